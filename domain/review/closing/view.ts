import type { Situation } from '../situation.ts';
import { standingOf } from './closable.ts';
import type { Reopened } from './state.ts';
import { isOffered } from '../offer.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';

/** The end of a review's cycle, as one person sees it, with what he or she can do about it. */
export type ClosingView = {
  /** Null while the cycle is open. `by` is null if the policy's own meeting closed it. */
  closed: { at: string; by: PersonView | null; note: string | null } | null;
  canClose: boolean;
  /** Duties still open. Closing the cycle then needs a reason. */
  stillOpen: string[];
  /** What this person can reopen. */
  canReopen: Reopened[];
  reopened: { what: Reopened; at: string; by: PersonView; reason: string }[];
  /** The policy's words on the end of the cycle. */
  text: string | null;
  rule: string | null;
  clause: string | null;
  /** The reviews of the cycles before and after; null if there is none, or none that this person may see. */
  previousReviewId: string | null;
  nextReviewId: string | null;
};

/** The end of the cycle for somebody who sees the whole review. */
export function viewClosing({ review, actor: viewer, context }: Situation): ClosingView {
  const { closed, reopened, nextReviewId } = review.closing;
  const canClose = isOffered({ type: 'closeCycle', about: {}, situation: { review, actor: viewer, context } });
  const rule = context.pack.closing;
  return {
    closed: closed && {
      at: closed.at,
      by: context.person(closed.by) ? viewPerson(closed.by, context) : null,
      note: closed.note,
    },
    canClose,
    stillOpen: canClose ? standingOf(review, context).open.map(({ duty }) => duty) : [],
    canReopen: canReopen({ review, actor: viewer, context }),
    reopened: reopened.map((each) => ({ ...each, by: viewPerson(each.by, context) })),
    text: rule?.text ?? null,
    rule: rule?.rule ?? null,
    clause: rule?.clause ?? null,
    previousReviewId: review.previousReviewId ?? null,
    nextReviewId,
  };
}

function canReopen({ review, actor, context }: Situation): Reopened[] {
  const situation = { review, actor, context };
  const mayReopen = (what: Reopened) =>
    what === 'review'
      ? isOffered({ type: 'reopenReview', about: {}, situation })
      : isOffered({ type: 'reopenStep', about: { step: what }, situation });
  return (['review', 'objectives', 'statement'] as const).filter(mayReopen);
}
