import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { z } from 'zod';

/** A span as the host writes it: `00:05:00`, or `1.00:00:00` with days first. Parsed to seconds. */
const span = z
  .string()
  .regex(/^(\d+\.)?\d{2}:\d{2}:\d{2}$/)
  .transform((text) => {
    const [, days = '0', hours = '0', minutes = '0', seconds = '0'] =
      /^(?:(\d+)\.)?(\d{2}):(\d{2}):(\d{2})$/.exec(text) ?? [];
    return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  });

const schema = z.object({
  extensionBundle: z.object({ id: z.string(), version: z.string() }).optional(),
  extensions: z
    .object({
      http: z.object({ routePrefix: z.string().default('api') }).prefault({}),
      queues: z
        .object({
          batchSize: z.int().min(1).max(32).default(16),
          newBatchThreshold: z.int().optional(),
          maxDequeueCount: z.int().min(1).default(5),
          visibilityTimeout: span.prefault('00:00:00'),
          maxPollingInterval: span.prefault('00:01:00'),
          messageEncoding: z.enum(['base64', 'none']).default('base64'),
        })
        .prefault({}),
    })
    .prefault({}),
});

/** What the local host takes from `host.json`, with the defaults of Microsoft's host. Spans are in seconds. */
export type HostJson = {
  /** Whether there is an extension bundle; without it no queue has a listener. */
  hasExtensionBundle: boolean;
  /** Stands before every route. */
  routePrefix: string;
  queues: {
    batchSize: number;
    /** With this many messages at work, or fewer, the next batch is taken. */
    newBatchThreshold: number;
    maxDequeueCount: number;
    /** How long a message waits after its function has failed. */
    visibilityTimeout: number;
    messageEncoding: 'base64' | 'none';
  };
};

/** Reads a `host.json` from its parsed text. Throws where Microsoft's host would refuse a value. */
export function readHostJson(given: unknown): HostJson {
  const { extensionBundle, extensions } = schema.parse(given);
  const { batchSize, newBatchThreshold, maxDequeueCount, visibilityTimeout, messageEncoding } = extensions.queues;
  return {
    hasExtensionBundle: extensionBundle !== undefined,
    routePrefix: extensions.http.routePrefix,
    queues: {
      batchSize,
      newBatchThreshold: newBatchThreshold ?? Math.floor(batchSize / 2) * availableParallelism(),
      maxDequeueCount,
      visibilityTimeout,
      messageEncoding,
    },
  };
}

/** Reads a `host.json` file. */
export function readHostJsonFile(path: string): HostJson {
  return readHostJson(JSON.parse(readFileSync(path, 'utf8')));
}
