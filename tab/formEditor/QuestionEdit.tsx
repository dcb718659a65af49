import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useRef } from 'react';
import type { FieldKind } from '#domain/forms/answers.ts';
import type { FormField } from '#domain/forms/form.ts';
import { ChoicesEdit } from './ChoicesEdit.tsx';
import { ColumnsEdit } from './ColumnsEdit.tsx';
import { ofKind } from './formChanges.ts';
import { type FormProblem, messageAt } from './formProblems.ts';
import { KINDS_IN_WORDS } from './kindInWords.ts';
import { isKeyOf } from '#domain/typed.ts';

type Props = { field: FormField; problems: readonly FormProblem[]; onChange: (field: FormField) => void };

/** One question, opened: its text, help, kind of answer, and whether it must be answered. */
export function QuestionEdit({ field, problems, onChange }: Props) {
  const message = (part: string) => messageAt({ problems, question: field.id, part });
  // Answers and cells written before a change of kind come back when the kind is changed back.
  const written = useRef<Pick<FormField, 'choices' | 'columns'>>({});
  const changeKind = (kind: FieldKind) => {
    const { choices, columns } = field;
    written.current = { ...written.current, ...(choices && { choices }), ...(columns && { columns }) };
    const next = ofKind(field, kind);
    onChange({
      ...next,
      ...(next.choices && written.current.choices && { choices: written.current.choices }),
      ...(next.columns && written.current.columns && { columns: written.current.columns }),
    });
  };
  const changeHint = (hint: string) => {
    const { hint: _, ...rest } = field;
    onChange(hint === '' ? rest : { ...rest, hint });
  };
  return (
    <>
      <Field
        label="Question"
        required
        {...message('label')}
        {...messageAt({ problems, question: field.id, part: 'id' })}
      >
        <Textarea
          data-place={`text.${field.id}`}
          rows={2}
          value={field.label}
          onChange={(_, data) => onChange({ ...field, label: data.value.replace(/\n/g, ' ') })}
        />
      </Field>
      <Field label="Help" hint="A sentence below the question. It may be left empty." {...message('hint')}>
        <Input value={field.hint ?? ''} onChange={(_, data) => changeHint(data.value)} />
      </Field>
      <Field label="Kind of answer" {...message('kind')}>
        <Select value={field.kind} onChange={(_, { value }) => isKeyOf(KINDS_IN_WORDS, value) && changeKind(value)}>
          {Object.entries(KINDS_IN_WORDS).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {field.kind === 'choice' && <ChoicesEdit field={field} problems={problems} onChange={onChange} />}
      {field.kind === 'rows' && <ColumnsEdit field={field} problems={problems} onChange={onChange} />}
      <Checkbox
        label="Must be answered"
        checked={field.required}
        onChange={(_, data) => onChange({ ...field, required: data.checked === true })}
      />
    </>
  );
}
