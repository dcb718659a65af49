import { hasRole, type Person } from '../../people/person.ts';
import type { Finding } from '../finding.ts';
import type { LimitOf } from '../limit.ts';
import { groupsFor, peopleUnder, type PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { cite, peopleInWords, rulesOf } from './wording.ts';

/** People under the policy without a line manager in the register, so that nobody is proposed as their reviewer. */
export function withoutLineManager(proposal: PolicyProposal): Finding[] {
  const { pack, people } = proposal;
  const known = new Set(people.map(({ oid }) => oid));
  const without = managed(proposal).filter(({ managerOid }) => managerOid === null || !known.has(managerOid));
  if (without.length === 0) return [];
  return [
    {
      kind: 'note',
      check: 'withoutLineManager',
      title: `${peopleInWords(without.length)} ${without.length === 1 ? 'has' : 'have'} no line manager in the list of people`,
      text: `Reviewers are proposed from the line managers. For ${peopleInWords(without.length)} under this policy (${cite(pack.covers)}) there is none, so a reviewer has to be chosen by hand when the review is opened. Enter the line manager in Microsoft 365 or in the list of people.`,
      rules: rulesOf([pack.covers]),
    },
  ];
}

/** Line managers with more people than one reviewer may have (KM-16). It says how many, and not who. */
export function moreReviewees(proposal: PolicyProposal): Finding[] {
  return proposal.pack.limits
    .filter((limit): limit is LimitOf<'revieweesEachReviewer'> => limit.kind === 'revieweesEachReviewer')
    .flatMap((limit) => {
      const reports = managed({ ...proposal, staffGroups: groupsFor(limit, proposal) }).filter(
        ({ managerOid }) => managerOid !== null,
      );
      const counts = [...Map.groupBy(reports, ({ managerOid }) => managerOid).values()]
        .map(({ length }) => length)
        .filter((count) => count > limit.most)
        .toSorted((a, b) => b - a);
      return counts.length === 0 ? [] : [tooMany(limit, counts)];
    });
}

function tooMany(limit: LimitOf<'revieweesEachReviewer'>, counts: readonly number[]): Finding {
  return {
    kind: 'gap',
    check: 'moreReviewees',
    title: `${counts.length === 1 ? 'One line manager has' : `${counts.length} line managers have`} more than ${limit.most} people`,
    text: `A reviewer has at most ${limit.most} reviewees (${cite(limit)}). By the list of people ${counts.length === 1 ? 'one line manager has' : `${counts.length} line managers have`} ${inRow(counts.map(String))}. For those beyond the limit somebody else has to be chosen, or the review cannot be opened. Raise the limit, or plan other reviewers.`,
    rules: rulesOf([limit]),
  };
}

/** The people under the policy whom a line manager reviews. The headteacher is not one of them. */
function managed(proposal: PolicyProposal): Person[] {
  return peopleUnder(proposal).filter((person) => !hasRole(person, 'headteacher'));
}
