import type { Finding } from '../finding.ts';
import type { RuleRef } from '../policyPack.ts';
import type { PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { cite, rulesOf } from './wording.ts';

/** Entries for a staff group that the policy does not have, mostly a slip in an edited copy. They count for nobody. */
export function unknownGroup({ pack }: PolicyProposal): Finding[] {
  const known = new Set(pack.staffGroups.map(({ id }) => id));
  const entries: readonly (RuleRef & { staffGroups?: readonly string[] | undefined })[] = [
    pack.covers,
    ...pack.cycles,
    ...pack.exceptions,
    ...pack.obligations,
    ...pack.limits,
    ...pack.access.table,
  ];
  const wrong = entries.filter(({ staffGroups }) => staffGroups?.some((group) => !known.has(group)));
  if (wrong.length === 0) return [];
  const names = [
    ...new Set(wrong.flatMap(({ staffGroups }) => staffGroups ?? []).filter((group) => !known.has(group))),
  ];
  return [
    {
      kind: 'gap',
      check: 'unknownGroup',
      title: `The policy has no staff group ${inRow(names.map((name) => `“${name}”`))}`,
      text: `${inRow(rulesOf(wrong).map(cite))} ${wrong.length === 1 ? 'is' : 'are'} for it, and the policy’s staff groups are ${inRow(pack.staffGroups.map(({ name }) => `“${name}”`))}. So ${wrong.length === 1 ? 'it counts' : 'they count'} for nobody. Correct the staff group in the edited copy.`,
      rules: rulesOf(wrong),
    },
  ];
}
