import type { Capacity } from '../part.ts';

/** If a policy lets nobody but the two into a review, and nobody decide about it, the reviewer does what the approver does otherwise. */
export const reviewerOfTheTwo: Capacity = {
  id: 'reviewerOfTheTwo',
  inWords: 'the {reviewer} where the policy lets only the two in',
  isHeldBy: ({ review: { reviewerOid }, actor: { oid }, context: { pack } }) =>
    oid === reviewerOid &&
    pack.access.wholeReview.every((party) => party === 'reviewee' || party === 'reviewer') &&
    pack.access.table.every(({ sees }) => sees !== 'decisions'),
};
