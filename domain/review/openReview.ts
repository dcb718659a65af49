import { hasRole, type Person } from '../people/person.ts';
import { notCoveredBy } from '../policies/coverage.ts';
import { ownCycle } from '../policies/cycles.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import type { ReviewEvent } from './events.ts';
import { type Refusal, refuse } from './refusal.ts';

type Opening = {
  reviewee: Person;
  reviewer: Person;
  /** Who confirms objectives and is next in line: the headteacher, or for the headteacher the chair of governors. */
  approver: Person;
  pack: PolicyPack;
  today: string;
};

/**
 * Opens somebody's review in the cycle that today falls in. Refused for people whom the policy does not cover, with its
 * reason (KM-02, TA-01), for a review of oneself, and from anybody but those who launch reviews for the school.
 */
export function openReview(
  actor: Person,
  { reviewee, reviewer, approver, pack, today }: Opening,
): ReviewEvent | Refusal {
  if (!(['administrator', 'headteacher', 'businessManager'] as const).some((role) => hasRole(actor, role))) {
    return refuse('notAllowed', 'Only the headteacher, the business manager or an administrator opens reviews.');
  }
  const reason = notCoveredBy(pack, reviewee, today);
  if (reason) return refuse('notCovered', `${reviewee.displayName}: ${reason.reason}`, reason);
  const { staffGroup } = reviewee;
  const cycle = ownCycle(pack, reviewee, today);
  if (!staffGroup || !cycle)
    return refuse('notCovered', `“${pack.title}” has no cycle for ${reviewee.displayName} today.`, pack.covers);
  if (reviewee.oid === reviewer.oid)
    return refuse('invalid', 'Nobody reviews him- or herself.', null, [
      { field: 'reviewerOid', message: 'Choose somebody else.' },
    ]);
  return {
    type: 'reviewOpened',
    revieweeOid: reviewee.oid,
    reviewerOid: reviewer.oid,
    approverOid: approver.oid,
    staffGroup,
    workingPattern: reviewee.workingPattern,
    policy: { pack: pack.id, version: pack.version },
    cycle,
  };
}
