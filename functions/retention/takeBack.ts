import { whyItStays } from '#domain/launch/takeBack.ts';
import { todayAt } from '#domain/review/today.ts';
import type { LaunchLine } from '../storage/launchStore.ts';
import type { App } from '../app.ts';
import type { TakeBackPreview } from '#domain/views/launch.ts';
import { viewPerson } from '#domain/views/person.ts';
import { byName } from '#domain/people/order.ts';
import { orPassOverLater } from '../storage/unreadable.ts';
import { contextOf, type SchoolNow } from '../reviews/context.ts';
import { destroy, lineOf, type RetentionPorts } from './destroy.ts';

/** What of the app is needed to know what taking reviews back would come to. */
export type LookPorts = Pick<App, 'drafts' | 'reviews'>;

type TakeBackArgs = {
  app: RetentionPorts;
  reviewId: string;
  /** The oid of whoever takes it back. */
  by: string;
  /** Somebody has begun to write in it and has not sent it yet. */
  isBegun: boolean;
  school: SchoolNow;
};

/**
 * Takes back a review in which nobody has acted, as if it had never been opened: its cards in chats say so, the register
 * says who took it back, and the same cycle can be opened anew. Guarded by the review's ETag: whoever acts at the same
 * moment keeps it. Answers why it stays, or undefined once it is gone.
 */
export async function takeBack(given: TakeBackArgs): Promise<string | undefined> {
  const { app, reviewId, by, school } = given;
  const why = await whyKept(given);
  if (why !== undefined) return why;
  const review = (await app.reviews.load(reviewId))?.review;
  const line = review
    ? { ...lineOf(review, school), until: todayAt(school), rule: '', clause: '', takenBackBy: by }
    : await app.destructions.find(reviewId);
  // One that was stopped goes on here, not only at night: its cards are still in people's chats.
  if (line && !line.isClean) await destroy({ app, line, school });
  return whyKept(given);
}

type WhyKeptArgs = Omit<TakeBackArgs, 'app'> & { app: LookPorts };

/** Why a review stays; undefined where it can be taken back or is gone. It is shown before anything is taken back. */
async function whyKept({ app, reviewId, by, isBegun, school }: WhyKeptArgs): Promise<string | undefined> {
  const review = (await app.reviews.load(reviewId))?.review;
  if (!review) return undefined;
  const before = review.previousReviewId;
  return whyItStays({
    actor: school.person(by),
    reviewee: school.person(review.revieweeOid),
    pack: contextOf(review, school).pack,
    events: await app.reviews.events(reviewId),
    isBegun,
    previous: before === undefined ? undefined : (await app.reviews.load(before))?.review,
  });
}

type TakingBackArgs = { app: LookPorts; lines: readonly LaunchLine[]; by: string; school: SchoolNow };

/** What taking back the reviews of these lines of a launch would come to now. */
export async function takingBack({ app, lines, by, school }: TakingBackArgs): Promise<TakeBackPreview> {
  const opened = lines.flatMap(({ reviewId, revieweeOid }) => (reviewId === null ? [] : [{ reviewId, revieweeOid }]));
  const begun = await app.drafts.begunIn(opened.map(({ reviewId }) => reviewId));
  const found = await Promise.all(
    opened.map(async ({ reviewId, revieweeOid }) => {
      const look = { app, reviewId, by, isBegun: begun.has(reviewId), school };
      const read = await orPassOverLater(`Reviews ${reviewId}`, async () => ({ why: await whyKept(look) }));
      return { person: viewPerson(revieweeOid, school), why: read ? read.why : 'It cannot be read.' };
    }),
  );
  return {
    goes: found
      .filter(({ why }) => why === undefined)
      .map(({ person }) => person)
      .toSorted(byName),
    stays: found
      .flatMap(({ person, why }) => (why === undefined ? [] : [{ person, why }]))
      .toSorted((a, b) => byName(a.person, b.person)),
  };
}
