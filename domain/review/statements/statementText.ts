import { dateInWords } from '../../calendar/inWords.ts';
import { answerInWords, isEmpty } from '../../forms/form.ts';
import type { Context } from '../context.ts';
import { formOfStatement } from '../forms.ts';
import { headingOfObjectives, objectiveText } from '../objectives/objectiveText.ts';
import type { Review } from '../review.ts';
import type { Statement } from './statement.ts';

/**
 * The exact text of a statement as it is signed: every answer under its question, then the objectives. The same
 * review, statement, policy version and form version always give the same text, character for character.
 */
export function statementText(
  review: Review,
  statement: Statement,
  context: Pick<Context, 'pack' | 'ownForms'>,
): string {
  const form = formOfStatement(statement, context);
  const answers = form.fields
    .filter((field) => !isEmpty(field, statement.answers[field.id] ?? ''))
    .map((field) => `${field.label}\n${answerInWords(field, statement.answers[field.id] ?? '')}`);
  const objectives = review.objectives.list.map((each, index) => objectiveText(each, index, context.pack));
  return [
    `${form.title}, version ${statement.version}`,
    `Cycle: ${dateInWords(review.cycle.start)} to ${dateInWords(review.cycle.end)}`,
    ...answers,
    `${headingOfObjectives(review.objectives)}\n${objectives.length > 0 ? objectives.join('\n\n') : 'None yet.'}`,
  ].join('\n\n');
}
