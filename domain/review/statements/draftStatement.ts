import type { ReviewNow } from '../situation.ts';
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
import { id } from '../fields.ts';
import { statementForm } from '../forms.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { assessmentForm, objectivesToAssess, takesOlderObjectives } from './assessment.ts';
import { evidenceFor } from './evidence.ts';
import { versionSeen } from './inHand.ts';
import { mayDraft } from './mayDraft.ts';
import { currentStatement, type ObjectiveAssessment } from './statement.ts';

/** What was written about an objective. The title counts only for an objective from a year before Fairview was used. */
const assessment = z.strictObject({
  objectiveId: id,
  title: z.string().trim().max(LONGEST_ANSWER).optional(),
  answers: answersSchema,
});

type WrittenAssessment = readonly z.infer<typeof assessment>[];

/** The longest title of an objective from a year before Fairview was used, in characters. */
const LONGEST_TITLE = 500;

/**
 * Writes or changes the draft, with an assessment of each objective that the policy has assessed (KM-30 to KM-32,
 * KM-41).
 */
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
      return refuse({
        refused: 'alreadyDone',
        message: 'This version is signed and its text locked. Begin a new version to change it.',
        ref: signatures,
      });
    if (!mayDraft(review, context))
      return refuse({
        refused: 'notYet',
        message: `The ${wording.statement} is drafted after the meeting.`,
        ref: signatures,
      });
    const { form, version: formVersion } = statementForm(context);
    const assessments = assessmentsIn(written, { review, context });
    const asked = assessmentForm(review, context);
    const problems = [...problemsWith(form, answers), ...assessments.flatMap((each) => problemsOf(each, asked))];
    if (problems.length > 0)
      return refuse({
        refused: 'invalid',
        message: 'Some parts of the form need your attention.',
        ref: null,
        fields: problems,
      });
    const refusal = refusalOfEvidence(answers, { review, context });
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

/** Every objective to assess, with what was written about it. Titles come from the objectives themselves. */
function assessmentsIn(assessments: WrittenAssessment, { review, context }: ReviewNow): ObjectiveAssessment[] {
  const known = objectivesToAssess(review, context).map(({ id: objectiveId, title }) => ({
    objectiveId,
    title,
    answers: assessments.find((each) => each.objectiveId === objectiveId)?.answers ?? {},
  }));
  if (!takesOlderObjectives(review, context)) return known;
  return assessments.map(({ objectiveId, title = '', answers }) => ({ objectiveId, title, answers }));
}

/** The field of a problem is that of the question in the objective's own block: `<objectiveId>.challenge`. */
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

/** Refuses an assessment without any evidence (KC-06). */
function refusalOfEvidence(answers: Answers, { review, context }: ReviewNow): Refusal | undefined {
  const [limit] = limitsOf({ pack: context.pack, kind: 'assessmentNeedsEvidence', staffGroup: review.staffGroup });
  const flag = limit && assessmentNeedsEvidence(limit, { evidence: evidenceFor(review, answers) });
  return flag?.force === 'must'
    ? refuse({ refused: 'invalid', message: flag.message, ref: flag, fields: flag.fields })
    : undefined;
}
