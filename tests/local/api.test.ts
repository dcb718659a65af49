import { createServer, request } from 'node:http';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalApi, createLocalApi } from '#local/api.ts';
import { CLIENT_ID } from '#local/tenant/identity.ts';
import { HEAD, type OpenTenant, TEACHER, openTenant } from './tenant/openTenant.ts';

let opened: OpenTenant;
let api: LocalApi;
let windowFolder: string;
let now: Temporal.Instant;
let moves: string[];

const NOBODY = '1a7c0d2e-5c00-4000-8000-000000009999';

beforeEach(async () => {
  now = Temporal.Instant.from('2026-10-05T07:00:00Z');
  moves = [];
  windowFolder = await mkdtemp(join(tmpdir(), 'window-'));
  await mkdir(join(windowFolder, 'assets'));
  await writeFile(join(windowFolder, 'index.html'), '<!doctype html><title>The window</title>');
  await writeFile(join(windowFolder, 'assets', 'app-1a2b.js'), 'export {};');
  await writeFile(join(windowFolder, '..', 'secret.json'), '{}');
  const clock = { now: () => now };
  opened = await openTenant({ clock });
  api = createLocalApi({
    clock,
    tenant: opened.tenant,
    windowFolder,
    async moveClock(to) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      moves.push(to.toString());
      now = to;
    },
  });
  opened.answerElse(async (req, res) => {
    if (await api.handle(req, res)) return;
    res.writeHead(req.url === '/api/messages' ? 200 : 404).end();
  });
});

afterEach(async () => {
  api.close();
  await opened.close();
  await rm(windowFolder, { recursive: true });
});

const call = (path: string, method = 'GET', body?: unknown) =>
  fetch(`${opened.origin}${path}`, {
    method,
    redirect: 'manual',
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });

const jsonOf = async (answer: Promise<Response>) => (await (await answer).json()) as Record<string, never>;

describe('who is answered', () => {
  const ask = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(opened.origin);
      request({ host: '127.0.0.1', port, path: '/local/people', headers }, (res) => {
        res.resume();
        resolve(res.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  test('this machine by any of its own names', async () => {
    for (const host of ['localhost:4300', '127.0.0.1:4300', '[::1]:4300']) expect(await ask({ host }), host).toBe(200);
  });

  test('nobody under another name, as after DNS rebinding', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io'])
      expect(await ask({ host }), host).toBe(403);
  });

  test('no page of another site', async () => {
    const host = '127.0.0.1:4300';
    expect(await ask({ host, origin: 'https://evil.example' })).toBe(403);
    expect(await ask({ host, origin: 'http://localhost:9999' })).toBe(403);
    expect(await ask({ host, origin: 'null' })).toBe(403);
    expect(await ask({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await ask({ host, origin: 'http://127.0.0.1:4300' })).toBe(200);
  });
});

describe('people and tokens', () => {
  test('everybody is listed with role, job and line manager', async () => {
    const people = (await (await call('/local/people')).json()) as { oid: string }[];
    expect(people.length).toBeGreaterThan(40);
    expect(people.find(({ oid }) => oid === HEAD)).toMatchObject({
      displayName: 'Helen Ashdown',
      jobTitle: 'Headteacher',
      roles: ['headteacher'],
      managerOid: null,
    });
  });

  test('a token is the person’s own, for the tab', async () => {
    const { token } = await jsonOf(call('/local/token', 'POST', { oid: TEACHER }));
    expect(decodeJwt(String(token))).toMatchObject({ oid: TEACHER, aud: CLIENT_ID, scp: 'access_as_user' });
  });

  test('there is none for a person who does not exist', async () => {
    const answer = await call('/local/token', 'POST', { oid: NOBODY });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'notFound', status: 404 });
  });

  test('consent can be taken back and given', async () => {
    expect((await call('/local/consents', 'POST', { oid: TEACHER, given: false })).status).toBe(200);
    expect((await call('/local/consents', 'POST', { oid: NOBODY, given: true })).status).toBe(404);
  });
});

describe('the clock', () => {
  test('tells the demonstration’s time', async () => {
    expect(await jsonOf(call('/local/clock'))).toEqual({
      now: '2026-10-05T07:00:00.000Z',
      timeZone: 'Europe/London',
    });
  });

  test('moves to a moment and answers when it is there', async () => {
    const answer = await jsonOf(call('/local/clock', 'POST', { now: '2026-10-06T09:30:00+01:00' }));
    expect(answer['now']).toBe('2026-10-06T08:30:00.000Z');
  });

  test('moves that come together run one after the other', async () => {
    await Promise.all([1, 2, 3].map(() => call('/local/clock', 'POST', { move: 'hour' })));
    expect(moves).toEqual(['2026-10-05T08:00:00Z', '2026-10-05T09:00:00Z', '2026-10-05T10:00:00Z']);
  });

  test.each([
    {},
    { move: 'year' },
    { now: 'tomorrow' },
    { now: '2026-10-06' },
    { move: 'hour', now: '2026-10-06T09:30:00Z' },
  ])('refuses %o', async (body) => {
    expect((await call('/local/clock', 'POST', body)).status).toBe(422);
    expect(moves).toEqual([]);
  });
});

describe('the chat', () => {
  test('is empty for somebody without the app, who cannot write', async () => {
    expect(await jsonOf(call(`/local/chats/${TEACHER}`))).toEqual({ installed: false, messages: [] });
    const answer = await call(`/local/chats/${TEACHER}`, 'POST', { text: 'hello' });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'notAllowed' });
  });

  test('takes a line once the app is there', async () => {
    expect(await jsonOf(call(`/local/chats/${TEACHER}/installation`, 'PUT'))).toMatchObject({ installed: true });
    const { messages } = await jsonOf(call(`/local/chats/${TEACHER}`, 'POST', { text: 'What is due?' }));
    expect(messages).toMatchObject([{ from: 'person', text: 'What is due?', at: '2026-10-05T07:00:00Z' }]);
    expect(await jsonOf(call(`/local/chats/${TEACHER}/installation`, 'DELETE'))).toMatchObject({ installed: false });
  });

  test.each([{ text: '   ' }, { text: 'x'.repeat(50_000) }, { text: 'a', from: HEAD }, 'text'])(
    'refuses a line that is empty, far too long or says who wrote it',
    async (body) => {
      expect((await call(`/local/chats/${TEACHER}`, 'POST', body)).status).toBe(422);
    },
  );

  test('refuses a press on a message that is not there', async () => {
    const answer = await call(`/local/chats/${TEACHER}/actions`, 'POST', { activityId: '1', verb: 'sign' });
    expect(answer.status).toBe(404);
  });

  test('knows no other person and no other address', async () => {
    expect((await call(`/local/chats/${NOBODY}`)).status).toBe(404);
    expect((await call(`/local/chats/${TEACHER}`, 'DELETE')).status).toBe(405);
    expect((await call(`/local/chats/${TEACHER}/actions/more`, 'POST', {})).status).toBe(404);
  });
});

describe('the calendar', () => {
  const at = (day: string) => `/local/calendars/${HEAD}?from=${day}&to=2026-10-10`;

  test('has the school’s timetable', async () => {
    const { events } = await jsonOf(call(`/local/calendars/${TEACHER}?from=2026-10-05&to=2026-10-10`));
    expect(Array.from(events ?? []).length).toBeGreaterThan(10);
  });

  test('the organiser moves and cancels a meeting, the invited person answers it', async () => {
    const event = await opened.tenant.createEvent(HEAD, {
      subject: 'Planning meeting',
      start: '2026-10-07T15:30',
      end: '2026-10-07T16:00',
      attendees: [opened.tenant.people().find(({ oid }) => oid === TEACHER)?.mail ?? ''],
    });
    const path = `/local/calendars/${HEAD}/events/${encodeURIComponent(event.id)}`;
    const moved = await jsonOf(call(path, 'PATCH', { start: '2026-10-08T15:30', end: '2026-10-08T16:00' }));
    expect(moved['start']).toEqual({ dateTime: '2026-10-08T15:30:00.0000000', timeZone: 'Europe/London' });

    const theirs = opened.tenant.calendar(TEACHER).find(({ subject }) => subject === 'Planning meeting');
    const invited = `/local/calendars/${TEACHER}/events/${encodeURIComponent(theirs?.id ?? '')}`;
    expect((await call(invited, 'PATCH', { start: '2026-10-09T15:30', end: '2026-10-09T16:00' })).status).toBe(409);
    const answered = await jsonOf(call(`${invited}/responses`, 'POST', { response: 'accepted' }));
    expect(answered['responseStatus']).toMatchObject({ response: 'accepted' });

    expect((await call(path, 'DELETE', { comment: 'Not today' })).status).toBe(200);
    const { events } = await jsonOf(call(at('2026-10-05')));
    expect(JSON.stringify(events)).not.toContain('Planning meeting');
  });

  test('refuses what is no time, no range and no event', async () => {
    expect((await call(`/local/calendars/${HEAD}?from=soon`)).status).toBe(422);
    expect((await call(`/local/calendars/${HEAD}?until=2026-10-05`)).status).toBe(422);
    const event = `/local/calendars/${HEAD}/events/none`;
    expect((await call(event, 'PATCH', { start: 'noon', end: 'one' })).status).toBe(422);
    expect((await call(event, 'PATCH', { start: '2026-10-08T15:30', end: '2026-10-08T16:00' })).status).toBe(404);
    expect((await call(event, 'DELETE')).status).toBe(404);
  });
});

describe('faults', () => {
  test('a fault is set and meets the next request', async () => {
    await call('/local/faults', 'POST', { service: 'graph', mode: 'error', status: 503, times: 1 });
    expect((await call('/tenant/graph/v1.0/users')).status).toBe(503);
    expect((await call('/tenant/graph/v1.0/users')).status).toBe(401);
    expect((await call('/local/faults', 'POST', { service: 'mail', mode: 'error' })).status).toBe(422);
  });
});

describe('live events', () => {
  test('the window hears of the clock and of its own person only', async () => {
    const abort = new AbortController();
    const answer = await fetch(`${opened.origin}/local/events?oid=${TEACHER}`, { signal: abort.signal });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (until: (text: string) => boolean) => {
      while (!until(heard)) heard += (await reader?.read())?.value ?? '';
    };
    await hear((text) => text.includes('"moving":false'));
    await opened.tenant.install(HEAD);
    await opened.tenant.install(TEACHER);
    await hear((text) => text.includes('event: chat'));
    await call('/local/clock', 'POST', { move: 'day' });
    await hear((text) => text.includes('2026-10-06T07:00:00.000Z","moving":false'));
    expect(heard).toContain('"moving":true');
    expect(heard.match(/event: chat/g)).toHaveLength(1);
    abort.abort();
  });
});

describe('the window’s files', () => {
  test('the root leads to the window and keeps who to be', async () => {
    const answer = await call('/?as=somebody');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/local/?as=somebody']);
  });

  test('the page is fresh and frames nothing foreign, the assets last', async () => {
    const page = await call('/local/');
    expect(await page.text()).toContain('The window');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const asset = await call('/local/assets/app-1a2b.js');
    expect(asset.headers.get('cache-control')).toContain('immutable');
  });

  test('nothing outside the window is served', async () => {
    for (const path of ['/local/..%2Fsecret.json', '/local/%2e%2e/secret.json', '/local/none.js', '/local/%E0%A4'])
      expect((await call(path)).status, path).toBe(404);
  });

  test('other addresses are somebody else’s', async () => {
    const server = createServer((req, res) => void api.handle(req, res).then((mine) => res.end(String(mine))));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await (await fetch(`http://127.0.0.1:${port}/api/health`)).text()).toBe('false');
    await new Promise((resolve) => server.close(resolve));
  });
});
