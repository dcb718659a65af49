import { isBefore } from '#domain/calendar/moments.ts';
import type { Message } from '#domain/review/message.ts';
import { nextLook } from '#domain/review/messages.ts';
import { nextMorning } from '#domain/review/contactHours.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { deliveryAmong, isOf, isOver, placeOf } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { asRead } from './asRead.ts';
import { isOutdated } from './drawn.ts';
import { toLookAt } from './morningLines.ts';
import { isEntered, workOfMorning, workOnMornings } from './mornings.ts';
import { isInHand, lookAgainAt } from './sendOnce.ts';
import type { Look, DueNow } from './source.ts';
import { sourceOf } from './sources.ts';
import { type Work, workOf, workOn } from './work.ts';

type UpToDateGiven = Look & { standing: DueNow };

/**
 * Queues whatever is due now about one subject: single messages, the morning message of each person who is due
 * reminders, and cards that would look different. A message that reached nobody and is no longer owed leaves the
 * administrators' list. Answers the moments at which the subject must be looked at again, past or to come (ISO
 * instants).
 */
export async function bringUpToDate({ app, school, about, standing }: UpToDateGiven): Promise<string[]> {
  const messages = standing.due();
  const delivered = await app.deliveries.ofReview(placeOf(about));
  const over = delivered.filter(isOver);
  const withdrawn = over.filter((each) => each.status === 'failed' && !messages.some((message) => isOf(message, each)));
  await Promise.all(withdrawn.map((each) => app.deliveryFailures.leaveNotReached(each)));
  for (const each of over) await sourceOf(about).record?.({ app, school, about }, each);

  const deliveryOf = deliveryAmong(delivered);
  const due = messages.filter((message) => {
    if (isBefore(school.now, message.at)) return false;
    const before = deliveryOf(message);
    return !before || !(isOver(before) || isInHand({ app, before, now: school.now }));
  });
  const gathered = await gather({ due, delivered, now: { app, school } });
  const alone = [...due.filter(({ goes }) => goes === 'atOnce'), ...gathered.alone];
  const mornings = await toLookAt(app, {
    works: workOnMornings(delivered, school),
    place: placeOf(about),
    standing,
    gone: sourceOf(about).gone?.line,
    among: delivered,
  });
  const works = [
    ...alone.map((message) => workOf(about, message)),
    ...(await outdated(delivered, { app, school, standing })).flatMap((each) => workOn(each) ?? []),
    ...gathered.mornings.map((to) => workOfMorning(to, school)),
    ...mornings,
    ...(await sentThisMorning(standing.onMorningsOf?.() ?? [], { app, school })),
  ];
  await Promise.all(works.map((work) => app.send('deliver', work)));
  const next = nextMessageAt({ messages, delivered, now: school.now });
  return [
    ...(next === undefined ? [] : [next]),
    ...waiting({ messages, delivered, now: { app, school } }),
    ...gathered.lookAgain,
  ];
}

/** The messages of this morning that some people have in their chat, to be compared with what is on today by now. */
async function sentThisMorning(
  people: readonly string[],
  { app, school }: Pick<UpToDateGiven, 'app' | 'school'>,
): Promise<Work[]> {
  const works = people.map((oid) => workOfMorning(oid, school));
  const found = await Promise.all(
    works.map(({ about, key, to }) => app.deliveries.find({ reviewId: placeOf(about), key, to })),
  );
  return works.filter((_, at) => found[at]?.status === 'sent' && found[at].activityId !== '');
}

type NextMessageAtArgs = { messages: readonly Message[]; delivered: readonly StoredDelivery[]; now: SchoolNow['now'] };

/** When the next message that nobody has had yet falls due; past ones are called for again each morning. */
export function nextMessageAt({ messages, delivered, now }: NextMessageAtArgs): string | undefined {
  const over = deliveryAmong(delivered.filter(isOver));
  return nextLook(
    messages.filter((message) => !over(message)),
    now,
  );
}

/** The cards in somebody's chat that would look different now. */
async function outdated(
  delivered: readonly StoredDelivery[],
  { app, school, standing }: Pick<UpToDateGiven, 'app' | 'school' | 'standing'>,
): Promise<StoredDelivery[]> {
  const inChat = delivered.filter(
    (each) => each.status === 'sent' && each.activityId !== '' && (standing.isKeptUp?.(each) ?? true),
  );
  const found = await Promise.all(
    inChat.map(async (delivery) => {
      const drawn = await standing.draw(delivery, delivered);
      return drawn !== undefined && isOutdated({ app, delivery, drawn: asRead(drawn, { to: delivery.to, school }) });
    }),
  );
  return inChat.filter((_, at) => found[at]);
}

type WaitingArgs = {
  messages: readonly Message[];
  delivered: readonly StoredDelivery[];
  now: Pick<UpToDateGiven, 'app' | 'school'>;
};

/**
 * When messages that did not get through, or are being sent, must be looked at again: once the person can be reached.
 * One that is no longer owed while somebody is sending it may have been drawn before that; its card is compared once
 * it has gone.
 */
function waiting({ messages, delivered, now: { app, school } }: WaitingArgs): string[] {
  return delivered
    .filter((each) => !isOver(each))
    .flatMap((delivery) => {
      const message = messages.find((each) => isOf(each, delivery));
      const again = lookAgainAt(delivery);
      if (!message) return isBeingSent({ app, delivery, school }) ? [again] : [];
      return [isBefore(again, message.at) ? message.at : again];
    });
}

type IsBeingSentArgs = Pick<UpToDateGiven, 'app' | 'school'> & { delivery: StoredDelivery };

/** Whether the sender of a message may still be at it. */
function isBeingSent({ app, school, delivery }: IsBeingSentArgs): boolean {
  if (delivery.status !== 'sending' || delivery.leasedUntil === '') return false;
  return isInHand({ app, before: delivery, now: school.now });
}

type Gathered = {
  /** Reminders whose deadline passes before the next morning: each is sent by itself. */
  alone: Message[];
  /** The people whose message of this morning is to be sent. */
  mornings: string[];
  /** When reminders left to a later message must be looked at again. ISO instants. */
  lookAgain: string[];
};

type GatherArgs = {
  due: readonly Message[];
  delivered: readonly StoredDelivery[];
  now: Pick<UpToDateGiven, 'app' | 'school'>;
};

/**
 * The reminders that are due, sorted for the morning message of each person. Somebody who has already had this
 * morning's message gets the rest with the next.
 */
async function gather({ due, delivered, now }: GatherArgs): Promise<Gathered> {
  const reminders = due.filter(({ goes }) => goes === 'gathered');
  const deliveryOf = deliveryAmong(delivered);
  const isBegun = (message: Message) => deliveryOf(message) !== undefined;
  const fresh = Map.groupBy(
    reminders.filter((message) => !isBegun(message)),
    ({ to }) => to,
  );
  const found = await Promise.all([...fresh].map(([to, messages]) => gatherFor({ to, messages, now })));
  return {
    // A reminder that was begun by itself and did not go through is tried again by itself.
    alone: [...reminders.filter(isBegun), ...found.flatMap(({ alone }) => alone)],
    mornings: found.flatMap(({ mornings }) => mornings),
    lookAgain: found.flatMap(({ lookAgain }) => lookAgain),
  };
}

type GatherForArgs = { to: string; messages: readonly Message[]; now: Pick<UpToDateGiven, 'app' | 'school'> };

async function gatherFor({ to, messages, now: { app, school } }: GatherForArgs): Promise<Gathered> {
  const { about, key } = workOfMorning(to, school);
  const morning = await app.deliveries.find({ reviewId: placeOf(about), key, to });
  if (morning && isEntered(morning)) {
    const next = nextMorning({ after: school.now.add({ seconds: 1 }), oid: to, context: school });
    const alone = messages.filter(
      ({ deadline }) => deadline !== undefined && !isBefore(deadline, school.now) && isBefore(deadline, next),
    );
    return { alone, mornings: [], lookAgain: alone.length === messages.length ? [] : [next.toString()] };
  }
  if (morning && isInHand({ app, before: morning, now: school.now }))
    return { alone: [], mornings: [], lookAgain: [lookAgainAt(morning)] };
  // Once a morning message has gone, what it carried is entered first; the rest is seen to afterwards.
  return { alone: [], mornings: [to], lookAgain: morning ? [lookAgainAt(morning)] : [] };
}
