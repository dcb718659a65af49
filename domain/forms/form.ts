import { z } from 'zod';

/** The longest answer that a form takes, in characters. */
export const LONGEST_ANSWER = 20_000;

/** A form as data: what it asks, in which order, and what must be answered. */
export const formSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  intro: z.string().optional(),
  fields: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-zA-Z]*$/),
        label: z.string().min(1),
        hint: z.string().optional(),
        kind: z.enum(['line', 'text', 'points']),
        required: z.boolean(),
        rule: z.string(),
        clause: z.string(),
      }),
    )
    .min(1),
});

export type Form = z.infer<typeof formSchema>;

/** What was written in a form, by field id. A list of points is one text, a point a line. */
export const answersSchema = z.record(z.string().max(60), z.string());

export type Answers = z.infer<typeof answersSchema>;

export type FieldProblem = { field: string; message: string };

/**
 * What is wrong with a set of answers, field by field, in plain English; empty when they can be accepted. Unknown
 * fields, empty required ones and answers over `LONGEST_ANSWER` characters are refused.
 */
export function problemsWith(form: Form, answers: Answers): FieldProblem[] {
  const known = new Set(form.fields.map((field) => field.id));
  const unknown = Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((id) => ({ field: id, message: `“${form.title}” has no field called “${id}”.` }));
  const missing = form.fields
    .filter((field) => field.required && !answers[field.id]?.trim())
    .map((field) => ({ field: field.id, message: `Fill in “${field.label}”.` }));
  const tooLong = form.fields
    .filter((field) => (answers[field.id]?.length ?? 0) > LONGEST_ANSWER)
    .map((field) => ({ field: field.id, message: tooLongMessage(field.label, answers[field.id]?.length ?? 0) }));
  return [...unknown, ...missing, ...tooLong];
}

/** The refusal of a text that is too long: how long it is and how long it may be. */
export function tooLongMessage(label: string, length: number): string {
  const number = new Intl.NumberFormat('en-GB');
  return `“${label}” has ${number.format(length)} characters; at most ${number.format(LONGEST_ANSWER)} can be kept. Shorten it by ${number.format(length - LONGEST_ANSWER)}.`;
}
