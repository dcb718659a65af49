import type { FormField } from '#domain/forms/form.ts';
import { type FormProblem, problemAt } from './formProblems.ts';
import { WordsList } from './WordsList.tsx';

type Props = { field: FormField; problems: readonly FormProblem[]; onChange: (field: FormField) => void };

/** The answers that can be chosen. */
export function ChoicesEdit({ field, problems, onChange }: Props) {
  const choices = field.choices ?? [];
  const keep = (next: string[]) => onChange({ ...field, choices: next });
  return (
    <WordsList
      label="Answers to choose from"
      hint="Up to five are seen at once; more open as a list."
      one="Answer"
      words={choices}
      most={30}
      problem={problemAt({ problems, question: field.id, part: 'choices' })?.message}
      problemAt={(at) => problemAt({ problems, question: field.id, part: `choices.${at}` })}
      onWrite={(at, text) => keep(choices.with(at, text))}
      onAdd={() => keep([...choices, ''])}
      onRemove={(at) => keep(choices.toSpliced(at, 1))}
    />
  );
}
