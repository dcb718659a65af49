import { randomUUID } from 'node:crypto';
import { THE_APP } from '#domain/review/events.ts';
import { meetingInOutlook } from '#domain/review/meetings/inOutlook.ts';
import { feedbackInOutlook } from '#domain/review/observations/inOutlook.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import type { App } from '../app.ts';
import { readMeetingEvent } from '../graph/meetingEvents.ts';
import { carryOut } from './door.ts';
import { reviewsIn } from './reviewsIn.ts';

/**
 * Outlook says that an event of somebody's changed: where it is a meeting of a review, the review follows. What was
 * moved or cancelled in Outlook is moved or cancelled here, with everything that hangs on it.
 */
export async function followOutlook(
  app: App,
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
  // Nothing of a closed review changes; what becomes of its entry in a calendar is for its owner.
  if (isRefusal(answer) && answer.refused !== 'closed')
    throw new Error(`A change in Outlook could not be followed: ${answer.refused}`);
}

type PlaceInReview = { reviewId: string; by: 'followMeeting' | 'followFeedback' };

type PlaceOfArgs = { app: App; userOid: string; eventId: string };

/**
 * The review in which this person holds the meeting, and by which command it is followed there. What becomes of a former
 * reviewer's event says nothing of it.
 */
async function placeOf({ app, userOid, eventId }: PlaceOfArgs): Promise<PlaceInReview | undefined> {
  for (const review of await reviewsIn(app, userOid)) {
    const reviewId = review.id;
    if (review.reviewerOid === userOid && meetingInOutlook(review, eventId)) return { reviewId, by: 'followMeeting' };
    if (feedbackInOutlook(review, eventId)?.observerOid === userOid) return { reviewId, by: 'followFeedback' };
  }
  return undefined;
}
