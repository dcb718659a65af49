import { z } from 'zod';
import { deliverDue } from '../delivery/line.ts';
import { workOfMorning } from '../delivery/mornings.ts';
import type { DeliveryPorts } from '../delivery/source.ts';
import { queueTurn } from '../limits.ts';
import { schoolNow } from '../reviews/context.ts';
import { readJsonText } from '../storage/jsonText.ts';
import { isKeyOf, keysIn } from '#domain/typed.ts';
import { readOldEntry, WORK, type WorkName } from './work.ts';
import { queueClient } from './workQueue.ts';

/** Kinds of work of versions until 29 November 2026. What waits is handed on to the one line of delivery. */
export const OLD_WORK = {
  /** Send somebody this morning's message; or, with its key, bring an existing one up to date. */
  gather: z.strictObject({ to: z.string(), key: z.string().optional() }),
  /** Send one message about a policy itself to one person, or bring its card up to date. */
  policyReminder: z.strictObject({ policy: z.string(), key: z.string(), to: z.string() }),
  /** Tell of a concern that was raised in confidence or answered. */
  concernNews: z.strictObject({ concernId: z.guid() }),
} as const;

export type OldWorkName = keyof typeof OLD_WORK;

/**
 * The queue of each kind of work in versions until 30 November 2026, when each had a queue of its own. They can go once
 * no school upgrades from such a version.
 */
export const OLD_QUEUES: Record<WorkName | OldWorkName, string> = {
  reviewChanged: 'review-changed',
  deliver: 'deliver',
  rebuildDue: 'rebuild-due',
  checkDue: 'check-due',
  newestShape: 'newest-shape',
  launch: 'launch',
  outlookChanged: 'outlook-changed',
  gather: 'gather',
  policyReminder: 'policy-reminder',
  concernNews: 'concern-news',
};

/** What hands on old work, sorted by its kind. */
const HAND_ON: Record<OldWorkName, (app: DeliveryPorts, message: unknown) => Promise<void>> = {
  gather: async (app, message) => {
    const { to, key } = OLD_WORK.gather.parse(message);
    const morning = workOfMorning(to, await schoolNow(app));
    await app.send('deliver', key === undefined ? morning : { ...morning, key });
  },
  policyReminder: async (app, message) => {
    const { policy, key, to } = OLD_WORK.policyReminder.parse(message);
    await app.send('deliver', { about: { kind: 'policy', policy }, key, to });
  },
  // The row of a concern says whether somebody must still be told; the timer finds it there.
  concernNews: async (app) => deliverDue(app, 'concern'),
};

/**
 * Puts a message of a kind into the queue of today, whichever version it is from. Answers false, and does nothing, where
 * no version understands it.
 */
export async function handOn(
  app: DeliveryPorts,
  { work, message }: { work: string; message: unknown },
): Promise<boolean> {
  if (isKeyOf(OLD_WORK, work)) {
    if (!OLD_WORK[work].safeParse(message).success) return false;
    await HAND_ON[work](app, message);
    return true;
  }
  if (!isKeyOf(WORK, work)) return false;
  const read = { work, ...WORK[work].safeParse(message) };
  if (!read.success) return false;
  await app.send(read.work, read.data);
  return true;
}

/**
 * Empties the queues of earlier versions. What waits is handed on; what was given up, or is understood no more, is
 * listed for the administrator. A message is taken away once that is done, and comes back if it is not.
 */
export async function emptyOldQueues(app: DeliveryPorts): Promise<void> {
  for (const work of keysIn(OLD_QUEUES)) {
    const queue = OLD_QUEUES[work];
    const giveUp = (message: unknown) =>
      app.deliveryFailures.giveUp({
        queue: work,
        message: JSON.stringify(message ?? null),
        at: app.clock.now().toString(),
      });
    await empty({ app, queue, take: async (message) => (await handOn(app, { work, message })) || giveUp(message) });
    await empty({ app, queue: `${queue}-poison`, take: giveUp });
  }
}

/** Seconds for which a taken message is hidden from others. */
const HIDDEN = 600;

/** The most messages that storage gives at a time. */
const AT_ONCE = 32;

type EmptyArgs = { app: Pick<DeliveryPorts, 'settings'>; queue: string; take: (message: unknown) => Promise<unknown> };

async function empty({ app, queue, take }: EmptyArgs): Promise<void> {
  const client = queueClient(queue, app.settings.queues);
  if (!(await queueTurn((call) => client.exists(call)))) return;
  for (;;) {
    const { receivedMessageItems: taken } = await queueTurn((call) =>
      client.receiveMessages({ numberOfMessages: AT_ONCE, visibilityTimeout: HIDDEN, ...call }),
    );
    if (taken.length === 0) return;
    for (const { messageId, popReceipt, messageText } of taken) {
      await take(readOldEntry(readJsonText(Buffer.from(messageText, 'base64').toString('utf8'))));
      await queueTurn((call) => client.deleteMessage(messageId, popReceipt, call));
    }
  }
}
