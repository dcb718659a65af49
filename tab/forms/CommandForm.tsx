import type { ReactNode } from 'react';
import type { FormField } from '#domain/forms/form.ts';
import type { Command } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { FormDialog } from '../look/FormDialog.tsx';
import { Quiet } from '../look/Quiet.tsx';
import type { Values } from './formState.ts';
import { FormFields } from './FormFields.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { Unfold } from './Unfold.tsx';

/** A question of a small form; it has no clause where the form is the app's own. */
export type Question = Omit<FormField, 'rule' | 'clause'> & { rule?: string; clause?: string };

type Props = {
  review: ReviewView;
  /** The name under which its content is kept while it is typed; one for each subject. */
  name: string;
  /** The label of the button that opens the form; left out where the form is always open. */
  open?: string;
  /**
   * Where it opens; by default as long as it is: a short one in a dialog. On the page for long writing, and for an answer
   * to a text that is read meanwhile.
   */
  opens?: 'onPage' | 'inDialog';
  appearance?: 'primary' | 'secondary';
  /** The title of the form; by default, its button's label. */
  label?: string;
  /** The purpose of the form, above its questions. */
  intro?: ReactNode;
  questions: readonly Question[];
  initial?: Values;
  send: string;
  /** What screen readers announce once it is done. */
  said: string;
  command: (values: Values, id: string) => Command;
};

/** Most questions of a form that opens in a dialog unless it says otherwise; a longer one opens on the page. */
const MOST_IN_DIALOG = 3;

/**
 * A small form whose fields are questions; either a button opens it, or it is always open. One that asks for a text says
 * where the text is kept.
 */
export function CommandForm({ open, opens, appearance = 'secondary', ...props }: Props) {
  if (open === undefined) return <Opened {...props} />;
  const where = opens ?? (props.questions.length > MOST_IN_DIALOG ? 'onPage' : 'inDialog');
  const Opener = where === 'onPage' ? Unfold : FormDialog;
  return (
    <Opener open={open} appearance={appearance}>
      {(close) => <Opened {...props} onClose={close} />}
    </Opener>
  );
}

type OpenedProps = Omit<Props, 'open' | 'opens' | 'appearance'> & { onClose?: () => void };

function Opened({ name, intro, questions, initial = {}, send, ...props }: OpenedProps) {
  const fields = questions.map((question) => ({ rule: '', clause: '', ...question }));
  const form = { id: name, title: send, fields };
  return (
    <ReviewForm
      {...props}
      draft={`${name}.${props.review.id}`}
      initial={initial}
      send={send}
      questions={form}
      isBrief={questions.every(({ kind }) => kind !== 'text')}
    >
      {intro && <Quiet>{intro}</Quiet>}
      <FormFields form={form} isOurs />
    </ReviewForm>
  );
}
