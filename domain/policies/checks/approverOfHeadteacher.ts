import { hasRole } from '../../people/person.ts';
import type { Finding } from '../finding.ts';
import { peopleUnder, type PolicyProposal } from './proposal.ts';
import { rulesOf } from './wording.ts';

/** The policy covers the headteacher, and no chair of governors exists to confirm the headteacher's own review. */
export function approverOfHeadteacher(proposal: PolicyProposal): Finding[] {
  const { pack, people } = proposal;
  const heads = peopleUnder(proposal).filter((person) => hasRole(person, 'headteacher'));
  const isFree = people.some((person) => hasRole(person, 'chairOfGovernors') && !hasRole(person, 'headteacher'));
  if (heads.length === 0 || isFree) return [];
  return [
    {
      kind: 'gap',
      check: 'approverOfHeadteacher',
      title: 'Nobody confirms the headteacher’s own review',
      text: `What the headteacher does in the reviews of others, somebody else must do in the headteacher’s own: approve, be told when something is long overdue, and keep the record. That is the chair of governors, and nobody in the list of people has this role. Give it to somebody before the headteacher’s review is opened.`,
      rules: rulesOf([pack.covers, pack.objectives]),
    },
  ];
}
