import { type Fault, faultSaying } from '../forms/fault.ts';
import type { Form } from '#domain/forms/form.ts';
import type { FieldProblem } from '../api/client.ts';
import { isAlike } from '../forms/isAlike.ts';
import { fieldIn } from '#domain/typed.ts';

/** A problem with a form: at which question (null for the form itself), at which part, and in words. */
export type FormProblem = { question: string | null; part: string; message: string };

/**
 * The server's problems, by question: `fields.2.choices.0` is the part `choices.0` of the third question that was sent.
 * The question's own id identifies it, however the questions are moved afterwards.
 */
export function problemsIn(said: readonly FieldProblem[], sent: Pick<Form, 'fields'>): FormProblem[] {
  return said.map(({ field, message }) => {
    const path = field.split('.');
    if (path[0] === 'content') path.shift();
    const question = path[0] === 'fields' ? sent.fields[Number(path[1])] : undefined;
    return question
      ? { question: question.id, part: path.slice(2).join('.'), message }
      : { question: null, part: path.join('.'), message };
  });
}

type ProblemAtArgs = { problems: readonly FormProblem[]; question: string | null; part: string };

/** The problem at one part of a question, or of the form itself. */
export function problemAt({ problems, question, part }: ProblemAtArgs) {
  return problems.find((each) => each.question === question && each.part === part);
}

type MessageAtArgs = { problems: readonly FormProblem[]; question: string | null; part: string };

/** The same in the form of Fluent's `Field`. */
export function messageAt({ problems, question, part }: MessageAtArgs): Fault {
  const found = problemAt({ problems, question, part });
  return found ? faultSaying(found.message) : {};
}

type StillWrongArgs = { problems: readonly FormProblem[]; sent: Form; form: Form };

/** The problems whose part has not been changed since the form was sent. */
export function stillWrong({ problems, sent, form }: StillWrongArgs): FormProblem[] {
  return problems.filter(({ question, part }) => {
    const top = part.split('.')[0] ?? '';
    const [before, after] = question === null ? [sent, form] : [fieldOf(sent, question), fieldOf(form, question)];
    return isAlike(fieldIn(before, top), fieldIn(after, top));
  });
}

const fieldOf = ({ fields }: Form, id: string) => fields.find((field) => field.id === id);
