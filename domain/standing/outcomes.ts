import { type Scale, valueOf } from '../assessment/overallResult.ts';
import { isFormal } from '../review/observations/observation.ts';
import type { Context } from '../review/context.ts';
import type { Review } from '../review/review.ts';
import { overallOf, RESULT, scaleFor } from '../review/statements/assessment.ts';
import { isFinished } from '../review/statements/statement.ts';
import { MEASURE_IDS, type Measure } from '../policies/vocabulary.ts';

/**
 * What reviews are counted by where groups are compared (KM-81, KM-87, PA-18, KC-20). Each review gives one answer or
 * none. A measure without answers of its own has those of the policy's scale: the combined result or, where the policy
 * combines none, the lowest of any objective.
 */
export const MEASURES = {
  development: {
    title: 'Development asked for',
    counted: 'who asked for any',
    answers: { provided: 'Provided', open: 'Not provided yet', declined: 'Declined' },
  },
  feedback: {
    title: 'Feedback on observations',
    counted: 'who were observed',
    answers: { met: 'Met about it', written: 'In writing alone', open: 'Not yet' },
  },
  support: {
    title: 'Support plans',
    counted: 'with a review',
    answers: { plan: 'With a support plan', none: 'Without' },
  },
  result: { title: 'Results', counted: 'with a signed statement', answers: null },
  pay: {
    title: 'Pay recommendations',
    counted: 'whose recommendation was decided',
    answers: { agreed: 'Agreed', refused: 'Not agreed' },
  },
  appeals: {
    title: 'Appeals and complaints',
    counted: 'with a signed statement',
    answers: { appealed: 'Appealed or complained', none: 'Did not' },
  },
  newStatements: {
    title: 'Moderation',
    counted: 'whose statement was moderated',
    answers: { agreed: 'Statement agreed', newStatement: 'New statement instructed' },
  },
} as const satisfies Record<Measure, { title: string; counted: string; answers: Record<string, string> | null }>;

/** The answer of one review to each measure that counts it. */
export type Outcomes = Partial<Record<Measure, string>>;

/** The results that a scale can give to somebody: its combined ones, or those of single objectives. Best first. */
export function resultsOn({ combines, values }: Scale): string[] {
  const labelOf = (value: string) => values.find((each) => each.value === value)?.label ?? value;
  if (!combines) return values.map(({ label }) => label);
  return combines.by === 'allAtLeast'
    ? [labelOf(combines.value), labelOf(combines.otherwise)]
    : [...combines.steps.map(({ result }) => result), combines.otherwise];
}

/** What of a review is counted where groups are compared. */
export function outcomesOf(review: Review, context: Context): Outcomes {
  return Object.fromEntries(
    MEASURE_IDS.flatMap((measure) => {
      const answer = ANSWERS[measure](review, context);
      return answer === undefined ? [] : [[measure, answer]];
    }),
  );
}

const ANSWERS: Record<Measure, (review: Review, context: Context) => string | undefined> = {
  development: ({ development }) => {
    const kinds = new Set(development.needs.map(({ state }) => state.kind));
    if (kinds.has('provided')) return 'provided';
    if (kinds.has('asked') || kinds.has('promised')) return 'open';
    return kinds.has('declined') ? 'declined' : undefined;
  },
  feedback: ({ observations }) => {
    const visits = observations.filter((each) => isFormal(each) && each.notes !== null);
    if (visits.length === 0) return undefined;
    if (visits.some(({ feedbackMeetingAt }) => feedbackMeetingAt !== null)) return 'met';
    return visits.some(({ feedback }) => feedback !== null) ? 'written' : 'open';
  },
  support: ({ support }) => (support.plans.length > 0 ? 'plan' : 'none'),
  result: (review, context) => {
    const signed = finished(review, context);
    const scale = scaleFor(review, context);
    if (!signed || !scale) return undefined;
    const overall = overallOf({ review, assessments: signed.assessments, context });
    if (overall) return overall.result;
    const values = signed.assessments.map(({ answers }) => valueOf(scale, answers[RESULT]));
    return scale.values.findLast(({ value }) => values.includes(value))?.label;
  },
  pay: ({ pay }) => {
    const decision = pay.at(-1)?.decision;
    return decision ? (decision.agreed ? 'agreed' : 'refused') : undefined;
  },
  appeals: (review, context) => finished(review, context) && (review.appeals.length > 0 ? 'appealed' : 'none'),
  newStatements: ({ moderation }) => {
    const outcomes = moderation.outcomes.map(({ outcome }) => outcome);
    if (outcomes.includes('newStatement')) return 'newStatement';
    return outcomes.length > 0 ? 'agreed' : undefined;
  },
};

/** The last version of the statement that was completed. */
function finished({ statements }: Review, { pack }: Context) {
  return statements.findLast((each) => isFinished(each, pack.signatures.finishedBy));
}
