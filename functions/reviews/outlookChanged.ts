import { randomUUID } from 'node:crypto';
import { THE_APP } from '#domain/review/events.ts';
import { meetingInOutlook } from '#domain/review/meetings/inOutlook.ts';
import { feedbackInOutlook } from '#domain/review/observations/inOutlook.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import type { App } from '../app.ts';
import { readMeetingEvent } from '../graph/meetingEvents.ts';
import { carryOut, type DoorPorts } from './door.ts';
import { reviewsIn } from './reviewsIn.ts';

/**
 * Follows a change that Outlook reports in somebody's event, where it is a meeting of a review. What was moved or
 * cancelled in Outlook is moved or cancelled here, with everything that depends on it.
 */
export async function followOutlook(
  app: DoorPorts & Pick<App, 'graph'>,
  { userOid, eventId }: { userOid: string; eventId: string },
): Promise<void> {
  const place = await placeOf({ app, userOid, eventId });
  if (place === undefined) return;
  const found = (await readMeetingEvent(app.graph.asApp, { userOid, outlookEventId: eventId })) ?? null;
  const answer = await carryOut(app, {
    reviewId: place.reviewId,
    commandId: randomUUID(),
    actorOid: THE_APP,
    for: userOid,
    door: 'outlook',
    command: { type: place.by, outlookEvent: eventId, found },
  });
  // A closed review does not change; its owner decides about the calendar entry.
  if (isRefusal(answer) && answer.refused !== 'closed')
    throw new Error(`A change in Outlook could not be followed: ${answer.refused}`);
}

type PlaceInReview = { reviewId: string; by: 'followMeeting' | 'followFeedback' };

type PlaceOfArgs = { app: Pick<App, 'participants' | 'reviews'>; userOid: string; eventId: string };

/**
 * The review in which this person holds the meeting, and the command by which the review follows. A former reviewer's
 * event has no bearing on the meeting.
 */
async function placeOf({ app, userOid, eventId }: PlaceOfArgs): Promise<PlaceInReview | undefined> {
  for (const review of await reviewsIn(app, userOid)) {
    const reviewId = review.id;
    if (review.reviewerOid === userOid && meetingInOutlook(review, eventId)) return { reviewId, by: 'followMeeting' };
    if (feedbackInOutlook(review, eventId)?.observerOid === userOid) return { reviewId, by: 'followFeedback' };
  }
  return undefined;
}
