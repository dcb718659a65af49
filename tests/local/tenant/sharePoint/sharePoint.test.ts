import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAppIdentity } from '#functions/identity/appIdentity.ts';
import { type OpenTenant, openTenant, TEACHER } from '../openTenant.ts';

let open: OpenTenant;
let hosts: { oneDrive: string; sites: string };
beforeAll(async () => {
  open = await openTenant();
  hosts = open.settings.fileHosts ?? expect.fail('The school has no files.');
});
afterAll(() => open.close());

const tokenFor = async (host: string) =>
  createAppIdentity({ settings: open.settings }).forFiles({ token: await open.tenant.tokenFor(TEACHER), host });

type Asked = { method?: string; token?: string; form?: Record<string, string> };

/** Asks one of the hosts, which has this machine's address under a name of its own. */
async function ask(host: string, path: string, { method = 'GET', token, form }: Asked = {}) {
  const headers = { host: new URL(host).host, ...(token && { authorization: `Bearer ${token}` }) };
  const body = form && new URLSearchParams(form).toString();
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request(`${open.origin}${path}`, { method, headers, agent: false }, resolve).on('error', reject).end(body);
  const response = await promise;
  return { status: response.statusCode, headers: response.headers, text: await text(response) };
}

const PAGE = '/_layouts/15/FilePicker.aspx';
const ITEMS = '/_api/v2.0/drives/b!staff-site';

describe('the stand-in of the File Picker', () => {
  test('shows itself in a foreign frame only to who brings a token for this host', async () => {
    const form = async (host: string) => ({ method: 'POST', form: { access_token: await tokenFor(host) } });
    const shown = await ask(hosts.oneDrive, PAGE, await form(hosts.oneDrive));
    expect(shown.text).toContain('stands in for Microsoft’s File Picker');
    expect(shown.headers['content-security-policy']).toBeUndefined();
    for (const how of [{}, { method: 'POST' }, await form(hosts.sites)]) {
      const refused = await ask(hosts.oneDrive, PAGE, how);
      expect(refused.headers['content-security-policy']).toContain('frame-ancestors');
      expect(refused.text).not.toContain('File Picker');
    }
  });

  test('lists the files of a host, and tells of one, to who brings a token for it', async () => {
    const token = await tokenFor(hosts.sites);
    const { value } = JSON.parse((await ask(hosts.sites, `${ITEMS}/root/children`, { token })).text) as {
      value: { id: string; name: string }[];
    };
    const [first = expect.fail('There are no files.')] = value;
    const found = await ask(hosts.sites, `${ITEMS}/items/${first.id}`, { token });
    expect(JSON.parse(found.text)).toMatchObject({
      name: first.name,
      webUrl: expect.stringMatching(/^https:\/\/larkmoor\.sharepoint\.com\/sites\/Staff\//),
    });
    expect(found.headers['access-control-allow-origin']).toBe('*');
  });

  test('refuses the token of the other host, and knows no other file', async () => {
    expect(await ask(hosts.sites, `${ITEMS}/root/children`)).toMatchObject({ status: 401 });
    const foreign = await tokenFor(hosts.oneDrive);
    expect(await ask(hosts.sites, `${ITEMS}/root/children`, { token: foreign })).toMatchObject({ status: 401 });
    const token = await tokenFor(hosts.sites);
    expect(await ask(hosts.sites, `${ITEMS}/items/nothing`, { token })).toMatchObject({ status: 404 });
    expect(await ask(hosts.sites, '/_api/v2.0/drives/b!my-files/root/children', { token })).toMatchObject({
      status: 404,
    });
    expect(await ask(hosts.sites, '/elsewhere')).toMatchObject({ status: 404 });
  });
});
