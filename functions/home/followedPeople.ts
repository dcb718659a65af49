import type { FollowedPerson } from '#bot/cards/knowledge.ts';
import type { Person } from '#domain/people/person.ts';
import { isOpen } from '#domain/review/obligations.ts';
import { viewPerson } from '#domain/views/person.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { followedOf, mayFollowMany, standingsNow, type StandingPorts } from '../reviews/standings.ts';

type FollowedPeopleArgs = { app: StandingPorts; person: Person; school: SchoolNow };

/**
 * The people whom somebody follows beyond his or her own reviews, from the rows of the overview: with each what is open
 * that the policy lets this person know.
 */
export async function followedPeople({ app, person, school }: FollowedPeopleArgs): Promise<FollowedPerson[]> {
  if (!mayFollowMany(person, school)) return [];
  const followed = followedOf({ standings: await standingsNow(app, school), person, school });
  return followed.map(({ standing, following, duties }) => ({
    ...viewPerson(standing.revieweeOid, school),
    reviewId: standing.reviewId,
    isReviewee: following.opens,
    reviewer: viewPerson(standing.reviewerOid, school),
    open: duties.filter((duty) => isOpen(duty) && !duty.tooLate),
  }));
}
