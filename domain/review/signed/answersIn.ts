import { type Answers, answerInWords, type Form, isEmpty } from '../../forms/form.ts';
import type { DocumentSection } from './document.ts';

/** What was answered, without questions that were left empty. */
export function answered(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''));
}

/** Every answer under its question, in the order of the form. */
export function sectionsOfAnswers(
  { fields }: Pick<Form, 'fields'>,
  answers: Answers,
  { within = null, level }: { within?: string | null; level: DocumentSection['level'] },
): DocumentSection[] {
  return fields
    .filter((field) => !isEmpty(field, answers[field.id] ?? ''))
    .map((field) => ({
      id: within === null ? `answer.${field.id}` : `${within}.${field.id}`,
      heading: field.label,
      level,
      blocks: [{ text: answerInWords(field, answers[field.id] ?? '') }],
    }));
}
