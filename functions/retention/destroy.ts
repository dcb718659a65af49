import { Temporal } from 'temporal-polyfill';
import { takenBackCard } from '#bot/cards/takenBackCard.ts';
import { destroyedCard } from '#bot/cards/destroyedCard.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { hasBeenActedIn } from '#domain/launch/takeBack.ts';
import { atSchool } from '#domain/review/context.ts';
import { ledBy } from '#domain/review/parties.ts';
import { recordsOf } from '#domain/review/retention/keptUntil.ts';
import { reviewersOf } from '#domain/review/reviewers/state.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { type ChatPorts, chatWith } from '../delivery/chat.ts';
import { workOnMornings } from '../delivery/mornings.ts';
import { deliveryFailureOf } from '../delivery/deliveryFailure.ts';
import { contextOf, type SchoolNow, schoolOrNone, type SchoolPorts } from '../reviews/context.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import { isUnreadable } from '../storage/unreadable.ts';
import type { Destruction } from '../storage/destructionStore.ts';

/** What of the app is needed to destroy a record: every place that keeps something of it. */
export type RetentionPorts = SchoolPorts &
  ChatPorts &
  Pick<
    App,
    | 'batches'
    | 'deliveries'
    | 'destructions'
    | 'drafts'
    | 'due'
    | 'files'
    | 'launches'
    | 'openings'
    | 'participants'
    | 'reviews'
    | 'send'
    | 'standings'
    | 'subscriptions'
    | 'deliveryFailures'
  >;

/** How long the register of destruction keeps the name of the person a record was about. */
const NAMES_KEPT = { months: 12 };

/** Days during which the app tries to replace a card in the chat of somebody who cannot be reached. */
const CARDS_TRIED = 7;

/**
 * Destroys records whose time is up (TA-32), or whose destruction somebody has agreed to (KM-55, PA-12). A review is
 * entered in the register, loses its head, so that it no longer exists, and then loses everything else piece by piece.
 * It can be stopped at any point: the next run goes on, and checks once more what it finished.
 */
export async function sweepRecords(app: RetentionPorts): Promise<void> {
  const school = await schoolOrNone(app);
  if (!school) return;
  const now = atSchool(school.now, school);
  const shortest = Math.min(...school.adopted.flatMap(({ pack }) => pack.retention?.years ?? []));
  const old = await app.destructions.namedBefore(now.subtract(NAMES_KEPT).toInstant().toString());
  for (const line of old) await forgetName(app, line);
  const begun = await app.destructions.unfinished();
  const ended = Number.isFinite(shortest)
    ? await app.participants.endedBefore(now.toPlainDate().subtract({ years: shortest }).toString())
    : [];
  const tasks = [
    ...begun.map((line) => () => goOn({ app, line, school })),
    ...ended
      .filter((id) => !begun.some(({ reviewId }) => reviewId === id))
      .map((id) => () => destroyIfDue({ app, reviewId: id, school })),
  ];
  let failed = 0;
  for (const task of tasks) await task().catch(() => (failed += 1));
  if (failed > 0) throw new Error(`${failed} records could not be destroyed whole. The next run goes on with them.`);
}

/** Forgets whose a destroyed review was, also where a launch that was taken back still says it. */
async function forgetName(app: RetentionPorts, line: Destruction): Promise<void> {
  await app.launches.removeLines(line, ({ reviewId }) => reviewId !== line.reviewId);
  await app.destructions.save({ ...line, revieweeOid: null });
}

type DestroyIfDueArgs = { app: RetentionPorts; reviewId: string; school: SchoolNow };

async function destroyIfDue({ app, reviewId, school }: DestroyIfDueArgs): Promise<void> {
  const review = (await app.reviews.load(reviewId))?.review;
  const line = review && lineFor(review, school);
  if (!line) return;
  await destroy({ app, line, school });
}

type DestroyArgs = { app: RetentionPorts; line: Destruction; school: SchoolNow };

/** Enters a review in the register and destroys it, unless something has happened that keeps it. */
export async function destroy({ app, line, school }: DestroyArgs): Promise<void> {
  await app.destructions.save(line);
  await goOn({ app, line, school });
}

/** What the register says of a review that is to be destroyed now; undefined for a review that is kept. */
function lineFor(review: Review, school: SchoolNow): Destruction | undefined {
  const records = recordsOf(review, contextOf(review, school));
  if (!records?.isReady) return undefined;
  const { rule, until } = records;
  return {
    ...lineOf(review, school),
    until,
    rule: rule.rule,
    clause: rule.clause,
    agreedBy: rule.destroy === 'mayAfter' ? (review.retention.agreed?.by ?? null) : null,
  };
}

/** What the register says of any review that is destroyed now. */
export function lineOf(review: Review, school: SchoolNow): Omit<Destruction, 'until' | 'rule' | 'clause'> {
  return {
    reviewId: review.id,
    revieweeOid: review.revieweeOid,
    ledBy: ledBy(review).by,
    reviewerOids: reviewersOf(review),
    policy: contextOf(review, school).pack.title,
    cycle: review.cycle,
    agreedBy: null,
    takenBackBy: null,
    destroyedAt: school.now.toString(),
    isClean: false,
  };
}

/** Continues one destruction from wherever it stopped. */
async function goOn({ app, line, school }: DestroyArgs): Promise<void> {
  if (!(await isHeadDeleted({ app, line, school }))) return app.destructions.remove(line.reviewId);
  let found = 0;
  const unreadable: unknown[] = [];
  for (const step of STEPS)
    try {
      found += await step(line, { app, school });
    } catch (error) {
      // Something there cannot be read. The rest is destroyed all the same, but the destruction is not finished.
      if (!isUnreadable(error)) throw error;
      unreadable.push(error);
    }
  if (unreadable.length > 0) throw new AggregateError(unreadable, 'Something that is to be destroyed cannot be read.');
  // Work on the review that was still going on may have left something, so only a run that finds nothing ends it.
  if (found === 0) await app.destructions.save({ ...line, reviewerOids: [], isClean: true });
}

/**
 * Whether the review no longer exists. The review itself is asked once more, since somebody may have written to it. It
 * is asked until it is gone or is kept for good: another run may be at the same review.
 */
async function isHeadDeleted({ app, line, school }: DestroyArgs): Promise<boolean> {
  for (;;) {
    const stored = await app.reviews.load(line.reviewId);
    if (!stored) return true;
    const isDue =
      line.takenBackBy === null
        ? lineFor(stored.review, school) !== undefined
        : !hasBeenActedIn(await app.reviews.events(line.reviewId));
    if (!isDue) return false;
    if ((await app.reviews.deleteHead(line.reviewId, stored)) === 'done') return true;
  }
}

type DestructionStep = (line: Destruction, here: { app: RetentionPorts; school: SchoolNow }) => Promise<number>;

/** What is destroyed, in this order. Each step answers how much it found, and finds nothing when it is repeated. */
const STEPS: readonly DestructionStep[] = [
  ({ reviewId }, { app }) => app.files.removeAll(reviewId),
  ({ reviewId }, { app }) => app.drafts.removeAll(reviewId),
  wipeCards,
  forgetNotReached,
  ({ reviewId }, { app }) => app.due.set({ reviewId, at: undefined }).then(() => 0),
  ({ reviewId }, { app }) => app.reviews.removeAll(reviewId),
  ({ reviewId }, { app }) => app.participants.removeAll(reviewId),
  ({ reviewId }, { app }) => app.standings.remove(reviewId),
  // A launch that was taken back says so of each person, as long as the register has the name.
  (line, { app }) => (line.takenBackBy === null ? app.launches.removeLines(line) : Promise.resolve(0)),
  ({ reviewId }, { app }) => app.batches.forget(reviewId),
  (line, { app }) => app.openings.removeAll(line.reviewId, line),
  endSubscriptions,
];

/**
 * Replaces every card that people have in chat by one that says nothing of the review, then forgets what was sent.
 * Where a chat does not answer, or what was sent cannot be read, it is tried again for some days.
 */
async function wipeCards(line: Destruction, { app, school: { now } }: Parameters<DestructionStep>[1]): Promise<number> {
  const isTried = isBefore(Temporal.Instant.from(line.destroyedAt).add({ hours: 24 * CARDS_TRIED }), now);
  const { ofReview, everyOfReview } = app.deliveries;
  const deliveries = await (isTried ? ofReview : everyOfReview)(line.reviewId);
  const sent = deliveries.filter(({ activityId }) => activityId !== '');
  await Promise.all(workOnMornings(deliveries, { now }).map((work) => app.send('deliver', work)));
  const wiped = [];
  for (const delivery of sent) wiped.push(await wipeCard({ app, delivery, line }));
  return wiped.every(Boolean) || isTried ? app.deliveries.removeAll(line.reviewId) : sent.length;
}

type WipeCardArgs = { app: RetentionPorts; delivery: Delivery; line: Destruction };

/** Whether a card is gone or can never be reached, because its person has left the chat with the bot. */
async function wipeCard({ app, delivery: { to, activityId }, line }: WipeCardArgs): Promise<boolean> {
  if (!(await app.conversations.find(to))) return true;
  try {
    const message =
      line.takenBackBy === null
        ? { card: destroyedCard(), preview: 'This is no longer kept' }
        : { card: takenBackCard(), preview: 'This review was taken back' };
    await app.bot.update(await chatWith(app, to), { activityId, message });
    return true;
  } catch (error) {
    return deliveryFailureOf(error).next === 'otherChannel';
  }
}

/** Removes from the administrators' list what could not be delivered about the review, or done for it. */
async function forgetNotReached(
  line: Destruction,
  { app }: Pick<Parameters<DestructionStep>[1], 'app'>,
): Promise<number> {
  const about = (await app.deliveryFailures.notReached()).filter(({ reviewId }) => reviewId === line.reviewId);
  for (const message of about) await app.deliveryFailures.leaveNotReached(message);
  const refused = (await app.deliveryFailures.refused()).filter(({ reviewId }) => reviewId === line.reviewId);
  for (const work of refused) await app.deliveryFailures.leaveRefused(work);
  return about.length;
}

/** Ends the calendar subscriptions of reviewers who no longer have a part in any review. */
async function endSubscriptions(
  { reviewerOids }: Destruction,
  { app }: Pick<Parameters<DestructionStep>[1], 'app'>,
): Promise<number> {
  let ended = 0;
  for (const oid of reviewerOids)
    if ((await app.participants.of(oid)).length === 0) ended += await app.subscriptions.end(oid);
  return ended;
}
