import { randomUUID } from 'node:crypto';
import { isBefore } from '#domain/calendar/moments.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { endOf, type Meeting } from '#domain/review/meetings/meeting.ts';
import { reviewersOf } from '#domain/review/reviewers/state.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import {
  cancelMeetingEvent,
  changeInvitation,
  createMeetingEvent,
  type Invitation,
  moveMeetingEvent,
} from '../graph/meetingEvents.ts';
import { contextOf, schoolNow, type SchoolNow } from './context.ts';
import { note } from './door.ts';

/**
 * Makes both Outlook calendars show each meeting as the review has it: once in, moved, or taken out. What Outlook says
 * is noted in the review through the door. Answers 'again' when Outlook could not be reached for one of them.
 */
export async function bringOutlookUpToDate(app: App, reviewId: string): Promise<'done' | 'again'> {
  const stored = await app.reviews.load(reviewId);
  if (!stored) return 'done';
  const school = await schoolNow(app);
  let answer: 'done' | 'again' = 'done';
  for (const meeting of stored.review.meetings) {
    try {
      await bringUpToDate(app, stored.review, meeting, school);
    } catch (error) {
      if (!isAboutOutlook(error)) throw error;
      answer = 'again';
    }
  }
  return answer;
}

async function bringUpToDate(app: App, review: Review, meeting: Meeting, school: SchoolNow): Promise<void> {
  const reviewer = school.person(review.reviewerOid);
  const reviewee = school.person(review.revieweeOid);
  if (!reviewer || !reviewee) return;
  const { booking } = meeting;
  const timeZone = school.calendar.timeZone;
  const base = { reviewId: review.id, meetingId: meeting.id };
  const people = reviewersOf(review);
  const cancel = ({ outlookEventId, people: [organiserOid = review.reviewerOid] }: NonNullable<Meeting['booking']>) =>
    outlook(() => cancelMeetingEvent(app.graph.asApp, { organiserOid, outlookEventId, comment: '' }));
  if (meeting.cancelled) {
    if (!booking) return;
    if (!meeting.cancelled.inOutlook) await cancel(booking);
    await noteBooking(app, base, null);
    return;
  }
  if (booking && isBefore(endOf(meeting), school.now)) return;
  const shown = { start: meeting.start, minutes: meeting.minutes, invitation: meeting.invitation, people };
  const { pack } = contextOf(review, school);
  const form = pack.meetings[meeting.kind];
  const invitation: Invitation = {
    meeting,
    name: form?.name ?? 'Meeting',
    matters: form?.agenda ?? [],
    reviewer,
    reviewee,
    joining: [...people.slice(1), ...meeting.joining.map(({ oid }) => oid)].flatMap((oid) => school.person(oid) ?? []),
    transactionId: changesOfReviewers(review) === 0 ? meeting.id : `${meeting.id}.${changesOfReviewers(review)}`,
    timeZone,
  };
  if (booking && !isSame(booking.people, people)) {
    // Outlook gives an event no other organiser: it is cancelled, and invited to anew by whoever reviews now.
    await cancel(booking);
    await noteBooking(app, base, null);
  } else if (booking) {
    const isMoved = booking.start !== meeting.start || booking.minutes !== meeting.minutes;
    const isChanged = booking.invitation !== meeting.invitation;
    if (!isMoved && !isChanged) return;
    const { outlookEventId } = booking;
    const event = await outlook(() =>
      isChanged
        ? changeInvitation(app.graph.asApp, { invitation, outlookEventId })
        : moveMeetingEvent(app.graph.asApp, { reviewer, meeting, outlookEventId, timeZone }),
    );
    await noteBooking(app, base, { ...event, ...shown });
    return;
  }
  if (!booking && meeting.notice === 'short') return;
  const event = await outlook(() => createMeetingEvent(app.graph.asApp, invitation));
  await noteBooking(app, base, { ...event, ...shown });
  await outlook(() => app.subscriptions.ensure(reviewer.oid, school.now));
}

type Booking = NonNullable<Meeting['booking']>;

/** How often it has changed who reviews: an invitation by other people is another one. */
function changesOfReviewers({ reviewers }: Review): number {
  return reviewers.changes.length + reviewers.panels.length;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function noteBooking(
  app: App,
  { reviewId, meetingId }: { reviewId: string; meetingId: string },
  booking: Booking | null,
): Promise<void> {
  const written = await note(app, {
    reviewId,
    commandId: randomUUID(),
    events: (review) => {
      const meeting = review.meetings.find((each) => each.id === meetingId);
      if (!meeting) return [];
      if (!booking) return meeting.booking ? [{ type: 'bookingRemoved', meetingId }] : [];
      const { outlookEventId, joinUrl, start, minutes, invitation, people } = booking;
      const same =
        meeting.booking?.outlookEventId === outlookEventId &&
        meeting.booking.start === start &&
        meeting.booking.minutes === minutes &&
        meeting.booking.invitation === invitation;
      return same
        ? []
        : [{ type: 'meetingBooked', meetingId, outlookEventId, joinUrl, start, minutes, invitation, people }];
    },
  });
  if (isRefusal(written)) throw new Error(`Outlook’s answer could not be noted: ${written.refused}`);
}

/** Something went wrong between the app and Outlook. The cause says what; it holds no text of a review. */
class OutlookTrouble extends Error {}

async function outlook<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw new OutlookTrouble('Outlook did not do it', { cause: error });
  }
}

function isAboutOutlook(error: unknown): boolean {
  return error instanceof OutlookTrouble;
}
