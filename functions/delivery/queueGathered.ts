import { isBefore } from '#domain/calendar/moments.ts';
import type { Message } from '#domain/review/message.ts';
import { nextMorning } from '#domain/review/reach.ts';
import type { App } from '../app.ts';
import { todayAt } from '../policies/known.ts';
import type { SchoolNow } from '../reviews/context.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { isEntered, morningKey, morningsOf, morningsWith } from './mornings.ts';
import { isInHand, lookAgainAt } from './sendOnce.ts';

type Queued = {
  /** Reminders whose deadline would pass before the next morning: they go by themselves. */
  alone: Message[];
  /** When the review must be looked at again for those that are left to a later message. ISO instants. */
  lookAgain: string[];
};

/**
 * Queues the morning message of each person to whom something of a review is due now. Who has had this morning's already
 * gets the rest with the next. Morning messages in which something of this review stands are brought up to date.
 */
export async function queueGathered(
  app: App,
  due: readonly Message[],
  delivered: readonly StoredDelivery[],
  school: SchoolNow,
): Promise<Queued> {
  const isBegun = ({ key, to }: Message) => delivered.some((each) => each.key === key && each.to === to);
  const reminders = due.filter(({ goes }) => goes === 'gathered');
  const gathered = Map.groupBy(
    reminders.filter((message) => !isBegun(message)),
    ({ to }) => to,
  );
  const queued = await Promise.all([...gathered].map(([to, messages]) => queueFor(app, to, messages, school)));
  const mornings = morningsWith(delivered, school);
  await Promise.all(mornings.map(({ to, within }) => app.send('gather', { to, key: within })));
  // What was begun by itself and did not go through is tried again by itself.
  const alone = [...reminders.filter(isBegun), ...queued.flatMap((each) => each.alone)];
  return { alone, lookAgain: queued.flatMap(({ lookAgain }) => lookAgain) };
}

async function queueFor(app: App, to: string, messages: readonly Message[], school: SchoolNow): Promise<Queued> {
  const morning = await app.deliveries.find(morningsOf(to), morningKey(todayAt(school)), to);
  if (morning && isEntered(morning)) {
    const next = nextMorning(school.now.add({ seconds: 1 }), to, school);
    const alone = messages.filter(({ duty }) => duty && !isBefore(duty.due, school.now) && isBefore(duty.due, next));
    return { alone, lookAgain: alone.length === messages.length ? [] : [next.toString()] };
  }
  if (morning && isInHand(app, morning, school.now)) return { alone: [], lookAgain: [lookAgainAt(morning)] };
  await app.send('gather', { to });
  // Of one that has gone only what it carried is entered: the rest is seen to after that.
  return { alone: [], lookAgain: morning ? [lookAgainAt(morning)] : [] };
}
