import { dateInWords } from '../calendar/inWords.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import type { Review, Statement } from './review.ts';

/**
 * The exact text of a statement as it is signed: every answer under its question, then the objectives. The same
 * review, statement and policy version always give the same text, character for character.
 */
export function statementText(review: Review, statement: Statement, pack: PolicyPack): string {
  const answers = pack.forms.statement.fields
    .filter((field) => statement.answers[field.id]?.trim())
    .map((field) => `${field.label}\n${statement.answers[field.id]?.trim()}`);
  const objectives = review.objectives.list.map(
    (objective, index) =>
      `${index + 1}. ${objective.title}\nSuccess: ${objective.success}\nBy: ${dateInWords(objective.by)}\nLinked to: ${objective.linkKind}: ${objective.linkedTo}`,
  );
  return [
    `${pack.forms.statement.title}, version ${statement.version}`,
    `Cycle: ${dateInWords(review.cycle.start)} to ${dateInWords(review.cycle.end)}`,
    ...answers,
    `Objectives\n${objectives.length > 0 ? objectives.join('\n\n') : 'None yet.'}`,
  ].join('\n\n');
}
