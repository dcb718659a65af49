import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { CONSENTED } from '#local/tenant/identity.ts';
import { fileHostsAt } from '#local/tenant/sharePoint/hosts.ts';
import { openSchool, type ProblemBody, TEACHER, type TestSchool } from '../testSchool.ts';

let school: TestSchool;
/** A school that has not said where its files are. */
let without: TestSchool;
const said: string[] = [];

beforeAll(async () => {
  [school, without] = await Promise.all([
    openSchool({ reviewsOf: [], log: (line) => said.push(line) }),
    openSchool({ reviewsOf: [], settings: { fileHosts: undefined } }),
  ]);
});
afterAll(async () => {
  await Promise.all([school?.stop(), without?.stop()]);
});
afterEach(() => school.fairview.tenant.register({ sharePoint: CONSENTED.sharePoint }));

type Given = { token: string } & Partial<ProblemBody>;
const askFor = (resource: string, { of = school, by = TEACHER }: { of?: TestSchool; by?: number | null } = {}) =>
  of.call<Given>(by, 'GET', `/api/files/token?resource=${encodeURIComponent(resource)}`);
const hosts = () => fileHostsAt(school.origin);

describe('the token for the File Picker', () => {
  test.each(['oneDrive', 'sites'] as const)(
    'is the person’s own, for %s and nothing else, and is logged nowhere',
    async (host) => {
      const { status, body } = await askFor(hosts()[host]);
      expect(status).toBe(200);
      expect(decodeJwt(body.token)).toMatchObject({ aud: hosts()[host], oid: oidOf(TEACHER), scp: 'MyFiles.Read' });
      expect(said.join('\n')).not.toContain(body.token.split('.')[1]);
    },
  );

  test('may not be cached', async () => {
    const response = await fetch(`${school.origin}/api/files/token?resource=${hosts().oneDrive}`, {
      headers: { Authorization: `Bearer ${await school.fairview.tenant.tokenFor(oidOf(TEACHER))}` },
    });
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  test.each([
    ['another school', 'https://riverside-my.sharepoint.com'],
    ['Graph', 'https://graph.microsoft.com'],
    ['a name that only begins alike', 'http://larkmoor.localhost.example.org'],
    ['nothing', ''],
  ])('is refused for %s', async (_what, resource) => {
    expect(await askFor(resource)).toMatchObject({ status: 403, body: { code: 'notAllowed' } });
  });

  test('is refused below one of the hosts and at another port', async () => {
    const { oneDrive, sites } = hosts();
    expect(await askFor(`${oneDrive}/personal`)).toMatchObject({ status: 403 });
    expect(await askFor(`${sites}1`)).toMatchObject({ status: 403 });
  });

  test('is for the staff alone', async () => {
    expect(await askFor(hosts().oneDrive, { by: null })).toMatchObject({ status: 401 });
  });

  test('without consent, says in words what to do, and where consent is given', async () => {
    school.fairview.tenant.register({ sharePoint: [] });
    const { status, body } = await askFor(hosts().oneDrive);
    expect([status, body.code]).toEqual([403, 'consentNeeded']);
    expect(body.detail).toMatch(/does not let Fairview show your files.*paste the address/);
    expect(body).toMatchObject({ consentUrl: expect.stringContaining('login.microsoftonline.com') });
  });
});

describe('where the school has not said where its files are', () => {
  test('nobody is told of a host, and no token is given', async () => {
    expect((await without.call(TEACHER, 'GET', '/api/me')).body).toMatchObject({ fileHosts: null });
    expect(await askFor(fileHostsAt(without.origin).oneDrive, { of: without })).toMatchObject({ status: 403 });
  });

  test('no page but the tab’s own is shown in it or posted to; where it has, those two hosts are too', async () => {
    const policyOf = async ({ origin }: TestSchool) => {
      const policy = (await fetch(`${origin}/tab/`)).headers.get('Content-Security-Policy') ?? '';
      return Object.fromEntries(policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]));
    };
    const both = Object.values(hosts());
    expect(await policyOf(without)).toMatchObject({ 'frame-src': ["'self'"], 'form-action': ["'self'"] });
    expect(await policyOf(school)).toMatchObject({
      'frame-src': ["'self'", ...both],
      'form-action': ["'self'", ...both],
      'connect-src': ["'self'", 'https://res.cdn.office.net', ...both],
    });
  });
});
