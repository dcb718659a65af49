import { command } from '../command.ts';
import { atSchool } from '../context.ts';
import { AS_CALENDARS_SHOW, foundInOutlook, isSameTime } from '../meetings/inOutlook.ts';
import type { Review } from '../review.ts';
import { theApp } from '../theApp.ts';
import { feedbackMeetingBooked } from './booked.ts';
import { refusalOfProtectedTime } from './protectedTime.ts';
import type { Observation } from './observation.ts';

/** The observation whose feedback meeting belongs to an Outlook event. */
export function feedbackInOutlook({ observations }: Review, outlookEventId: string): Observation | undefined {
  return observations.find(({ feedbackBooking }) => feedbackBooking?.outlookEventId === outlookEventId);
}

/**
 * Moves or cancels a feedback meeting as in Outlook. If it was moved into PPA or a break, it is put back where it was:
 * that time is never taken (KM-69).
 */
export const followFeedback = command('followFeedback', {
  fields: foundInOutlook,
  by: [theApp],
  suspended: AS_CALENDARS_SHOW,
  mark: () => null,
  decide: ({ outlookEvent, found }, { review, context }) => {
    const observation = feedbackInOutlook(review, outlookEvent);
    const { feedbackPlanned: planned, feedbackBooking: booking } = observation ?? {};
    if (!observation || !planned || !booking || observation.cancelled) return [];
    const { id: observationId } = observation;
    if (!found || found.cancelled)
      return [
        { type: 'feedbackMeetingCalledOff', observationId },
        { type: 'feedbackBookingRemoved', observationId },
      ];
    if (isSameTime(found, planned) || isSameTime(found, booking)) return [];
    const { start, minutes } = found;
    const booked = feedbackMeetingBooked(observationId, { ...booking, start, minutes });
    const isTaken = refusalOfProtectedTime({
      start: atSchool(start, context),
      given: { minutes, field: 'start' },
      situation: { review, context },
    });
    return isTaken ? [booked] : [{ type: 'feedbackMeetingPlanned', observationId, start, minutes }, booked];
  },
  example: (_, { review }) => {
    const planned = review.observations.find((each) => each.feedbackBooking && each.feedbackPlanned && !each.cancelled);
    return planned?.feedbackBooking ? { outlookEvent: planned.feedbackBooking.outlookEventId, found: null } : undefined;
  },
});
