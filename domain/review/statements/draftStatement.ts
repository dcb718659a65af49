import { z } from 'zod';
import { filledIn } from '../../forms/filledIn.ts';
import { filledInAnew } from '../../forms/filledInAnew.ts';
import {
  type Answers,
  answersSchema,
  type FieldProblem,
  type Form,
  LONGEST_ANSWER,
  problemsWith,
} from '../../forms/form.ts';
import { assessmentNeedsEvidence } from '../../limits/assessmentNeedsEvidence.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { isSame } from '../canonicalJson.ts';
import { command } from '../command.ts';
import type { Context } from '../context.ts';
import { id } from '../fields.ts';
import { statementForm } from '../forms.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { assessmentForm, objectivesToAssess, takesOlderObjectives } from './assessment.ts';
import { evidenceFor } from './evidence.ts';
import { versionSeen } from './inHand.ts';
import { mayDraft } from './mayDraft.ts';
import { currentStatement, type ObjectiveAssessment } from './statement.ts';

/** What was written of an objective; a title counts only for one that Fairview does not know, of a year before it was used. */
const assessment = z.strictObject({
  objectiveId: id,
  title: z.string().trim().max(LONGEST_ANSWER).optional(),
  answers: answersSchema,
});

type Written = readonly z.infer<typeof assessment>[];

/** What an objective of a year before Fairview was used is called, in characters. */
const LONGEST_TITLE = 500;

/** Writes or changes the draft, with an assessment of each objective that the policy has assessed (KM-30 to KM-32, KM-41). */
export const draftStatement = command('draftStatement', {
  fields: {
    version: z.int().positive(),
    answers: answersSchema,
    assessments: z.array(assessment).max(30).optional(),
  },
  by: ['reviewer'],
  seen: { version: { ...versionSeen, now: (_, { review }) => currentStatement(review)?.version ?? 1 } },
  decide: ({ version, answers, assessments: written = [] }, { review, context }) => {
    const { wording, signatures } = context.pack;
    const statement = currentStatement(review);
    if (statement?.signatures.reviewer)
      return refuse(
        'alreadyDone',
        'This version is signed and its text fixed. Begin a new version to change it.',
        signatures,
      );
    if (!mayDraft(review, context))
      return refuse('notYet', `The ${wording.statement} is drafted after the meeting.`, signatures);
    const { form, version: formVersion } = statementForm(context);
    const assessments = assessmentsIn(review, written, context);
    const asked = assessmentForm(review, context);
    const problems = [...problemsWith(form, answers), ...assessments.flatMap((each) => problemsOf(each, asked))];
    if (problems.length > 0) return refuse('invalid', 'Some parts of the form need your attention.', null, problems);
    const refusal = refusalOfEvidence(review, answers, context);
    if (refusal) return refusal;
    const same = statement && isSame([statement.answers, statement.assessments], [answers, assessments]);
    if (same) return [];
    return [
      {
        type: 'statementDrafted',
        version,
        answers,
        ...(formVersion !== null && { formVersion }),
        ...(assessments.length > 0 && { assessments }),
      },
    ];
  },
  example: ({ version }, { review, context }) => {
    const statement = currentStatement(review);
    const asked = assessmentForm(review, context);
    return {
      version: version ?? statement?.version ?? 1,
      answers: filledInAnew(statementForm(context).form, statement?.answers),
      assessments: objectivesToAssess(review, context).map(({ id: objectiveId }) => ({
        objectiveId,
        answers: asked ? filledIn(asked) : {},
      })),
    };
  },
});

/** Every objective that is to be assessed, with what was written of it; titles come from the objectives by themselves. */
function assessmentsIn(review: Review, assessments: Written, context: Context): ObjectiveAssessment[] {
  const known = objectivesToAssess(review, context).map(({ id: objectiveId, title }) => ({
    objectiveId,
    title,
    answers: assessments.find((each) => each.objectiveId === objectiveId)?.answers ?? {},
  }));
  if (!takesOlderObjectives(review, context)) return known;
  return assessments.map(({ objectiveId, title = '', answers }) => ({ objectiveId, title, answers }));
}

/** A problem's field is that of the question in the objective's own block: `<objectiveId>.challenge`. */
function problemsOf({ objectiveId, title, answers }: ObjectiveAssessment, form: Form | null): FieldProblem[] {
  return [...problemsOfTitle(title), ...(form ? problemsWith(form, answers) : [])].map(({ field, message }) => ({
    field: `${objectiveId}.${field}`,
    message,
  }));
}

function problemsOfTitle(title: string): FieldProblem[] {
  if (title === '') return [{ field: 'title', message: 'Name the objective, or remove it.' }];
  const over = title.length - LONGEST_TITLE;
  return over > 0 ? [{ field: 'title', message: `Shorten this by ${over} characters: ${LONGEST_TITLE} fit.` }] : [];
}

/** An assessment that rests on nothing is refused (KC-06). */
function refusalOfEvidence(review: Review, answers: Answers, context: Context): Refusal | undefined {
  const [limit] = limitsOf(context.pack, 'assessmentNeedsEvidence', review.staffGroup);
  const flag = limit && assessmentNeedsEvidence(limit, { evidence: evidenceFor(review, answers) });
  return flag?.force === 'must' ? refuse('invalid', flag.message, flag, flag.fields) : undefined;
}
