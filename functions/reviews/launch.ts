import { randomUUID } from 'node:crypto';
import { approverFor } from '#domain/launch/approverFor.ts';
import { limitsOf } from '#domain/limits/limitsOf.ts';
import { revieweesEachReviewer } from '#domain/limits/revieweesEachReviewer.ts';
import type { Person } from '#domain/people/person.ts';
import { policyFor } from '#domain/policies/adoption.ts';
import { inWordsOf } from '#domain/policies/packs.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { atSchool } from '#domain/review/context.ts';
import { whoSees } from '#domain/review/people.ts';
import { openReview, withLastObjectives } from '#domain/review/openReview.ts';
import { isRefusal, type Refusal, refuse } from '#domain/review/refusal.ts';
import { earlierReviews, fixedBefore } from '#domain/review/papers/fixedBefore.ts';
import type { Review } from '#domain/review/review.ts';
import { stableId } from '#domain/review/stableId.ts';
import type { App } from '../app.ts';
import { schoolNow } from './context.ts';
import { ANNOUNCED_AHEAD, unknownReview } from './door.ts';

type Launch = {
  actorOid: string;
  revieweeOid: string;
  reviewerOid: string | undefined;
  /** The date on which policy and cycle are looked up; today where it is left out. */
  date?: string;
};

/** A review that is there now, and whether it had been there before. */
export type Launched = { review: Review; isNew: boolean };

/**
 * Opens somebody's review for the cycle that a date falls in, under the policy that covers his or her staff group.
 * The reviewer is the line manager unless another is named. The same person, policy and cycle give the same review.
 */
export async function launchReview(
  app: App,
  { actorOid, revieweeOid, reviewerOid, date }: Launch,
): Promise<Launched | Refusal> {
  const school = await schoolNow(app);
  const actor = school.person(actorOid);
  const reviewee = school.person(revieweeOid);
  if (!actor) return unknownReview();
  if (!reviewee)
    return refuse('notFound', 'There is no such person in the school’s register.', null, [
      { field: 'revieweeOid', message: 'Choose somebody from the school’s staff.' },
    ]);
  const reviewer = school.person(reviewerOid ?? reviewee.managerOid ?? '');
  if (!reviewer)
    return refuse('invalid', 'Say who reviews: no line manager is known.', null, [
      { field: 'reviewerOid', message: 'Choose a reviewer.' },
    ]);
  const today = date ?? atSchool(school.now, school).toPlainDate().toString();
  const policy = policyFor(school.adopted, reviewee, today);
  if (!policy)
    return refuse(
      'notCovered',
      `${reviewee.displayName} belongs to no staff group that a policy of this school covers then.`,
    );
  const { pack } = policy;
  const approver = approverFor(reviewee, school.people) ?? reviewer;
  const event = openReview(actor, { reviewee, reviewer, approver, pack, today });
  if (isRefusal(event)) return event;
  const id = stableId(`${revieweeOid}/${pack.id}/${event.cycle.start}`, school.sha256);
  const known = await app.reviews.load(id);
  if (known) return { review: known.review, isNew: false };
  const tooMany = await refusalOfReviewer(app, { reviewer, reviewee, today }, pack);
  if (tooMany) return tooMany;
  await app.send('reviewChanged', { reviewId: id }, ANNOUNCED_AHEAD);
  const theirs = await reviewsIn(app, revieweeOid);
  const earlier = earlierReviews({ id, revieweeOid, cycle: event.cycle }, theirs);
  const events = [withLastObjectives(event, earlier), ...fixedBefore(earlier)];
  const opened = await app.reviews.commit(
    id,
    undefined,
    events.map((each, index) => ({ seq: index + 1, at: school.now.toString(), by: actorOid, event: each })),
    randomUUID(),
  );
  if (opened === 'conflict') return refuse('stale', 'This review was opened a moment ago.');
  await app.parts.enter(opened, whoSees(opened, { ...school, pack }));
  await app.send('reviewChanged', { reviewId: id });
  return { review: opened, isNew: true };
}

/** Refuses a reviewer who would have more reviewees than the policy's option allows (KM-15, KM-16). */
async function refusalOfReviewer(
  app: App,
  { reviewer, reviewee, today }: { reviewer: Person; reviewee: Person; today: string },
  pack: PolicyPack,
): Promise<Refusal | undefined> {
  const [limit] = limitsOf(pack, 'revieweesEachReviewer', reviewee.staffGroup ?? '');
  if (!limit) return undefined;
  const revieweeOids = (await reviewsIn(app, reviewer.oid))
    .filter((review) => review.reviewerOid === reviewer.oid && today <= review.cycle.end)
    .map((review) => review.revieweeOid);
  const flag = revieweesEachReviewer(limit, {
    reviewer: reviewer.displayName,
    revieweeOids,
    newRevieweeOid: reviewee.oid,
  });
  if (!flag) return undefined;
  const message = inWordsOf(pack, flag.message);
  return refuse('overLimit', message, flag, [{ field: 'reviewerOid', message }]);
}

/** The reviews in which somebody has a part. */
async function reviewsIn(app: App, oid: string): Promise<Review[]> {
  const stored = await Promise.all((await app.parts.of(oid)).map((id) => app.reviews.load(id)));
  return stored.flatMap((each) => each?.review ?? []);
}
