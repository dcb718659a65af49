import { leads, type Led } from '../people/leadership.ts';
import type { Person } from '../people/person.ts';
import { isLeadRole, isNamedRole, type Party } from '../people/roles.ts';
import type { Context } from './context.ts';
import type { Review } from './review.ts';

/** Who is in a review, as far as what somebody is in it depends on that. */
export type WhoIsIn = Pick<Review, 'revieweeOid' | 'reviewerOid' | 'approverOid' | 'led'> & {
  observations: readonly Pick<Review['observations'][number], 'observerOid' | 'cancelled'>[];
};

/**
 * What somebody is in a review. A role of the whole school counts only if the policies name it (the headteacher). Being
 * an administrator makes nobody a party. The headteacher is not the party "headteacher" in his or her own
 * review. In central services the operations director is what a headteacher is in a school (TA-02).
 */
export function partiesOf(review: WhoIsIn, person: Person): Set<Party> {
  const parties = new Set<Party>();
  if (review.revieweeOid === person.oid) return parties.add('reviewee');
  if (review.reviewerOid === person.oid) parties.add('reviewer');
  if (review.approverOid === person.oid) parties.add('approver');
  if (leads(person, ledBy(review))) parties.add('headteacher');
  if (review.observations.some((each) => each.observerOid === person.oid && !each.cancelled)) parties.add('observer');
  return parties;
}

/** Who leads a review, and so is the headteacher to it. */
export function ledBy({ led }: Pick<Review, 'led'>): Led {
  return led ?? { by: 'headteacher', site: null };
}

type PersonBehindArgs = {
  review: Review;
  party: Party;
  context: Pick<Context, 'holderOf'>;
  observationId?: string | undefined;
};

/**
 * The person behind a party, who owes a duty or gets a card. If nobody in the school has the role, or only the reviewee
 * has, it is the next in line.
 */
export function personBehind({ review, party, context: { holderOf }, observationId }: PersonBehindArgs): string {
  if (isNamedRole(party)) {
    const holder = isLeadRole(party) ? undefined : holderOf(party);
    return holder === undefined || holder.oid === review.revieweeOid ? review.approverOid : holder.oid;
  }
  switch (party) {
    case 'reviewee':
      return review.revieweeOid;
    case 'reviewer':
      return review.reviewerOid;
    case 'approver':
      return review.approverOid;
    case 'observer':
      return review.observations.find((each) => each.id === observationId)?.observerOid ?? review.reviewerOid;
  }
}

/** The reviewer for the reviewee, and the reviewee for the reviewer and for anybody else. */
export function otherOf(
  { revieweeOid, reviewerOid }: Pick<Review, 'revieweeOid' | 'reviewerOid'>,
  oid: string,
): string {
  return oid === revieweeOid ? reviewerOid : revieweeOid;
}
