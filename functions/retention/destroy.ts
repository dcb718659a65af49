import { MessageFactory } from 'botbuilder';
import { Temporal } from 'temporal-polyfill';
import { destroyedCard } from '#bot/cards/destroyedCard.ts';
import { withCard } from '#bot/conversation.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { atSchool } from '#domain/review/context.ts';
import { ledBy } from '#domain/review/parties.ts';
import { recordsOf } from '#domain/review/retention/keptUntil.ts';
import { reviewersOf } from '#domain/review/reviewers/state.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { inChat } from '../delivery/chat.ts';
import { workOnMornings } from '../delivery/mornings.ts';
import { deliveryFailureOf } from '../delivery/deliveryFailure.ts';
import { contextOf, type SchoolNow, schoolOrNone } from '../reviews/context.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import { isUnreadable } from '../storage/unreadable.ts';
import type { Destruction } from '../storage/destructionStore.ts';

/** How long the register of destruction knows whose record it was. */
const NAMES_KEPT = { months: 12 };

/** How long it is tried to replace a card in the chat of somebody who cannot be reached. Days. */
const CARDS_TRIED = 7;

/**
 * Destroys the records whose time is up (TA-32), or of which somebody has agreed that they go (KM-55, PA-12). A review is
 * entered in the register, loses its head, by which there is no such review any more, and then everything else piece by
 * piece. It can be stopped at any point: the next run goes on, and looks once more at what it finished.
 */
export async function sweepRecords(app: App): Promise<void> {
  const school = await schoolOrNone(app);
  if (!school) return;
  const now = atSchool(school.now, school);
  const shortest = Math.min(...school.adopted.flatMap(({ pack }) => pack.retention?.years ?? []));
  await app.destructions.forgetBefore(now.subtract(NAMES_KEPT).toInstant().toString());
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

type DestroyIfDueArgs = { app: App; reviewId: string; school: SchoolNow };

async function destroyIfDue({ app, reviewId, school }: DestroyIfDueArgs): Promise<void> {
  const review = (await app.reviews.load(reviewId))?.review;
  const line = review && lineFor(review, school);
  if (!line) return;
  await app.destructions.save(line);
  await goOn({ app, line, school });
}

/** What the register says of a review that is to be destroyed now; undefined for one that is kept. */
function lineFor(review: Review, school: SchoolNow): Destruction | undefined {
  const context = contextOf(review, school);
  const records = recordsOf(review, context);
  if (!records?.isReady) return undefined;
  const { rule, until } = records;
  return {
    reviewId: review.id,
    revieweeOid: review.revieweeOid,
    ledBy: ledBy(review).by,
    reviewerOids: reviewersOf(review),
    policy: context.pack.title,
    cycle: review.cycle,
    until,
    rule: rule.rule,
    clause: rule.clause,
    agreedBy: rule.destroy === 'mayAfter' ? (review.retention.agreed?.by ?? null) : null,
    destroyedAt: school.now.toString(),
    isClean: false,
  };
}

/** Goes on with one destruction from wherever it was left. */
async function goOn({ app, line, school }: { app: App; line: Destruction; school: SchoolNow }): Promise<void> {
  if (!(await isHeadDeleted({ app, line, school }))) return app.destructions.remove(line.reviewId);
  let found = 0;
  const unreadable: unknown[] = [];
  for (const step of STEPS)
    try {
      found += await step(line, { app, school });
    } catch (error) {
      // Something there cannot be read. The rest goes all the same; the destruction is not done.
      if (!isUnreadable(error)) throw error;
      unreadable.push(error);
    }
  if (unreadable.length > 0) throw new AggregateError(unreadable, 'Something that is to be destroyed cannot be read.');
  // Whatever was still being done to the review meanwhile may have left something: the run that finds nothing ends it.
  if (found === 0) await app.destructions.save({ ...line, reviewerOids: [], isClean: true });
}

type IsHeadDeletedArgs = { app: App; line: Destruction; school: SchoolNow };

/** Whether there is no such review any more; asked of the review once more, since somebody may have written to it. */
async function isHeadDeleted({ app, line: { reviewId }, school }: IsHeadDeletedArgs): Promise<boolean> {
  const stored = await app.reviews.load(reviewId);
  if (!stored) return true;
  return lineFor(stored.review, school) !== undefined && (await app.reviews.deleteHead(reviewId, stored)) === 'done';
}

type DestructionStep = (line: Destruction, here: { app: App; school: SchoolNow }) => Promise<number>;

/** What is destroyed, in this order; each answers how much it found, and finds nothing when it is done again. */
const STEPS: readonly DestructionStep[] = [
  ({ reviewId }, { app }) => app.files.removeAll(reviewId),
  ({ reviewId }, { app }) => app.drafts.removeAll(reviewId),
  wipeCards,
  forgetNotReached,
  ({ reviewId }, { app }) => app.due.set({ reviewId, at: undefined }).then(() => 0),
  ({ reviewId }, { app }) => app.reviews.removeAll(reviewId),
  ({ reviewId }, { app }) => app.participants.removeAll(reviewId),
  ({ revieweeOid, cycle }, { app }) => app.launches.removeLines(revieweeOid, cycle),
  ({ reviewId }, { app }) => app.batches.forget(reviewId),
  (line, { app }) => app.openings.removeAll(line.reviewId, line),
  endSubscriptions,
];

/**
 * Every card that people have in chat is replaced by one that says nothing of the review; then what was sent is forgotten.
 * Where a chat does not answer, or it cannot be read what was sent, it is tried again, for some days.
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

type WipeCardArgs = { app: App; delivery: Delivery; line: Destruction };

/** Whether a card is gone, or can never be reached: its person has left the chat with the bot. */
async function wipeCard({ app, delivery: { to, activityId }, line }: WipeCardArgs): Promise<boolean> {
  if (!(await app.conversations.find(to))) return true;
  try {
    await inChat({
      app,
      oid: to,
      act: async (turn) => {
        const card = withCard(destroyedCard(line), 'This is no longer kept');
        await turn.updateActivity({ ...MessageFactory.text(''), ...card, id: activityId });
        return undefined;
      },
    });
    return true;
  } catch (error) {
    return deliveryFailureOf(error).next === 'otherChannel';
  }
}

/** What could not be delivered about the review, or done for it, stands in the administrator's list no longer. */
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

/** Whoever reviewed and has no part in any review is no longer told of by Outlook. */
async function endSubscriptions(
  { reviewerOids }: Destruction,
  { app }: Pick<Parameters<DestructionStep>[1], 'app'>,
): Promise<number> {
  let ended = 0;
  for (const oid of reviewerOids)
    if ((await app.participants.of(oid)).length === 0) ended += await app.subscriptions.end(oid);
  return ended;
}
