import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QueueClient } from '@azure/storage-queue';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Azurite, startAzurite } from '#local/azurite.ts';
import { createHost, type Host } from '#local/host/host.ts';

let azurite: Azurite;
let host: Host;
let server: Server;
let origin: string;
const taken: { text: unknown; count: number }[] = [];
const fired: string[] = [];

beforeAll(async () => {
  azurite = await startAzurite(null);
  host = await createHost({
    storageConnectionString: azurite.connectionString,
    origin: 'http://127.0.0.1',
    log: () => undefined,
    register: async () => {
      const { app } = await import('@azure/functions');
      app.http('literal', {
        methods: ['GET'],
        authLevel: 'anonymous',
        route: 'api/things/special',
        handler: async () => ({ body: 'special' }),
      });
      app.http('one', {
        methods: ['GET'],
        authLevel: 'anonymous',
        route: 'api/things/{id}',
        handler: async (request) => ({ jsonBody: { id: request.params['id'], q: request.query.get('q') } }),
      });
      app.http('echo', {
        methods: ['POST'],
        authLevel: 'anonymous',
        route: 'api/things/{id}',
        handler: async (request) => ({
          status: 201,
          headers: { 'X-Kept': 'yes' },
          body: Buffer.from(await request.arrayBuffer()),
        }),
      });
      app.http('rest', {
        methods: ['GET'],
        authLevel: 'anonymous',
        route: 'files/{*path}',
        handler: async (request) => ({ body: request.params['path'] ?? '' }),
      });
      app.http('broken', {
        methods: ['GET'],
        authLevel: 'anonymous',
        route: 'api/broken',
        handler: async () => Promise.reject(new Error('broken')),
      });
      app.timer('five', { schedule: '0 */5 * * * *', handler: async () => void fired.push('five') });
      app.storageQueue('work', {
        queueName: 'work',
        connection: 'AzureWebJobsStorage',
        handler: async (entry, context) => {
          taken.push({ text: entry, count: Number(context.triggerMetadata?.['dequeueCount']) });
          if ((entry as { bad?: boolean }).bad) throw new Error('bad message');
        },
      });
    },
  });
  server = createServer((req, res) => void host.handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await host?.stop();
  server?.close();
  await azurite?.stop();
});

describe('the small Functions host', () => {
  test('lists what the real library registered', () => {
    expect(host.functions().map(({ name, type }) => `${name} ${type}`)).toEqual([
      'literal httpTrigger',
      'one httpTrigger',
      'echo httpTrigger',
      'rest httpTrigger',
      'broken httpTrigger',
      'five timerTrigger',
      'work queueTrigger',
    ]);
  });

  test('routes by literal, parameter and rest of the path; 404, 405 and 500 as Azure gives them', async () => {
    const get = async (path: string) => {
      const response = await fetch(`${origin}${path}`);
      return [response.status, await response.text()];
    };
    expect(await get('/api/things/special')).toEqual([200, 'special']);
    expect(await get('/api/things/a%20b?q=1')).toEqual([200, '{"id":"a b","q":"1"}']);
    expect(await get('/files/a/b.js')).toEqual([200, 'a/b.js']);
    expect(await get('/nothing')).toEqual([404, '']);
    expect(await get('/api/broken')).toEqual([500, '']);
    expect((await fetch(`${origin}/api/broken`, { method: 'DELETE' })).status).toBe(405);
  });

  test('carries bytes, status and headers through unchanged', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const response = await fetch(`${origin}/api/things/1`, { method: 'POST', body: bytes });
    expect([response.status, response.headers.get('X-Kept')]).toEqual([201, 'yes']);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test('fires a timer once for the time that passed', async () => {
    const at = (time: string) => Temporal.Instant.from(`2026-10-05T${time}Z`);
    expect(await host.runTimers(at('08:01:00'), at('08:04:59'))).toEqual([]);
    expect(await host.runTimers(at('08:01:00'), at('08:30:00'))).toEqual(['five']);
    expect(fired).toEqual(['five']);
  });

  test('tries a message five times, then puts it into the poison queue', async () => {
    const queue = new QueueClient(azurite.connectionString, 'work');
    for (const message of [{ good: true }, { bad: true }])
      await queue.sendMessage(Buffer.from(JSON.stringify(message)).toString('base64'));
    await host.drainQueues();
    expect(taken.filter(({ text }) => (text as { good?: boolean }).good)).toHaveLength(1);
    expect(taken.filter(({ text }) => (text as { bad?: boolean }).bad).map(({ count }) => count)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    const { peekedMessageItems } = await new QueueClient(azurite.connectionString, 'work-poison').peekMessages({
      numberOfMessages: 5,
    });
    expect(peekedMessageItems.map(({ messageText }) => Buffer.from(messageText, 'base64').toString())).toEqual([
      '{"bad":true}',
    ]);
  });
});
