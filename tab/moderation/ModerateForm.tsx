import type { ModerationView } from '#domain/review/moderation/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm, type Question } from '../forms/CommandForm.tsx';
import { asChosen } from '../forms/asChosen.ts';

type Props = { review: ReviewView; moderation: ModerationView; version: number };

const AGREED = 'Agreed';

/** Each criterion with a note, and the result: agreed, or a new statement with reasons (KM-45 to KM-48). */
export function ModerateForm({ review, moderation, version }: Props) {
  const { kind, criteria, rule, clause } = moderation;
  const other = kind === 'moderation' ? 'A new statement is to be written' : 'I have concerns';
  const questions = criteria.flatMap(({ id, text }): Question[] => [
    { id, label: text, kind: 'yesNo', required: true, rule, clause },
    { id: `${id}.note`, label: 'Note', hint: 'Needed where it is not met.', kind: 'text', required: false },
  ]);
  return (
    <CommandForm
      review={review}
      name={`moderation.${version}`}
      open={kind === 'moderation' ? 'Moderate' : 'Check'}
      appearance="primary"
      intro={`Version ${version}. ${review.reviewee.name} and ${review.reviewer.name} learn what it comes to and your reasons; the criteria and notes stay with you.`}
      questions={[
        ...questions,
        { id: 'outcome', label: 'What it comes to', kind: 'choice', required: true, choices: [AGREED, other] },
        {
          id: 'reasons',
          label: 'Reasons',
          hint: 'Needed unless you agree. Both read them.',
          kind: 'text',
          required: false,
        },
      ]}
      send="Send what it comes to"
      said="Both have been told."
      command={(values) => ({
        type: 'moderateStatement',
        version,
        outcome: outcomeOf(values['outcome'] ?? '', kind),
        findings: criteria
          .filter(({ id }) => values[id])
          .map(({ id }) => ({ id, met: values[id] === 'yes', note: textOrNull(values[`${id}.note`]) })),
        reasons: textOrNull(values['reasons']),
      })}
    />
  );
}

function outcomeOf(chosen: string, kind: ModerationView['kind']) {
  if (chosen === AGREED) return 'agreed';
  if (chosen === '') return asChosen<'agreed'>(chosen);
  return kind === 'moderation' ? 'newStatement' : 'concerns';
}

const textOrNull = (text = '') => (text.trim() === '' ? null : text);
