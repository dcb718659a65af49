import { atSchool, type Context } from '../context.ts';
import { type InOutlook, isSameTime } from '../meetings/inOutlook.ts';
import type { Review } from '../review.ts';
import { feedbackBookingRemoved, feedbackMeetingBooked } from './booked.ts';
import type { ObservationEvent } from './events.ts';
import { refusalOfProtectedTime } from './protectedTime.ts';
import type { Observation } from './observation.ts';

/** The observation whose feedback meeting is this event in Outlook. */
export function feedbackInOutlook({ observations }: Review, outlookEventId: string): Observation | undefined {
  return observations.find(({ feedbackBooking }) => feedbackBooking?.outlookEventId === outlookEventId);
}

/** A feedback meeting moved into PPA or a break is put back to where it was: that time is never taken (KM-69). */
export function changesOfFeedback(
  review: Review,
  outlookEventId: string,
  event: InOutlook | undefined,
  context: Context,
): ObservationEvent[] {
  const observation = feedbackInOutlook(review, outlookEventId);
  const { feedbackPlanned: planned, feedbackBooking: booking } = observation ?? {};
  if (!observation || !planned || !booking || observation.cancelled) return [];
  const { id: observationId } = observation;
  if (!event || event.cancelled)
    return [{ type: 'feedbackMeetingCalledOff', observationId }, feedbackBookingRemoved(observationId)];
  if (isSameTime(event, planned) || isSameTime(event, booking)) return [];
  const { start, minutes } = event;
  const booked = feedbackMeetingBooked(observationId, { ...booking, start, minutes });
  const isTaken = refusalOfProtectedTime(atSchool(start, context), { minutes, field: 'start' }, { review, context });
  return isTaken ? [booked] : [{ type: 'feedbackMeetingPlanned', observationId, start, minutes }, booked];
}
