import type { FormField } from '#domain/forms/form.ts';
import { type FormProblem, problemAt } from './formProblems.ts';
import { newId } from './newIds.ts';
import { WordsList } from './WordsList.tsx';

type Props = { field: FormField; problems: readonly FormProblem[]; onChange: (field: FormField) => void };

/** The names of the cells of a row. */
export function ColumnsEdit({ field, problems, onChange }: Props) {
  const columns = field.columns ?? [];
  const keep = (next: typeof columns) => onChange({ ...field, columns: next });
  return (
    <WordsList
      label="Cells of a row"
      hint="Two to five. Whoever fills in the form adds as many rows as are needed."
      one="Cell"
      words={columns.map(({ label }) => label)}
      most={5}
      problem={problemAt({ problems, question: field.id, part: 'columns' })?.message}
      problemAt={(at) =>
        problemAt({ problems, question: field.id, part: `columns.${at}.label` }) ??
        problemAt({ problems, question: field.id, part: `columns.${at}.id` })
      }
      onWrite={(at, label) => keep(columns.map((column, index) => (index === at ? { ...column, label } : column)))}
      onAdd={() => keep([...columns, { id: newId(), label: '' }])}
      onRemove={(at) => keep(columns.toSpliced(at, 1))}
    />
  );
}
