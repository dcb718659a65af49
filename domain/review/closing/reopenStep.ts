import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import type { Context } from '../context.ts';
import { words } from '../fields.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { newStatementVersion } from '../statements/revise.ts';
import { currentStatement } from '../statements/statement.ts';
import { reviewerOfTheTwo } from './reviewerOfTheTwo.ts';
import { isClosed } from './state.ts';

const STEPS = ['objectives', 'statement'] as const;

type Step = (typeof STEPS)[number];

/** A step that was done is opened again, for a reason; where the cycle was closed, the review with it. */
export const reopenStep = command('reopenStep', {
  fields: {
    step: z.enum(STEPS, { error: 'Choose the step to be opened again.' }),
    reason: words('Reason', 2000),
  },
  by: ['approver', 'headteacher', reviewerOfTheTwo],
  seesWhole: true,
  closed: 'By this it is opened again (X-08).',
  decide: ({ step, reason }, { review, context }) => {
    const refusal = refusalOfStep(review, step, context);
    if (refusal) return refusal;
    return [
      ...(isClosed(review) ? [{ type: 'reviewReopened' as const, reason }] : []),
      { type: 'stepReopened', step, reason },
      ...(step === 'statement' ? [newStatementVersion(review, reason)] : []),
    ];
  },
  example: ({ step }, { review, context }) => {
    const meant = step ?? STEPS.find((each) => !refusalOfStep(review, each, context));
    return meant && { step: meant, reason: SOME_WORDS };
  },
});

function refusalOfStep(review: Review, step: Step, { pack }: Context): Refusal | undefined {
  if (step === 'objectives' && review.objectives.state.kind !== 'approved')
    return refuse('notYet', 'The objectives are not approved, so they are still open.', pack.objectives);
  if (step === 'statement' && !currentStatement(review)?.signatures.reviewer)
    return refuse('notYet', `The ${pack.wording.statement} is not signed, so it is still open.`, pack.signatures);
  return undefined;
}
