import type { Situation } from '../situation.ts';
import type { Context } from '../context.ts';
import { isOffered } from '../offer.ts';
import type { Review } from '../review.ts';
import type { SuspensionReason } from './events.ts';
import { viewPerson } from '../../views/person.ts';
import type { Remark } from '../support/view.ts';
import { inOrderOfTime } from '../../calendar/moments.ts';

/** Whether the review is suspended, and what the viewer may do about it (KM-03, TA-26, TA-29). */
export type SuspensionView = {
  since: string | null;
  text: string | null;
  rule: string | null;
  clause: string | null;
  /** Reasons for which the viewer may suspend it; empty for everybody else. */
  reasons: { reason: SuspensionReason; label: string; text: string; rule: string; clause: string }[];
  canResume: boolean;
  /** Reasons in spite of which the viewer may decide that the review goes on (TA-29); empty for everybody else. */
  canKeepGoing: SuspensionReason[];
  /** The decisions so far, in order of time; empty for people who neither see the whole review nor decide. */
  decisions: SuspensionDecision[];
};

/** A suspension, or a decision that the review goes on all the same, with what was decided and by whom. */
export type SuspensionDecision = {
  kind: 'suspended' | 'keptGoing';
  reason: SuspensionReason;
  label: string;
  from: string;
  /** Null while it lasts, and for a decision to go on. */
  to: string | null;
  said: Remark[];
};

export function viewSuspension(decides: boolean, { review, actor: viewer, context }: Situation): SuspensionView {
  const { pack } = context;
  const last = review.suspensions.at(-1);
  const stopped = last?.to === null ? last : undefined;
  const rule = pack.suspensions.find(({ reason }) => reason === stopped?.reason);
  const situation = { review, actor: viewer, context };
  const reasons = decides ? pack.suspensions : [];
  return {
    since: stopped?.from ?? null,
    // Only people who see the whole review or decide about it learn the reason. An observer is told only that it is suspended.
    text: stopped && decides ? (rule?.text ?? null) : null,
    rule: rule?.rule ?? null,
    clause: rule?.clause ?? null,
    reasons: reasons
      .filter(({ reason }) => isOffered({ type: 'suspendReview', about: { reason }, situation }))
      .map(({ reason, label, text, rule: id, clause }) => ({ reason, label, text, rule: id, clause })),
    canKeepGoing: reasons
      .map(({ reason }) => reason)
      .filter((reason) => reason !== 'capability')
      .filter((reason) => isOffered({ type: 'keepReviewGoing', about: { reason }, situation })),
    canResume: isOffered({ type: 'resumeReview', about: {}, situation }),
    decisions: decides ? decisionsOn(review, context) : [],
  };
}

function decisionsOn({ suspensions, keptGoing }: Review, context: Context): SuspensionDecision[] {
  const said = ({ by, at, text }: { by: string; at: string; text: string }) => ({
    who: viewPerson(by, context).name,
    at,
    text,
  });
  const labelOf = (wanted: SuspensionReason) =>
    context.pack.suspensions.find(({ reason }) => reason === wanted)?.label ?? '';
  const suspended = suspensions.map(({ reason, from, to, by, note, ended }) => ({
    kind: 'suspended' as const,
    reason,
    label: labelOf(reason),
    from,
    to,
    said: [
      said({ by, at: from, text: note }),
      ...(to !== null && ended ? [said({ by: ended.by, at: to, text: ended.note })] : []),
    ],
  }));
  const kept = keptGoing.map(({ reason, note, by, at }) => ({
    kind: 'keptGoing' as const,
    reason,
    label: labelOf(reason),
    from: at,
    to: null,
    said: [said({ by, at, text: note })],
  }));
  return [...suspended, ...kept].toSorted((a, b) => inOrderOfTime(a.from, b.from));
}
