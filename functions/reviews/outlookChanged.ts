import { randomUUID } from 'node:crypto';
import { THE_APP } from '#domain/review/events.ts';
import { changesOfMeeting, meetingInOutlook } from '#domain/review/meetings/inOutlook.ts';
import { changesOfFeedback, feedbackInOutlook } from '#domain/review/observations/inOutlook.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import type { App } from '../app.ts';
import { readMeetingEvent } from '../graph/meetingEvents.ts';
import { passDoor } from './door.ts';
import { reviewsIn } from './reviewsIn.ts';

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
    for: userOid,
    as: () => 'app',
    door: 'outlook',
    decide: (review, context) => [
      ...changesOfMeeting(review, eventId, event, context),
      ...changesOfFeedback(review, eventId, event, context),
    ],
  });
  // Nothing of a closed review changes; what becomes of its entry in a calendar is for its owner.
  if (isRefusal(answer) && answer.refused !== 'closed')
    throw new Error(`A change in Outlook could not be followed: ${answer.refused}`);
}

/** The review in which this person holds the meeting. What becomes of a former reviewer's event says nothing of it. */
async function reviewWith(app: App, userOid: string, eventId: string): Promise<string | undefined> {
  const review = (await reviewsIn(app, userOid)).find((each) => {
    const meeting = each.reviewerOid === userOid && meetingInOutlook(each, eventId);
    return meeting || feedbackInOutlook(each, eventId)?.observerOid === userOid;
  });
  return review?.id;
}
