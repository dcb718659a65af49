import { isBefore } from '../calendar/moments.ts';
import type { Fact, MeetingKind } from '../policies/vocabulary.ts';
import type { Context } from './context.ts';
import type { DeadlineTrigger } from './deadlineTriggers.ts';
import { presentPanel } from './reviewers/state.ts';
import { currentStatement, wasFinishedSince } from './statements/statement.ts';
import { endOf, isStanding } from './meetings/meeting.ts';
import { sharedVersions } from './supportingDocuments/papersOf.ts';
import { othersToTell } from './observations/othersToTell.ts';
import { type Review } from './review.ts';

type FactContext = {
  /** The duty's own key, under which it is recorded as done. */
  key: string;
  /** What the duty depends on. A meeting that starts a duty does not end it (KC-01: the next conversation). */
  trigger: Pick<DeadlineTrigger, 'about' | 'start'>;
  /** The kinds of meeting that count. */
  meetings: readonly MeetingKind[];
  /** The paper that `paperShared` and `viewsAskedFor` are about, with who owes it. */
  paper?: string | undefined;
  view?: string | undefined;
  owedByOid?: string;
  /** Anything shared before this ISO instant was for an earlier meeting. */
  since?: string | undefined;
  /**
   * The ISO instant at which the duty's window opens, if it has one. A meeting held before it does not count (TA-19).
   */
  opens: string | undefined;
};

type FactInReview = { fact: Fact; review: Review; about: FactContext; context: Pick<Context, 'now' | 'person'> };

/**
 * Whether a duty is done: the fact is true, or was true for good. A statement that both signed met its deadlines. A new
 * version after a revision or an appeal is asked for separately and does not make the year's planning overdue (KM-06,
 * KM-43).
 */
export function isMet({ fact, review, about, context }: FactInReview): boolean {
  const isForGood = fact === 'statementSignedByReviewer' || fact === 'statementSignedByReviewee';
  return isTrue({ fact, review, about, context }) || (isForGood && wasFinishedSince(review, about.trigger.start));
}

/** Whether a fact that ends (or opens) a duty is true in a review, for the trigger that the duty depends on. */
export function isTrue({
  fact,
  review,
  about: { key, trigger, meetings: kinds, opens, paper, view, owedByOid, since },
  context: { now, person },
}: FactInReview): boolean {
  const { about } = trigger;
  const observation = review.observations.find((each) => each.id === about.id);
  const plan = review.support.plans.find((each) => each.id === about.id);
  const statement = currentStatement(review);
  const meetings = review.meetings.filter(
    (each) =>
      isStanding(each) &&
      kinds.includes(each.kind) &&
      (about.kind !== 'meeting' || (each.id !== about.id && isBefore(trigger.start, each.start))),
  );
  // When a new statement is instructed, the meeting's duty was done, and the instruction has a date of its own (KM-47).
  const replaced =
    about.kind === 'meeting' && review.moderation.outcomes.some(({ outcome }) => outcome === 'newStatement');
  switch (fact) {
    case 'meetingArranged':
      return meetings.length > 0;
    case 'meetingHeld':
      return meetings.some(
        (each) => isBefore(endOf(each), now) && (opens === undefined || !isBefore(endOf(each), opens)),
      );
    case 'meetingNoted':
      return review.notes.ofMeetings.some((each) => each.meetingId === about.id);
    case 'visitNotified':
      return observation !== undefined;
    case 'feedbackMeetingHeld':
      return Boolean(observation?.feedbackMeetingAt);
    case 'feedbackRecorded':
      return Boolean(observation?.feedback);
    case 'observationPassedOn':
      return (
        observation !== undefined &&
        (observation.passedOn !== null || othersToTell({ review, observation, context: { person } }).length === 0)
      );
    case 'statementDrafted':
      return replaced || Boolean(statement?.draftedAt);
    case 'statementSignedByReviewer':
      return replaced || Boolean(statement?.signatures.reviewer);
    case 'statementSignedByReviewee':
      return replaced || Boolean(statement?.signatures.reviewee);
    case 'statementModerated':
      return review.moderation.outcomes.length > 0 || review.moderation.sample?.chosen === false;
    case 'newStatementSigned':
      return review.statements.some(
        ({ version, signatures }) => version > Number(about.id.slice(1)) && signatures.reviewer !== null,
      );
    case 'objectivesSent':
      return review.objectives.state.kind === 'sent' || review.objectives.versions.length > 0;
    // Objectives that were approved once stay decided while the two discuss a change of them.
    case 'objectivesDecided':
      return review.objectives.versions.length > 0;
    case 'supportProgressGiven':
      return (
        plan !== undefined && (plan.ended !== null || plan.progress.some(({ at }) => !isBefore(at, trigger.start)))
      );
    case 'supportPlanEnded':
      return Boolean(plan?.ended);
    case 'evidenceShared':
      return review.papers.packs.some(({ meetingId }) => meetingId === about.id);
    case 'paperShared':
      return sharedVersions(review, paper ?? '').some(
        ({ by, at }) => by === owedByOid && (since === undefined || !isBefore(at, since)),
      );
    case 'viewsAskedFor':
      return review.papers.askings.some(
        (each) => each.view === view && each.meetingId === about.id && each.withdrawnAt === null,
      );
    case 'panelSet':
      return presentPanel(review) !== undefined;
    case 'recorded':
      return review.recorded.some((each) => each.key === key);
  }
}
