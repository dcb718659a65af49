import { Temporal } from 'temporal-polyfill';
import { endOfDay, inOrderOfTime, isBefore, startOfDay } from '../calendar/moments.ts';
import type { PackStage, PolicyPack } from '../policies/policyPack.ts';
import { hasEnded } from '../review/closing/hasEnded.ts';
import type { Context } from '../review/context.ts';
import { todayAt } from '../review/today.ts';
import { isTrue } from '../review/facts.ts';
import { type Duty, obligations } from '../review/obligations.ts';
import { currentStatement } from '../review/statements/statement.ts';
import { endOf, isStanding, type Meeting, meetingFor } from '../review/meetings/meeting.ts';
import { type Review } from '../review/review.ts';
import type { ReviewNow } from '../review/situation.ts';
import { countedDays } from './countedDays.ts';

/** One step on a review's path through its cycle. */
export type Stage = {
  id: string;
  title: string;
  state: 'done' | 'now' | 'overdue' | 'ahead';
  /** The ISO instant at which it was reached, is planned or falls due, on the day that is shown; null if nothing is known. */
  at: string | null;
  /** Which of these `at` is. */
  atIs: 'reached' | 'planned' | 'due';
};

/** A step as it is kept where lists are read from: whether it was reached, and the moment after which it is late. */
export type KeptStage = Omit<Stage, 'state'> & { done: boolean; lateAfter: string | null };

/**
 * The path of a review, by its policy's own steps: what is reached, what is next and what lies ahead. The first step
 * that is not done is "now", or "overdue" if its deadline has passed since the review was opened.
 */
export function stages(review: Review, context: Context): Stage[] {
  return stagesNow(keptStages(review, context), context);
}

/** What was kept of a path, as it stands at a later moment. */
export function stagesNow(kept: readonly KeptStage[], { now }: Pick<Context, 'now'>): Stage[] {
  const next = kept.findIndex(({ done }) => !done);
  return kept.map(({ done, lateAfter, ...stage }, index) => ({
    ...stage,
    state: done ? 'done' : isLate(lateAfter, now) ? 'overdue' : index === next ? 'now' : 'ahead',
  }));
}

/**
 * What comes when every step is done and the cycle goes on: the next meeting, or else the end of the cycle. Null before
 * that, and once the cycle is over.
 */
export function afterSteps(review: Review, context: Context): Stage | null {
  const today = todayAt(context);
  const isOver = review.closing.closed !== null || hasEnded(review, today);
  if (isOver || keptStages(review, context).some(({ done }) => !done)) return null;
  const [meeting] = review.meetings
    .filter((each) => isStanding(each) && isBefore(context.now, endOf(each)))
    .toSorted((a, b) => inOrderOfTime(a.start, b.start));
  if (!meeting) {
    const at = startOfDay(review.cycle.end, context.calendar.timeZone).toInstant().toString();
    return { id: 'cycleEnds', title: 'The cycle ends', state: 'now', at, atIs: 'reached' };
  }
  const title = meetingFor({ review, kind: meeting.kind, context })?.name ?? 'Meeting';
  return { id: meeting.id, title, state: 'now', at: meeting.start, atIs: 'planned' };
}

function isLate(lateAfter: string | null, now: Context['now']): boolean {
  return lateAfter !== null && isBefore(Temporal.Instant.from(lateAfter).add({ seconds: 1 }), now);
}

/** The path of a review, as it is kept. */
export function keptStages(review: Review, context: Context): KeptStage[] {
  const duties = obligations(review, context).filter(({ state }) => state !== 'withdrawn');
  const trigger = { about: { kind: 'review' as const, id: review.id }, start: review.openedAt };
  return context.pack.stages.map((stage) => {
    const askedAnew = isSigning(stage) ? duties.find(isNewStatementOwed) : undefined;
    if (askedAnew) return askedForAnew({ stage, duty: askedAnew }, context);
    const meetings = stage.meeting ? [stage.meeting] : [];
    const done = isTrue({
      fact: stage.doneWhen,
      review,
      about: { key: '', trigger, meetings, opens: undefined },
      context,
    });
    const duty = duties.find((each) => each.doneWhen === stage.doneWhen && each.meeting === stage.meeting);
    const isOwed = duty !== undefined && ['owed', 'overdue'].includes(duty.state) && duty.openedAfter === null;
    return {
      id: stage.id,
      title: whoseSignature(stage, { review, context }),
      done,
      lateAfter: isOwed && !duty.optional ? duty.due : null,
      ...momentOf({ stage, done, duty }, { review, context }),
    };
  });
}

/** The title of a step as a policy has it for all reviews: a step that is signed says by whom. */
export function stepTitle({ title, doneWhen }: PackStage, { wording }: Pick<PolicyPack, 'wording'>): string {
  if (!title.toLowerCase().endsWith('signed')) return title;
  return doneWhen === 'statementSignedByReviewee' ? `${title} by both` : `${title} by the ${wording.reviewer}`;
}

const isSigning = ({ doneWhen }: PackStage) =>
  doneWhen === 'statementSignedByReviewer' || doneWhen === 'statementSignedByReviewee';

const isNewStatementOwed = ({ doneWhen, state }: Duty) => doneWhen === 'newStatementSigned' && state !== 'done';

/** A statement that was sent back is not signed: a new one is asked for, by its own date (KM-47). */
function askedForAnew({ stage, duty }: { stage: PackStage; duty: Duty }, context: Context): KeptStage {
  return {
    id: stage.id,
    title: 'A new statement is asked for',
    done: false,
    lateAfter: duty.openedAfter === null ? duty.due : null,
    at: dueDay(duty, context),
    atIs: 'due',
  };
}

/** A step that the reviewer's signature reaches says so once both have signed. */
function whoseSignature(stage: PackStage, { review, context }: ReviewNow): string {
  const signed = currentStatement(review)?.signatures;
  const isByBoth = isSigning(stage) && signed?.reviewer && signed.reviewee;
  return stepTitle(isByBoth ? { ...stage, doneWhen: 'statementSignedByReviewee' } : stage, context.pack);
}

type MomentOfArgs = { stage: PackStage; done: boolean; duty: Duty | undefined };

function momentOf({ stage, done, duty }: MomentOfArgs, { review, context }: ReviewNow): Pick<Stage, 'at' | 'atIs'> {
  const reached = done ? reachedAt(stage, review) : null;
  if (reached !== null || done) return { at: reached, atIs: 'reached' };
  const planned = plannedAt(stage, review);
  if (planned !== null) return { at: planned, atIs: 'planned' };
  if (!duty) return { at: null, atIs: 'due' };
  return { at: dueDay(duty, context), atIs: 'due' };
}

function dueDay({ due, owedByOid: oid }: Duty, context: Context): string {
  const { lastWorkingDay } = countedDays({ due, oid, context });
  return endOfDay(lastWorkingDay, context.calendar.timeZone).toInstant().toString();
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
    // The step names the last signature there is.
    case 'statementSignedByReviewer':
    case 'statementSignedByReviewee':
      return (statement?.signatures.reviewee ?? statement?.signatures.reviewer)?.at ?? null;
  }
}

/** An arranged meeting is planned for its own moment, whatever its deadline. */
function plannedAt(stage: PackStage, review: Review): string | null {
  return stage.doneWhen === 'meetingHeld' ? (meetingOf(stage, review)?.start ?? null) : null;
}
