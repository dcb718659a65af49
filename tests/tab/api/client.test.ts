import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { call, fetchFile, Problem } from '#tab/api/client.ts';

const teams = vi.hoisted(() => ({ signInToken: async () => 'token' }));
vi.mock('#tab/host/teams.ts', () => ({ signInToken: () => teams.signInToken() }));

const sent: { address: string; how: RequestInit }[] = [];
const answers: Response[] = [];

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async (address: string, how: RequestInit) => {
    sent.push({ address, how });
    return answers.shift() ?? Response.json({});
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  sent.length = 0;
  answers.length = 0;
});

test('the parts of a path are encoded, and a query is written behind it', async () => {
  const query = { from: '2026-10-12', minutes: 45 };
  await call('GET /api/reviews/{id}/meeting-times', { id: 'a/b?c', query });
  expect(sent).toMatchObject([
    { address: '/api/reviews/a%2Fb%3Fc/meeting-times?from=2026-10-12&minutes=45', how: { method: 'GET' } },
  ]);
  await call('GET /api/policies/{pack}', { pack: 'kent-model', query: {} });
  expect(sent[1]?.address).toBe('/api/policies/kent-model');
});

test('a body is sent as JSON, with a file as a form; the sign-in goes with both', async () => {
  await call('PUT /api/drafts/{key}', { key: 'a.form', body: { content: { text: 'Half' }, tag: null } });
  expect(sent[0]?.how).toEqual({
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer token' },
    body: '{"content":{"text":"Half"},"tag":null}',
  });
  const file = new File(['%PDF-'], 'a.pdf');
  const body = { kind: 'jobDescription', title: 'Teacher', file };
  await call('PUT /api/reviews/{id}/documents/{documentId}', { id: '1', documentId: '2', body });
  const form = sent[1]?.how.body as FormData;
  expect(Object.fromEntries(form)).toMatchObject({ kind: 'jobDescription', title: 'Teacher' });
  expect(sent[1]?.how.headers).toEqual({ Authorization: 'Bearer token' });
});

test('an expired sign-in is renewed once; nothing to say is nothing; a file comes as it is', async () => {
  answers.push(new Response('', { status: 401 }), new Response(null, { status: 204 }), new Response('a,b'));
  expect(await call('DELETE /api/drafts/{key}', { key: 'a.form' })).toBeUndefined();
  expect(sent).toHaveLength(2);
  expect(await (await fetchFile('GET /api/development/export')).text()).toBe('a,b');
});

test('a problem is thrown with its code and fields; without a connection it says so', async () => {
  const problem = { status: 422, code: 'invalid', detail: 'Choose.', fields: [{ field: 'on', message: 'Choose.' }] };
  const headers = { 'Content-Type': 'application/problem+json' };
  answers.push(new Response(JSON.stringify(problem), { status: 422, headers }), new Response('', { status: 502 }));
  const refused = await call('GET /api/me').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ message: 'Choose.', code: 'invalid', fields: problem.fields });
  expect(await call('GET /api/me').catch((error: unknown) => error)).toMatchObject({ status: 502, code: 'unexpected' });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  expect(await call('GET /api/me').catch((error: unknown) => error)).toMatchObject({ status: 0, code: 'offline' });
});

test('a request without an answer: what reads says nothing of it, what is done once says so, what is done anew says that', async () => {
  const said = async (asked: () => Promise<unknown>) => {
    const texts: unknown[] = [];
    for (const answer of [
      () => Promise.resolve(new Response('', { status: 504 })),
      () => Promise.reject(new TypeError()),
    ]) {
      vi.stubGlobal('fetch', answer);
      texts.push(await asked().catch((error: unknown) => (error as Problem).message));
    }
    return texts;
  };
  const draft = { key: 'a.form', body: { content: {}, tag: null } };
  expect(await said(() => call('GET /api/me'))).toEqual([
    'Fairview did not answer as it should. Try again in a minute.',
    'There is no connection at the moment. Nothing is lost; try again once there is one.',
  ]);
  for (const text of await said(() => call('PUT /api/drafts/{key}', draft)))
    expect(text).toMatch(/ What you sent may have been done all the same; sent again, it is done once\.$/);
  for (const text of await said(() => call('POST /api/preflight', { body: { outside: '' } })))
    expect(text).toMatch(
      / What you sent may have been done all the same\. Look first: sent again, it is done a second time\.$/,
    );
});

test('Teams gives no token: who is not assigned is told so, others whom to ask, and nothing is sent', async () => {
  const { signInToken } = teams;
  teams.signInToken = () => Promise.reject(new Error('AADSTS50105: blocked'));
  expect(await call('GET /api/me').catch((error: unknown) => error)).toMatchObject({ status: 0, code: 'notAssigned' });
  teams.signInToken = () => Promise.reject(new Error('resourceDisabled'));
  expect(await call('GET /api/me').catch((error: unknown) => error)).toMatchObject({ status: 0, code: 'signInFailed' });
  teams.signInToken = signInToken;
  expect(sent).toEqual([]);
});

test('what the contract does not say does not compile', () => {
  const never = () => [
    // @ts-expect-error -- There is no such route.
    call('GET /api/nothing'),
    // @ts-expect-error -- The id is missing.
    call('GET /api/reviews/{id}'),
    // @ts-expect-error -- There is no such field.
    call('PUT /api/reminders', { body: { hour: null, quiet: [], more: true } }),
    // @ts-expect-error -- A file is fetched, and no JSON.
    call('GET /api/development/export'),
    // @ts-expect-error -- There is no such field in the answer.
    call('GET /api/me').then(({ nothing }) => nothing),
  ];
  expect(never).toBeTypeOf('function');
});
