import type { ReviewNow } from '../situation.ts';
import { equalOrHigherStatus } from '../../limits/equalOrHigherStatus.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { hasRole, type Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import { barredFromOtherParts } from '../moderation/otherParts.ts';
import type { Review } from '../review.ts';
import { mayJoinPanel } from './panel.ts';
import { untrained } from '../training.ts';
import { byName } from '../../people/order.ts';

/** Somebody who could review, with the policy's objections. */
export type Candidate = {
  oid: string;
  name: string;
  jobTitle: string;
  lineManager: boolean;
  /** Why he or she cannot take over if equal or higher status is needed (KM-19); null if nothing prevents it. */
  below: string | null;
  /** The warning about training that is not recorded (KM-21). */
  untrained: string | null;
};

/** The staff to whom a review could pass: the headteacher first, then by name. */
export function candidates(review: Review, context: Context): Candidate[] {
  const reviewee = context.person(review.revieweeOid);
  if (!reviewee) return [];
  const others = [review.revieweeOid, review.reviewerOid, ...barredFromOtherParts(review, context)];
  return context
    .everybody()
    .filter(({ oid, staffGroup }) => staffGroup !== null && !others.includes(oid))
    .toSorted(headteacherFirst)
    .map((person) => candidate({ person, reviewee }, { review, context }));
}

/** The governors who could join the panel, and those on it already. */
export function governors(review: Review, context: Context): Candidate[] {
  const reviewee = context.person(review.revieweeOid);
  if (!reviewee) return [];
  return mayJoinPanel(review, context)
    .toSorted(byName)
    .map((person) => ({ ...candidate({ person, reviewee }, { review, context }), below: null }));
}

type CandidateArgs = { person: Person; reviewee: Person };

function candidate({ person, reviewee }: CandidateArgs, { review, context }: ReviewNow): Candidate {
  const [below] = limitsOf({ pack: context.pack, kind: 'equalOrHigherStatus', staffGroup: review.staffGroup }).flatMap(
    (limit) => equalOrHigherStatus(limit, { reviewee, replacement: person, person: context.person }) ?? [],
  );
  return {
    oid: person.oid,
    name: person.displayName,
    jobTitle: person.jobTitle,
    lineManager: person.oid === reviewee.managerOid,
    below: below?.message ?? null,
    untrained: untrained({ what: 'reviewing', oid: person.oid, review, context })?.message ?? null,
  };
}

function headteacherFirst(a: Person, b: Person): number {
  const first = Number(hasRole(b, 'headteacher')) - Number(hasRole(a, 'headteacher'));
  return first || byName(a, b);
}
