import type { Asked } from './ask.ts';

/**
 * What Microsoft's Functions host answers to the app of `trialApp.ts`: host 4.1037 with the Node worker 3.9.1 and the
 * queues extension 5.3.10 against Azurite, asked on 30 November 2026. `replay.ts` asks a host anew.
 */
export type Recorded = {
  request: Asked;
  answer: { status: number; body?: unknown; headers?: Record<string, string> };
  /** `elsewhere` is recorded, and only replayed: the local host differs, as docs/local-host.md says. */
  on?: 'elsewhere';
};

const asked = (line: string, status: number, more: Partial<Omit<Recorded, 'request'>> & { body?: unknown } = {}) => {
  const { body, on, answer } = more;
  return {
    request: { line },
    answer: { status, ...(body !== undefined && { body }), ...answer },
    ...(on && { on }),
  } satisfies Recorded;
};

/** What `thing` and `rest` of the trial say of the request they were given. */
const given = (params: object, pathname: string, [search, query]: [string, object] = ['', {}]) => ({
  body: { params, pathname, search, query },
});

export const HTTP: readonly Recorded[] = [
  // Routes: the more exact first, letters of either case, a slash at the end; nothing is empty in between.
  asked('GET /api/things/special', 200, { body: 'special' }),
  asked('POST /api/things/special', 201),
  asked('GET /api/things/a', 200, given({ id: 'a' }, '/api/things/a')),
  asked('GET /API/Things/A', 200, given({ id: 'A' }, '/API/Things/A')),
  asked('GET /api/things/a/', 200, given({ id: 'a' }, '/api/things/a/')),
  asked('GET /api/things/', 404),
  asked('GET /api/things', 404),
  asked('GET /api//things/a', 404),
  asked('GET //api/things/a', 404),
  asked('GET /api', 404),
  asked('GET /nothing', 404, { body: '' }),
  asked('GET /favicon.ico', 404),
  asked('GET /files', 200, given({}, '/files')),
  asked('GET /files/', 200, given({}, '/files/')),
  asked('GET /files/a/b.js', 200, given({ path: 'a/b.js' }, '/files/a/b.js')),
  asked('GET /files/a/', 200, given({ path: 'a/' }, '/files/a/')),
  asked('GET /files/a//b', 200, given({ path: 'a//b' }, '/files/a//b')),
  asked('GET /files//a', 404),

  // Methods that no function of the address has.
  asked('DELETE /api/things/a', 404, { body: '' }),
  asked('PATCH /api/things/a', 404),
  asked('HEAD /api/things/a', 404),
  asked('OPTIONS /api/things/a', 404),
  asked('TRACE /api/things/a', 404),
  asked('PUT /api/things/a', 200, given({ id: 'a' }, '/api/things/a')),
  asked('GET /api/unnamed', 200, { body: 'GET' }),
  asked('POST /api/unnamed', 200, { body: 'POST' }),
  asked('PUT /api/unnamed', 404),
  asked('get /api/things/a', 200, { on: 'elsewhere' }),

  // Encoding: everything is decoded but %2F and what cannot be; the function's address is encoded anew.
  asked('GET /api/things/a%20b?q=1', 200, given({ id: 'a b' }, '/api/things/a%20b', ['?q=1', { q: '1' }])),
  asked('GET /api/things/a%2Fb', 200, given({ id: 'a%2Fb' }, '/api/things/a%2Fb')),
  asked('GET /api/things/a%2fb?x=a%2Fb', 200, given({ id: 'a%2fb' }, '/api/things/a%2fb', ['?x=a%2Fb', { x: 'a/b' }])),
  asked('GET /api/things/%2F', 200, given({ id: '%2F' }, '/api/things/%2F')),
  asked('GET /api/things/a%252Fb', 200, given({ id: 'a%2Fb' }, '/api/things/a%2Fb')),
  asked('GET /api/things/a%25b', 200, given({ id: 'a%b' }, '/api/things/a%25b')),
  asked('GET /api/things/%zz', 200, given({ id: '%zz' }, '/api/things/%25zz')),
  asked('GET /api/things/a%zzb%20c', 200, given({ id: 'a%zzb c' }, '/api/things/a%25zzb%20c')),
  asked('GET /api/things/%', 200, given({ id: '%' }, '/api/things/%25')),
  asked('GET /api/things/%4', 200, given({ id: '%4' }, '/api/things/%254')),
  asked('GET /api/things/%C3%A4', 200, given({ id: 'ä' }, '/api/things/%C3%A4')),
  asked('GET /api/things/a%E2%82%ACb', 200, given({ id: 'a€b' }, '/api/things/a%E2%82%ACb')),
  asked('GET /api/things/%E4', 200, given({ id: '%E4' }, '/api/things/%E4')),
  asked('GET /api/things/a%E2%82b', 200, given({ id: 'a%E2%82b' }, '/api/things/a%E2%82b')),
  asked('GET /api/things/a%2Bb', 200, given({ id: 'a+b' }, '/api/things/a+b')),
  asked('GET /api/things/%2a', 200, given({ id: '*' }, '/api/things/*')),
  asked('GET /api/things/a%7Cb', 200, given({ id: 'a|b' }, '/api/things/a%7Cb')),
  asked('GET /api/things/a%5B%7B%22b', 200, given({ id: 'a[{"b' }, '/api/things/a%5B%7B%22b')),
  asked('GET /api/things/a%5Cb', 200, given({ id: 'a\\b' }, '/api/things/a%5Cb')),
  asked('GET /api/things/a\\b', 200, given({ id: 'a\\b' }, '/api/things/a%5Cb')),
  asked('GET /api/things/a;b=c', 200, given({ id: 'a;b=c' }, '/api/things/a;b=c')),
  asked("GET /api/things/a:b@c'(d)", 200, given({ id: "a:b@c'(d)" }, "/api/things/a:b@c'(d)")),
  asked('GET /api/things/a%00b', 400, { body: '' }),
  asked('GET /files/a%2Fb', 200, given({ path: 'a%2Fb' }, '/files/a%2Fb')),
  asked('GET /files/%zz', 200, given({ path: '%zz' }, '/files/%25zz')),

  // Dots are carried out before a function is sought.
  asked('GET /api/things/../things/a', 200, given({ id: 'a' }, '/api/things/a')),
  asked('GET /api/things/%2e%2e/things/a', 200, given({ id: 'a' }, '/api/things/a')),
  asked('GET /api/things/..', 404),
  asked('GET /api/things/%2e', 404),
  asked('GET /api/things/.a', 200, given({ id: '.a' }, '/api/things/.a')),
  asked('GET /files/a/../b', 200, given({ path: 'b' }, '/files/b')),
  asked('GET /files/.', 200, given({}, '/files/')),

  // What is asked: several of one name are one, with a comma.
  asked(
    'GET /api/things/a?q=1&q=2&e=&n',
    200,
    given({ id: 'a' }, '/api/things/a', ['?q=1&q=2&e=&n', { q: '1,2', e: '', n: '' }]),
  ),
  asked('GET /api/things/a?q=a+b', 200, given({ id: 'a' }, '/api/things/a', ['?q=a+b', { q: 'a b' }])),
  asked('GET /api/things/a?q=%zz', 200, given({ id: 'a' }, '/api/things/a', ['?q=%zz', { q: '%zz' }])),
  {
    request: { line: 'GET /api/headers', headers: ['X-Trial: a', 'x-trial: b', 'X-Trial-Empty: '] },
    answer: { status: 200, body: { 'x-trial': 'a,b', 'x-trial-empty': '' } },
  },

  // Limits.
  asked(`GET /api/says/text?${'x'.repeat(8_140)}`, 200, { body: 'text' }),
  asked(`GET /api/says/text?${'x'.repeat(8_170)}`, 414, { body: '' }),
  asked(`GET /api/says/text?${'x'.repeat(9_000)}`, 414),
  { request: { line: 'GET /api/says/text', headers: [`X-Trial: ${'x'.repeat(20_480)}`] }, answer: { status: 200 } },
  { request: { line: 'GET /api/says/text', headers: [`X-Trial: ${'x'.repeat(32_700)}`] }, answer: { status: 200 } },
  { request: { line: 'GET /api/says/text', headers: [`X-Trial: ${'x'.repeat(33_000)}`] }, answer: { status: 431 } },
  { request: { line: 'GET /api/says/text', headers: [`X-Trial: ${'x'.repeat(70_000)}`] }, answer: { status: 431 } },
  { request: { line: 'GET /api/says/text', headers: headers(98) }, answer: { status: 200 } },
  { request: { line: 'GET /api/says/text', headers: headers(99) }, answer: { status: 431 } },

  // Bodies: whole where their length is said, empty where it is not, refused over 100 MB.
  {
    request: { line: 'POST /api/things/a', body: 'hello' },
    answer: { status: 201, body: 'hello', headers: { 'x-length': '5' } },
  },
  {
    request: { line: 'POST /api/things/a', body: '' },
    answer: { status: 201, body: '', headers: { 'x-length': '0' } },
  },
  { request: { line: 'POST /api/things/a' }, answer: { status: 201, headers: { 'x-length': '0' } } },
  {
    request: { line: 'POST /api/things/a', chunks: ['hello'] },
    answer: { status: 201, body: '', headers: { 'x-length': '0' } },
  },
  { request: { line: 'DELETE /api/things/a', chunks: ['hello'] }, answer: { status: 404 } },
  {
    request: { line: 'POST /api/things/a', body: 31_457_280 },
    answer: { status: 201, headers: { 'x-length': '31457280' } },
  },
  { request: { line: 'POST /api/things/a', saidLength: 104_857_601 }, answer: { status: 500, body: '' } },
  { request: { line: 'POST /nothing', saidLength: 104_857_601 }, answer: { status: 404 } },

  // What a function answers, and what it does not.
  asked('GET /api/says/nothing', 204, { body: '' }),
  asked('GET /api/says/empty', 200, { body: '' }),
  asked('GET /api/says/text', 200, { body: 'text' }),
  asked('GET /api/says/json', 200, { body: { a: 1 } }),
  asked('GET /api/says/created', 201, { body: '' }),
  asked('GET /api/says/noContent', 204),
  { request: { line: 'GET /api/says/unchanged' }, answer: { status: 304, headers: { etag: '"1"' } } },
  { request: { line: 'GET /api/says/moved' }, answer: { status: 302, headers: { location: '/api/things/special' } } },
  {
    request: { line: 'GET /api/says/typed' },
    answer: { status: 200, body: 'ä', headers: { 'content-type': 'text/plain; charset=utf-8' } },
  },
  asked('GET /api/broken', 500, { body: '' }),
  asked('GET /api/keyed', 401, { body: '' }),

  // What belongs to the host.
  asked('GET /admin', 404),
  asked('GET /admin/host/status', 401, { body: '' }),
  asked('GET /ADMIN/host/status', 401),
  asked('GET /admin/host/keys', 401),
  asked('GET /admin/functions/thing', 401),
  asked('POST /admin/host/restart', 401),
  asked('HEAD /admin/host/status', 404),
  asked('DELETE /admin/host/status', 404),
  asked('GET /admin/nothing', 404),
  asked('GET /admin/host/ping', 200, { on: 'elsewhere' }),
  asked('GET /runtime', 404),
  asked('GET /runtime/webhooks/x', 401),
];

function headers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `X-H${index}: 1`);
}

/** What `/` answers, without and with the app setting `AzureWebJobsDisableHomepage`. */
export const HOMEPAGE = {
  shown: { status: 200, type: 'text/html', holds: 'Your Azure Function App is up and running.' },
  disabled: { status: 204 },
};

/** A message, what the function was given at each try, and whether it ended in the poison queue, there unchanged. */
export type Message = { text: string; entries: readonly unknown[]; isPoison: boolean };

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** In a queue whose messages are base64. */
export const MESSAGES: readonly Message[] = [
  { text: base64('{"a":1}'), entries: [{ a: 1 }], isPoison: false },
  { text: base64('just text'), entries: ['just text'], isPoison: false },
  { text: base64('"quoted"'), entries: ['quoted'], isPoison: false },
  { text: base64('5'), entries: [5], isPoison: false },
  { text: base64('[1]'), entries: [[1]], isPoison: false },
  { text: base64('{broken'), entries: ['{broken'], isPoison: false },
  { text: '', entries: [''], isPoison: false },
  { text: 'not base64 at all!', entries: [], isPoison: true },
  { text: Buffer.from([0xff, 0xfe, 0x00]).toString('base64'), entries: [], isPoison: true },
  { text: base64('{"fails":1}'), entries: Array.from({ length: 5 }, () => ({ fails: 1 })), isPoison: true },
];

/**
 * Of sixty messages that take some seconds each, so many were at work at once: a batch, and a new one whenever as many
 * as `newBatchThreshold` or fewer are left, which by default is half a batch for each processor (here two).
 */
export const AT_ONCE = { batchSize: 16, newBatchThreshold: 16, most: 32 };

/** How long a message is hidden from others while its function works on it, in minutes; `host.json` cannot change it. */
export const LEASE = 10;

/** How long a message lives in the poison queue, in days. */
export const POISON_LIVES = 7;
