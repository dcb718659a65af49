import { Temporal } from 'temporal-polyfill';
import { hasRole, type Person } from '../people/person.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import type { ReviewEvent } from './events.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The cycle that a date falls in, for a staff group under a policy (KM-07, TA-03), as its first and last day. */
export function cycleFor(
  pack: PolicyPack,
  staffGroup: string,
  date: string,
): { start: string; end: string } | undefined {
  const cycle = pack.cycles.find((each) => each.staffGroups.includes(staffGroup));
  if (!cycle) return undefined;
  const sameYear = `${date.slice(0, 4)}-${cycle.starts}`;
  const start = sameYear <= date ? sameYear : Temporal.PlainDate.from(sameYear).subtract({ years: 1 }).toString();
  const end = Temporal.PlainDate.from(start).add({ years: 1 }).subtract({ days: 1 }).toString();
  return { start, end };
}

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
  if (reviewee.notCovered) return refuse('notCovered', reviewee.notCovered, pack.covers);
  const { staffGroup } = reviewee;
  const cycle = staffGroup ? cycleFor(pack, staffGroup, today) : undefined;
  if (!staffGroup || !cycle || !pack.covers.staffGroups.includes(staffGroup)) {
    return refuse('notCovered', `${reviewee.displayName} is not covered by “${pack.title}”.`, pack.covers);
  }
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
