import { type Overall, overallResult, type Scale, valueOf } from '../../assessment/overallResult.ts';
import type { Form, FormField } from '../../forms/form.ts';
import type { Context } from '../context.ts';
import type { Objective } from '../objectives/objective.ts';
import type { Review } from '../review.ts';
import type { ObjectiveAssessment } from './statement.ts';

/** The question for the result on the policy's scale. No question of a policy has this id. */
export const RESULT = 'result';

/**
 * The objectives that a review's statement assesses: this cycle's, or those of the cycle that its meeting closes
 * (KM-30).
 */
export function objectivesToAssess(review: Review, { pack }: Pick<Context, 'pack'>): readonly Objective[] {
  if (!pack.assessment) return [];
  return pack.assessment.of === 'thisCycle' ? review.objectives.list : (review.lastObjectives ?? []);
}

/** Whether objectives can be added by hand: those of a year before Fairview was used. */
export function takesOlderObjectives(review: Review, { pack }: Pick<Context, 'pack'>): boolean {
  return pack.assessment?.of === 'lastCycle' && objectivesToAssess(review, { pack }).length === 0;
}

/**
 * The scale for the results of this person's objectives, if the policy has one for the post (KC-07, KC-13, KS-22,
 * PA-15).
 */
export function scaleFor(review: Review, { pack, person }: Pick<Context, 'pack' | 'person'>): Scale | undefined {
  const posts = person(review.revieweeOid)?.posts ?? [];
  return pack.scales.find(
    ({ of, posts: only }) => of === 'objective' && (!only || only.some((post) => posts.includes(post))),
  );
}

/** The questions about each objective: the result on the scale, and the policy's own. Null if there are none. */
export function assessmentForm(review: Review, context: Pick<Context, 'pack' | 'person'>): Form | null {
  const { pack } = context;
  if (!pack.assessment) return null;
  const scale = scaleFor(review, context);
  const own = pack.forms.assessment;
  const fields = [...(scale ? [resultField(scale)] : []), ...(own?.fields ?? [])];
  return fields.length === 0 ? null : { id: 'assessment', title: own?.title ?? pack.assessment.text, fields };
}

type OverallOfArgs = {
  review: Review;
  assessments: readonly Pick<ObjectiveAssessment, 'answers'>[];
  context: Pick<Context, 'pack' | 'person'>;
};

/** The combined result of all objectives by the school's rule, with the reason; undefined if there is none. */
export function overallOf({ review, assessments, context }: OverallOfArgs): Overall | undefined {
  const scale = scaleFor(review, context);
  return (
    scale &&
    overallResult(
      scale,
      assessments.map(({ answers }) => valueOf(scale, answers[RESULT])),
    )
  );
}

function resultField({ name, values, rule, clause }: Scale): FormField {
  return {
    id: RESULT,
    label: name,
    kind: 'choice',
    required: true,
    choices: values.map(({ label }) => label),
    rule,
    clause,
  };
}
