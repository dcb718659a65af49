import { QueueClient } from '@azure/storage-queue';
import { z } from 'zod';
import { managedIdentity } from '../identity/managedIdentity.ts';
import { clientLimits, queueTurn } from '../limits.ts';
import type { StorageSettings } from '../settings.ts';

/**
 * Every queue of the app and what its messages carry. The app is replaced while messages wait: one that changes keeps a
 * reader for those that the version before sent, as a union of the present schema and of the one before with its transform.
 */
export const QUEUES = {
  /** This review changed, or is due to be looked at: bring everything that hangs on it up to date. */
  reviewChanged: { name: 'review-changed', message: z.strictObject({ reviewId: z.guid() }) },
  /** Send one message to one person, or bring a card that he or she has up to date. */
  deliver: { name: 'deliver', message: z.strictObject({ reviewId: z.guid(), key: z.string(), to: z.string() }) },
  /** Send somebody the message of this morning; or, with its key, bring one that he or she has up to date. */
  gather: { name: 'gather', message: z.strictObject({ to: z.string(), key: z.string().optional() }) },
  /** Send one message about a policy itself to one person, or bring its card up to date. */
  policyReminder: {
    name: 'policy-reminder',
    message: z.strictObject({ policy: z.string(), key: z.string(), to: z.string() }),
  },
  /** Go on with making the index of what is due anew, after the review of this id. */
  rebuildDue: { name: 'rebuild-due', message: z.strictObject({ startedAt: z.string(), after: z.string() }) },
  /** Go on with comparing the reviews with that index, after the review of this id. */
  checkDue: { name: 'check-due', message: z.strictObject({ startedAt: z.string(), after: z.string() }) },
  /** Go on with bringing what is stored to the newest shape, by its turn. */
  newestShape: { name: 'newest-shape', message: z.strictObject({ startedAt: z.string(), turn: z.int() }) },
  /** Go on with the launch of a cycle. */
  launch: { name: 'launch', message: z.strictObject({ launchId: z.guid() }) },
  /** Tell of a concern that was raised in confidence, or answered. */
  concernNews: { name: 'concern-news', message: z.strictObject({ concernId: z.guid() }) },
  /** Outlook said that an event changed. */
  outlookChanged: { name: 'outlook-changed', message: z.strictObject({ userOid: z.string(), eventId: z.string() }) },
} as const;

export type QueueName = keyof typeof QUEUES;
export type QueueMessage<Name extends QueueName> = z.infer<(typeof QUEUES)[Name]['message']>;

/** Puts a message into a queue, to be seen after a delay in seconds. */
export type Send = <Name extends QueueName>(
  queue: Name,
  message: QueueMessage<Name>,
  delaySeconds?: number,
) => Promise<void>;

/** A sender to the app's queues, each created once when first used. */
export function openQueues(storage: StorageSettings): Send {
  const opened = new Map<QueueName, Promise<QueueClient>>();
  const open = (name: QueueName) => {
    const known = opened.get(name);
    if (known) return known;
    const opening = create(QUEUES[name].name, storage);
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  };
  return async (queue, message, delaySeconds = 0) => {
    const text = Buffer.from(JSON.stringify(message)).toString('base64');
    const client = await open(queue);
    await queueTurn((call) => client.sendMessage(text, { visibilityTimeout: delaySeconds, ...call }));
  };
}

async function create(name: string, storage: StorageSettings): Promise<QueueClient> {
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
