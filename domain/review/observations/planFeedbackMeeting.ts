import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../calendar/moments.ts';
import type { Situation } from '../situation.ts';
import { command } from '../command.ts';
import { atSchool } from '../context.ts';
import { id, localTime, minutes } from '../fields.ts';
import { endOf } from '../meetings/meeting.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { futureSchoolMoment } from '../when.ts';
import { firstTime } from './firstTime.ts';
import type { Observation } from './observation.ts';
import { refusalOfProtectedTime } from './protectedTime.ts';
import { visitMeant, withVisit } from './visit.ts';

/** Arranges the feedback meeting: after the visit, and never in protected time (KM-69). */
export const planFeedbackMeeting = command('planFeedbackMeeting', {
  fields: { observationId: id, start: localTime, minutes: minutes('The length', 120) },
  ids: { observationId: 'existing' },
  by: ['observer'],
  decide: ({ observationId, start: local, minutes: length }, situation) =>
    withVisit({
      observationId,
      situation,
      decide: (observation) => {
        if (observation.feedbackMeetingAt)
          return refuse({ refused: 'alreadyDone', message: 'The feedback meeting has been held.' });
        const start = meetingMoment({ given: { start: local, minutes: length }, observation, situation });
        if (isRefusal(start)) return start;
        const at = start.toInstant().toString();
        const { feedbackPlanned: before } = observation;
        if (before?.start === at && before.minutes === length) return [];
        return [{ type: 'feedbackMeetingPlanned', observationId, start: at, minutes: length }];
      },
    }),
  example: ({ observationId }, situation) => {
    const observation = visitMeant(observationId, situation);
    if (!observation) return undefined;
    const start = firstMeeting(observation, situation);
    return start === undefined ? undefined : { observationId: observation.id, start, minutes: SHORTEST };
  },
});

/** The shortest feedback meeting possible. It fits if any does. */
const SHORTEST = 5;

type MeetingMomentArgs = { given: { start: string; minutes: number }; observation: Observation; situation: Situation };

function meetingMoment({
  given: { start: local, minutes: length },
  observation,
  situation,
}: MeetingMomentArgs): Temporal.ZonedDateTime | Refusal {
  const { review, context } = situation;
  const people = [review.revieweeOid, observation.observerOid];
  const start = futureSchoolMoment({ local, held: { minutes: length, people }, context });
  if (isRefusal(start)) return start;
  if (isBefore(start.toInstant(), endOf(observation))) {
    const message = 'The feedback meeting comes after the visit.';
    return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'start', message }] });
  }
  return refusalOfProtectedTime({ start, given: { minutes: length, field: 'start' }, situation }) ?? start;
}

/** The first time at which the meeting could be and is not yet. */
function firstMeeting(observation: Observation, situation: Situation): string | undefined {
  const { review, context } = situation;
  const soon = context.now.add({ minutes: 1 });
  const end = endOf(observation);
  const holds = (local: string) => {
    const moment = meetingMoment({ given: { start: local, minutes: SHORTEST }, observation, situation });
    return !isRefusal(moment) && moment.toInstant().toString() !== observation.feedbackPlanned?.start;
  };
  const from = atSchool(isBefore(end, soon) ? soon : end, context);
  return firstTime({ from, outside: context.person(review.revieweeOid)?.protectedTime, context }, holds);
}
