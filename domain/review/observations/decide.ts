import { Temporal } from 'temporal-polyfill';
import { dateInWords, minutesInWords, momentInWords } from '../../calendar/inWords.ts';
import { isBefore } from '../../calendar/moments.ts';
import { problemsWith } from '../../forms/form.ts';
import { feedbackForm } from '../forms.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { protectedTimeDuring } from '../../people/protectedTime.ts';
import type { ObservationCommand } from './commands.ts';
import { atSchool, type Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { FEEDBACK_MEETING_MINUTES } from '../flags.ts';
import { observationMinutes } from './observationHours.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { endOf } from '../meetings/meeting.ts';
import { type Observation } from './observation.ts';
import { type Review } from '../review.ts';
import { futureSchoolMoment, realMoment } from '../when.ts';

type Plan = Extract<ObservationCommand, { type: 'planObservation' }>;

/** Decides what becomes of an observation (KM-62 to KM-71, TA-20 to TA-22). */
function decideObservation(review: Review, command: ObservationCommand, context: Context): Decision {
  if (command.type === 'planObservation') return plan(review, command, context);
  const observation = review.observations.find((each) => each.id === command.observationId);
  if (!observation) return refuse('notFound', 'There is no such observation in this review.');
  if (observation.cancelled)
    return command.type === 'cancelObservation' ? [] : refuse('alreadyDone', 'This observation has been cancelled.');
  switch (command.type) {
    case 'moveObservation':
      return move(review, observation, command, context);
    case 'cancelObservation':
      if (observation.feedback)
        return refuse('alreadyDone', 'This observation has taken place and its feedback is written.');
      return [{ type: 'observationCancelled', observationId: observation.id, reason: command.reason }];
    case 'acknowledgeObservation':
      if (observation.acknowledgedAt) return [];
      if (command.revision !== observation.revision)
        return refuse('stale', 'The visit has been moved since. Look at the new time first.');
      return [{ type: 'observationAcknowledged', observationId: observation.id }];
    case 'recordFeedbackMeeting':
      return feedbackMeeting(review, observation, command.heldAt, context);
    case 'recordFeedback':
      return feedback(observation, command, context);
    case 'closeFeedback':
      if (!observation.feedback) return refuse('notYet', 'There is no feedback to comment on yet.');
      if (observation.closed)
        return observation.closed.comment === command.comment
          ? []
          : refuse('alreadyDone', 'You have closed this feedback already.');
      return [{ type: 'feedbackClosed', observationId: observation.id, comment: command.comment }];
  }
}

function plan(review: Review, command: Plan, context: Context): Decision {
  if (review.observations.some((each) => each.id === command.observationId)) return [];
  const refusal = refusalOfObserver(review, command.observerOid, context);
  if (refusal) return refusal;
  const start = visitMoment(review, command, undefined, context);
  if (isRefusal(start)) return start;
  const { observationId, observerOid, minutes, purpose, focus } = command;
  return [
    {
      type: 'observationPlanned',
      observationId,
      observerOid,
      start: start.toInstant().toString(),
      minutes,
      purpose,
      focus,
    },
  ];
}

function move(
  review: Review,
  observation: Observation,
  command: Extract<ObservationCommand, { type: 'moveObservation' }>,
  context: Context,
): Decision {
  if (observation.feedback)
    return refuse('alreadyDone', 'This observation has taken place and its feedback is written.');
  const start = visitMoment(review, { ...command, observerOid: observation.observerOid }, observation.id, context);
  if (isRefusal(start)) return start;
  const at = start.toInstant().toString();
  if (at === observation.start && command.minutes === observation.minutes) return [];
  return [{ type: 'observationMoved', observationId: observation.id, start: at, minutes: command.minutes }];
}

/** Only a qualified teacher observes a teacher (KM-64), and nobody observes him- or herself. */
function refusalOfObserver(review: Review, observerOid: string, context: Context): Refusal | undefined {
  const observer = context.person(observerOid);
  const atField = (code: Refusal['refused'], message: string, ref?: { rule: string; clause: string }) =>
    refuse(code, message, ref, [{ field: 'observerOid', message }]);
  if (!observer) return atField('notFound', 'Choose an observer from the school’s staff.');
  if (observerOid === review.revieweeOid) return atField('invalid', 'Choose somebody other than the person observed.');
  const [limit] = limitsOf(context.pack, 'qualifiedObserver', review.staffGroup);
  if (!limit || observer.qualifiedTeacher) return undefined;
  return atField('observerNotQualified', `${limit.text} ${observer.displayName} is not recorded as one.`, limit);
}

/** When a visit can be: in the school day, with the policy's notice (KM-65) and within its hours (KM-63). */
function visitMoment(
  review: Review,
  { start: local, minutes, observerOid }: { start: string; minutes: number; observerOid: string },
  movedId: string | undefined,
  context: Context,
): Temporal.ZonedDateTime | Refusal {
  const start = futureSchoolMoment(local, { minutes, people: [review.revieweeOid, observerOid] }, context);
  if (isRefusal(start)) return start;
  if (start.toPlainDate().toString() > review.cycle.end) {
    const message = `This is after the cycle’s end on ${dateInWords(review.cycle.end)}.`;
    return refuse('invalid', message, null, [{ field: 'start', message }]);
  }
  return refusalOfNotice(start, review, context) ?? refusalOfHours(review, minutes, movedId, context) ?? start;
}

function refusalOfNotice(start: Temporal.ZonedDateTime, review: Review, context: Context): Refusal | undefined {
  const [limit] = limitsOf(context.pack, 'visitNotice', review.staffGroup);
  if (!limit) return undefined;
  const earliest = atSchool(context.now, context).add({ weeks: limit.weeks });
  if (Temporal.ZonedDateTime.compare(earliest, start) <= 0) return undefined;
  const when = momentInWords(earliest.toInstant(), context.calendar.timeZone);
  const message = `${limit.text} The earliest visit is ${when}.`;
  return refuse('noticeTooShort', message, limit, [{ field: 'start', message }]);
}

function refusalOfHours(
  review: Review,
  minutes: number,
  movedId: string | undefined,
  context: Context,
): Refusal | undefined {
  const hours = observationMinutes(review, context, movedId);
  if (!hours || minutes <= hours.left) return undefined;
  const left =
    hours.left === 0 ? 'None of it is left' : `${minutesInWords(hours.left)} ${hours.left === 1 ? 'is' : 'are'} left`;
  const message = `${hours.limit.text} ${left} of ${minutesInWords(hours.allowed)}.`;
  return refuse('overLimit', message, hours.limit, [{ field: 'minutes', message }]);
}

function feedbackMeeting(review: Review, observation: Observation, heldAt: string, context: Context): Decision {
  const held = realMoment(heldAt, 'heldAt', context);
  if (isRefusal(held)) return held;
  const at = held.toInstant().toString();
  if (observation.feedbackMeetingAt === at) return [];
  const atField = (code: Refusal['refused'], message: string, ref?: { rule: string; clause: string }) =>
    refuse(code, message, ref, [{ field: 'heldAt', message }]);
  if (isBefore(at, endOf(observation)))
    return atField('invalid', 'The meeting cannot have been before the end of the visit.');
  if (isBefore(context.now, at)) return atField('notYet', 'Record the meeting once it has been held.');
  const [limit] = limitsOf(context.pack, 'feedbackOutsideProtectedTime', review.staffGroup);
  const hit =
    limit &&
    protectedTimeDuring(held, FEEDBACK_MEETING_MINUTES, context.person(review.revieweeOid)?.protectedTime ?? []);
  if (limit && hit) return atField('protectedTime', `${limit.text} This time falls into ${hit}.`, limit);
  return [{ type: 'feedbackMeetingHeld', observationId: observation.id, heldAt: at }];
}

function feedback(
  observation: Observation,
  { answers }: Extract<ObservationCommand, { type: 'recordFeedback' }>,
  context: Context,
): Decision {
  if (isBefore(context.now, endOf(observation))) return refuse('notYet', 'Write the feedback once the visit is over.');
  if (observation.closed)
    return refuse('alreadyDone', 'The feedback is closed and can no longer be changed.', context.pack.appendedComments);
  const { form, version: formVersion } = feedbackForm(context);
  const problems = problemsWith(form, answers);
  if (problems.length > 0) return refuse('invalid', 'Some parts of the form need your attention.', null, problems);
  if (observation.feedback && JSON.stringify(observation.feedback.answers) === JSON.stringify(answers)) return [];
  return [
    {
      type: 'feedbackRecorded',
      observationId: observation.id,
      answers,
      ...(formVersion !== null && { formVersion }),
    },
  ];
}

export const observationsDecide: Decides<ObservationCommand> = {
  planObservation: decideObservation,
  moveObservation: decideObservation,
  cancelObservation: decideObservation,
  acknowledgeObservation: decideObservation,
  recordFeedbackMeeting: decideObservation,
  recordFeedback: decideObservation,
  closeFeedback: decideObservation,
};
