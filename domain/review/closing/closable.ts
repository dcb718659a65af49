import type { Context } from '../context.ts';
import { todayAt } from '../today.ts';
import { isTrue } from '../facts.ts';
import { hasEnded } from './hasEnded.ts';
import { type Duty, obligations } from '../obligations.ts';
import type { Review } from '../review.ts';
import { isSuspended } from '../suspension/suspension.ts';

/** How near a review is to the end of its cycle. */
export type ClosingCondition = {
  /** The cycle's last day has passed. */
  hasEnded: boolean;
  /** Every step of the policy is done, under a policy whose own last step ends the cycle (PA-06, KC-06). */
  isThrough: boolean;
  /** Duties that somebody still owes. */
  open: Duty[];
};

/**
 * How near a review is to being closed. If the policy's next meeting looks back (KM-24, TA-07), a cycle can close only
 * once it has ended. If its last step ends the cycle (PA-06), it can close as soon as that step is done.
 */
export function standingOf(review: Review, context: Context): ClosingCondition {
  const { pack } = context;
  const about = { kind: 'review' as const, id: review.id };
  const isDone = (stage: Context['pack']['stages'][number]) =>
    isTrue({
      fact: stage.doneWhen,
      review,
      about: {
        key: '',
        trigger: { about, start: review.openedAt },
        meetings: stage.meeting ? [stage.meeting] : [],
        opens: undefined,
      },
      context,
    });
  return {
    hasEnded: hasEnded(review, todayAt(context)),
    isThrough: pack.closing?.meeting === undefined && pack.stages.every(isDone),
    open: obligations(review, context).filter(
      ({ state, optional }) => !optional && (state === 'owed' || state === 'overdue'),
    ),
  };
}

/**
 * Whether the cycle closes by itself once the next cycle's meeting has looked back at it: it has ended, nothing is
 * open, and it has not been reopened.
 */
export function closesByItself(review: Review, context: Context): boolean {
  const { closed, reopened } = review.closing;
  if (closed || isSuspended(review) || reopened.some(({ what }) => what === 'review')) return false;
  const { hasEnded: isOver, open } = standingOf(review, context);
  return isOver && open.length === 0;
}
