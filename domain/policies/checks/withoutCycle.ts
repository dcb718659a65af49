import { cycleRuleFor } from '../cycles.ts';
import type { Finding } from '../finding.ts';
import { groupName, peopleUnder, type PolicyProposal } from './proposal.ts';
import { citeAll, peopleInWords, rulesOf } from './wording.ts';

/** Staff groups, or people in them, to whom the policy gives no cycle, so nothing would ever be due. */
export function withoutCycle(proposal: PolicyProposal): Finding[] {
  const { pack } = proposal;
  return proposal.staffGroups.flatMap((group): Finding[] => {
    const name = groupName(group, proposal);
    const cycles = pack.cycles.filter(({ staffGroups }) => staffGroups.includes(group));
    if (cycles.length === 0)
      return [
        {
          kind: 'gap',
          check: 'groupWithoutCycle',
          title: `“${name}” have no cycle`,
          text: `The policy covers “${name}” (${citeAll([pack.covers])}) and says nowhere when their cycle begins and ends, so no review can be opened for them. Add a cycle in an edited copy of the policy, or leave this staff group out.`,
          rules: rulesOf([pack.covers]),
        },
      ];
    const without = peopleUnder({ ...proposal, staffGroups: [group] }).filter((person) => !cycleRuleFor(pack, person));
    if (without.length === 0) return [];
    return [
      {
        kind: 'gap',
        check: 'peopleWithoutCycle',
        title: `${peopleInWords(without.length)} of “${name}” would have no cycle`,
        text: `The policy has cycles for some schools and posts only (${citeAll(cycles)}). For ${peopleInWords(without.length)} of “${name}” in the list of people none fits, so no review can be opened. Check the school and the posts in the list of people, or add a cycle for everybody else in an edited copy of the policy.`,
        rules: rulesOf([pack.covers, ...cycles]),
      },
    ];
  });
}
