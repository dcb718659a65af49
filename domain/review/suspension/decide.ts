import type { Command, CommandType } from '../commands.ts';
import type { SuspensionCommand } from './commands.ts';
import type { Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
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

const STILL_POSSIBLE: ReadonlySet<CommandType> = new Set([
  'suspendReview',
  'resumeReview',
  // A long absence is when somebody else is to review; deadlines and history stay as they are (KM-19, KM-20, PA-08).
  'changeReviewer',
  'requestReviewer',
  'grantReviewerRequest',
  'declineReviewerRequest',
  'setPanel',
  // Nor is anything destroyed of it because it stands still.
  'holdRecords',
  'endHold',
]);

/** What cannot be done while a review stands still: everything but letting it go on, changing who reviews, and holding its records. */
export function refusalWhileSuspended(review: Review, command: Command, context: Context): Refusal | undefined {
  return !isSuspended(review) || STILL_POSSIBLE.has(command.type) ? undefined : refuseSuspended(review, context);
}

/** What somebody is told who would change a review that stands still. */
export function refuseSuspended(review: Review, { pack }: Pick<Context, 'pack'>): Refusal {
  const reason = review.suspensions.at(-1)?.reason;
  const rule = pack.suspensions.find((each) => each.reason === reason);
  return refuse('suspended', 'This review is suspended. It goes on where it stopped once it is resumed.', rule ?? null);
}

export const suspensionDecides: Decides<SuspensionCommand> = {
  suspendReview: decideSuspension,
  keepReviewGoing: decideSuspension,
  resumeReview: decideSuspension,
};
