import { PREVIEWS } from '#bot/cards/preview.ts';
import { refuse } from '#domain/review/refusal.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { DeliveryView, GivenUpView, MessageView, NotReachedView, TryView } from '#domain/views/delivery.ts';
import { viewPerson } from '#domain/views/person.ts';
import { Temporal } from 'temporal-polyfill';
import type { App } from '../app.ts';
import { BESIDE_REVIEWS, startNewestShape, stopNewestShape } from '../upkeep/newestShape.ts';
import type { DeliveryPorts } from '../delivery/source.ts';
import { startRebuild } from '../reviews/startRebuild.ts';
import { tryAgain } from '../delivery/tryAgain.ts';
import { whyInWords } from '../delivery/whyInWords.ts';
import { readWork, type WorkName } from '../queues/work.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { ANNOUNCED_AHEAD } from '../reviews/door.ts';
import { triesIn } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { sha256 } from '../storage/hash.ts';
import { readJsonText } from '../storage/jsonText.ts';
import type { Upkeep } from '../storage/upkeepStore.ts';
import { TABLES, type TableName } from '../storage/tables.ts';
import type { GivenUp, NotReached, Refused } from '../storage/deliveryFailureStore.ts';
import type { RouteCall, Handlers, Caller } from './route.ts';
import { byName } from '#domain/people/order.ts';
import { isKeyOf } from '#domain/typed.ts';

/** Work that has not moved for this long is stuck. Minutes. */
const STUCK_AFTER = 2;

/** How many of a person's messages are shown. */
const SHOWN = 50;

/** For administrators, how the school's messages are doing; for everybody, their preferences about their own reminders. */
export const deliveryRoutes = {
  'GET /api/delivery': read,
  'GET /api/delivery/people/{oid}': readPerson,
  'POST /api/delivery/not-reached/{oid}/try-again': again,
  'POST /api/delivery/given-up/{id}/try-again': workAgain,
  'POST /api/delivery/given-up/{id}/remove': removeWork,
  'POST /api/delivery/due-index': rebuild,
  'POST /api/delivery/newest-shape': bringUp,
  'POST /api/delivery/newest-shape/stop': stop,
  'GET /api/reminders': readPreferences,
  'PUT /api/reminders': keepPreferences,
  'PUT /api/preferences': changePreferences,
} satisfies Partial<Handlers>;

/** The parts of the app that the page is drawn from. */
type Shown = 'deliveries' | 'deliveryFailures' | 'upkeep';

async function read({ app, school }: Pick<Caller<Shown>, 'app' | 'school'>) {
  const [notReached, givenUp, refused, heldUntil, rebuilt, check, newestShape] = await Promise.all([
    app.deliveryFailures.notReached(),
    app.deliveryFailures.givenUp(),
    app.deliveryFailures.refused(),
    app.deliveryFailures.heldUntil(),
    app.upkeep.find('rebuild'),
    app.upkeep.find('check'),
    app.upkeep.find('newestShape'),
  ]);
  const people = [...Map.groupBy(notReached, ({ to }) => to).values()];
  const view: DeliveryView = {
    notReached: await Promise.all(people.map((messages) => viewNotReached({ app, messages, school }))),
    givenUp: [
      ...givenUp.map(viewGivenUp),
      ...refused.map(({ id, what, of, at, why }) => {
        const { name } = viewPerson(of, school);
        return { id, what: `${REFUSED_WORK[what]} of ${name}`, at, why, canTryAgain: true };
      }),
    ],
    heldUntil: heldUntil !== undefined && isBefore(school.now, heldUntil) ? heldUntil : null,
    rebuild: (rebuilt && { ...rebuilt, finishedAt: rebuilt.finishedAt || null }) ?? null,
    check: check ?? null,
    newestShape: (newestShape && viewNewestShape(newestShape, school.now)) ?? null,
    people: [...school.people.keys()].map((oid) => viewPerson(oid, school)).toSorted(byName),
    now: school.now.toString(),
    timeZone: school.calendar.timeZone,
  };
  return view;
}

type ViewNotReachedArgs = { app: Pick<App, 'deliveries'>; messages: readonly NotReached[]; school: SchoolNow };

/** One person's messages, of which there is at least one. */
async function viewNotReached({ app, messages, school }: ViewNotReachedArgs): Promise<NotReachedView> {
  const [latest] = messages;
  const delivery = latest && (await app.deliveries.find({ reviewId: latest.reviewId, key: latest.key, to: latest.to }));
  return {
    to: viewPerson(latest?.to ?? '', school),
    messages: messages.map((each) => ({ id: idOf(each), what: PREVIEWS[each.kind], since: each.since })),
    tries: triesOf(delivery),
  };
}

function viewGivenUp(given: GivenUp): GivenUpView {
  const { id, queue, at } = given;
  const what = isKeyOf(WORK, queue) ? WORK[queue] : 'A message that cannot be read';
  return { id, what, at, why: null, canTryAgain: workIn(given) !== undefined };
}

/** The work that was given up; undefined where this version does not understand it. */
const workIn = ({ queue, message }: GivenUp) => readWork(queue, readJsonText(message));

/** What each kind of work is, in words for an administrator. */
const WORK: Record<WorkName, string> = {
  reviewChanged: 'Bringing a review up to date',
  deliver: 'Sending a message',
  rebuildDue: 'Rebuilding the index of what is due',
  checkDue: 'Comparing the reviews with the index of what is due',
  newestShape: 'Bringing what is stored up to date',
  launch: 'Going on with the launch of a cycle',
  outlookChanged: 'Following a change in Outlook',
};

/** What the app would have done by itself, in words for an administrator. */
const REFUSED_WORK: Record<Refused['what'], string> = {
  nextReview: 'Opening the next review',
  begunAgain: 'Opening the review in which the cycle begins again',
};

async function readPerson({ app, params }: RouteCall<'GET /api/delivery/people/{oid}', 'deliveries'>) {
  const sent = await app.deliveries.toPerson(params.oid, SHOWN);
  return { messages: sent.filter(wentByItself).map(viewMessage) };
}

/**
 * Leaves out what went within a morning message, and a morning that had only one reminder and left it to its own card.
 */
function wentByItself({ kind, within, carries }: StoredDelivery): boolean {
  return within === '' && (kind !== 'gathered' || carries !== '[]');
}

function viewMessage(delivery: StoredDelivery): MessageView {
  const { kind, status: state, channel, claimedAt, sentAt, openedAt, actedAt } = delivery;
  return {
    id: idOf(delivery),
    what: PREVIEWS[kind],
    begunAt: claimedAt,
    sentAt: sentAt || null,
    openedAt: openedAt || null,
    actedAt: actedAt || null,
    state,
    channel,
    tries: triesOf(delivery),
  };
}

function triesOf(delivery: StoredDelivery | undefined): TryView[] {
  const tried = delivery ? triesIn(delivery) : [];
  return tried.map(({ at, channel, reason }) => ({ at, channel, why: whyInWords(reason) }));
}

async function again(
  call: RouteCall<'POST /api/delivery/not-reached/{oid}/try-again', keyof DeliveryPorts | 'upkeep'>,
) {
  const { app, params } = call;
  const messages = (await app.deliveryFailures.notReached()).filter(({ to }) => to === params.oid);
  for (const message of messages) await tryAgain(app, message);
  return read(call);
}

async function workAgain(
  call: RouteCall<'POST /api/delivery/given-up/{id}/try-again', keyof DeliveryPorts | 'upkeep'>,
) {
  const { app, params } = call;
  const work = (await app.deliveryFailures.givenUp()).find(({ id }) => id === params.id);
  if (work) await putBack(app, work);
  const refused = (await app.deliveryFailures.refused()).find(({ id }) => id === params.id);
  if (refused) {
    const { reviewId } = refused;
    // Announced first, so that it is tried although this request may end before it has left the list.
    await app.send('reviewChanged', { reviewId }, ANNOUNCED_AHEAD);
    await app.deliveryFailures.leaveRefused(refused);
    await app.send('reviewChanged', { reviewId });
  }
  return read(call);
}

/** Puts work back into the queue. What this version does not understand stays in the list. */
async function putBack(app: DeliveryPorts, given: GivenUp): Promise<void> {
  const read = workIn(given);
  if (!read) return;
  await app.send(read.work, read.message);
  await app.deliveryFailures.forgetGivenUp(given.id);
}

/** Takes what this version does not understand out of the list; what it does understand can be tried again. */
async function removeWork(call: RouteCall<'POST /api/delivery/given-up/{id}/remove', keyof DeliveryPorts | 'upkeep'>) {
  const { app, params } = call;
  const given = (await app.deliveryFailures.givenUp()).find(({ id }) => id === params.id);
  if (given && !workIn(given)) await app.deliveryFailures.forgetGivenUp(given.id);
  return read(call);
}

async function rebuild(call: RouteCall<'POST /api/delivery/due-index', keyof DeliveryPorts | 'upkeep'>) {
  await startRebuild(call.app);
  return read(call);
}

async function bringUp(call: RouteCall<'POST /api/delivery/newest-shape', keyof DeliveryPorts | 'upkeep'>) {
  await startNewestShape(call.app);
  return read(call);
}

async function stop(call: RouteCall<'POST /api/delivery/newest-shape/stop', keyof DeliveryPorts | 'upkeep'>) {
  await stopNewestShape(call.app);
  return read(call);
}

/** How far the run is, and how much of each table could not be read. It says nothing about whose rows they are. */
function viewNewestShape(run: Upkeep['newestShape'], now: SchoolNow['now']): DeliveryView['newestShape'] {
  const { movedAt, finishedAt, stoppedAt, place, done, changed, unreadable } = run;
  const patience = Temporal.Instant.from(movedAt).add({ minutes: STUCK_AFTER });
  return {
    finishedAt: finishedAt || null,
    isStopped: stoppedAt !== '',
    isStuck: finishedAt === '' && stoppedAt === '' && isBefore(patience, now),
    tables: { done: place.table, total: Object.keys(TABLES).length },
    done,
    changed,
    reviewsNotAsWritten: unreadable['Reviews'] ?? 0,
    unreadable: Object.entries(unreadable).map(([table, count]) => ({
      what: isKeyOf(HELD_IN, table) ? HELD_IN[table] : table,
      count,
    })),
  };
}

/** What each table holds, in words for an administrator. */
const HELD_IN: Record<TableName | typeof BESIDE_REVIEWS, string> = {
  Reviews: 'Reviews',
  [BESIDE_REVIEWS]: 'What is kept beside reviews: who looked, what was carried out, what is due',
  Parts: 'Lists of who has a part in which review',
  Due: 'Index of what is due',
  Standings: 'How reviews stand, for lists and figures',
  Deliveries: 'Messages that were sent',
  Messages: 'Lists of the messages to each person',
  Trouble: 'What reached nobody, and the app’s own work',
  Conversations: 'Chats with the bot',
  School: 'Register of people and settings',
  Policies: 'Policies and forms',
  Drafts: 'Forms not yet sent',
  Launches: 'Launches of a cycle',
  Batches: 'Samples that were drawn, and launches begun',
  Openings: 'Which review belongs to which cycle',
  Concerns: 'What was raised in confidence',
  Destructions: 'Register of destruction',
  Subscriptions: 'Calendars that are followed',
};

async function readPreferences({ person, school }: RouteCall<'GET /api/reminders'>) {
  const { hour, quiet } = school.preferences(person.oid);
  return { preferences: { hour, quiet }, workingHours: school.calendar.workingHours };
}

async function keepPreferences({
  app,
  person,
  school,
  body,
}: RouteCall<'PUT /api/reminders', 'participants' | 'school' | 'send'>) {
  const { end } = school.calendar.workingHours;
  if (body.hour !== null && body.hour >= end) {
    const message = `Choose a time before ${end}, when working hours end.`;
    return refuse({ refused: 'invalid', message, ref: undefined, fields: [{ field: 'hour', message }] });
  }
  await app.school.changePreferences(person.oid, body);
  await lookAtReviewsOf(person.oid, app);
  return { preferences: body, workingHours: school.calendar.workingHours };
}

async function changePreferences({
  app,
  person,
  body,
}: RouteCall<'PUT /api/preferences', 'participants' | 'school' | 'send'>) {
  await app.school.changePreferences(person.oid, body);
  if (body.language !== undefined) await lookAtReviewsOf(person.oid, app);
  return undefined;
}

/** Has the reviews of somebody looked at again: what he or she is told depends on the preferences. */
async function lookAtReviewsOf(oid: string, app: Pick<App, 'participants' | 'send'>): Promise<void> {
  const ids = await app.participants.of(oid);
  await Promise.all(ids.map((reviewId) => app.send('reviewChanged', { reviewId })));
}

const idOf = ({ reviewId, key, to }: Pick<NotReached, 'reviewId' | 'key' | 'to'>) =>
  sha256(`${reviewId} ${key} ${to}`).slice(0, 32);
