import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { QueueClient } from '@azure/storage-queue';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHost, type Host } from '#local/host/host.ts';
import { readHostJson } from '#local/host/hostJson.ts';
import { hostServer } from '#local/host/server.ts';
import { emptyStorage } from '#tests/emptyStorage.ts';

let storage: string;
let host: Host;
let server: Server;
let origin: string;
const tries: number[] = [];
const listings: number[] = [];
const fired: string[] = [];
const hooked: string[] = [];

beforeAll(async () => {
  storage = await emptyStorage();
  host = await createHost({
    storageConnectionString: storage,
    origin: 'http://127.0.0.1',
    log: () => undefined,
    hostJson: readHostJson({
      extensionBundle: { id: 'Microsoft.Azure.Functions.ExtensionBundle', version: '[4.*, 5.0.0)' },
      extensions: { queues: { visibilityTimeout: '00:00:02', maxDequeueCount: 2, messageEncoding: 'none' } },
    }),
    register: async () => {
      const { app } = await import('@azure/functions');
      app.http('echo', {
        methods: ['POST'],
        authLevel: 'anonymous',
        route: 'things/{id}',
        handler: async (request) => ({
          status: 201,
          headers: { 'X-Kept': 'yes' },
          body: Buffer.from(await request.arrayBuffer()),
        }),
      });
      app.timer('five', { schedule: '0 */5 * * * *', handler: async () => void fired.push('five') });
      app.timer('atSix', { schedule: '0 0 6 * * *', handler: async () => void fired.push('atSix') });
      app.storageQueue('work', {
        queueName: 'work',
        connection: 'AzureWebJobsStorage',
        handler: async () => {
          tries.push(Date.now());
          throw new Error('bad message');
        },
      });
      app.storageQueue('givenUp', {
        queueName: 'other-poison',
        connection: 'AzureWebJobsStorage',
        handler: async () => {
          listings.push(Date.now());
          throw new Error('bad message');
        },
      });
      app.hook.appStart(() => void hooked.push('appStart'));
      app.hook.preInvocation(({ invocationContext }) => void hooked.push(`before ${invocationContext.functionName}`));
      app.hook.postInvocation(({ invocationContext }) => void hooked.push(`after ${invocationContext.functionName}`));
      app.hook.appTerminate(() => void hooked.push('appTerminate'));
    },
  });
  server = hostServer((req, res) => void host.handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server?.close());

describe('the local Functions host', () => {
  test('lists what the real library registered', () => {
    expect(host.functions()).toEqual([
      { name: 'echo', type: 'httpTrigger', where: 'things/{id}' },
      { name: 'five', type: 'timerTrigger', where: '0 */5 * * * *' },
      { name: 'atSix', type: 'timerTrigger', where: '0 0 6 * * *' },
      { name: 'work', type: 'queueTrigger', where: 'work' },
      { name: 'givenUp', type: 'queueTrigger', where: 'other-poison' },
    ]);
  });

  test('carries bytes, status and headers through unchanged, behind the prefix that host.json names or api', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const response = await fetch(`${origin}/api/things/1`, { method: 'POST', body: bytes });
    expect([response.status, response.headers.get('X-Kept')]).toEqual([201, 'yes']);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test('reads schedules in UTC, in summer time too', async () => {
    // In London it is seven and six o'clock.
    const at = (time: string) => Temporal.Instant.from(`2026-10-05T${time}Z`);
    expect(await host.runTimers(at('05:59:50'), at('06:00:00'))).toContain('atSix');
    expect(await host.runTimers(at('04:59:50'), at('05:00:00'))).not.toContain('atSix');
    fired.length = 0;
  });

  test('fires a timer once for the time that passed', async () => {
    const at = (time: string) => Temporal.Instant.from(`2026-10-05T${time}Z`);
    expect(await host.runTimers(at('08:01:00'), at('08:04:59'))).toEqual([]);
    expect(await host.runTimers(at('08:01:00'), at('08:30:00'))).toEqual(['five']);
    expect(fired).toEqual(['five']);
  });

  test('tries a message again after the time, and as often as, host.json says', async () => {
    await new QueueClient(storage, 'work').sendMessage('as it is');
    host.start();
    const poison = new QueueClient(storage, 'work-poison');
    await expect.poll(async () => poison.exists()).toBe(true);
    await expect
      .poll(async () => (await poison.peekMessages()).peekedMessageItems.map((each) => each.messageText))
      .toEqual(['as it is']);
    expect(tries).toHaveLength(2);
    expect((tries[1] ?? 0) - (tries[0] ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  // As with Microsoft's host: a message that it could not decode came back to a poison queue after ten minutes.
  test('leaves a message of a poison queue that fails hidden where it is, since there is no queue behind it', async () => {
    const queue = new QueueClient(storage, 'other-poison');
    await queue.sendMessage('as it is');
    await expect.poll(() => listings.length).toBe(1);
    await setTimeout(3_500);
    expect(listings).toHaveLength(1);
    expect((await queue.getProperties()).approximateMessagesCount).toBe(1);
    expect((await queue.peekMessages()).peekedMessageItems).toEqual([]);
    expect(await new QueueClient(storage, 'other-poison-poison').exists()).toBe(false);
  });

  test('runs the app’s hooks when it starts, around each call, and before it ends', async () => {
    hooked.splice(1);
    await fetch(`${origin}/api/things/1`, { method: 'POST' });
    await host.stop();
    expect(hooked).toEqual(['appStart', 'before echo', 'after echo', 'appTerminate']);
  });
});
