import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QueueClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHost, type Host } from '#local/host/host.ts';
import { readHostJson } from '#local/host/hostJson.ts';
import { hostServer } from '#local/host/server.ts';
import { emptyStorage } from '#tests/emptyStorage.ts';
import { ask } from './ask.ts';
import { AT_ONCE, HOMEPAGE, HTTP, LEASE, MESSAGES, POISON_LIVES } from './genuine.ts';
import { nameOf, seen } from './recorded.ts';
import { registerTrial, type Taken } from './trialApp.ts';

const BUNDLE = { id: 'Microsoft.Azure.Functions.ExtensionBundle', version: '[4.*, 5.0.0)' };
const QUEUES = { visibilityTimeout: '00:00:00', newBatchThreshold: AT_ONCE.newBatchThreshold };
const HOST_JSON = {
  version: '2.0',
  extensionBundle: BUNDLE,
  extensions: { http: { routePrefix: '' }, queues: QUEUES },
};

const started: { host: Host; server: Server }[] = [];
let storage: string;
let host: Host;
let origin: string;

async function start(more: { hostJson?: object; disableHomepage?: boolean; log?: (line: string) => void } = {}) {
  const { hostJson = HOST_JSON, log = () => undefined, ...rest } = more;
  const { app } = await functionsLibrary();
  const made = await createHost({
    storageConnectionString: storage,
    origin: 'http://127.0.0.1',
    log,
    hostJson: readHostJson(hostJson),
    register: () => registerTrial(app),
    ...rest,
  });
  const server = hostServer((req, res) => void made.handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  started.push({ host: made, server });
  return { host: made, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const functionsLibrary = () => import('@azure/functions');

beforeAll(async () => {
  storage = await emptyStorage();
  ({ host, origin } = await start());
});
afterAll(async () => {
  for (const each of started) {
    await each.host.stop();
    each.server.close();
  }
});

const taken = async () => (await (await fetch(`${origin}/api/taken`)).json()) as Taken[];

describe('the local host answers as Microsoft’s host was recorded', () => {
  const rows = HTTP.filter(({ on }) => on !== 'elsewhere').map((row) => ({ ...row, name: nameOf(row) }));

  test.each(rows)('$name', async ({ request, answer }) => {
    const got = await ask(origin, request);
    expect(seen(got, answer)).toEqual(answer);
  });

  test('a body over 100 MB ends the connection', async () => {
    const got = await ask(origin, { line: 'POST /api/things/a', saidLength: 104_857_601 });
    expect([got.status, got.closed]).toEqual([500, true]);
  });

  test('what a function threw is not told', async () => {
    const got = await ask(origin, { line: 'GET /api/broken' });
    expect(JSON.stringify(got)).not.toContain('secret');
  });

  test('/ shows the host’s own page, unless it is switched off', async () => {
    const shown = await fetch(`${origin}/`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([HOMEPAGE.shown.status, HOMEPAGE.shown.type]);
    expect(await shown.text()).toContain(HOMEPAGE.shown.holds);
    const { origin: other } = await start({ disableHomepage: true });
    expect((await fetch(`${other}/`)).status).toBe(HOMEPAGE.disabled.status);
  });
});

describe('the local host takes messages as Microsoft’s host was recorded', () => {
  test('decodes, tries and gives up', async () => {
    const queue = new QueueClient(storage, 'trial');
    for (const { text } of MESSAGES) await queue.sendMessage(text);
    await host.drainQueues();
    const given = await taken();
    const expected = MESSAGES.flatMap(({ entries }) =>
      entries.map((entry, index) => ({ entry, dequeueCount: index + 1 })),
    );
    const order = (entries: object[]) => entries.map((each) => JSON.stringify(each)).toSorted();
    expect(order(given.map(({ entry, dequeueCount }) => ({ entry, dequeueCount })))).toEqual(order(expected));
    const { peekedMessageItems } = await new QueueClient(storage, 'trial-poison').peekMessages({
      numberOfMessages: 32,
    });
    expect(peekedMessageItems.map(({ messageText }) => messageText).toSorted()).toEqual(
      MESSAGES.flatMap(({ text, isPoison }) => (isPoison ? [text] : [])).toSorted(),
    );
    const days = peekedMessageItems.map(({ insertedOn, expiresOn }) => (+expiresOn - +insertedOn) / 86_400_000);
    expect(new Set(days)).toEqual(new Set([POISON_LIVES]));
  });

  test('has as many at work at once, and hides each for ten minutes', async () => {
    const before = (await taken()).length;
    const queue = new QueueClient(storage, 'trial');
    const waits = Buffer.from('waits').toString('base64');
    await Promise.all(Array.from({ length: 60 }, () => queue.sendMessage(waits)));
    const leases = watchLeases();
    host.start();
    await expect.poll(async () => (await taken()).length - before).toBeGreaterThanOrEqual(AT_ONCE.most);
    const atOnce = (await taken()).length - before;
    await host.drainQueues();
    expect(atOnce).toBe(AT_ONCE.most);
    expect(new Set(leases.stop())).toEqual(new Set([LEASE * 60]));
  });

  test('takes nothing without an extension bundle, and says so', async () => {
    const said: string[] = [];
    const { extensionBundle: _, ...withoutBundle } = HOST_JSON;
    const { host: deaf } = await start({ hostJson: withoutBundle, log: (line) => void said.push(line) });
    await deaf.drainQueues();
    expect(said).toEqual(["The 'take' function is in error: The binding type(s) 'queueTrigger' are not registered."]);
  });
});

/** Sees for how many seconds messages are taken. */
function watchLeases(): { stop: () => number[] } {
  const seconds: number[] = [];
  const onRequest = (message: unknown) => {
    const { method, path } = (message as { request: ClientRequest }).request;
    const [, asked] = /\/messages\?.*visibilitytimeout=(\d+)/.exec(path) ?? [];
    if (method === 'GET' && asked) seconds.push(Number(asked));
  };
  subscribe('http.client.request.start', onRequest);
  return {
    stop: () => {
      unsubscribe('http.client.request.start', onRequest);
      return seconds;
    },
  };
}
