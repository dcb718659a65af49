import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { isRefusal } from '#domain/review/refusal.ts';
import type { ReviewEvent } from '#domain/review/events.ts';
import { isWrittenUp } from '#domain/review/meetings/isWrittenUp.ts';
import { shortNotice } from '#domain/review/meetings/notice.ts';
import { atSchool, type Context } from '#domain/review/context.ts';
import { refusalOfProtectedTime } from '#domain/review/observations/feedback.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { type BookedEvent, readMeetingEvent } from '../graph/meetingEvents.ts';
import { passDoor } from './door.ts';
import { reviewsIn } from './reviewsIn.ts';
import { THE_APP } from '#domain/review/events.ts';

/**
 * Outlook says that an event of somebody's changed: where it is a meeting of a review, the review follows. What was
 * moved or cancelled in Outlook is moved or cancelled here, with everything that hangs on it.
 */
export async function followOutlook(
  app: App,
  { userOid, eventId }: { userOid: string; eventId: string },
): Promise<void> {
  const reviewId = await reviewWith(app, userOid, eventId);
  if (reviewId === undefined) return;
  const event = await readMeetingEvent(app.graph.asApp, { userOid, outlookEventId: eventId });
  const answer = await passDoor(app, {
    reviewId,
    commandId: randomUUID(),
    by: THE_APP,
    decide: (review, context) => [
      ...changesOfMeeting(review, eventId, event, context),
      ...changesOfFeedback(review, eventId, event, context),
    ],
  });
  if (isRefusal(answer)) throw new Error(`A change in Outlook could not be followed: ${answer.refused}`);
}

/** The review in which this person holds the meeting. What becomes of a former reviewer's event says nothing of it. */
async function reviewWith(app: App, userOid: string, eventId: string): Promise<string | undefined> {
  const review = (await reviewsIn(app, userOid)).find((each) => {
    const meeting = each.reviewerOid === userOid && meetingOf(each, eventId);
    return meeting || observationOf(each, eventId)?.observerOid === userOid;
  });
  return review?.id;
}

const meetingOf = ({ meetings }: Review, eventId: string) =>
  meetings.find(({ booking }) => booking?.outlookEventId === eventId);

const observationOf = ({ observations }: Review, eventId: string) =>
  observations.find(({ feedbackBooking }) => feedbackBooking?.outlookEventId === eventId);

function changesOfMeeting(
  review: Review,
  eventId: string,
  event: BookedEvent | undefined,
  context: Context,
): ReviewEvent[] {
  const meeting = meetingOf(review, eventId);
  // Somebody who clears out a calendar undoes nothing that was written of a meeting.
  if (!meeting?.booking || meeting.cancelled || isWrittenUp(review, meeting, context)) return [];
  const { id: meetingId, booking, place } = meeting;
  if (!event || event.cancelled)
    return [{ type: 'meetingCancelled', meetingId, reason: 'Cancelled in Outlook.', inOutlook: true }];
  if (isSame(event, meeting) || isSame(event, booking)) return [];
  const { start, minutes } = event;
  const short = shortNotice(meeting.kind, atSchool(start, context), true, review, context) === true;
  return [
    { type: 'meetingMoved', meetingId, start, minutes, place, shortNotice: short, inOutlook: true },
    { type: 'meetingBooked', meetingId, ...booking, start, minutes },
  ];
}

/** A feedback meeting moved into PPA or a break is put back to where it was: that time is never taken (KM-69). */
function changesOfFeedback(
  review: Review,
  eventId: string,
  event: BookedEvent | undefined,
  context: Context,
): ReviewEvent[] {
  const observation = observationOf(review, eventId);
  const { feedbackPlanned: planned, feedbackBooking: booking } = observation ?? {};
  if (!observation || !planned || !booking || observation.cancelled) return [];
  const { id: observationId } = observation;
  if (!event || event.cancelled)
    return [
      { type: 'feedbackMeetingCalledOff', observationId },
      { type: 'feedbackBookingRemoved', observationId },
    ];
  if (isSame(event, planned) || isSame(event, booking)) return [];
  const { start, minutes } = event;
  const booked: ReviewEvent = { type: 'feedbackMeetingBooked', observationId, ...booking, start, minutes };
  const isTaken = refusalOfProtectedTime(atSchool(start, context), { minutes, field: 'start' }, review, context);
  return isTaken ? [booked] : [{ type: 'feedbackMeetingPlanned', observationId, start, minutes }, booked];
}

function isSame(a: { start: string; minutes: number }, b: { start: string; minutes: number }): boolean {
  return Temporal.Instant.from(a.start).equals(Temporal.Instant.from(b.start)) && a.minutes === b.minutes;
}
