import { isoIn, isBefore } from '../calendar/moments.ts';
import { answerInWords, type Form, isEmpty } from '../forms/form.ts';
import type { Flag } from '../limits/flag.ts';
import { limitsOf } from '../limits/limitsOf.ts';
import type { Person } from '../people/person.ts';
import { MEETING_KINDS, type MeetingKind } from '../policies/vocabulary.ts';
import { accessTo } from '../review/access.ts';
import type { CommandType } from '../review/commands.ts';
import type { Context } from '../review/context.ts';
import type { SuspensionReason } from '../review/events.ts';
import { mayHoldAnother } from '../review/decide/meetings.ts';
import { earliestMeetingDay, noticeLimit } from '../review/decide/notice.ts';
import { whoApproves } from '../review/decide/objectives.ts';
import { meetingFlags, observationFlags } from '../review/flags.ts';
import { feedbackForm, formOfFeedback, leadsToStatement, statementForm } from '../review/forms.ts';
import { observationMinutes } from '../review/observationHours.ts';
import { partiesOf } from '../review/parties.ts';
import { PERMITTED } from '../review/permissions.ts';
import {
  currentStatement,
  endOf,
  isStanding,
  isSuspended,
  type Meeting,
  type Objectives,
  type Observation,
  type Review,
  type Statement,
} from '../review/review.ts';
import { statementText } from '../review/statementText.ts';
import { type PersonView, viewPerson } from './person.ts';
import { type Stage, stages } from './stages.ts';
import { byUrgency, type Todo, todos } from './todo.ts';

/** A review as one person may see it, with what he or she can do. All moments are ISO with the school's offset. */
export type ReviewView = {
  id: string;
  version: number;
  timeZone: string;
  now: string;
  policy: { pack: string; title: string; version: string; wording: Context['pack']['wording'] };
  cycle: { start: string; end: string };
  reviewee: PersonView;
  reviewer: PersonView;
  you: { oid: string; reviewee: boolean; reviewer: boolean; observer: boolean; whole: boolean };
  stages: Stage[];
  /** What is still to be done by anybody, most urgent first. */
  todos: Todo[];
  suspension: SuspensionView;
  /** One for each kind of meeting that the policy has; empty for those who see only observations. */
  meetings: MeetingSection[];
  objectives: ObjectivesView | null;
  observations: ObservationsView;
  statement: StatementSection | null;
};

/** Whether the review stands still, and what the person looking may do about it (KM-03, TA-26, TA-29). */
export type SuspensionView = {
  since: string | null;
  text: string | null;
  rule: string | null;
  clause: string | null;
  /** Reasons for which the person looking may suspend it; empty for everybody else. */
  reasons: { reason: SuspensionReason; label: string; text: string; rule: string; clause: string }[];
  canResume: boolean;
};

export type MeetingSection = {
  kind: MeetingKind;
  name: string;
  rule: string;
  clause: string;
  minutes: number;
  bring: string[];
  agenda: string[];
  notice: { rule: string; clause: string; text: string; earliest: string } | null;
  canSchedule: boolean;
  /** Oldest first; cancelled ones too. */
  meetings: MeetingView[];
};

export type MeetingView = Omit<Meeting, 'answer' | 'booking'> & {
  end: string;
  answer: Meeting['answer'];
  /** Whether both Outlook calendars show it as it is here. */
  outlook: 'notNeeded' | 'waiting' | 'booked';
  joinUrl: string | null;
  /** What the policy would have otherwise, without forbidding it. */
  flags: Flag[];
  over: boolean;
  canChange: boolean;
  canAnswer: boolean;
};

export type ObjectivesView = Omit<Objectives, 'state'> & {
  state: Objectives['state'];
  /** Who approves when the person looking sends them; null when that person cannot. */
  goesTo: PersonView | null;
  decidedBy: PersonView | null;
  sentBy: PersonView | null;
  rule: string;
  clause: string;
  text: string;
  linkKinds: string[];
  /** Above this number each objective needs a reason. */
  normallyAtMost: { count: number; rule: string; clause: string; text: string } | null;
  /** What the policy says of an objective that goes on after the cycle's end, and whether it may. */
  beyondCycle: { allowed: boolean; rule: string; clause: string; text: string } | null;
  canEdit: boolean;
  canSend: boolean;
  canDecide: boolean;
};

export type ObservationsView = {
  name: string;
  hours: { allowed: number; used: number; left: number; rule: string; clause: string; text: string } | null;
  normally: { count: number; rule: string; clause: string; text: string } | null;
  visitNotice: { weeks: number; rule: string; clause: string; text: string } | null;
  canPlan: boolean;
  form: Form;
  list: ObservationView[];
};

export type ObservationView = Observation & {
  end: string;
  /** The feedback as it is read: each answer under its question, by the form it was written in. */
  read: { id: string; label: string; text: string }[];
  /** What the policy would have otherwise, without forbidding it. */
  flags: Flag[];
  observer: PersonView;
  over: boolean;
  canChange: boolean;
  canAcknowledge: boolean;
  canRecordMeeting: boolean;
  canRecordFeedback: boolean;
  canClose: boolean;
};

export type StatementSection = {
  name: string;
  form: Form;
  signatures: { rule: string; clause: string; text: string };
  /** The version that a draft would be written as. */
  version: number;
  canDraft: boolean;
  /** Why no draft can be written yet, where that is so. */
  notYet: string | null;
  canComment: boolean;
  canSign: boolean;
  canRevise: boolean;
  /** Oldest first. */
  versions: StatementView[];
};

export type StatementView = Omit<Statement, 'signedText' | 'signatures'> & {
  /** The text as signed, or as it would be signed now. */
  text: string;
  textHash: string;
  fixed: boolean;
  signatures: { reviewer: SignatureView | null; reviewee: SignatureView | null };
};

export type SignatureView = { name: string; at: string; textHash: string };

/** A review for one person's eyes, or undefined when the policy gives that person nothing of it (KM-51, TA-30). */
export function viewReview(review: Review, viewer: Person, context: Context): ReviewView | undefined {
  const access = accessTo(review, viewer, context.pack);
  if (access === 'none') return undefined;
  const whole = access === 'whole';
  const parties = partiesOf(review, viewer);
  const { pack, calendar } = context;
  const all = todos(review, viewer, context).toSorted(byUrgency);
  return {
    id: review.id,
    version: review.version,
    timeZone: calendar.timeZone,
    now: isoIn(context.now, calendar.timeZone),
    policy: { pack: pack.id, title: pack.title, version: review.policy.version, wording: pack.wording },
    cycle: review.cycle,
    reviewee: viewPerson(review.revieweeOid, context),
    reviewer: viewPerson(review.reviewerOid, context),
    you: {
      oid: viewer.oid,
      reviewee: parties.has('reviewee'),
      reviewer: parties.has('reviewer'),
      observer: parties.has('observer'),
      whole,
    },
    stages: whole ? stages(review, context) : [],
    todos: all.filter((todo) => todo.state !== 'withdrawn' && (whole || todo.yours)),
    meetings: whole ? viewMeetings(review, viewer, context) : [],
    suspension: viewSuspension(review, viewer, context, whole),
    objectives: whole ? viewObjectives(review, viewer, context) : null,
    observations: viewObservations(review, viewer, context, whole),
    statement: whole ? viewStatement(review, viewer, context) : null,
  };
}

function may(type: CommandType, review: Review, viewer: Person): boolean {
  const parties = partiesOf(review, viewer);
  return PERMITTED[type].some((party) => party !== 'addressee' && party !== 'ower' && parties.has(party));
}

function viewSuspension(review: Review, viewer: Person, { pack }: Context, whole: boolean): SuspensionView {
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
    canResume: stopped !== undefined && may('resumeReview', review, viewer),
  };
}

function viewMeetings(review: Review, viewer: Person, context: Context): MeetingSection[] {
  return MEETING_KINDS.flatMap((kind) => {
    const meeting = context.pack.meetings[kind];
    if (!meeting || (meeting.staffGroups && !meeting.staffGroups.includes(review.staffGroup))) return [];
    const limit = noticeLimit(kind, review, context);
    const own = review.meetings.filter((each) => each.kind === kind);
    return [
      {
        kind,
        name: meeting.name,
        rule: meeting.rule,
        clause: meeting.clause,
        minutes: meeting.minutes,
        bring: meeting.bring,
        agenda: meeting.agenda,
        notice: limit
          ? {
              rule: limit.rule,
              clause: limit.clause,
              text: limit.text,
              earliest: earliestMeetingDay(kind, review, context),
            }
          : null,
        canSchedule:
          may('scheduleMeeting', review, viewer) && !isSuspended(review) && mayHoldAnother(kind, review, context),
        meetings: own.map((each) => viewMeeting(each, review, viewer, context)),
      },
    ];
  });
}

function viewMeeting(meeting: Meeting, review: Review, viewer: Person, context: Context): MeetingView {
  const { booking, ...rest } = meeting;
  const over = isBefore(endOf(meeting), context.now);
  const upToDate = booking?.start === meeting.start && booking.minutes === meeting.minutes;
  const needed = !meeting.cancelled && (meeting.notice !== 'short' || booking !== null);
  return {
    ...rest,
    end: endOf(meeting),
    outlook: !needed ? 'notNeeded' : upToDate ? 'booked' : 'waiting',
    joinUrl: meeting.cancelled ? null : (booking?.joinUrl ?? null),
    flags: meetingFlags(meeting, review, context),
    over,
    canChange: may('moveMeeting', review, viewer) && !meeting.cancelled,
    canAnswer: may('acknowledgeMeeting', review, viewer) && !meeting.cancelled && !over,
  };
}

function viewObjectives(review: Review, viewer: Person, context: Context): ObjectivesView {
  const { pack } = context;
  const { objectives } = review;
  const { state } = objectives;
  const open = state.kind === 'draft' || state.kind === 'returned';
  const limit = limitsOf(pack, 'objectives', review.staffGroup)[0];
  const [dated] = limitsOf(pack, 'objectiveDate', review.staffGroup);
  const mayWrite = may('saveObjective', review, viewer);
  return {
    ...objectives,
    goesTo: mayWrite ? viewPerson(whoApproves(review, viewer.oid, context), context) : null,
    decidedBy: state.kind === 'approved' || state.kind === 'returned' ? viewPerson(state.by, context) : null,
    sentBy: state.kind === 'sent' ? viewPerson(state.by, context) : null,
    rule: pack.objectives.rule,
    clause: pack.objectives.clause,
    text: pack.objectives.text,
    linkKinds: pack.objectives.linkedTo,
    normallyAtMost: limit
      ? { count: limit.normallyAtMost, rule: limit.rule, clause: limit.clause, text: limit.text }
      : null,
    beyondCycle: dated
      ? { allowed: dated.latest === 'withMilestone', rule: dated.rule, clause: dated.clause, text: dated.text }
      : null,
    canEdit: mayWrite && open,
    canSend: mayWrite && open && objectives.list.length > 0,
    canDecide: state.kind === 'sent' && state.to === viewer.oid,
  };
}

function viewObservations(review: Review, viewer: Person, context: Context, whole: boolean): ObservationsView {
  const { pack } = context;
  const hours = observationMinutes(review, context);
  const normally = limitsOf(pack, 'observationsEachCycle', review.staffGroup)[0];
  const notice = limitsOf(pack, 'visitNotice', review.staffGroup)[0];
  return {
    name: pack.wording.observation,
    hours: hours
      ? {
          allowed: hours.allowed,
          used: hours.used,
          left: hours.left,
          rule: hours.limit.rule,
          clause: hours.limit.clause,
          text: hours.limit.text,
        }
      : null,
    normally: normally
      ? { count: normally.count, rule: normally.rule, clause: normally.clause, text: normally.text }
      : null,
    visitNotice: notice ? { weeks: notice.weeks, rule: notice.rule, clause: notice.clause, text: notice.text } : null,
    canPlan: may('planObservation', review, viewer),
    form: feedbackForm(context).form,
    list: review.observations
      .filter((each) => whole || each.observerOid === viewer.oid)
      .map((each) => viewObservation(each, review, viewer, context)),
  };
}

function readFeedback({ feedback }: Observation, context: Context): ObservationView['read'] {
  if (!feedback) return [];
  return formOfFeedback(feedback, context)
    .fields.filter((field) => !isEmpty(field, feedback.answers[field.id] ?? ''))
    .map((field) => ({
      id: field.id,
      label: field.label,
      text: answerInWords(field, feedback.answers[field.id] ?? ''),
    }));
}

function viewObservation(observation: Observation, review: Review, viewer: Person, context: Context): ObservationView {
  const over = isBefore(endOf(observation), context.now);
  const open = !observation.cancelled;
  const observes = observation.observerOid === viewer.oid;
  const isReviewee = review.revieweeOid === viewer.oid;
  return {
    ...observation,
    end: endOf(observation),
    read: readFeedback(observation, context),
    flags: observationFlags(observation, review, context),
    observer: viewPerson(observation.observerOid, context),
    over,
    canChange: open && !observation.feedback && (observes || review.reviewerOid === viewer.oid),
    canAcknowledge: open && isReviewee && !observation.acknowledgedAt && !over,
    canRecordMeeting: open && over && observes,
    canRecordFeedback: open && over && observes && !observation.closed,
    canClose: open && isReviewee && observation.feedback !== null && !observation.closed,
  };
}

function viewStatement(review: Review, viewer: Person, context: Context): StatementSection {
  const { pack } = context;
  const current = currentStatement(review);
  const signed = current?.signatures;
  const held = review.meetings.some(
    (meeting) =>
      isStanding(meeting) && isBefore(endOf(meeting), context.now) && leadsToStatement(meeting.kind, context),
  );
  const isReviewee = review.revieweeOid === viewer.oid;
  const isReviewer = review.reviewerOid === viewer.oid;
  return {
    name: pack.wording.statement,
    form: statementForm(context).form,
    signatures: pack.signatures,
    version: current?.version ?? 1,
    canDraft: isReviewer && held && !signed?.reviewer,
    notYet: held ? null : `The ${pack.wording.statement} is drafted after the meeting.`,
    canComment: isReviewee && Boolean(current) && !signed?.reviewee,
    canSign:
      (isReviewer && Boolean(current) && !signed?.reviewer) ||
      (isReviewee && Boolean(signed?.reviewer) && !signed?.reviewee),
    canRevise: isReviewer && Boolean(signed?.reviewer),
    versions: review.statements.map((statement) => viewStatementVersion(statement, review, context)),
  };
}

function viewStatementVersion(statement: Statement, review: Review, context: Context): StatementView {
  const { signedText, signatures, ...rest } = statement;
  const text = signedText ?? statementText(review, statement, context);
  const sign = (signature: Statement['signatures']['reviewer']): SignatureView | null =>
    signature && { name: viewPerson(signature.oid, context).name, at: signature.at, textHash: signature.textHash };
  return {
    ...rest,
    text,
    textHash: context.sha256(text),
    fixed: signedText !== null,
    signatures: { reviewer: sign(signatures.reviewer), reviewee: sign(signatures.reviewee) },
  };
}
