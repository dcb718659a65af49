import type { Finding } from '../finding.ts';
import type { Setting } from '../settings.ts';
import type { PolicyProposal } from './proposal.ts';
import { cite, rulesOf } from './wording.ts';

type ClashingAnswers = { rule: string; setting: string; is: readonly string[] };

/** Answers to two choices of a policy that do not go together, with the reason. */
const CLASHES: readonly {
  kind: 'conflict' | 'note';
  one: ClashingAnswers;
  other: ClashingAnswers;
  title: string;
  text: string;
}[] = [
  {
    kind: 'conflict',
    one: { rule: 'KM-15', setting: 'otherReviewers', is: ['lineManagers', 'lineManagersUpToMaximum'] },
    other: { rule: 'KM-45', setting: 'moderation', is: ['headteacherReviewsAll'] },
    title: 'Line managers review, and nobody moderates what they write',
    text: 'The moderation chosen is the one for a school where the headteacher reviews all teachers, and so compares the statements while writing them. With line managers as reviewers nobody would. Choose moderation of all statements, of a sample or of none, or let the headteacher review all.',
  },
  {
    kind: 'note',
    one: { rule: 'KM-15', setting: 'otherReviewers', is: ['headteacher'] },
    other: { rule: 'KM-45', setting: 'moderation', is: ['all', 'sample'] },
    title: 'The headteacher would moderate the statements they write',
    text: 'The headteacher is the reviewer of everybody and would also moderate the statements, ten working days after each meeting. Choose the moderation that goes with it: the headteacher reviews all teachers.',
  },
];

/**
 * Choices that contradict each other: KM-15 with line managers as reviewers, KM-45 with the headteacher as the
 * reviewer of all.
 */
export function clashingAnswers({ pack }: PolicyProposal): Finding[] {
  const find = ({ rule, setting, is }: ClashingAnswers): Setting | undefined =>
    pack.settings.find(
      (each) => each.id === setting && each.rule === rule && is.includes(String(pack.values[setting])),
    );
  return CLASHES.flatMap(({ kind, one, other, title, text }): Finding[] => {
    const [first, second] = [find(one), find(other)];
    if (!first || !second) return [];
    return [
      {
        kind,
        check: 'clashingAnswers',
        title,
        text: `“${first.label}” (${cite(first)}) and “${second.label}” (${cite(second)}) are answered in a way that does not go together. ${text}`,
        rules: rulesOf([first, second]),
      },
    ];
  });
}
