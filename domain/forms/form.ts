import { z } from 'zod';
import { whenSchema } from '../policies/settings.ts';
import { FIELD_KINDS, isEmpty, rowsIn } from './answers.ts';

export { answerInWords, isEmpty } from './answers.ts';

/** The longest answer that a form takes, in characters. */
export const LONGEST_ANSWER = 20_000;

/** Answers are stored by a question's id, so no id may be the name of a property that every object has. */
const idSchema = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{0,59}$/, 'letters and digits, beginning with a small letter, at most 60')
  .refine((id) => !(id in {}), 'another id: this one has a meaning of its own');

const choiceSchema = z
  .string()
  .trim()
  .min(1, 'Write the answer, or remove it.')
  .max(200, 'An answer to choose has at most 200 characters.');

const columnSchema = z.strictObject({
  id: idSchema,
  label: z
    .string()
    .trim()
    .min(1, 'Name the cell, or remove it.')
    .max(100, 'The name of a cell has at most 100 characters.'),
});

export const fieldSchema = z.strictObject({
  id: idSchema,
  label: z.string().trim().min(1, 'Write the question.').max(300, 'A question has at most 300 characters.'),
  hint: z.string().max(1000, 'The help has at most 1,000 characters.').optional(),
  kind: z.enum(FIELD_KINDS, { error: 'Choose what kind of answer is wanted.' }),
  required: z.boolean(),
  /** The answers to choose from, for `choice`. */
  choices: z
    .array(choiceSchema)
    .min(2, 'Give at least two answers to choose from.')
    .max(30, 'Give at most 30 answers to choose from.')
    .optional(),
  /** The cells of a row, for `rows`. */
  columns: z
    .array(columnSchema)
    .min(2, 'Give at least two cells; for one a list of points does.')
    .max(5, 'A row has at most five cells.')
    .optional(),
  /**
   * The answer goes into the register of training and development needs, as asked for or as promised (KM-37, KM-72).
   */
  becomesNeed: z.enum(['asked', 'promised']).optional(),
  rule: z.string(),
  clause: z.string(),
  /** Asked only if the school chose so. */
  when: whenSchema.optional(),
});

export type FormField = z.infer<typeof fieldSchema>;

/** A form as data: its questions, their order, and which must be answered. No two questions have the same id. */
export const formSchema = z
  .strictObject({
    id: z.string().min(1),
    title: z.string().trim().min(1, 'Enter a title for the form.').max(200, 'A title has at most 200 characters.'),
    intro: z.string().max(2000, 'The introduction has at most 2,000 characters.').optional(),
    /** The policy leaves this form to the school, which may write its own. */
    schoolsOwn: z.boolean().optional(),
    fields: z
      .array(fieldSchema)
      .min(1, 'A form asks at least one question.')
      .max(60, 'A form has at most 60 questions.'),
  })
  .superRefine(({ fields }, context) => {
    const at = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path: ['fields', ...path] });
    for (const index of repeated(fields.map(({ id }) => id)))
      at(`Two questions are called “${fields[index]?.id}”.`, [index, 'id']);
    fields.forEach(({ kind, choices, columns }, index) => {
      if (kind === 'choice' && !choices) at('Give at least two answers to choose from.', [index, 'choices']);
      if (kind === 'rows' && !columns) at('Say what the cells of a row are.', [index, 'columns']);
      for (const again of repeated(choices ?? [])) at('This answer is there already.', [index, 'choices', again]);
      for (const again of repeated((columns ?? []).map(({ id }) => id)))
        at('This cell is there already.', [index, 'columns', again, 'id']);
    });
  });

export type Form = z.infer<typeof formSchema>;

/**
 * What somebody wrote in a form, by field id. A list of points is one text, with a point on each line. A date is
 * `2026-10-31`. Yes or no is `yes` or `no`. Rows are the JSON of a list of lists of cells.
 */
export const answersSchema = z.record(z.string().max(60), z.string());

export type Answers = z.infer<typeof answersSchema>;

export type FieldProblem = { field: string; message: string };

/**
 * What is wrong with a set of answers, field by field, in plain English; empty if they can be accepted. Unknown fields,
 * empty required ones, answers over `LONGEST_ANSWER` characters and answers of the wrong kind are refused.
 */
export function problemsWith(form: Form, answers: Answers): FieldProblem[] {
  const known = new Set(form.fields.map((field) => field.id));
  const unknown = Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((id) => ({ field: id, message: `“${form.title}” has no field called “${id}”.` }));
  const wrong = form.fields.flatMap((field) => {
    const message = problemWith(field, answers[field.id] ?? '');
    return message ? [{ field: field.id, message }] : [];
  });
  return [...unknown, ...wrong];
}

function problemWith(field: FormField, answer: string): string | undefined {
  if (answer.length > LONGEST_ANSWER) return tooLongMessage(field.label, answer.length);
  if (isEmpty(field, answer)) return field.required ? missing(field) : undefined;
  switch (field.kind) {
    case 'choice':
      return field.choices?.includes(answer)
        ? undefined
        : `Choose an answer to “${field.label}”: ${field.choices?.join('; ')}.`;
    case 'date':
      return z.iso.date().safeParse(answer).success ? undefined : `Enter a date for “${field.label}”.`;
    case 'yesNo':
      return ['yes', 'no'].includes(answer) ? undefined : `Choose yes or no for “${field.label}”.`;
    case 'number':
      return /^\d{1,9}$/.test(answer) ? undefined : `Enter a whole number for “${field.label}”.`;
    case 'rows':
      return fits(field, rowsIn(answer)) ? undefined : `“${field.label}” could not be read.`;
    case 'line':
      return /[\r\n]/.test(answer) ? `Write “${field.label}” on one line.` : undefined;
    case 'text':
    case 'points':
      return undefined;
  }
}

/** What to do at a required question that was not answered. */
function missing({ kind, label }: Pick<FormField, 'kind' | 'label'>): string {
  switch (kind) {
    case 'choice':
      return `Choose an answer to “${label}”.`;
    case 'yesNo':
      return `Choose yes or no for “${label}”.`;
    case 'date':
      return `Enter a date for “${label}”.`;
    case 'number':
      return `Enter a whole number for “${label}”.`;
    case 'line':
    case 'text':
    case 'points':
    case 'rows':
      return `“${label}” is empty. Write an answer.`;
  }
}

/** Whether there are rows, and none has more cells than the question asks for. */
function fits({ columns = [] }: FormField, rows: string[][] | undefined): boolean {
  return rows?.every((row) => row.length <= columns.length) === true;
}

/** The refusal of a text that is too long: how long it is and how long it may be. */
export function tooLongMessage(label: string, length: number): string {
  const number = new Intl.NumberFormat('en-GB');
  return `“${label}” has ${number.format(length)} characters; at most ${number.format(LONGEST_ANSWER)} can be kept. Shorten it by ${number.format(length - LONGEST_ANSWER)}.`;
}

/** The places of ids that appeared before. */
function repeated(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}
