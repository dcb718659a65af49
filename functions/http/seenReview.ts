import { z } from 'zod';
import { leavesATrace } from '#domain/review/access/accessTo.ts';
import { hasRole, type Person } from '#domain/people/person.ts';
import { ledBy, partiesOf } from '#domain/review/parties.ts';
import type { Review } from '#domain/review/review.ts';
import { reviewersOf } from '#domain/review/reviewers/state.ts';
import { type ReviewView, viewReview } from '#domain/views/review.ts';
import { contextOf } from '../reviews/context.ts';
import type { Who } from './route.ts';

export type SeenReview = { review: Review; view: ReviewView };

/** A review, if this person may see anything of it; who may not is told the same as when there is none. */
export async function seeReview({ app, person, school }: Who<'reviews'>, id: string): Promise<SeenReview | undefined> {
  if (!z.guid().safeParse(id).success) return undefined;
  const review = (await app.reviews.load(id))?.review;
  const view = review && viewReview(review, person, contextOf(review, school));
  return view && { review, view };
}

/** Leaves the entry that the reviewee can see, when anybody but the two looks. */
export async function leaveTrace({ app, person, school }: Who<'reviews'>, review: Review): Promise<void> {
  if (!leavesATrace(review, person)) return;
  await app.reviews.recordRead(review.id, {
    at: school.now.toString(),
    who: person.oid,
    why: reasonFor(review, person),
  });
}

const AS_ROLE = {
  chairOfGovernors: 'as chair of governors',
  chairOfReviewCommittee: 'as chair of the review committee',
  seniorLeader: 'as senior leader',
  businessManager: 'as business manager',
} as const;

function reasonFor(review: Review, person: Person): string {
  const { oid } = person;
  const grant = review.access.grants.find((each) => each.oid === oid && each.ended === null);
  if (grant) return grant.purpose;
  if (review.observations.some((each) => each.observerOid === oid)) return 'as observer';
  if (reviewersOf(review).includes(oid)) return 'on the panel that reviews';
  if (oid === review.approverOid) return 'as the person who approves';
  if (partiesOf(review, person).has('headteacher'))
    return ledBy(review).by === 'headteacher' ? 'as headteacher' : 'as operations director';
  const role = (Object.keys(AS_ROLE) as (keyof typeof AS_ROLE)[]).find((each) => hasRole(person, each));
  return role ? AS_ROLE[role] : 'as a line manager above';
}
