import { sentence } from '../../sentence.ts';
import type { Finding } from '../finding.ts';
import type { PolicyProposal } from './proposal.ts';
import { cite } from './wording.ts';

/** The answer of a choice that the school has still to make. */
const UNDECIDED = 'undecided';

/** Choices that the policy leaves to the school and that it has not made yet (TA-04). */
export function undecidedChoice({ pack }: PolicyProposal): Finding[] {
  return pack.settings.flatMap((setting) => {
    if (setting.kind !== 'choice' || pack.values[setting.id] !== UNDECIDED) return [];
    const open = setting.choices.filter(({ value }) => value !== UNDECIDED).map(({ label }) => `“${label}”`);
    return [
      {
        kind: 'gap',
        check: 'undecidedChoice',
        title: `${sentence(cite(setting))}: not said yet`,
        text: [`“${setting.label}” is not said yet (${cite(setting)}).`, setting.help, `Choose ${open.join(' or ')}.`]
          .filter((part) => part !== undefined)
          .join(' '),
        rules: [{ rule: setting.rule, clause: setting.clause }],
      },
    ];
  });
}
