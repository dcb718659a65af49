import type { Person } from '../people/person.ts';
import type { Context } from '../review/context.ts';
import { mayAsParty as may } from '../review/permissions.ts';
import type { Review } from '../review/review.ts';
import type { SuspensionReason } from '../review/suspension/events.ts';

/** Whether the review stands still, and what the person looking may do about it (KM-03, TA-26, TA-29). */
export type SuspensionView = {
  since: string | null;
  text: string | null;
  rule: string | null;
  clause: string | null;
  /** Reasons for which the person looking may suspend it; empty for everybody else. */
  reasons: { reason: SuspensionReason; label: string; text: string; rule: string; clause: string }[];
  canResume: boolean;
  /** Reasons for which it may be decided that the review goes on all the same (TA-29); empty for everybody else. */
  canKeepGoing: SuspensionReason[];
};

export function viewSuspension(review: Review, viewer: Person, { pack }: Context, whole: boolean): SuspensionView {
  const last = review.suspensions.at(-1);
  const stopped = last?.to === null ? last : undefined;
  const rule = pack.suspensions.find(({ reason }) => reason === stopped?.reason);
  const reasons = whole && may('suspendReview', review, viewer) ? pack.suspensions : [];
  return {
    since: stopped?.from ?? null,
    // Why is for those who see the whole review; an observer is told only that it stands still.
    text: stopped && whole ? (rule?.text ?? null) : null,
    rule: rule?.rule ?? null,
    clause: rule?.clause ?? null,
    reasons: stopped
      ? []
      : reasons.map(({ reason, label, text, rule: id, clause }) => ({ reason, label, text, rule: id, clause })),
    canKeepGoing: stopped ? [] : reasons.map(({ reason }) => reason).filter((reason) => reason !== 'capability'),
    canResume: stopped !== undefined && may('resumeReview', review, viewer),
  };
}
