import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { isRefusal } from '#domain/review/refusal.ts';
import type { ReviewEvent } from '#domain/review/events.ts';
import { shortNotice } from '#domain/review/meetings/notice.ts';
import { atSchool, type Context } from '#domain/review/context.ts';
import type { Meeting } from '#domain/review/meetings/meeting.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { type BookedEvent, readMeetingEvent } from '../graph/meetingEvents.ts';
import { passDoor } from './door.ts';
import { THE_APP } from '#domain/review/events.ts';

/**
 * Outlook says that an event of somebody's changed: where it is a meeting of a review, the review follows. What was
 * moved or cancelled in Outlook is moved or cancelled here, with everything that hangs on it.
 */
export async function followOutlook(
  app: App,
  { userOid, eventId }: { userOid: string; eventId: string },
): Promise<void> {
  const found = await findMeeting(app, userOid, eventId);
  // What becomes of an event that a former reviewer invited to says nothing of the meeting.
  if (!found || found.review.reviewerOid !== userOid) return;
  const event = await readMeetingEvent(app.graph.asApp, { userOid, outlookEventId: eventId });
  const answer = await passDoor(app, {
    reviewId: found.review.id,
    commandId: randomUUID(),
    by: THE_APP,
    decide: (review, context) => changes(review, found.meeting.id, event, context),
  });
  if (isRefusal(answer)) throw new Error(`A change in Outlook could not be followed: ${answer.refused}`);
}

async function findMeeting(
  app: App,
  userOid: string,
  eventId: string,
): Promise<{ review: Review; meeting: Meeting } | undefined> {
  for (const reviewId of await app.parts.of(userOid)) {
    const review = (await app.reviews.load(reviewId))?.review;
    const meeting = review?.meetings.find((each) => each.booking?.outlookEventId === eventId);
    if (review && meeting) return { review, meeting };
  }
  return undefined;
}

function changes(review: Review, meetingId: string, event: BookedEvent | undefined, context: Context): ReviewEvent[] {
  const meeting = review.meetings.find((each) => each.id === meetingId);
  if (!meeting?.booking || meeting.cancelled) return [];
  if (!event || event.cancelled)
    return [{ type: 'meetingCancelled', meetingId, reason: 'Cancelled in Outlook.', inOutlook: true }];
  if (isSame(event, meeting) || isSame(event, meeting.booking)) return [];
  const start = atSchool(event.start, context);
  const { outlookEventId, joinUrl } = meeting.booking;
  return [
    {
      type: 'meetingMoved',
      meetingId,
      start: event.start,
      minutes: event.minutes,
      place: meeting.place,
      shortNotice: shortNotice(meeting.kind, start, true, review, context) === true,
      inOutlook: true,
    },
    { type: 'meetingBooked', meetingId, outlookEventId, joinUrl, start: event.start, minutes: event.minutes },
  ];
}

function isSame(a: { start: string; minutes: number }, b: { start: string; minutes: number }): boolean {
  return Temporal.Instant.from(a.start).equals(Temporal.Instant.from(b.start)) && a.minutes === b.minutes;
}
