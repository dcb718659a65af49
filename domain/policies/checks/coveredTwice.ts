import { dateInWords } from '../../calendar/inWords.ts';
import type { AdoptedPolicy } from '../adoption.ts';
import type { Finding } from '../finding.ts';
import { groupName, otherPolicies, peopleUnder, type PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { citeAll, peopleInWords, rulesOf } from './wording.ts';

/**
 * Staff groups at a school for which another policy is also in force (X-01). If one of the two is for that school
 * alone, it goes before the one for all. If both are for the same, the later one replaces the earlier.
 */
export function coveredTwice(proposal: PolicyProposal): Finding[] {
  return otherPolicies(proposal).flatMap((other) => {
    const shared = proposal.staffGroups.filter((group) => other.staffGroups.includes(group));
    const meet = proposal.site === other.site || proposal.site === null || other.site === null;
    return shared.length > 0 && meet ? [twice({ other, shared, proposal })] : [];
  });
}

type TwiceArgs = { other: AdoptedPolicy; shared: readonly string[]; proposal: PolicyProposal };

function twice({ other, shared, proposal }: TwiceArgs): Finding {
  const { pack, site } = proposal;
  const groups = inRow(shared.map((group) => `“${groupName(group, proposal)}”`));
  const own = site ?? other.site;
  const count = peopleUnder({ ...proposal, staffGroups: shared, site: own }).length;
  const clauses = citeAll([pack.covers, other.pack.covers]);
  const rules = rulesOf([pack.covers, other.pack.covers]);
  if (site === other.site)
    return {
      kind: 'note',
      check: 'coveredTwice',
      title: `This takes the place of “${other.pack.title}” for ${groups}`,
      text: `“${other.pack.title}” is in force for ${groups}${site === null ? '' : ` at “${site}”`} since ${dateInWords(other.from)} (${clauses}). From ${dateInWords(proposal.from)} this policy counts instead, for ${peopleInWords(count)}. Leave ${groups} out here where that is not meant. Reviews that have begun keep the policy under which they began.`,
      rules,
    };
  return {
    kind: 'note',
    check: 'coveredTwice',
    title: `At ${own} two policies would be in force for ${groups}`,
    text: `“${site === null ? other.pack.title : pack.title}” is for “${own}” alone and “${site === null ? pack.title : other.pack.title}” for every school (${clauses}). The one for the school goes before: it counts for ${peopleInWords(count)} there, and the other for everybody else.`,
    rules,
  };
}
