import { Temporal } from 'temporal-polyfill';
import { isBefore } from '../calendar/moments.ts';
import { nextWorkingMoment } from '../calendar/workingHours.ts';
import { atSchool, type Context, daysOfPerson } from './context.ts';
import { type Duty, obligations, remindersOf } from './obligations.ts';
import type { ReminderStep } from './reminderSteps.ts';
import { currentStatement, type Review } from './review.ts';

/** What a card is about and for: one kind for each request, answer and duty. */
export type MessageKind =
  | 'meetingNotice'
  | 'meetingCancelled'
  | 'meetingAnswered'
  | 'objectivesToApprove'
  | 'objectivesDecided'
  | 'visitPlanned'
  | 'visitAhead'
  | 'visitCancelled'
  | 'feedbackToRead'
  | 'feedbackClosed'
  | 'feedbackForReviewer'
  | 'statementToRead'
  | 'statementCommented'
  | 'statementToSign'
  | 'statementSigned'
  | 'duty'
  | 'dutyOfSomebodyElse'
  /** About a policy itself, outside of any review. */
  | 'policyDuty';

/** Something that the app owes somebody a message about. `key` names it for ever: what was sent under a key is not sent again. */
export type Message = {
  key: string;
  to: string;
  kind: MessageKind;
  /** The meeting, observation or statement version it is about; the review itself otherwise. */
  aboutId: string;
  /** Not before this moment, which lies in the person's working hours. ISO instant. */
  at: string;
  duty?: { key: string; step: ReminderStep };
};

/**
 * Every message that a review calls for as it stands now, past and to come. What is done, withdrawn or moved is no
 * longer among them, so a late delivery that looks here again sends nothing out of date. Of a duty's reminders
 * that have passed only the latest is left: after an outage nobody gets a flood.
 */
export function messagesFor(review: Review, context: Context): Message[] {
  return [...aboutMeetings(review), ...aboutObjectives(review), ...aboutObservations(review), ...aboutStatement(review)]
    .map((message) => inWorkingHours(message, context))
    .concat(obligations(review, context).flatMap((duty) => aboutDuty(duty, context)));
}

type Asked = Omit<Message, 'duty'>;

function inWorkingHours(message: Asked, context: Context): Message {
  const at = nextWorkingMoment(atSchool(message.at, context), daysOfPerson(message.to, context));
  return { ...message, at: at.toInstant().toString() };
}

function aboutMeetings(review: Review): Asked[] {
  return review.meetings.flatMap((meeting): Asked[] => {
    const about = { aboutId: meeting.id };
    const version = `${meeting.id}.${meeting.revision}`;
    if (meeting.cancelled) {
      return [
        {
          ...about,
          key: `meetingCancelled.${version}`,
          kind: 'meetingCancelled',
          to: review.revieweeOid,
          at: meeting.cancelled.at,
        },
      ];
    }
    const notice: Asked = {
      ...about,
      key: `meetingNotice.${version}`,
      kind: 'meetingNotice',
      to: review.revieweeOid,
      at: meeting.arrangedAt,
    };
    if (meeting.answer.kind === 'none') return [notice];
    const { kind, at } = meeting.answer;
    return [
      notice,
      {
        ...about,
        key: `meetingAnswered.${version}.${kind}.${at}`,
        kind: 'meetingAnswered',
        to: review.reviewerOid,
        at,
      },
    ];
  });
}

function aboutObjectives(review: Review): Asked[] {
  const { state, revision } = review.objectives;
  const about = { aboutId: review.id };
  switch (state.kind) {
    case 'draft':
      return [];
    case 'sent':
      return [
        {
          ...about,
          key: `objectivesToApprove.${revision}.${state.at}`,
          kind: 'objectivesToApprove',
          to: state.to,
          at: state.at,
        },
      ];
    case 'returned':
    case 'approved':
      return [review.revieweeOid, review.reviewerOid]
        .filter((oid) => oid !== state.by)
        .map((to) => ({
          ...about,
          key: `objectivesDecided.${revision}.${state.at}`,
          kind: 'objectivesDecided',
          to,
          at: state.at,
        }));
  }
}

function aboutObservations(review: Review): Asked[] {
  return review.observations.flatMap((observation): Asked[] => {
    const about = { aboutId: observation.id };
    const version = `${observation.id}.${observation.revision}`;
    const reviewee = { ...about, to: review.revieweeOid };
    if (observation.cancelled)
      return [{ ...reviewee, key: `visitCancelled.${version}`, kind: 'visitCancelled', at: observation.cancelled.at }];
    const planned: Asked = {
      ...reviewee,
      key: `visitPlanned.${version}`,
      kind: 'visitPlanned',
      at: observation.plannedAt,
    };
    if (!observation.feedback) return [planned, ...aWeekAhead(observation, version, reviewee)];
    const toRead: Asked = {
      ...reviewee,
      key: `feedbackToRead.${version}`,
      kind: 'feedbackToRead',
      at: observation.feedback.at,
    };
    const forReviewer: Asked[] =
      observation.observerOid === review.reviewerOid
        ? []
        : [
            {
              ...about,
              key: `feedbackForReviewer.${version}`,
              kind: 'feedbackForReviewer',
              to: review.reviewerOid,
              at: observation.feedback.at,
            },
          ];
    if (!observation.closed) return [planned, toRead, ...forReviewer];
    const closed: Asked = {
      ...about,
      key: `feedbackClosed.${version}`,
      kind: 'feedbackClosed',
      to: observation.observerOid,
      at: observation.closed.at,
    };
    return [planned, toRead, ...forReviewer, closed];
  });
}

/** The reminder a week before the visit (KM-65); the notice itself serves where the visit was planned only days before that. */
function aWeekAhead(
  observation: Review['observations'][number],
  version: string,
  about: { aboutId: string; to: string },
): Asked[] {
  const week = Temporal.Instant.from(observation.start).subtract({ hours: 24 * 7 });
  const wellAfterPlanning = Temporal.Instant.from(observation.plannedAt).add({ hours: 48 });
  if (isBefore(week, wellAfterPlanning)) return [];
  return [{ ...about, key: `visitAhead.${version}`, kind: 'visitAhead', at: week.toString() }];
}

function aboutStatement(review: Review): Asked[] {
  const statement = currentStatement(review);
  if (!statement?.draftedAt) return [];
  const about = { aboutId: `v${statement.version}` };
  const { reviewer, reviewee } = statement.signatures;
  if (reviewee)
    return [
      {
        ...about,
        key: `statementSigned.${statement.version}`,
        kind: 'statementSigned',
        to: review.reviewerOid,
        at: reviewee.at,
      },
    ];
  if (reviewer)
    return [
      {
        ...about,
        key: `statementToSign.${statement.version}`,
        kind: 'statementToSign',
        to: review.revieweeOid,
        at: reviewer.at,
      },
    ];
  const draft: Asked = {
    ...about,
    key: `statementToRead.${statement.version}`,
    kind: 'statementToRead',
    to: review.revieweeOid,
    at: statement.draftedAt,
  };
  const comments = statement.comments.map((comment): Asked => ({
    ...about,
    key: `statementCommented.${statement.version}.${comment.at}`,
    kind: 'statementCommented',
    to: review.reviewerOid,
    at: comment.at,
  }));
  return [draft, ...comments];
}

/** The reminders of one duty: those to come, and the latest of those whose moment has passed. */
function aboutDuty(duty: Duty, context: Context): Message[] {
  const steps = remindersOf(duty, context);
  const passed = steps.filter((step) => !isBefore(context.now, step.at));
  const ahead = steps.filter((step) => isBefore(context.now, step.at));
  const current = (['ower', 'nextInLine'] as const)
    .map((to) => passed.filter((step) => step.to === to).at(-1))
    .filter((step) => step !== undefined);
  return [...current, ...ahead]
    .filter((step) => step.to === 'ower' || duty.nextInLineOid !== duty.owedByOid)
    .map((step) => ({
      key: `duty.${duty.reminderKey}.${step.name}`,
      kind: step.to === 'ower' ? 'duty' : 'dutyOfSomebodyElse',
      to: step.to === 'ower' ? duty.owedByOid : duty.nextInLineOid,
      aboutId: duty.about.id,
      at: step.at,
      duty: { key: duty.key, step: step.name },
    }));
}

/** When the app must look at a review again by itself: the earliest message still to come, or undefined. */
export function nextLook(messages: readonly Message[], now: Temporal.Instant): string | undefined {
  return messages
    .map((message) => message.at)
    .filter((at) => isBefore(now, at))
    .toSorted((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)))[0];
}
