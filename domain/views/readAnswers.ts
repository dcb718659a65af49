import { answerInWords, isEmpty } from '../forms/answers.ts';
import type { Answers, Form } from '../forms/form.ts';

/** Each answer under its question, as people read it. Questions without an answer are left out. */
export type ReadAnswer = { id: string; label: string; text: string };

export function readAnswers({ fields }: Pick<Form, 'fields'>, answers: Answers): ReadAnswer[] {
  return fields
    .filter((field) => !isEmpty(field, answers[field.id] ?? ''))
    .map((field) => ({ id: field.id, label: field.label, text: answerInWords(field, answers[field.id] ?? '') }));
}
