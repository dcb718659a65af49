import type { AdoptedPolicy } from '../adoption.ts';
import type { Finding } from '../finding.ts';
import type { PolicyPack } from '../policyPack.ts';
import { otherPolicies, type PolicyProposal } from './proposal.ts';
import { cite, rulesOf } from './wording.ts';

/**
 * A policy that does not say how long records are kept (KS, KC), so nobody may destroy them and nobody must keep them.
 */
export function unnamedRetention(proposal: PolicyProposal): Finding[] {
  const { pack } = proposal;
  if (pack.retention) return [];
  const kept = otherPolicies(proposal).flatMap(({ pack: other }) =>
    other.retention ? [{ other, retention: other.retention }] : [],
  )[0];
  const example = kept
    ? ` “${kept.other.title}”, which is in force too, has ${inWords(kept.retention)} (${cite(kept.retention)}).`
    : '';
  return [
    {
      kind: 'gap',
      check: 'unnamedRetention',
      title: 'The policy does not say how long records are kept',
      text: `It says who sees the records (${cite(pack.access)}), and not for how long they are kept. So nothing is destroyed, and nobody is reminded to.${example} Agree on a period with whoever answers for data protection, and add it in an edited copy of the policy.`,
      rules: rulesOf([pack.access, ...(kept ? [kept.retention] : [])]),
    },
  ];
}

/**
 * Policies side by side that treat the records of one person differently: KM-55 keeps them at least six years,
 * and TA-32 destroys them after six. It matters for somebody who moves from one staff group or school to another.
 */
export function retentionClash(proposal: PolicyProposal): Finding[] {
  return otherPolicies(proposal).flatMap((other) => {
    const [mine, theirs] = [proposal.pack.retention, other.pack.retention];
    if (!mine || !theirs) return [];
    return mine.years === theirs.years && mine.destroy === theirs.destroy
      ? []
      : [differing({ mine, theirs, other }, proposal)];
  });
}

type RetentionRules = NonNullable<PolicyPack['retention']>;

function differing(
  { mine, theirs, other }: { mine: RetentionRules; theirs: RetentionRules; other: AdoptedPolicy },
  { pack }: PolicyProposal,
): Finding {
  const [strict, loose] = mine.destroy === 'mustAfter' ? [mine, theirs] : [theirs, mine];
  const isImpossible = strict.destroy === 'mustAfter' && loose.destroy === 'mayAfter' && loose.years > strict.years;
  return {
    kind: isImpossible ? 'conflict' : 'note',
    check: 'retentionClash',
    title: 'Two policies keep records for different times',
    text: `“${pack.title}” has ${inWords(mine)} (${cite(mine)}), and “${other.pack.title}” has ${inWords(theirs)} (${cite(theirs)}). Somebody who moves from one to the other has reviews under both. Each review keeps the rule of the policy under which it began${isImpossible ? ', and a copy that is kept under one would outlive what the other destroys' : ''}. Say in the school’s retention schedule that this is meant, or bring the two into line.`,
    rules: rulesOf([mine, theirs]),
  };
}

function inWords({ years, destroy }: RetentionRules): string {
  const length = years === 1 ? '1 year' : `${years} years`;
  return destroy === 'mustAfter' ? `${length}, then destroyed` : `at least ${length}`;
}
