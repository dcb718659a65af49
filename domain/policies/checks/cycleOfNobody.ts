import { POSTS } from '../vocabulary.ts';
import type { Finding } from '../finding.ts';
import type { PolicyPack } from '../policyPack.ts';
import { groupName, groupsFor, type PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { cite, rulesOf } from './wording.ts';

/**
 * Cycles for one school or for some posts that fit nobody in the register (TA-04): the school is spelt differently
 * there, or nobody has the post.
 */
export function cycleOfNobody(proposal: PolicyProposal): Finding[] {
  const { people, site } = proposal;
  return proposal.pack.cycles
    .filter((cycle) => (cycle.site !== undefined || cycle.posts !== undefined) && groupsFor(cycle, proposal).length > 0)
    .filter((cycle) => cycle.site === undefined || site === null || cycle.site === site)
    .filter(
      (cycle) =>
        !people.some(
          (person) =>
            person.staffGroup !== null &&
            cycle.staffGroups.includes(person.staffGroup) &&
            (cycle.site === undefined || person.site === cycle.site) &&
            (cycle.posts === undefined || cycle.posts.some((post) => person.posts.includes(post))),
        ),
    )
    .map((cycle) => fitsNobody(cycle, proposal));
}

function fitsNobody(cycle: PolicyPack['cycles'][number], proposal: PolicyProposal): Finding {
  const sites = [...new Set(proposal.people.flatMap(({ site }) => site ?? []))].toSorted();
  const isUnknown = cycle.site !== undefined && !sites.includes(cycle.site);
  const whom = [
    ...(cycle.posts ? [cycle.posts.map((post) => POSTS[post].toLowerCase()).join(' or ')] : []),
    ...(cycle.site === undefined ? [] : [`at “${cycle.site}”`]),
  ].join(' ');
  const groups = inRow(groupsFor(cycle, proposal).map((group) => `“${groupName(group, proposal)}”`));
  const reason = isUnknown
    ? `Nobody in the list of people works at “${cycle.site}”${sites.length > 0 ? `; the schools there are ${inRow(sites.map((site) => `“${site}”`))}` : ', and no school is entered for anybody'}. Write the name as it stands there.`
    : 'Enter the post for the people concerned in the list of people.';
  return {
    kind: isUnknown ? 'gap' : 'note',
    check: 'cycleOfNobody',
    title: `A cycle of ${cite(cycle)} is for nobody`,
    text: `There is a cycle of its own for ${groups} with ${whom} (${cite(cycle)}), and it fits nobody in the list of people, so everybody would have the general one. ${reason}`,
    rules: rulesOf([cycle]),
  };
}
