import { dateInWords } from '../../calendar/inWords.ts';
import { type Answers, answerInWords, type Form, isEmpty } from '../../forms/form.ts';
import type { Context } from '../context.ts';
import { formOfStatement } from '../forms.ts';
import { headingOfObjectives, objectiveText } from '../objectives/objectiveText.ts';
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
