import type { Finding } from '../finding.ts';
import { groupName, peopleUnder, type PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { cite, rulesOf } from './wording.ts';

/** Chosen staff groups to which nobody in the register belongs, often because the school calls them something else. */
export function groupOfNobody(proposal: PolicyProposal): Finding[] {
  const { pack, people, site } = proposal;
  const used = [...new Set(people.flatMap(({ staffGroup }) => staffGroup ?? []))].toSorted();
  return proposal.staffGroups
    .filter((group) => peopleUnder({ ...proposal, staffGroups: [group] }).length === 0)
    .map((group) => ({
      kind: 'note' as const,
      check: 'groupOfNobody',
      title: `Nobody belongs to “${groupName(group, proposal)}”${site === null ? '' : ` at ${site}`}`,
      text: `The policy would be in force for “${groupName(group, proposal)}” (${cite(pack.covers)}), and nobody in the list of people${site === null ? '' : ` at “${site}”`} has this staff group.${used.length > 0 ? ` The staff groups there are ${inRow(used.map((id) => `“${groupName(id, proposal)}”`))}.` : ''} If people are there under another name, change their staff group in the list of people.`,
      rules: rulesOf([pack.covers]),
    }));
}
