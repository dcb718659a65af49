import { dateInWords } from '../../calendar/inWords.ts';
import type { Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { newStatementVersion } from '../statements/revise.ts';
import { currentStatement } from '../statements/statement.ts';
import { standingOf } from './closable.ts';
import type { ClosingCommand } from './commands.ts';
import { isClosed } from './state.ts';

/** Decides the end of a cycle, and what is opened again afterwards (PA-06, TA-07). */
export const closingDecide: Decides<ClosingCommand> = {
  closeCycle: (review, { note }, context) => (isClosed(review) ? [] : close(review, note, context)),
  reopenReview: (review, { reason }) => (isClosed(review) ? [{ type: 'reviewReopened', reason }] : []),
  reopenStep: (review, { step, reason }, context) => {
    const refusal = refusalOfStep(review, step, context);
    if (refusal) return refusal;
    return [
      ...(isClosed(review) ? [{ type: 'reviewReopened' as const, reason }] : []),
      { type: 'stepReopened', step, reason },
      ...(step === 'statement' ? [newStatementVersion(review, reason)] : []),
    ];
  },
};

function close(review: Review, note: string | null, context: Context): Decision {
  const { hasEnded, isThrough, open } = standingOf(review, context);
  const { closing } = context.pack;
  if (!hasEnded && !isThrough) {
    const after = dateInWords(review.cycle.end);
    const message = `The cycle can be closed after ${after}${closing?.meeting ? '' : ', or once its last step is done'}.`;
    return refuse('notYet', `${closing?.text ?? ''} ${message}`.trim(), closing);
  }
  if (open.length === 0) return [{ type: 'cycleClosed', note: null }];
  const undone = `Still open: ${open.map(({ duty }) => duty).join('; ')}.`;
  if (!hasEnded) return refuse('notYet', `${undone} The cycle can be closed once this is done.`, closing);
  if (note === null) {
    const message = `${undone} Say why the cycle is closed all the same.`;
    return refuse('invalid', message, closing, [{ field: 'note', message }]);
  }
  return [{ type: 'cycleClosed', note }];
}

function refusalOfStep(review: Review, step: 'objectives' | 'statement', { pack }: Context): Refusal | undefined {
  if (step === 'objectives' && review.objectives.state.kind !== 'approved')
    return refuse('notYet', 'The objectives are not approved, so they are still open.', pack.objectives);
  if (step === 'statement' && !currentStatement(review)?.signatures.reviewer)
    return refuse('notYet', `The ${pack.wording.statement} is not signed, so it is still open.`, pack.signatures);
  return undefined;
}
