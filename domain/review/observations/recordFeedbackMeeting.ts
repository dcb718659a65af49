import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../calendar/moments.ts';
import type { Situation } from '../situation.ts';
import { command } from '../command.ts';
import { atSchool } from '../context.ts';
import { id, localTime } from '../fields.ts';
import { FEEDBACK_MEETING_MINUTES } from '../flags.ts';
import { endOf } from '../meetings/meeting.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { realMoment } from '../when.ts';
import { firstTime } from './firstTime.ts';
import type { Observation } from './observation.ts';
import { refusalOfProtectedTime } from './protectedTime.ts';
import { visitMeant, withVisit } from './visit.ts';

/** Records that the feedback meeting was held, and when (KM-69). */
export const recordFeedbackMeeting = command('recordFeedbackMeeting', {
  fields: { observationId: id, heldAt: localTime },
  ids: { observationId: 'existing' },
  by: ['observer'],
  decide: ({ observationId, heldAt }, situation) =>
    withVisit({
      observationId,
      situation,
      decide: (observation) => {
        const held = realMoment({ local: heldAt, field: 'heldAt', context: situation.context });
        if (isRefusal(held)) return held;
        const at = held.toInstant().toString();
        if (observation.feedbackMeetingAt === at) return [];
        return (
          refusalOfHeld({ held, observation, situation }) ?? [
            { type: 'feedbackMeetingHeld', observationId, heldAt: at },
          ]
        );
      },
    }),
  example: ({ observationId }, situation) => {
    const observation = visitMeant(observationId, situation);
    if (!observation) return undefined;
    return { observationId: observation.id, heldAt: sometimeSince(observation, situation) };
  },
});

/** The first time since a visit at which the meeting could have been and was not. If there was none, now. */
function sometimeSince(observation: Observation, situation: Situation): string {
  const { review, context } = situation;
  const now = atSchool(context.now, context).toPlainDateTime().toString({ smallestUnit: 'minute' });
  const end = endOf(observation);
  if (isBefore(context.now, end)) return now;
  const holds = (local: string) => {
    const held = realMoment({ local, field: 'heldAt', context });
    if (isRefusal(held) || held.toInstant().toString() === observation.feedbackMeetingAt) return false;
    return !refusalOfHeld({ held, observation, situation });
  };
  const outside = context.person(review.revieweeOid)?.protectedTime;
  return firstTime({ from: atSchool(end, context), outside, context }, holds) ?? now;
}

type RefusalOfHeldArgs = { held: Temporal.ZonedDateTime; observation: Observation; situation: Situation };

function refusalOfHeld({ held, observation, situation }: RefusalOfHeldArgs): Refusal | undefined {
  const at = held.toInstant();
  const atField = (code: Refusal['refused'], message: string) =>
    refuse({ refused: code, message, ref: null, fields: [{ field: 'heldAt', message }] });
  if (isBefore(at, endOf(observation)))
    return atField('invalid', 'The meeting cannot have been before the end of the visit.');
  if (isBefore(situation.context.now, at)) return atField('notYet', 'Record the meeting once it has been held.');
  return refusalOfProtectedTime({
    start: held,
    given: { minutes: FEEDBACK_MEETING_MINUTES, field: 'heldAt' },
    situation,
  });
}
