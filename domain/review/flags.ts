import type { ReviewNow } from './situation.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import { feedbackInDirectedTime } from '../limits/feedbackInDirectedTime.ts';
import { type Flag, flag } from '../limits/flag.ts';
import { limitsOf } from '../limits/limitsOf.ts';
import { meetingLength } from '../limits/meetingLength.ts';
import { observationsEachCycle } from '../limits/observationsEachCycle.ts';
import { atSchool, type Context, daysOfReview } from './context.ts';
import type { Meeting } from './meetings/meeting.ts';
import { noticeLimit } from './meetings/notice.ts';
import { isFormal, type Observation } from './observations/observation.ts';
import type { Review } from './review.ts';

/** A feedback meeting takes about this many minutes. The app uses it to see whether the meeting ran past its time. */
export const FEEDBACK_MEETING_MINUTES = 15;

type MeetingFlagsArgs = { meeting: Meeting; review: Review; context: Pick<Context, 'pack'> };

/**
 * How a meeting departs from the policy without being refused: it is shorter than the policy asks for (TA-09), or came at
 * shorter notice (KM-22, TA-08).
 */
export function meetingFlags({ meeting, review, context: { pack } }: MeetingFlagsArgs): Flag[] {
  if (meeting.cancelled) return [];
  const length = limitsOf({ pack, kind: 'meetingLength', staffGroup: review.staffGroup }).flatMap(
    (limit) => meetingLength(limit, meeting) ?? [],
  );
  const notice = noticeLimit({ kind: meeting.kind, review, context: { pack } });
  const isShort = meeting.notice === 'given' && meeting.noticeReason !== null;
  return notice && isShort ? [...length, flag({ limit: notice, reasons: 'Notice of this one was shorter.' })] : length;
}

/**
 * How an observation departs from the policy without being refused: there are more than is usual in a cycle (TA-20), or
 * the feedback meeting is outside directed time (KM-69).
 */
export function observationFlags(observation: Observation, { review, context }: ReviewNow): Flag[] {
  if (observation.cancelled) return [];
  return [...moreThanUsual(observation, { review, context }), ...outsideDirectedTime(observation, { review, context })];
}

function moreThanUsual(observation: Observation, { review, context: { pack } }: ReviewNow): Flag[] {
  if (!isFormal(observation)) return [];
  const withThisOne = review.observations.filter(isFormal).findIndex(({ id }) => id === observation.id) + 1;
  return limitsOf({ pack, kind: 'observationsEachCycle', staffGroup: review.staffGroup }).flatMap(
    (limit) => observationsEachCycle(limit, { withThisOne }) ?? [],
  );
}

function outsideDirectedTime(observation: Observation, { review, context }: ReviewNow): Flag[] {
  const { feedbackMeetingAt: heldAt, feedbackPlanned: planned } = observation;
  const meeting = heldAt === null ? planned : { start: heldAt, minutes: FEEDBACK_MEETING_MINUTES };
  if (!meeting) return [];
  const start = atSchool(meeting.start, context);
  const { directedTime, schoolDay } = context.calendar;
  const onWorkingDay = isWorkingDay(start.toPlainDate().toString(), daysOfReview(review, context));
  const held = { start, minutes: meeting.minutes, directedTime: directedTime ?? schoolDay, onWorkingDay };
  return limitsOf({ pack: context.pack, kind: 'feedbackInDirectedTime', staffGroup: review.staffGroup }).flatMap(
    (limit) => feedbackInDirectedTime(limit, held) ?? [],
  );
}
