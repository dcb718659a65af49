import type { SuspensionCommand } from './commands.ts';
import type { Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import { isSuspended } from './suspension.ts';
import { type Review } from '../review.ts';
import { beginCapability } from '../support/beginCapability.ts';

/**
 * Suspends a review for a reason that its policy knows, or lets it go on (KM-03, TA-26, TA-29, KS-24). Meanwhile no duty
 * falls due and nobody is reminded; afterwards each open deadline has moved by the time that was lost.
 */
function decideSuspension(review: Review, command: SuspensionCommand, { pack }: Context): Decision {
  if (command.type === 'resumeReview')
    return isSuspended(review) ? [{ type: 'reviewResumed', note: command.note }] : [];
  const rule = pack.suspensions.find(({ reason }) => reason === command.reason);
  if (!rule) {
    const known = pack.suspensions.map(({ label }) => label).join('; ');
    const message = `This policy does not suspend a review for that. It knows: ${known || 'no reason'}.`;
    return refuse('invalid', message, null, [{ field: 'reason', message }]);
  }
  if (isSuspended(review)) return refuse('alreadyDone', 'This review is suspended already.', rule);
  if (command.type === 'keepReviewGoing') {
    const last = review.keptGoing.at(-1);
    const { reason, note } = command;
    return last?.reason === reason && last.note === note ? [] : [{ type: 'reviewKeptGoing', reason, note }];
  }
  const decided = command.reason === 'capability' ? beginCapability(review, command.note) : [];
  return [...decided, { type: 'reviewSuspended', reason: command.reason, note: command.note }];
}

export const suspensionDecides: Decides<SuspensionCommand> = {
  suspendReview: decideSuspension,
  keepReviewGoing: decideSuspension,
  resumeReview: decideSuspension,
};
