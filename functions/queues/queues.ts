import { QueueClient } from '@azure/storage-queue';
import { z } from 'zod';
import { aboutSchema } from '#domain/review/about.ts';
import { managedIdentity } from '../identity/managedIdentity.ts';
import { clientLimits, queueTurn } from '../limits.ts';
import type { StorageSettings } from '../settings.ts';

const deliverSchema = z.strictObject({ about: aboutSchema, key: z.string(), to: z.string() });

/** Until 29 November 2026 this message was about reviews only. */
const deliverFirstShape = z
  .strictObject({ reviewId: z.guid(), key: z.string(), to: z.string() })
  .transform(({ reviewId, ...rest }) => ({ about: { kind: 'review' as const, reviewId }, ...rest }));

/**
 * Every queue of the app and what its messages carry. The app is replaced while messages wait, so a message that
 * changes keeps a reader for those that the version before sent. That is a union of the present schema and the one
 * before with its transform.
 */
export const QUEUES = {
  /** This review changed, or is due to be looked at: bring everything that depends on it up to date. */
  reviewChanged: { name: 'review-changed', message: z.strictObject({ reviewId: z.guid() }) },
  /** Send one message to one person, or bring a card that the person has up to date. */
  deliver: { name: 'deliver', message: z.union([deliverSchema, deliverFirstShape]) },
  /** Continue rebuilding the index of what is due, after the review with this id. */
  rebuildDue: { name: 'rebuild-due', message: z.strictObject({ startedAt: z.string(), after: z.string() }) },
  /** Continue comparing the reviews with that index, after the review with this id. */
  checkDue: { name: 'check-due', message: z.strictObject({ startedAt: z.string(), after: z.string() }) },
  /** Continue bringing stored data to the newest shape, by its turn. */
  newestShape: { name: 'newest-shape', message: z.strictObject({ startedAt: z.string(), turn: z.int() }) },
  /** Continue the launch of a cycle. */
  launch: { name: 'launch', message: z.strictObject({ launchId: z.guid() }) },
  /** Outlook reported that an event changed. */
  outlookChanged: { name: 'outlook-changed', message: z.strictObject({ userOid: z.string(), eventId: z.string() }) },
} as const;

export type QueueName = keyof typeof QUEUES;
export type QueueMessage<Name extends QueueName> = z.infer<(typeof QUEUES)[Name]['message']>;

/** Puts a message into a queue, visible after a delay in seconds. */
// oxlint-disable-next-line max-params -- As every queue takes it: where, what, and after how many seconds.
export type Send = <Name extends QueueName>(
  queue: Name,
  message: QueueMessage<Name>,
  delaySeconds?: number,
) => Promise<void>;

/** Which versions of school and policies a process knows. */
const knowsSchema = z.strictObject({ school: z.string(), policies: z.string() });

export type SenderKnows = z.infer<typeof knowsSchema>;

const entrySchema = z.looseObject({ knows: knowsSchema.optional(), due: z.iso.datetime().optional() });

/**
 * A message as it lies in a queue, with what its sender knew and from when on it could be taken (ISO instant by the
 * machine's own clock); a message of an earlier version does not say.
 */
export function readEntry(entry: unknown): {
  message: unknown;
  knows?: SenderKnows | undefined;
  due?: string | undefined;
} {
  const found = entrySchema.safeParse(entry).data;
  if (!found) return { message: entry };
  const { knows, due, ...message } = found;
  return { message, knows, due };
}

/**
 * A sender to the app's queues, each created once when first used. Each message says what its sender knows, where that
 * can be told.
 */
export function openQueues(storage: StorageSettings, knows: () => Promise<SenderKnows | undefined>): Send {
  const opened = new Map<QueueName, Promise<QueueClient>>();
  const open = (name: QueueName) => {
    const known = opened.get(name);
    if (known) return known;
    const opening = openQueue(QUEUES[name].name, storage);
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  };
  // oxlint-disable-next-line max-params -- As `Send` says.
  return async (queue, message, delaySeconds = 0) => {
    const due = new Date(Date.now() + delaySeconds * 1000).toISOString();
    const text = Buffer.from(JSON.stringify({ ...message, knows: await knows(), due })).toString('base64');
    const client = await open(queue);
    await queueTurn((call) => client.sendMessage(text, { visibilityTimeout: delaySeconds, ...call }));
  };
}

/** A queue of the app by its name in storage; it is created where it is not there yet. */
export async function openQueue(name: string, storage: StorageSettings): Promise<QueueClient> {
  const client =
    'connectionString' in storage
      ? new QueueClient(storage.connectionString, name, clientLimits)
      : new QueueClient(
          `${storage.queueServiceUri.replace(/\/$/, '')}/${name}`,
          managedIdentity(storage.managedIdentityClientId),
          clientLimits,
        );
  await queueTurn((call) => client.createIfNotExists(call));
  return client;
}
