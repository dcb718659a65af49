import { randomUUID } from 'node:crypto';
import { leaderOf } from '#domain/people/leadership.ts';
import { policyFor } from '#domain/policies/adoption.ts';
import { atSchool } from '#domain/review/context.ts';
import { carriedFrom } from '#domain/review/closing/carriedOver.ts';
import { type OpeningEvent, THE_APP } from '#domain/review/events.ts';
import { whoSees } from '#domain/review/people.ts';
import { leadership, openReview, withLastObjectives } from '#domain/review/openReview.ts';
import { isRefusal, type Refusal, refuse } from '#domain/review/refusal.ts';
import { earlierReviews, fixedBefore } from '#domain/review/papers/fixedBefore.ts';
import type { Review } from '#domain/review/review.ts';
import { stableId } from '#domain/review/stableId.ts';
import type { App } from '../app.ts';
import { destroyedReview } from '../retention/destroyed.ts';
import { contextOf, type SchoolNow, schoolNow } from './context.ts';
import { ANNOUNCED_AHEAD, unknownReview } from './door.ts';
import { refusalOfLoad } from './reviewerLoad.ts';
import { reviewsIn } from './reviewsIn.ts';

type Launch = {
  /** Who opens it: a person, or the app itself. */
  actorOid: string;
  revieweeOid: string;
  reviewerOid: string | undefined;
  /** The date on which policy and cycle are looked up; today where it is left out. */
  date?: string;
};

/** While a version of a policy cannot be read, nobody knows which policy is in force: nothing begins under another one. */
const POLICY_UNREADABLE = refuse(
  'notYet',
  'A policy that the school adopted cannot be read, so no review can be opened now. Tell the administrator.',
);

async function hasUnreadablePolicy({ policies }: App): Promise<boolean> {
  return (await policies.current()).unreadable > 0;
}

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
  if (await hasUnreadablePolicy(app)) return POLICY_UNREADABLE;
  const actor = actorOid === THE_APP ? THE_APP : school.person(actorOid);
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
  const approver = leaderOf(reviewee, [...school.people.values()], pack) ?? reviewer;
  const earlier = (await reviewsIn(app, revieweeOid)).filter(
    (review) => review.revieweeOid === revieweeOid && review.policy.pack === pack.id,
  );
  const lastEnd = earlier
    .map(({ cycle }) => cycle.end)
    .filter((end) => end < today)
    .toSorted()
    .at(-1);
  const event = openReview(actor, { reviewee, reviewer, approver, pack, today, lastEnd });
  if (isRefusal(event)) return event;
  const running = earlier.find(({ cycle }) => cycle.start <= today && today <= cycle.end);
  if (running) return { review: running, isNew: false };
  const tooMany = await refusalOfLoad(app, { reviewer, reviewee, today, field: 'reviewerOid' }, pack);
  return tooMany ?? open(app, event, actorOid, school);
}

/** A cycle that began again with a new post goes on in a review of its own, opened once (KM-10). */
export async function openBegunAgain(app: App, review: Review, school: SchoolNow): Promise<void> {
  const decided = review.reviewers.newPosts.find(({ newCycle }) => newCycle !== null);
  const reviewee = school.person(review.revieweeOid);
  if (!decided?.newCycle || !reviewee?.staffGroup || (await hasUnreadablePolicy(app))) return;
  const policy = policyFor(school.adopted, reviewee, decided.newCycle.start);
  const { pack } = policy ?? contextOf(review, school);
  const event: OpeningEvent = {
    type: 'reviewOpened',
    revieweeOid: review.revieweeOid,
    reviewerOid: review.reviewerOid,
    approverOid: leaderOf(reviewee, [...school.people.values()], pack)?.oid ?? review.approverOid,
    staffGroup: policy ? reviewee.staffGroup : review.staffGroup,
    workingPattern: reviewee.workingPattern,
    policy: { pack: pack.id, version: pack.version },
    cycle: decided.newCycle,
    ...leadership(pack, reviewee),
  };
  await open(app, event, decided.by, school);
}

/** Writes the opening. The same person, policy and first day give the same review, which is opened once. */
async function open(app: App, event: OpeningEvent, by: string, school: SchoolNow): Promise<Launched | Refusal> {
  const id = stableId(`${event.revieweeOid}/${event.policy.pack}/${event.cycle.start}`, school.sha256);
  const known = await app.reviews.load(id);
  if (known) return { review: known.review, isNew: false };
  const destroyed = await destroyedReview(app, id);
  if (destroyed) return destroyed;
  await app.send('reviewChanged', { reviewId: id }, ANNOUNCED_AHEAD);
  const theirs = await reviewsIn(app, event.revieweeOid);
  const earlier = earlierReviews({ id, ...event }, theirs);
  const [previous] = earlier;
  const opening = withLastObjectives(event, earlier);
  const events = [
    previous ? { ...opening, previousReviewId: previous.id } : opening,
    ...fixedBefore(earlier),
    ...carriedFrom(previous, event.cycle),
  ];
  const opened = await app.reviews.commit(
    id,
    undefined,
    events.map((each, index) => ({ seq: index + 1, at: school.now.toString(), by, event: each })),
    randomUUID(),
  );
  if (opened === 'conflict') return refuse('stale', 'This review was opened a moment ago.');
  await app.parts.enter(opened, whoSees(opened, contextOf(opened, school)));
  await app.send('reviewChanged', { reviewId: id });
  return { review: opened, isNew: true };
}
