import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../calendar/moments.ts';
import { problemsWith } from '../../forms/form.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { protectedTimeDuring } from '../../people/protectedTime.ts';
import { isSame } from '../canonicalJson.ts';
import type { Context } from '../context.ts';
import { needsInFeedback } from '../development/fromForms.ts';
import { FEEDBACK_MEETING_MINUTES } from '../flags.ts';
import { feedbackForm } from '../forms.ts';
import { endOf } from '../meetings/meeting.ts';
import type { Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { futureSchoolMoment, realMoment } from '../when.ts';
import type { ObservationCommand } from './commands.ts';
import type { Observation } from './observation.ts';
import { othersToTell } from './othersToTell.ts';

type Command<Type extends ObservationCommand['type']> = Extract<ObservationCommand, { type: Type }>;

/** Records what was written down during a visit; again, until the feedback is closed (KM-68, TA-22). */
export function recordNotes(
  observation: Observation,
  command: Command<'recordVisitNotes'>,
  { now }: Context,
): Decision {
  if (isBefore(now, observation.start)) return refuse('notYet', 'Notes are recorded once the visit has begun.');
  if (observation.closed) return refuse('alreadyDone', 'The feedback is closed; its notes can no longer be changed.');
  const { observationId, seen, responses, learning, oralFeedback, oralNote } = command;
  const activities = command.activities.map(({ what, minutes }) => ({ what, minutes }));
  const notes = { seen, responses, learning, activities, oralFeedback, oralNote };
  if (seen + responses + learning === '' && activities.length === 0) {
    const message = 'Write down what you saw first.';
    return refuse('invalid', message, null, [{ field: 'seen', message }]);
  }
  if (observation.notes) {
    const { at: _at, ...before } = observation.notes;
    if (isSame(before, notes)) return [];
  }
  return [{ type: 'visitNotesRecorded', observationId, ...notes }];
}

/** Arranges the feedback meeting: after the visit, never in protected time (KM-69). */
export function planFeedbackMeeting(
  review: Review,
  observation: Observation,
  { start: local, minutes }: Command<'planFeedbackMeeting'>,
  context: Context,
): Decision {
  if (observation.feedbackMeetingAt) return refuse('alreadyDone', 'The feedback meeting has been held.');
  const people = [review.revieweeOid, observation.observerOid];
  const start = futureSchoolMoment(local, { minutes, people }, context);
  if (isRefusal(start)) return start;
  const at = start.toInstant().toString();
  if (isBefore(at, endOf(observation))) {
    const message = 'The feedback meeting comes after the visit.';
    return refuse('invalid', message, null, [{ field: 'start', message }]);
  }
  const refusal = refusalOfProtectedTime(start, { minutes, field: 'start' }, review, context);
  if (refusal) return refusal;
  const { feedbackPlanned: before, id: observationId } = observation;
  if (before?.start === at && before.minutes === minutes) return [];
  return [{ type: 'feedbackMeetingPlanned', observationId, start: at, minutes }];
}

/** Records that the feedback meeting was held, and when. */
export function recordMeetingHeld(
  review: Review,
  observation: Observation,
  { heldAt }: Command<'recordFeedbackMeeting'>,
  context: Context,
): Decision {
  const held = realMoment(heldAt, 'heldAt', context);
  if (isRefusal(held)) return held;
  const at = held.toInstant().toString();
  if (observation.feedbackMeetingAt === at) return [];
  const atField = (code: Refusal['refused'], message: string) =>
    refuse(code, message, null, [{ field: 'heldAt', message }]);
  if (isBefore(at, endOf(observation)))
    return atField('invalid', 'The meeting cannot have been before the end of the visit.');
  if (isBefore(context.now, at)) return atField('notYet', 'Record the meeting once it has been held.');
  const refusal = refusalOfProtectedTime(held, { minutes: FEEDBACK_MEETING_MINUTES, field: 'heldAt' }, review, context);
  return refusal ?? [{ type: 'feedbackMeetingHeld', observationId: observation.id, heldAt: at }];
}

/** The refusal of a time that falls into PPA, a break or lunch of the person observed (KM-69). */
export function refusalOfProtectedTime(
  start: Temporal.ZonedDateTime,
  { minutes, field }: { minutes: number; field: string },
  review: Review,
  context: Context,
): Refusal | undefined {
  const [limit] = limitsOf(context.pack, 'feedbackOutsideProtectedTime', review.staffGroup);
  const hit = limit && protectedTimeDuring(start, minutes, context.person(review.revieweeOid)?.protectedTime ?? []);
  if (!hit) return undefined;
  const message = `${limit.text} This time falls into ${hit}.`;
  return refuse('protectedTime', message, limit, [{ field, message }]);
}

/** Records the feedback; formal development promised in it goes into the register by itself (KM-70, KM-71, KM-72). */
export function recordFeedback(
  review: Review,
  observation: Observation,
  { answers }: Command<'recordFeedback'>,
  context: Context,
): Decision {
  if (isBefore(context.now, endOf(observation))) return refuse('notYet', 'Write the feedback once the visit is over.');
  if (observation.closed)
    return refuse('alreadyDone', 'The feedback is closed and can no longer be changed.', context.pack.appendedComments);
  const { form, version: formVersion } = feedbackForm(context);
  const problems = problemsWith(form, answers);
  if (problems.length > 0) return refuse('invalid', 'Some parts of the form need your attention.', null, problems);
  if (observation.feedback && isSame(observation.feedback.answers, answers)) return [];
  return [
    {
      type: 'feedbackRecorded',
      observationId: observation.id,
      answers,
      ...(formVersion !== null && { formVersion }),
    },
    ...needsInFeedback(review, { observationId: observation.id, form, answers }, context),
  ];
}

/** The person observed has read the feedback, with or without comments (KM-71). */
export function closeFeedback(observation: Observation, { comment }: Command<'closeFeedback'>): Decision {
  if (!observation.feedback) return refuse('notYet', 'There is no feedback to comment on yet.');
  if (observation.closed)
    return observation.closed.comment === comment
      ? []
      : refuse('alreadyDone', 'You have closed this feedback already.');
  return [{ type: 'feedbackClosed', observationId: observation.id, comment }];
}

/** Sends the reviewer and the line manager what they need, where others observed (KM-72). */
export function passOn(
  review: Review,
  observation: Observation,
  { text }: Command<'passOnObservation'>,
  context: Context,
): Decision {
  if (isBefore(context.now, endOf(observation))) return refuse('notYet', 'Send it once the visit is over.');
  const to = othersToTell(review, observation, context);
  if (to.length === 0)
    return refuse('notAllowed', 'Reviewer and line manager know already; there is nobody else to be told.');
  if (observation.passedOn?.text === text) return [];
  return [{ type: 'observationPassedOn', observationId: observation.id, text, to }];
}
