import { z } from 'zod';
import { leavesATrace } from '#domain/review/access/accessTo.ts';
import { hasRole, type Person } from '#domain/people/person.ts';
import { ROLES } from '#domain/people/roles.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { rolesThatSee } from '#domain/review/people.ts';
import { ledBy, partiesOf } from '#domain/review/parties.ts';
import type { Review } from '#domain/review/review.ts';
import { reviewersOf } from '#domain/review/reviewers/state.ts';
import { type ReviewView, viewReview } from '#domain/views/review.ts';
import { contextOf } from '../reviews/context.ts';
import type { Caller } from './route.ts';

export type SeenReview = { review: Review; view: ReviewView };

/** A review, if this person may see any of it. Anybody else gets the same answer as when there is no review. */
export async function seeReview(
  { app, person, school }: Caller<'reviews'>,
  id: string,
): Promise<SeenReview | undefined> {
  if (!z.guid().safeParse(id).success) return undefined;
  const review = (await app.reviews.load(id))?.review;
  const view = review && viewReview({ review, actor: person, context: contextOf(review, school) });
  return view && { review, view };
}

/** Leaves the entry that the reviewee can see when anybody but the two looks. */
export async function leaveTrace({ app, person, school }: Caller<'reviews'>, review: Review): Promise<void> {
  if (!leavesATrace(review, person)) return;
  await app.reviews.recordRead(review.id, {
    at: school.now.toString(),
    who: person.oid,
    why: reasonFor({ review, person, pack: contextOf(review, school).pack }),
  });
}

function reasonFor({ review, person, pack }: { review: Review; person: Person; pack: PolicyPack }): string {
  const { oid } = person;
  const grant = review.access.grants.find((each) => each.oid === oid && each.ended === null);
  if (grant) return grant.purpose;
  if (review.observations.some((each) => each.observerOid === oid)) return 'as observer';
  if (reviewersOf(review).includes(oid)) return 'on the panel that reviews';
  if (oid === review.approverOid) return 'as the person who approves';
  if (partiesOf(review, person).has('headteacher')) return `as ${ROLES[ledBy(review).by].words}`;
  const role = rolesThatSee(review, pack).find((each) => hasRole(person, each));
  return `as ${role ? ROLES[role].words : 'a line manager above'}`;
}
