import { type Answers, answerInWords, type Form, isEmpty } from '../../forms/form.ts';
import type { DocumentSection } from './document.ts';

/** The answers without those left empty. */
export function answered(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''));
}

type SectionsOfAnswersArgs = {
  form: Pick<Form, 'fields'>;
  answers: Answers;
  given: { within?: string | null; level: DocumentSection['level'] };
};

/** Every answer under its question, in the order of the form. */
export function sectionsOfAnswers({
  form: { fields },
  answers,
  given: { within = null, level },
}: SectionsOfAnswersArgs): DocumentSection[] {
  return fields
    .filter((field) => !isEmpty(field, answers[field.id] ?? ''))
    .map((field) => ({
      id: within === null ? `answer.${field.id}` : `${within}.${field.id}`,
      heading: field.label,
      level,
      blocks: [{ text: answerInWords(field, answers[field.id] ?? '') }],
    }));
}
