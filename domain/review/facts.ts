import { inOrderOfTime, isBefore } from '../calendar/moments.ts';
import type { Fact, MeetingKind } from '../policies/vocabulary.ts';
import type { Context } from './context.ts';
import type { DeadlineTrigger } from './deadlineTriggers.ts';
import { presentPanel } from './reviewers/state.ts';
import { currentStatement, finishedSince } from './statements/statement.ts';
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

type FactInReview = {
  fact: Fact;
  review: Review;
  about: FactContext;
  context: Pick<Context, 'now' | 'person' | 'pack'>;
};

/** The ISO moment, or date, since which something is so; `true` where that is not known, `false` where it is not so. */
type Since = string | boolean;

/**
 * Whether a duty is done, and since when: the fact is true, or was true for good. A statement that was complete met its
 * deadlines. A new version after a revision or an appeal is asked for separately and does not make the year's planning
 * overdue (KM-06, KM-43).
 */
export function metSince({ fact, review, about, context }: FactInReview): Since {
  const now = trueSince({ fact, review, about, context });
  if (now !== false) return now;
  const { statements } = review;
  const since = about.trigger.start;
  if (fact === 'statementSignedByReviewee')
    return finishedSince({ statements, since, by: 'both' })?.reviewee?.at ?? false;
  const { finishedBy } = context.pack.signatures;
  return (
    fact === 'statementSignedByReviewer' &&
    (finishedSince({ statements, since, by: finishedBy })?.reviewer?.at ?? false)
  );
}

/** Whether a fact that ends (or opens) a duty is true in a review, for the trigger that the duty depends on. */
export function isTrue(given: FactInReview): boolean {
  return trueSince(given) !== false;
}

function trueSince({
  fact,
  review,
  about: { key, trigger, meetings: kinds, opens, paper, view, owedByOid, since },
  context: { now, person },
}: FactInReview): Since {
  const { about } = trigger;
  const observation = review.observations.find((each) => each.id === about.id);
  const plan = review.support.plans.find((each) => each.id === about.id);
  const signatures = currentStatement(review)?.signatures;
  const meetings = review.meetings.filter(
    (each) =>
      isStanding(each) &&
      kinds.includes(each.kind) &&
      (about.kind !== 'meeting' || (each.id !== about.id && isBefore(trigger.start, each.start))),
  );
  // When a new statement is instructed, the meeting's duty was done, and the instruction has a date of its own (KM-47).
  const replaced =
    about.kind === 'meeting' &&
    earliest(review.moderation.outcomes.filter(({ outcome }) => outcome === 'newStatement'));
  switch (fact) {
    case 'meetingArranged':
      return first(meetings.map(({ arrangedAt }) => arrangedAt));
    case 'meetingHeld':
      return first(
        meetings.map(endOf).filter((end) => isBefore(end, now) && (opens === undefined || !isBefore(end, opens))),
      );
    case 'meetingNoted':
      return earliest(review.notes.ofMeetings.filter((each) => each.meetingId === about.id));
    case 'visitNotified':
      return observation?.toldAt ?? false;
    case 'feedbackMeetingHeld':
      return observation?.feedbackMeetingAt ?? false;
    case 'feedbackRecorded':
      return observation?.feedback?.at ?? false;
    case 'observationPassedOn':
      return (
        observation !== undefined &&
        (observation.passedOn?.at ?? othersToTell({ review, observation, context: { person } }).length === 0)
      );
    case 'statementDrafted':
      return replaced || (currentStatement(review)?.draftedAt ?? false);
    case 'statementSignedByReviewer':
      return replaced || (signatures?.reviewer?.at ?? false);
    case 'statementSignedByReviewee':
      return replaced || (signatures?.reviewee?.at ?? false);
    case 'statementModerated': {
      const { outcomes, sample } = review.moderation;
      return earliest(outcomes) || (sample?.chosen === false && sample.at);
    }
    case 'newStatementSigned':
      return first(
        review.statements
          .filter(({ version }) => version > Number(about.id.slice(1)))
          .flatMap((each) => each.signatures.reviewer?.at ?? []),
      );
    case 'objectivesSent':
      return (
        earliest(review.objectives.versions) || (review.objectives.state.kind === 'sent' && review.objectives.state.at)
      );
    // Objectives that were approved once stay decided while the two discuss a change of them.
    case 'objectivesDecided':
      return earliest(review.objectives.versions);
    case 'supportProgressGiven': {
      const given = plan?.progress.filter(({ at }) => !isBefore(at, trigger.start)) ?? [];
      return earliest(given) || (plan?.ended?.at ?? false);
    }
    case 'supportPlanEnded':
      return plan?.ended?.at ?? false;
    case 'evidenceShared':
      return earliest(review.papers.packs.filter(({ meetingId }) => meetingId === about.id));
    case 'paperShared':
      return earliest(
        sharedVersions(review, paper ?? '').filter(
          ({ by, at }) => by === owedByOid && (since === undefined || !isBefore(at, since)),
        ),
      );
    case 'viewsAskedFor':
      return earliest(
        review.papers.askings.filter(
          (each) => each.view === view && each.meetingId === about.id && each.withdrawnAt === null,
        ),
      );
    case 'panelSet':
      return presentPanel(review)?.at ?? false;
    case 'recorded':
      return review.recorded.find((each) => each.key === key)?.on ?? false;
  }
}

function earliest(things: readonly { at: string }[]): string | false {
  return first(things.map(({ at }) => at));
}

function first(moments: readonly string[]): string | false {
  return moments.toSorted(inOrderOfTime)[0] ?? false;
}
