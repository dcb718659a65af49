import type { ReactNode } from 'react';
import type { FormField } from '#domain/forms/form.ts';
import type { Command } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { Quiet } from '../look/Quiet.tsx';
import type { Values } from './formState.ts';
import { FormFields } from './FormFields.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { Unfold } from './Unfold.tsx';

/** A question of a small form; the clause is left out where the form is the app's own. */
export type Question = Omit<FormField, 'rule' | 'clause'> & { rule?: string; clause?: string };

type Props = {
  review: ReviewView;
  /** Under which it is kept while one types; one for each thing it is about. */
  name: string;
  /** What the button says that opens the form; left out where the form is open from the beginning. */
  open?: string;
  appearance?: 'primary' | 'secondary';
  /** What the form is called; what its button says, unless told otherwise. */
  label?: string;
  /** What the form is for, above its questions. */
  intro?: ReactNode;
  questions: readonly Question[];
  initial?: Values;
  send: string;
  /** What is said aloud once it is done. */
  said: string;
  command: (values: Values, id: string) => Command;
};

/** A small form whose fields are questions: a button that unfolds it, or open from the beginning. */
export function CommandForm({ open, appearance = 'secondary', ...props }: Props) {
  if (open === undefined) return <Opened {...props} />;
  return (
    <Unfold open={open} appearance={appearance}>
      {(close) => <Opened {...props} onClose={close} />}
    </Unfold>
  );
}

type OpenedProps = Omit<Props, 'open' | 'appearance'> & { onClose?: () => void };

function Opened({ name, intro, questions, initial = {}, send, ...props }: OpenedProps) {
  const fields = questions.map((question) => ({ rule: '', clause: '', ...question }));
  const form = { id: name, title: send, fields };
  return (
    <ReviewForm {...props} draft={`${name}.${props.review.id}`} initial={initial} send={send} questions={form} isBrief>
      {intro && <Quiet>{intro}</Quiet>}
      <FormFields form={form} />
    </ReviewForm>
  );
}
