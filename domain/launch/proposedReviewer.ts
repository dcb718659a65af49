import { leads } from '../people/leadership.ts';
import type { Person } from '../people/person.ts';
import type { PolicyPack, RuleRef } from '../policies/policyPack.ts';
import { firstOf } from '../people/order.ts';

export type LaunchFacts = {
  people: ReadonlyMap<string, Person>;
  /** Line managers that only Microsoft 365 knows, by the oid of each person they manage. */
  managers: ReadonlyMap<string, string>;
};

type Proposed = NonNullable<PolicyPack['reviewers']>[number]['proposed'];

/** The person to review, or what to do if nobody can be proposed, with the clause if a policy is the reason. */
export type ProposedReviewer = { reviewer: Person | null; otherwise: string; ref: RuleRef | undefined };

type ProposedReviewerArgs = { pack: PolicyPack; reviewee: Person; known: LaunchFacts };

/**
 * The reviewer that a policy has for somebody: the line manager, by the school's option the headteacher for all (KM-15,
 * TA-06), or nobody yet, as for the headteacher (KM-12). The school's register counts before Microsoft 365.
 */
export function proposedReviewer({ pack, reviewee, known }: ProposedReviewerArgs): ProposedReviewer {
  const entry = pack.reviewers?.find(
    ({ staffGroups }) => !staffGroups || (reviewee.staffGroup !== null && staffGroups.includes(reviewee.staffGroup)),
  );
  const proposed = entry?.proposed ?? 'lineManager';
  return {
    reviewer: whoIs({ proposed, reviewee, known }) ?? null,
    otherwise: proposed === 'nobody' && entry ? entry.text : 'No line manager is known. Choose a reviewer.',
    ref: entry && { rule: entry.rule, clause: entry.clause },
  };
}

/** The oid of somebody's line manager. The school's register counts before Microsoft 365. */
export function managerOf(
  { oid, managerOid }: Pick<Person, 'oid' | 'managerOid'>,
  { managers }: Pick<LaunchFacts, 'managers'>,
): string | undefined {
  return managerOid ?? managers.get(oid);
}

type WhoIsArgs = { proposed: Proposed; reviewee: Person; known: LaunchFacts };

function whoIs({ proposed, reviewee, known: { people, managers } }: WhoIsArgs): Person | undefined {
  switch (proposed) {
    case 'nobody':
      return undefined;
    case 'headteacher':
      return firstOf(people.values(), (person) => leads(person, { by: 'headteacher', site: reviewee.site }));
    case 'lineManager':
      return people.get(managerOf(reviewee, { managers }) ?? '');
  }
}
