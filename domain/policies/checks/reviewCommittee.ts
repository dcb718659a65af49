import { hasRole } from '../../people/person.ts';
import type { Finding } from '../finding.ts';
import { groupsFor, peopleUnder, type PolicyProposal } from './proposal.ts';
import { cite, rulesOf } from './wording.ts';

/**
 * The headteacher's statement also goes to the chair of the review committee, and the register has nobody in that role
 * (KM-51).
 */
export function reviewCommittee(proposal: PolicyProposal): Finding[] {
  const row = proposal.pack.access.table.find(({ party }) => party === 'chairOfReviewCommittee');
  if (!row || peopleUnder({ ...proposal, staffGroups: groupsFor(row, proposal) }).length === 0) return [];
  if (proposal.people.some((person) => hasRole(person, 'chairOfReviewCommittee'))) return [];
  return [
    {
      kind: 'note',
      check: 'reviewCommittee',
      title: 'Nobody is entered as chair of the review committee',
      text: `The headteacher’s statement is held by the chair of governors, by the chair of the committee that reviews the headteacher, and by the headteacher (${cite(row)}). If the two chairs are one person, nothing is to be done. Otherwise give the committee’s chair this role, so that he or she has the full copy.`,
      rules: rulesOf([row]),
    },
  ];
}
