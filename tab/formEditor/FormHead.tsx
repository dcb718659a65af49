import { Field, Input, Textarea } from '@fluentui/react-components';
import type { Form } from '#domain/forms/form.ts';
import { type FormProblem, messageAt } from './formProblems.ts';

type Props = { form: Form; problems: readonly FormProblem[]; onChange: (form: Form) => void };

/** The title of a form, and the text above its questions. */
export function FormHead({ form, problems, onChange }: Props) {
  const changeIntro = (intro: string) => {
    const { intro: _, ...rest } = form;
    onChange(intro === '' ? rest : { ...rest, intro });
  };
  return (
    <>
      <Field label="Name of the form" required {...messageAt({ problems, question: null, part: 'title' })}>
        <Input value={form.title} onChange={(_, data) => onChange({ ...form, title: data.value })} />
      </Field>
      <Field
        label="Introduction"
        hint="What people read before the questions. It may be left empty."
        {...messageAt({ problems, question: null, part: 'intro' })}
      >
        <Textarea rows={3} value={form.intro ?? ''} onChange={(_, data) => changeIntro(data.value)} />
      </Field>
    </>
  );
}
