import type { PackStage } from '../policies/policyPack.ts';
import type { Context } from '../review/context.ts';
import { isTrue } from '../review/facts.ts';
import { obligations } from '../review/obligations.ts';
import { currentStatement } from '../review/statements/statement.ts';
import { isStanding, type Meeting } from '../review/meetings/meeting.ts';
import { type Review } from '../review/review.ts';

/** One step on a review's path through its cycle. */
export type Stage = {
  id: string;
  title: string;
  state: 'done' | 'now' | 'overdue' | 'ahead';
  /** The ISO instant at which it was reached, is planned or falls due; null if nothing is known. */
  at: string | null;
};

/**
 * The path of a review, by its policy's own steps: what is reached, what is next and what lies ahead. The first step
 * that is not done is "now", or "overdue" if its deadline has passed since the review was opened.
 */
export function stages(review: Review, context: Context): Stage[] {
  const duties = obligations(review, context).filter(({ state }) => state !== 'withdrawn');
  const trigger = { about: { kind: 'review' as const, id: review.id }, start: review.openedAt };
  const steps = context.pack.stages.map((stage) => {
    const meetings = stage.meeting ? [stage.meeting] : [];
    const done = isTrue({
      fact: stage.doneWhen,
      review,
      about: { key: '', trigger, meetings, opens: undefined },
      context,
    });
    const duty = duties.find((each) => each.doneWhen === stage.doneWhen && each.meeting === stage.meeting);
    return { stage, done, duty };
  });
  const next = steps.findIndex(({ done }) => !done);
  return steps.map(({ stage, done, duty }, index) => ({
    id: stage.id,
    title: stage.title,
    state: done
      ? 'done'
      : duty?.state === 'overdue' && duty.openedAfter === null
        ? 'overdue'
        : index === next
          ? 'now'
          : 'ahead',
    at: (done ? reachedAt(stage, review) : null) ?? plannedAt(stage, review) ?? duty?.due ?? null,
  }));
}

function meetingOf({ meeting }: PackStage, review: Review): Meeting | undefined {
  return review.meetings.find((each) => isStanding(each) && each.kind === meeting);
}

function reachedAt(stage: PackStage, review: Review): string | null {
  const statement = currentStatement(review);
  const { state, versions } = review.objectives;
  switch (stage.doneWhen) {
    case 'meetingArranged':
      return meetingOf(stage, review)?.arrangedAt ?? null;
    case 'meetingHeld':
      return meetingOf(stage, review)?.start ?? null;
    case 'objectivesSent':
    case 'objectivesDecided':
      return versions[0]?.at ?? (state.kind === 'draft' ? null : state.at);
    case 'statementDrafted':
      return statement?.draftedAt ?? null;
    case 'statementSignedByReviewer':
      return statement?.signatures.reviewer?.at ?? null;
    case 'statementSignedByReviewee':
      return statement?.signatures.reviewee?.at ?? null;
  }
}

/** An arranged meeting is planned for its own moment, whatever its deadline. */
function plannedAt(stage: PackStage, review: Review): string | null {
  return stage.doneWhen === 'meetingHeld' ? (meetingOf(stage, review)?.start ?? null) : null;
}
