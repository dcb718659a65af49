import { sentence } from '../../sentence.ts';
import type { Finding } from '../finding.ts';
import type { LimitOf } from '../limit.ts';
import { groupsFor, groupsForBoth, type PolicyProposal } from './proposal.ts';
import { cite, citeAll, rulesOf } from './wording.ts';

/**
 * The policy asks everybody for more kinds of objectives than it allows objectives: KC-04's eight with TA-14's
 * three.
 */
export function tooManyObjectives(proposal: PolicyProposal): Finding[] {
  const { limits } = proposal.pack;
  const kinds = limits.filter((limit): limit is LimitOf<'objectiveKinds'> => limit.kind === 'objectiveKinds');
  return limits
    .filter((limit): limit is LimitOf<'objectives'> => limit.kind === 'objectives')
    .flatMap((most): Finding[] => {
      const asked = kinds.filter((limit) => groupsForBoth({ a: limit, b: most, proposal }).length > 0);
      const least = asked
        .flatMap(({ kinds: each }) => each)
        .filter(({ posts }) => !posts)
        .reduce((sum, kind) => sum + kind.least, 0);
      if (least <= most.normallyAtMost) return [];
      return [
        {
          kind: 'conflict',
          check: 'tooManyObjectives',
          title: `${least} objectives are asked for, and ${most.normallyAtMost} are allowed`,
          text: `Everybody has at least ${least} objectives of the kinds asked for (${citeAll(asked)}), and there are normally at most ${most.normallyAtMost} (${cite(most)}). Whoever keeps one rule breaks the other. Raise the number, or ask for fewer kinds, in an edited copy of the policy.`,
          rules: rulesOf([...asked, most]),
        },
      ];
    });
}

/** Kinds of objectives that are asked for and cannot be chosen, because the policy does not list them. */
export function unknownKind(proposal: PolicyProposal): Finding[] {
  const { limits, objectives } = proposal.pack;
  const known = new Set(objectives.kinds.map(({ id }) => id));
  return limits
    .filter((limit): limit is LimitOf<'objectiveKinds'> => limit.kind === 'objectiveKinds')
    .filter((limit) => groupsFor(limit, proposal).length > 0)
    .flatMap((limit): Finding[] => {
      const unknown = limit.kinds.filter(({ kind }) => !known.has(kind)).map(({ kind }) => `“${kind}”`);
      if (unknown.length === 0) return [];
      return [
        {
          kind: 'conflict',
          check: 'unknownKind',
          title: `${sentence(cite(limit))} asks for a kind of objective that does not exist`,
          text: `Objectives of the kind ${unknown.join(', ')} are asked for (${cite(limit)}), and the policy does not have it among its kinds (${cite(objectives)}). Everybody would be told that one is missing, and nobody could add it. Add the kind, or take it out of the rule, in an edited copy of the policy.`,
          rules: rulesOf([limit, objectives]),
        },
      ];
    });
}
