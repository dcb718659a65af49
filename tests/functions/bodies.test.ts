import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type HttpRequestBodyInit, HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addressOf, type RouteKey, ROUTES, routeOf } from '#contract/routes.ts';
import { isKeyOf, keysIn } from '#domain/typed.ts';
import { createApp } from '#functions/app.ts';
import { createAtWork } from '#functions/atWork.ts';
import { registerApi } from '#functions/http/api.ts';
import { collectRegistrations } from '#local/host/coreApi.ts';
import { oidOf } from '#local/school/people.ts';
import { BOT_ACCOUNT, conversationIdOf, teamsUserId } from '#local/tenant/connector/teamsIds.ts';
import { TENANT_ID } from '#local/tenant/identity.ts';
import { localSettings } from '#local/settings.ts';
import { ADMINISTRATOR, HEADTEACHER, openSchool, TEACHER, type TestSchool } from '../testSchool.ts';

let school: TestSchool;
let ask: (request: HttpRequest) => Promise<HttpResponseInit>;
const logged: string[] = [];

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
  const { origin, storageConnectionString, clock } = school.fairview;
  const app = createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
  await school.fairview.tenant.install(oidOf(TEACHER));
  const [api] = await collectRegistrations(() => registerApi(app, createAtWork()));
  const logHandler = (...said: unknown[]) => void logged.push(said.join(' '));
  ask = async (request) =>
    (await api?.callback(request, new InvocationContext({ functionName: 'api', logHandler }))) as HttpResponseInit;
});
afterAll(async () => {
  await school?.stop();
});

type Asked = {
  method: string;
  path: string;
  token: string;
  body?: HttpRequestBodyInit;
  headers?: Record<string, string>;
};

/** A request as the Functions host hands it on: the body as bytes, and none where it has no length or none at all. */
const requestOf = ({ method, path, token, body, headers = {} }: Asked) =>
  new HttpRequest({
    method,
    url: `${school.origin}${path}`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    ...(body && { body }),
  });

const bytes = (text: string): HttpRequestBodyInit => ({ bytes: new TextEncoder().encode(text) });
const DEEP = 60_000;
const deepList = '['.repeat(DEEP) + ']'.repeat(DEEP);
const deepObject = '{"a":'.repeat(DEEP / 3) + '1' + '}'.repeat(DEEP / 3);

/** What no form of the app sends. */
const BODIES: Record<string, { body?: HttpRequestBodyInit; headers?: Record<string, string> }> = {
  'no body at all': { headers: { 'content-length': '0' } },
  'a body in pieces without a length, which the host does not hand on': { headers: { 'transfer-encoding': 'chunked' } },
  'half of an object': { body: bytes('{"command":') },
  'no JSON': { body: bytes('command=sign') },
  nothing: { body: bytes('null') },
  'a list': { body: bytes('[]') },
  'a text': { body: bytes('"sign"') },
  'an empty object': { body: bytes('{}') },
  'a list far too deep': { body: bytes(deepList) },
  'an object far too deep': { body: bytes(deepObject) },
  'a field far too deep in the right place': {
    body: bytes(`{"content":${deepList},"command":${deepList},"commandId":${deepList},"tag":null,"type":"message"}`),
  },
  'no UTF-8': { body: { bytes: Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) } },
  'the prototype of everything': { body: bytes('{"__proto__":{"type":"message"},"constructor":{"prototype":1}}') },
  'a form without an end': {
    body: bytes('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  },
};

/** The routes that read what is sent. */
const takesBody = keysIn(ROUTES).filter((key) => {
  const { body, form, readByHandler, who } = routeOf(key);
  const isOfMachines = who === 'botConnector' || who === 'graph';
  return addressOf(key).method !== 'GET' && (body ?? form ?? readByHandler ?? isOfMachines);
});

/** A route's path, with the id of a review that is there, and of nothing else. */
function pathOf(key: RouteKey): string {
  const isReview = key.includes('/reviews/');
  return addressOf(key).path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'id' && isReview ? school.reviewOf(TEACHER) : randomUUID(),
  );
}

/** Tokens of those whom a route lets in, as far as that can be said of all routes alike. */
async function tokensFor(key: RouteKey): Promise<string[]> {
  const { tenant } = school.fairview;
  const { who } = routeOf(key);
  if (who === 'botConnector') return ['', await tenant.mintToken({ audience: 'bot' })];
  const people = {
    staff: [TEACHER],
    administrators: [ADMINISTRATOR],
    setter: [ADMINISTRATOR],
    graph: [TEACHER],
  } as const;
  const whose: readonly number[] = isKeyOf(people, who) ? people[who] : [HEADTEACHER, ADMINISTRATOR];
  return Promise.all(whose.map((number) => tenant.tokenFor(oidOf(number))));
}

const codeIn = (body: unknown) => (JSON.parse(typeof body === 'string' ? body : '{}') as { code?: string }).code;

describe('whatever comes as a body', () => {
  test.each(takesBody)('%s refuses it in words, and it is no failure of the app', async (key) => {
    const failed: string[] = [];
    for (const token of await tokensFor(key))
      for (const [what, sent] of Object.entries(BODIES)) {
        const asked = { method: addressOf(key).method, path: pathOf(key), token, ...sent };
        const { status = 200 } = await ask(requestOf(asked));
        if (status >= 500) failed.push(`${what}: ${status}`);
      }
    expect([failed, logged.splice(0)]).toEqual([[], []]);
  });

  test('a body without a length is told that it needs one, where a body is needed', async () => {
    const token = await school.fairview.tenant.tokenFor(oidOf(TEACHER));
    const headers = { 'transfer-encoding': 'chunked' };
    for (const path of [
      `/api/reviews/${school.reviewOf(TEACHER)}/commands`,
      '/api/messages',
      '/api/graph/notifications',
    ]) {
      const { status, body } = await ask(requestOf({ method: 'POST', path, token, headers }));
      expect([path, status, codeIn(body)]).toEqual([path, 411, 'lengthNeeded']);
    }
    const path = `/api/reviews/${school.reviewOf(TEACHER)}/documents/${randomUUID()}`;
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    const { status } = await ask(requestOf({ method: 'PUT', path, token, headers: { ...headers, ...type } }));
    expect(status).toBe(411);
    // The same by way of the local host, from a client that sends in pieces.
    const pieces = { method: 'POST', body: new Blob(['{}']).stream(), duplex: 'half' as const };
    const sent = await fetch(`${school.origin}/api/messages`, pieces);
    expect([sent.status, codeIn(await sent.text())]).toEqual([411, 'lengthNeeded']);
    // Graph asks so whether the address is the app's.
    const validation = '/api/graph/notifications?validationToken=abc%20d';
    const answer = await ask(requestOf({ method: 'POST', path: validation, token, headers }));
    expect([answer.status, answer.body]).toEqual([200, 'abc d']);
  });
});

describe('an activity that the Bot Connector signed', () => {
  const activity = () => ({
    type: 'message',
    id: randomUUID(),
    text: 'what is due',
    channelId: 'msteams',
    serviceUrl: `${school.origin}/tenant/connector/`,
    from: { id: teamsUserId(oidOf(TEACHER)), aadObjectId: oidOf(TEACHER) },
    recipient: BOT_ACCOUNT,
    conversation: { id: conversationIdOf(oidOf(TEACHER)), conversationType: 'personal' },
    attachments: [],
    channelData: { tenant: { id: TENANT_ID } },
    value: { verb: 'acknowledgeMeeting' },
    name: 'adaptiveCard/action',
    action: 'add',
    timestamp: '2026-10-05T08:00:00Z',
    entities: [],
    membersAdded: [],
  });
  const JUNK = [undefined, null, 5, 'x', [null], {}, { id: 5 }];

  // The SDK says to the console whom it did not let in.
  beforeEach(() => vi.spyOn(console, 'error').mockReturnValue(undefined));
  afterEach(() => vi.restoreAllMocks());

  test.each(['message', 'invoke', 'installationUpdate', 'of tomorrow'])(
    'of type %s, with anything missing or of another kind: no failure',
    async (type) => {
      const token = await school.fairview.tenant.mintToken({ audience: 'bot' });
      const failed: string[] = [];
      for (const field of Object.keys(activity()))
        for (const junk of JUNK) {
          if (field === 'type') continue;
          const sent = { ...activity(), type, [field]: junk };
          const request = requestOf({
            method: 'POST',
            path: '/api/messages',
            token,
            body: bytes(JSON.stringify(sent)),
          });
          const { status = 200 } = await ask(request);
          if (status >= 500 && status !== 501) failed.push(`${field} ${JSON.stringify(junk)}: ${status}`);
        }
      expect([failed, logged.splice(0)]).toEqual([[], []]);
    },
  );

  test('is not waited for without end, where the keys to its signature do not come', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { origin, storageConnectionString, clock } = school.fairview;
    const settings = {
      ...localSettings({ origin, storageConnectionString }),
      botOpenIdMetadata: `http://127.0.0.1:${port}/keys`,
    };
    const app = createApp({ settings, clock });
    const [api] = await collectRegistrations(() => registerApi(app, createAtWork()));
    const token = await school.fairview.tenant.mintToken({ audience: 'bot' });
    const request = requestOf({
      method: 'POST',
      path: '/api/messages',
      token,
      body: bytes(JSON.stringify(activity())),
    });
    const begun = performance.now();
    const answer = (await api?.callback(request, new InvocationContext({ functionName: 'api' }))) as HttpResponseInit;
    // Teams waits about five seconds.
    expect([answer.status, performance.now() - begun < 5_000]).toEqual([503, true]);
    silent.closeAllConnections();
    silent.close();
  });
});
