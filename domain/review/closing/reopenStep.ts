import type { ReviewNow } from '../situation.ts';
import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { newStatementVersion } from '../statements/revise.ts';
import { currentStatement } from '../statements/statement.ts';
import { reviewerOfTheTwo } from './reviewerOfTheTwo.ts';
import { isClosed } from './state.ts';

const STEPS = ['objectives', 'statement'] as const;

type ReopenedStep = (typeof STEPS)[number];

/** Reopens a finished step, for a reason. If the cycle was closed, the review is reopened with it. */
export const reopenStep = command('reopenStep', {
  fields: {
    step: z.enum(STEPS, { error: 'Choose the step to be opened again.' }),
    reason: words('The reason', 2000),
  },
  by: ['approver', 'headteacher', reviewerOfTheTwo],
  sees: ['whole', 'decisions'],
  closed: 'By this it is opened again (X-08).',
  decide: ({ step, reason }, { review, context }) => {
    const refusal = refusalOfStep(step, { review, context });
    if (refusal) return refusal;
    return [
      ...(isClosed(review) ? [{ type: 'reviewReopened' as const, reason }] : []),
      { type: 'stepReopened', step, reason },
      ...(step === 'statement' ? [newStatementVersion(review, reason)] : []),
    ];
  },
  example: ({ step }, { review, context }) => {
    const meant = step ?? STEPS.find((each) => !refusalOfStep(each, { review, context }));
    return meant && { step: meant, reason: SOME_WORDS };
  },
});

function refusalOfStep(step: ReopenedStep, { review, context: { pack } }: ReviewNow): Refusal | undefined {
  if (step === 'objectives' && review.objectives.state.kind !== 'approved')
    return refuse({
      refused: 'notYet',
      message: 'The objectives are not approved, so they are still open.',
      ref: pack.objectives,
    });
  if (step === 'statement' && !currentStatement(review)?.signatures.reviewer)
    return refuse({
      refused: 'notYet',
      message: `The ${pack.wording.statement} is not signed, so it is still open.`,
      ref: pack.signatures,
    });
  return undefined;
}
