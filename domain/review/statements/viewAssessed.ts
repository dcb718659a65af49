import type { Overall } from '../../assessment/overallResult.ts';
import { type Answers, answerInWords, type Form, isEmpty } from '../../forms/form.ts';
import type { Context } from '../context.ts';
import { formOfStatement } from '../forms.ts';
import type { Review } from '../review.ts';
import { assessmentForm, overallOf } from './assessment.ts';

type ReadAnswers = { label: string; text: string }[];

/** What was assessed and recommended, and nothing else of the statement, for people who see no more (KM-53, KC-07). */
export type AssessedView = {
  name: string;
  version: number;
  signedAt: string;
  objectives: { title: string; read: ReadAnswers }[];
  overall: Overall | null;
  read: ReadAnswers;
};

/** The assessment of the newest signed statement; null while none is signed. */
export function viewAssessed(review: Review, context: Context): AssessedView | null {
  const statement = review.statements.findLast(({ signatures }) => signatures.reviewer !== null);
  const signed = statement?.signatures.reviewer;
  if (!statement || !signed) return null;
  const asked = assessmentForm(review, context);
  const form = formOfStatement(statement, context);
  const belongs = context.pack.assessment?.answers ?? [];
  const fields = form.fields.filter(({ id }) => belongs.includes(id));
  return {
    name: context.pack.wording.statement,
    version: statement.version,
    signedAt: signed.at,
    objectives: statement.assessments.map(({ title, answers }) => ({
      title,
      read: asked ? readOf(asked, answers) : [],
    })),
    overall: overallOf({ review, assessments: statement.assessments, context }) ?? null,
    read: readOf({ ...form, fields }, statement.answers),
  };
}

function readOf({ fields }: Pick<Form, 'fields'>, answers: Answers): ReadAnswers {
  return fields
    .filter((field) => !isEmpty(field, answers[field.id] ?? ''))
    .map((field) => ({ label: field.label, text: answerInWords(field, answers[field.id] ?? '') }));
}
