import { dateInWords } from '../../calendar/inWords.ts';
import { type Answers, answerInWords, type Form, isEmpty } from '../../forms/form.ts';
import type { Context } from '../context.ts';
import { formOfStatement } from '../forms.ts';
import { headingOfObjectives, HEADINGS_OF_OBJECTIVES, objectiveText } from '../objectives/objectiveText.ts';
import type { Review } from '../review.ts';
import { assessmentForm, overallOf } from './assessment.ts';
import type { Statement } from './statement.ts';

type Used = Pick<Context, 'pack' | 'ownForms' | 'person'>;

/**
 * The exact text of a statement as it is signed: the assessment of each objective and how the results combine,
 * every answer under its question, then the objectives. The same review, statement, policy version and form version
 * always give the same text, character for character.
 */
export function statementText(review: Review, statement: Statement, context: Used): string {
  const form = formOfStatement(statement, context);
  const objectives = review.objectives.list.map((each, index) => objectiveText(each, index, context.pack));
  return [
    `${form.title}, version ${statement.version}`,
    `Cycle: ${dateInWords(review.cycle.start)} to ${dateInWords(review.cycle.end)}`,
    ...assessmentText(review, statement, context),
    ...answersText(form, statement.answers),
    `${headingOfObjectives(review.objectives)}\n${objectives.length > 0 ? objectives.join('\n\n') : 'None yet.'}`,
  ].join('\n\n');
}

/** A line of a statement that is a heading in it, or what stands under one. */
export type StatementPart = { isHeading: boolean; text: string };

/**
 * A statement's text in its parts, for reading: its headings, and what stands under each. The text itself stays what it
 * is, and nothing but empty lines is left out.
 */
export function partsOfStatement(text: string, review: Review, statement: Statement, context: Used): StatementPart[] {
  const form = formOfStatement(statement, context);
  const assessment = assessmentForm(review, context);
  const headings = new Set([
    `${form.title}, version ${statement.version}`,
    ...form.fields.map(({ label }) => label),
    ...(assessment ? [assessment.title, ...assessment.fields.map(({ label }) => label)] : []),
    ...HEADINGS_OF_OBJECTIVES,
  ]);
  const parts: StatementPart[] = [];
  for (const line of text.split('\n')) {
    const isHeading = headings.has(line);
    const last = parts.at(-1);
    if (isHeading || !last || last.isHeading) parts.push({ isHeading, text: line });
    else parts.splice(-1, 1, { isHeading, text: `${last.text}\n${line}` });
  }
  return parts
    .map((part) => ({ ...part, text: part.text.replace(/^\n+|\n+$/g, '') }))
    .filter((part) => part.text !== '');
}

function assessmentText(review: Review, { assessments }: Statement, context: Used): string[] {
  const form = assessmentForm(review, context);
  if (!form || assessments.length === 0) return [];
  const blocks = assessments.map(({ title, answers }, index) =>
    [`${index + 1}. ${title}`, ...answersText(form, answers)].join('\n'),
  );
  const overall = overallOf(review, assessments, context);
  return [
    `${form.title}\n${blocks.join('\n\n')}`,
    ...(overall ? [`All together: ${overall.result}\n${overall.because}`] : []),
  ];
}

function answersText(form: Form, answers: Answers): string[] {
  return form.fields
    .filter((field) => !isEmpty(field, answers[field.id] ?? ''))
    .map((field) => `${field.label}\n${answerInWords(field, answers[field.id] ?? '')}`);
}
