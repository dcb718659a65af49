import { isBefore } from '../calendar/moments.ts';
import type { Context } from '../review/context.ts';
import { obligations } from '../review/obligations.ts';
import { currentStatement, endOf, isStanding, type Review } from '../review/review.ts';

/** One step on a review's path through its cycle. */
export type Stage = {
  id: 'arranged' | 'met' | 'objectives' | 'drafted' | 'signed';
  title: string;
  state: 'done' | 'now' | 'overdue' | 'ahead';
  /** ISO instant at which it was reached, is planned or falls due; null when nothing is known. */
  at: string | null;
};

type Step = Omit<Stage, 'state'> & { done: boolean; overdue: boolean };

/** The path of a review: what is reached, what is next and what lies ahead. Exactly one undone step is "now" or "overdue". */
export function stages(review: Review, context: Context): Stage[] {
  const steps = path(review, context);
  const next = steps.findIndex((step) => !step.done);
  return steps.map(({ done, overdue, ...step }, index) => {
    if (done) return { ...step, state: 'done' };
    if (overdue) return { ...step, state: 'overdue' };
    return { ...step, state: index === next ? 'now' : 'ahead' };
  });
}

function path(review: Review, context: Context): Step[] {
  const duties = obligations(review, context).filter(({ state }) => state !== 'withdrawn');
  const duty = (fact: string) => duties.find((each) => each.doneWhen === fact);
  const meeting = review.meetings.find(isStanding);
  const statement = currentStatement(review);
  const { state } = review.objectives;
  const signed = statement?.signatures;
  return [
    {
      id: 'arranged',
      title: 'Meeting arranged',
      done: meeting !== undefined,
      overdue: duty('meetingArranged')?.state === 'overdue',
      at: meeting?.arrangedAt ?? duty('meetingArranged')?.due ?? null,
    },
    {
      id: 'met',
      title: 'Meeting held',
      done: meeting !== undefined && isBefore(endOf(meeting), context.now),
      overdue: false,
      at: meeting?.start ?? null,
    },
    {
      id: 'objectives',
      title: 'Objectives approved',
      done: state.kind === 'approved',
      overdue: false,
      at: state.kind === 'approved' ? state.at : null,
    },
    {
      id: 'drafted',
      title: 'Draft written',
      done: Boolean(statement?.draftedAt),
      overdue: duty('statementDrafted')?.state === 'overdue',
      at: statement?.draftedAt ?? duty('statementDrafted')?.due ?? null,
    },
    {
      id: 'signed',
      title: 'Signed by both',
      done: Boolean(signed?.reviewer && signed.reviewee),
      overdue:
        duty('statementSignedByReviewer')?.state === 'overdue' ||
        duty('statementSignedByReviewee')?.state === 'overdue',
      at: signed?.reviewee?.at ?? duty('statementSignedByReviewer')?.due ?? null,
    },
  ];
}
