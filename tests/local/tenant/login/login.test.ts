import { ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ConsentNeeded, createAppIdentity, NotAssigned } from '#functions/identity/appIdentity.ts';
import { loginTransport } from '#functions/identity/loginTransport.ts';
import { createSignInCheck } from '#functions/identity/signedIn.ts';
import { BOT_ID, BOT_SECRET, CLIENT_ID, CLIENT_SECRET, CONSENTED, TENANT_ID } from '#local/tenant/identity.ts';
import { oidOf, people } from '#local/school/people.ts';
import type { LocalPerson } from '#local/tenant/localPerson.ts';
import { fileHostsAt } from '#local/tenant/sharePoint/hosts.ts';
import { HEAD, type OpenTenant, TEACHER, openTenant } from '../openTenant.ts';

const GRAPH = 'https://graph.microsoft.com/.default';
const CONNECTOR = 'https://api.botframework.com/.default';

let open: OpenTenant;
beforeAll(async () => void (open = await openTenant()));
afterAll(() => open.close());
afterEach(() => {
  open.tenant.consent(TEACHER, true);
  open.tenant.fault({ service: 'login', mode: 'ok' });
});

function msal({ clientId = CLIENT_ID, clientSecret = CLIENT_SECRET, tenantId = TENANT_ID } = {}) {
  return new ConfidentialClientApplication({
    auth: { clientId, clientSecret, authority: `https://login.microsoftonline.com/${tenantId}` },
    system: { networkClient: loginTransport(open.settings.loginOrigin), disableInternalRetries: true },
  });
}

/** Somebody with an account in the tenant and nothing more. */
const account = (number: number): LocalPerson => ({
  ...(people[0] ?? expect.fail('There is nobody.')),
  oid: oidOf(number),
  displayName: 'Sam Field',
  mail: `sam.field.${number}@larkmoor.example`,
  managerOid: null,
  roles: [],
});
const PUPIL = account(901);
const GOVERNOR = account(902);

const onBehalfOf = (oboAssertion: string, scopes = [GRAPH]) => msal().acquireTokenOnBehalfOf({ oboAssertion, scopes });

describe('msal-node against the simulated sign-in', () => {
  test('an app gets a Graph token with the roles that were consented to', async () => {
    const result = await msal().acquireTokenByClientCredential({ scopes: [GRAPH] });
    const claims = decodeJwt(result?.accessToken ?? '');
    expect(claims).toMatchObject({
      aud: 'https://graph.microsoft.com',
      appid: CLIENT_ID,
      tid: TENANT_ID,
      idtyp: 'app',
    });
    expect(claims['roles']).toEqual(CONSENTED.application);
  });

  test('the bot gets a token for the Bot Connector', async () => {
    const result = await msal({ clientId: BOT_ID, clientSecret: BOT_SECRET }).acquireTokenByClientCredential({
      scopes: [CONNECTOR],
    });
    expect(decodeJwt(result?.accessToken ?? '')).toMatchObject({ aud: 'https://api.botframework.com', appid: BOT_ID });
  });

  test('on behalf of a person, the token is that person’s', async () => {
    const result = await onBehalfOf(await open.tenant.tokenFor(TEACHER));
    const claims = decodeJwt(result?.accessToken ?? '');
    expect(claims).toMatchObject({ oid: TEACHER, idtyp: 'user', aud: 'https://graph.microsoft.com' });
    expect(String(claims['scp']).split(' ')).toEqual(CONSENTED.delegated);
    expect(result?.account?.username).toBe('lucy.pemberton@larkmoor.example');
  });

  test('the token for files is that person’s, reads files and nothing more, and is for one host alone', async () => {
    const { oneDrive, sites } = fileHostsAt(open.origin);
    const identity = createAppIdentity({ settings: open.settings });
    const token = await open.tenant.tokenFor(TEACHER);
    for (const host of [oneDrive, sites]) {
      const claims = decodeJwt(await identity.forFiles({ token, host }));
      expect(claims).toMatchObject({ oid: TEACHER, aud: host, scp: 'MyFiles.Read' });
    }
    expect(decodeJwt(await identity.onBehalfOf(token))).toMatchObject({ aud: 'https://graph.microsoft.com' });
  });

  test('consent to files is asked for at Microsoft’s page, with that scope alone', async () => {
    const { oneDrive } = fileHostsAt(open.origin);
    open.tenant.register({ sharePoint: [] });
    const identity = createAppIdentity({ settings: open.settings });
    const asked = await identity
      .forFiles({ token: await open.tenant.tokenFor(TEACHER), host: oneDrive })
      .catch((error: unknown) => error);
    open.tenant.register({ sharePoint: CONSENTED.sharePoint });
    expect(asked).toBeInstanceOf(ConsentNeeded);
    const { consentUrl } = asked as ConsentNeeded;
    expect(new URL(consentUrl).searchParams.get('scope')).toBe(`${oneDrive}/MyFiles.Read`);
  });

  test('two people’s tokens are kept apart in one msal cache', async () => {
    const one = msal();
    const [first, second] = await Promise.all(
      [TEACHER, HEAD].map(async (oid) =>
        one.acquireTokenOnBehalfOf({ oboAssertion: await open.tenant.tokenFor(oid), scopes: [GRAPH] }),
      ),
    );
    expect(decodeJwt(first?.accessToken ?? '')['oid']).toBe(TEACHER);
    expect(decodeJwt(second?.accessToken ?? '')['oid']).toBe(HEAD);
  });

  test('without consent, msal asks for interaction (AADSTS65001)', async () => {
    open.tenant.consent(TEACHER, false);
    const failure = await onBehalfOf(await open.tenant.tokenFor(TEACHER)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InteractionRequiredAuthError);
    expect(failure).toMatchObject({ subError: 'consent_required', message: expect.stringContaining('AADSTS65001') });
  });

  test('a pupil, to whom the app is not assigned, gets no token, nor does the app on the pupil’s behalf (AADSTS50105)', async () => {
    open.tenant.addPerson(PUPIL);
    await expect(open.tenant.tokenFor(PUPIL.oid)).rejects.toThrow('AADSTS50105');
    const forged = await open.tenant.mintToken({ audience: 'tab', oid: PUPIL.oid });
    await expect(onBehalfOf(forged)).rejects.toThrow('AADSTS50105');
    await expect(createAppIdentity({ settings: open.settings }).onBehalfOf(forged)).rejects.toThrow(NotAssigned);
    open.tenant.register({ assignmentRequired: false });
    expect(await open.tenant.tokenFor(PUPIL.oid)).toMatch(/^ey/);
    open.tenant.register({ assignmentRequired: true });
  });

  test('a scope that nobody consented to needs consent too', async () => {
    await expect(
      onBehalfOf(await open.tenant.tokenFor(TEACHER), ['https://graph.microsoft.com/Mail.Read']),
    ).rejects.toThrow('AADSTS65001');
  });

  test.each([
    ['a wrong secret', () => msal({ clientSecret: 'guessed' }), 'AADSTS7000215'],
    ['an unknown app', () => msal({ clientId: TENANT_ID }), 'AADSTS700016'],
    ['an unknown tenant', () => msal({ tenantId: CLIENT_ID }), 'AADSTS90002'],
  ])('%s is refused', async (_what, client, code) => {
    await expect(client().acquireTokenByClientCredential({ scopes: [GRAPH] })).rejects.toThrow(code);
  });

  test.each([
    ['expired', { expired: true }, 'AADSTS500133'],
    ['signed by somebody else', { foreignKey: true }, 'AADSTS50013:'],
    ['meant for another app', { claims: { aud: BOT_ID } }, 'AADSTS500131'],
    ['about nobody here', { claims: { oid: CLIENT_ID } }, 'AADSTS50034'],
  ])('an assertion that is %s is refused', async (_what, forgery, code) => {
    await expect(onBehalfOf(await open.tenant.mintToken({ audience: 'tab', oid: TEACHER, forgery }))).rejects.toThrow(
      code,
    );
  });

  test('a fault of sign-in reaches msal as a server error, once', async () => {
    open.tenant.fault({ service: 'login', mode: 'error', status: 503, times: 1 });
    await expect(msal().acquireTokenByClientCredential({ scopes: [GRAPH] })).rejects.toThrow();
    await expect(msal().acquireTokenByClientCredential({ scopes: [GRAPH] })).resolves.toMatchObject({
      tokenType: 'Bearer',
    });
  });

  test('an unreachable sign-in breaks the connection', async () => {
    open.tenant.fault({ service: 'login', mode: 'unreachable', times: 1 });
    await expect(fetch(`${open.settings.loginOrigin}/${TENANT_ID}/discovery/v2.0/keys`)).rejects.toThrow(
      'fetch failed',
    );
  });
});

describe('metadata', () => {
  test('the OpenID configuration names Entra’s issuer and this machine’s keys', async () => {
    const configuration = (await (
      await fetch(`${open.settings.loginOrigin}/${TENANT_ID}/v2.0/.well-known/openid-configuration`)
    ).json()) as Record<string, string>;
    expect(configuration['issuer']).toBe(`https://login.microsoftonline.com/${TENANT_ID}/v2.0`);
    expect(await (await fetch(configuration['jwks_uri'] ?? '')).json()).toMatchObject({
      keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256' }],
    });
  });

  test('instance discovery lists the cloud’s hosts', async () => {
    const answer = await fetch(
      `${open.settings.loginOrigin}/common/discovery/instance?api-version=1.1&authorization_endpoint=x`,
    );
    expect(await answer.json()).toMatchObject({
      metadata: [{ aliases: expect.arrayContaining(['login.microsoftonline.com']) }],
    });
  });
});

describe('the tab’s token', () => {
  const check = async (token: string) => createSignInCheck(open)(`Bearer ${token}`);

  test('is one that the app’s own check takes', async () => {
    const token = await open.tenant.tokenFor(TEACHER);
    expect(await check(token)).toEqual({ oid: TEACHER, token });
    expect(decodeJwt(token)).toMatchObject({
      ver: '2.0',
      name: 'Lucy Pemberton',
      scp: 'access_as_user',
      preferred_username: 'lucy.pemberton@larkmoor.example',
    });
  });

  test.each([
    ['expired', { expired: true }, 'expired'],
    ['signed by a key that nobody published', { foreignKey: true }, 'wrong'],
    ['of another tenant', { claims: { tid: CLIENT_ID } }, 'wrong'],
    ['for another audience', { claims: { aud: BOT_ID } }, 'wrong'],
    ['without its scope', { without: ['scp'] }, 'wrong'],
  ])('one that is %s is refused', async (_what, forgery, reason) => {
    expect(await check(await open.tenant.mintToken({ audience: 'tab', oid: TEACHER, forgery }))).toEqual({
      notSignedIn: reason,
    });
  });

  test('a guest’s is the school’s own, with the guest’s object id here', async () => {
    open.tenant.addPerson({ ...GOVERNOR, mail: 'governor@parish.example' });
    open.tenant.register({ assigned: [...open.tenant.registration().assigned, GOVERNOR.oid] });
    const token = await open.tenant.tokenFor(GOVERNOR.oid);
    expect(await check(token)).toEqual({ oid: GOVERNOR.oid, token });
    expect(decodeJwt(token)).toMatchObject({ tid: TENANT_ID, idp: expect.stringContaining('sts.windows.net') });
    const onBehalf = await onBehalfOf(token);
    expect(decodeJwt(onBehalf?.accessToken ?? '')).toMatchObject({ oid: GOVERNOR.oid, tid: TENANT_ID });
  });

  test('nobody else’s oid gets one', async () => {
    await expect(open.tenant.tokenFor(CLIENT_ID)).rejects.toThrow(RangeError);
  });
});
