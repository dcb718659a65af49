import { createHash, randomUUID } from 'node:crypto';
import { SignJWT, errors, jwtVerify } from 'jose';
import { BOT_ID, CLIENT_ID, CONNECTOR_AUDIENCE, TENANT_DOMAIN, TENANT_ID, issuerOf } from '../identity.ts';
import type { LocalPerson } from '../localPerson.ts';
import type { SigningKey } from './signingKey.ts';

/** The application id of the Teams client, which requests the tab's token. */
const TEAMS_CLIENT_ID = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
const LIFETIME_SECONDS = 4200;

export type Claims = Record<string, unknown>;

/** How a token differs from a good one, for tests: other claims, a past time, an unpublished key. */
export type Forgery = {
  claims?: Claims;
  without?: string[];
  expired?: boolean;
  notYetValid?: boolean;
  key?: SigningKey;
};

/** The token that a person's tab gets from Teams: version 2, for the app's own API. */
export function tabClaims(person: LocalPerson): Claims {
  return {
    aud: CLIENT_ID,
    iss: issuerOf(TENANT_ID),
    azp: TEAMS_CLIENT_ID,
    azpacr: '0',
    name: person.displayName,
    oid: person.oid,
    preferred_username: person.mail,
    // A guest proved who he or she is to another tenant.
    ...(!person.mail.endsWith(`@${TENANT_DOMAIN}`) && {
      idp: 'https://sts.windows.net/9188040d-6c67-4c5b-b112-36a304b66dad/',
    }),
    scp: 'access_as_user',
    sub: pairwise(person.oid, CLIENT_ID),
    tid: TENANT_ID,
    uti: randomUUID(),
    ver: '2.0',
  };
}

/** What msal reads as the person's identity, besides an access token. */
export function idClaims(person: LocalPerson): Claims {
  return { ...tabClaims(person), scp: undefined, azp: undefined, azpacr: undefined };
}

/** A version 1 token for a resource: on behalf of a person (`scp`), or for an app itself (`roles`). */
export function resourceClaims({
  audience,
  clientId,
  person,
  scopes,
  roles,
}: {
  audience: string;
  clientId: string;
  person?: LocalPerson;
  scopes?: readonly string[];
  roles?: readonly string[];
}): Claims {
  const common = {
    aud: audience,
    iss: `https://sts.windows.net/${TENANT_ID}/`,
    appid: clientId,
    appidacr: '1',
    tid: TENANT_ID,
    uti: randomUUID(),
    ver: '1.0',
  };
  if (!person)
    return {
      ...common,
      idtyp: 'app',
      oid: servicePrincipal(clientId),
      sub: servicePrincipal(clientId),
      roles: roles ?? [],
    };
  return {
    ...common,
    idtyp: 'user',
    oid: person.oid,
    upn: person.mail,
    name: person.displayName,
    sub: pairwise(person.oid, clientId),
    scp: (scopes ?? []).join(' '),
  };
}

/** The token that the Bot Connector presents to the bot's endpoint. */
export function channelClaims(serviceUrl: string): Claims {
  return { aud: BOT_ID, iss: CONNECTOR_AUDIENCE, serviceurl: serviceUrl };
}

type SignTokenArgs = { claims: Claims; key: SigningKey; forgery?: Forgery | undefined };

/**
 * Signs claims with RS256, valid for seventy minutes of real time. The libraries that check tokens know no other clock,
 * so moving the demonstration's clock never signs anybody out.
 */
export async function signToken({ claims, key, forgery = {} }: SignTokenArgs): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const issuedAt = forgery.expired
    ? now - 2 * LIFETIME_SECONDS
    : forgery.notYetValid
      ? now + LIFETIME_SECONDS
      : now - 5;
  const all: Claims = { iat: issuedAt, nbf: issuedAt, exp: issuedAt + LIFETIME_SECONDS, ...claims, ...forgery.claims };
  const kept = Object.fromEntries(
    Object.entries(all).filter(([name, value]) => value !== undefined && !forgery.without?.includes(name)),
  );
  // A forged token names the published key, as a forger's would.
  return new SignJWT(kept)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .sign((forgery.key ?? key).privateKey);
}

export type Verified = { ok: true; claims: Claims } | { ok: false; reason: 'expired' | 'signature' | 'audience' };

/** Whether a token is one of ours, for one of these audiences, and not expired. */
export async function verifyToken(
  token: string,
  { key, audiences }: { key: SigningKey; audiences: string[] },
): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, key.publicKey, {
      audience: audiences,
      algorithms: ['RS256'],
      clockTolerance: 60,
    });
    return { ok: true, claims: payload };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { ok: false, reason: 'expired' };
    if (error instanceof errors.JWTClaimValidationFailed)
      return { ok: false, reason: error.claim === 'aud' ? 'audience' : 'expired' };
    if (error instanceof errors.JOSEError || error instanceof TypeError) return { ok: false, reason: 'signature' };
    throw error;
  }
}

export const lifetimeSeconds = LIFETIME_SECONDS - 5;

const pairwise = (oid: string, audience: string) =>
  createHash('sha256').update(`${oid} ${audience}`).digest('base64url');

/** The object id of an app in this tenant, derived from its application id. */
function servicePrincipal(clientId: string): string {
  const digits = createHash('sha256').update(`principal ${clientId}`).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
