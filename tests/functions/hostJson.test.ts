import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { registerFunctions } from '#functions/register.ts';
import { collectRegistrations, type Registered } from '#local/host/coreApi.ts';
import { localSettings } from '#local/settings.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', 'functions', 'host.json'), 'utf8');

/**
 * The kinds of triggers and what each needs of host.json, after “Register Azure Functions binding extensions” and
 * “Azure Functions triggers and bindings” on learn.microsoft.com: the host itself has HTTP and timers; everything else
 * comes with an extension, for Node by the extension bundle.
 */
const NEEDS_BUNDLE: Record<string, boolean> = { httpTrigger: false, timerTrigger: false, queueTrigger: true };

/** hh:mm:ss, as host.json writes a length of time; in seconds. */
const span = z
  .string()
  .regex(/^\d\d:[0-5]\d:[0-5]\d$/)
  .transform((given) => given.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0));

/** What “host.json reference for Azure Functions 2.x and later” allows of what the app sets, with its limits. */
const hostJson = z.strictObject({
  version: z.literal('2.0'),
  extensionBundle: z.strictObject({
    id: z.literal('Microsoft.Azure.Functions.ExtensionBundle'),
    // Bundles 2.x and 3.x are no longer supported; 4.x has version 5 of the storage queues extension.
    version: z.literal('[4.*, 5.0.0)'),
  }),
  extensions: z.strictObject({
    http: z.strictObject({ routePrefix: z.string() }),
    queues: z.strictObject({
      batchSize: z.int().min(1).max(32),
      maxPollingInterval: span,
      visibilityTimeout: span,
      maxDequeueCount: z.int().min(1),
      messageEncoding: z.enum(['base64', 'none']),
      newBatchThreshold: z.int().min(0).optional(),
    }),
  }),
  functionTimeout: span.optional(),
  telemetryMode: z.literal('OpenTelemetry').optional(),
  logging: z.looseObject({}).optional(),
});

async function registered(): Promise<Registered[]> {
  const settings = localSettings({
    origin: 'http://127.0.0.1:1',
    storageConnectionString: 'UseDevelopmentStorage=true',
  });
  return collectRegistrations(() => void registerFunctions({ settings, clock: CLOCK }));
}

const CLOCK = { now: () => Temporal.Instant.from('2026-10-05T08:00:00Z') };

describe('host.json', () => {
  test('says nothing that the host does not know, within its limits', () => {
    expect(() => hostJson.parse(JSON.parse(text))).not.toThrow();
  });

  test('has what the triggers of the app need, and a kind of trigger that is not in the table here fails', async () => {
    const triggers = (await registered()).map(
      ({ metadata }) => Object.values(metadata.bindings).find(({ direction }) => direction === 'in')?.type ?? '',
    );
    expect(triggers.filter((type) => NEEDS_BUNDLE[type] === undefined)).toEqual([]);
    expect(triggers).toContain('queueTrigger');
    const { extensionBundle } = hostJson.parse(JSON.parse(text));
    expect(triggers.some((type) => NEEDS_BUNDLE[type]) && extensionBundle.id).toBeTruthy();
  });

  test('a message in an idle queue waits seconds, and what the host itself tries again lasts an hour', () => {
    const { queues } = hostJson.parse(JSON.parse(text)).extensions;
    // The least that the extension takes is 100 milliseconds; its default is a minute.
    expect(queues.maxPollingInterval).toBeLessThanOrEqual(2);
    expect((queues.maxDequeueCount - 1) * queues.visibilityTimeout).toBeGreaterThanOrEqual(3_600);
    // The app writes its messages so.
    expect(queues.messageEncoding).toBe('base64');
  });
});

describe('what the host is told of the functions', () => {
  test('names, routes, queues and schedules are what Azure takes, and no two functions share one', async () => {
    const functions = (await registered()).map(({ metadata: { name, bindings } }) => ({
      name,
      trigger: Object.values(bindings).find(({ direction }) => direction === 'in'),
    }));
    // “Function names”: a letter first, then letters, digits, hyphen and underscore, at most 127 in all.
    for (const { name } of functions) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_-]{0,126}$/);
    const queues = functions.flatMap(({ trigger }) => trigger?.queueName ?? []);
    // “Naming queues and metadata”: 3 to 63 of small letters, digits and single hyphens, none at either end.
    for (const queue of queues) expect(queue).toMatch(/^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$/);
    const routes = functions.flatMap(({ trigger }) => trigger?.route ?? []);
    // The host keeps these for itself.
    for (const route of routes) expect(route).not.toMatch(/^(admin|runtime)\b/);
    // NCRONTAB: six fields, seconds first.
    const schedules = functions.flatMap(({ trigger }) => trigger?.schedule ?? []);
    for (const schedule of schedules) expect(schedule.split(' ')).toHaveLength(6);
    for (const list of [functions.map(({ name }) => name.toLowerCase()), queues, routes])
      expect(new Set(list).size).toBe(list.length);
    // Work that was given up must be taken by somebody too.
    expect(queues).toEqual(['work', 'work-poison']);
  });
});
