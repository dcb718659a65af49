import type { ModerationView } from '#domain/review/moderation/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { CommandForm, type Question } from '../forms/CommandForm.tsx';
import { asChosen } from '../forms/asChosen.ts';

type Props = { review: ReviewView; moderation: ModerationView; version: number };

/** Each criterion with a note, and the result: agreed, or a new statement with reasons (KM-45 to KM-48). */
export function ModerateForm({ review, moderation, version }: Props) {
  const { t } = useWords();
  const { kind, criteria, rule, clause } = moderation;
  const agreed = t('Agreed');
  const other = t(kind === 'moderation' ? 'A new statement is to be written' : 'I have concerns');
  const questions = criteria.flatMap(({ id, text }): Question[] => [
    { id, label: text, kind: 'yesNo', required: true, rule, clause },
    { id: `${id}.note`, label: t('Note'), hint: t('Needed where it is not met.'), kind: 'text', required: false },
  ]);
  return (
    <CommandForm
      review={review}
      name={`moderation.${version}`}
      open={t(kind === 'moderation' ? 'Moderate' : 'Check')}
      opens="onPage"
      appearance="primary"
      intro={t(
        'Version {version}. {reviewee} and {reviewer} learn the outcome and your reasons; the criteria and notes stay with you.',
        { version, reviewee: review.reviewee.name, reviewer: review.reviewer.name },
      )}
      questions={[
        ...questions,
        { id: 'outcome', label: t('Outcome'), kind: 'choice', required: true, choices: [agreed, other] },
        {
          id: 'reasons',
          label: t('Reasons'),
          hint: t('Needed unless you agree. Both read them, so name nobody else and tell nothing of other statements.'),
          kind: 'text',
          required: false,
        },
      ]}
      send={t('Send the outcome')}
      said={t('Both have been told.')}
      command={(values) => ({
        type: 'moderateStatement',
        version,
        outcome: outcomeOf({ chosen: values['outcome'] ?? '', agreed, kind }),
        findings: criteria
          .filter(({ id }) => values[id])
          .map(({ id }) => ({ id, met: values[id] === 'yes', note: textOrNull(values[`${id}.note`]) })),
        reasons: textOrNull(values['reasons']),
      })}
    />
  );
}

type OutcomeOfArgs = { chosen: string; agreed: string; kind: ModerationView['kind'] };

function outcomeOf({ chosen, agreed, kind }: OutcomeOfArgs) {
  if (chosen === agreed) return 'agreed';
  if (chosen === '') return asChosen<'agreed'>(chosen);
  return kind === 'moderation' ? 'newStatement' : 'concerns';
}

const textOrNull = (text = '') => (text.trim() === '' ? null : text);
