import { randomUUID } from 'node:crypto';
import { isBefore } from '#domain/calendar/moments.ts';
import { isSame } from '#domain/review/canonicalJson.ts';
import { THE_APP } from '#domain/review/events.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { type Booking, endOf } from '#domain/review/meetings/meeting.ts';
import type { App } from '../app.ts';
import { cancelMeetingEvent, changeInvitation, createMeetingEvent, moveMeetingEvent } from '../graph/meetingEvents.ts';
import { type Appointment, appointmentsOf } from './appointments.ts';
import { type SchoolNow, schoolNow } from './context.ts';
import { carryOut, type DoorPorts } from './door.ts';

/** What of the app is needed for a review and Outlook to agree. */
export type OutlookPorts = DoorPorts & Pick<App, 'graph' | 'subscriptions'>;

/**
 * Makes both Outlook calendars show each meeting as the review has it: added, moved or removed. What Outlook says is
 * noted in the review through the door. Answers 'again' when Outlook could not be reached for one of them.
 */
export async function bringOutlookUpToDate(app: OutlookPorts, reviewId: string): Promise<'done' | 'again'> {
  const stored = await app.reviews.load(reviewId);
  if (!stored) return 'done';
  const school = await schoolNow(app);
  let answer: 'done' | 'again' = 'done';
  for (const appointment of appointmentsOf(stored.review, school)) {
    try {
      await bringUpToDate({ app, reviewId, appointment, school });
    } catch (error) {
      if (!isAboutOutlook(error)) throw error;
      answer = 'again';
    }
  }
  return answer;
}

type BringUpToDateArgs = { app: OutlookPorts; reviewId: string; appointment: Appointment; school: SchoolNow };

async function bringUpToDate({ app, reviewId, appointment, school }: BringUpToDateArgs): Promise<void> {
  const { booking, invitation, standing, people, revision } = appointment;
  const { organiser, start, minutes } = invitation;
  const takeOut = async ({ outlookEventId, people: [organiserOid = organiser.oid] }: Booking) => {
    const cancel = () => cancelMeetingEvent(app.graph.asApp, { organiserOid, outlookEventId, comment: '' });
    if (standing !== 'offInOutlook') await outlook(cancel);
    await noteBooking({ app, reviewId, appointment, booking: null });
  };
  if (standing === 'off' || standing === 'offInOutlook') return booking ? takeOut(booking) : undefined;
  if (booking && isBefore(endOf(invitation), school.now)) return;
  const shown = { start, minutes, invitation: revision, people };
  if (booking && isSame(booking.people, people)) {
    const isMoved = booking.start !== start || booking.minutes !== minutes;
    const isChanged = booking.invitation !== revision;
    if (!isMoved && !isChanged) return;
    const { outlookEventId } = booking;
    const change = isChanged ? changeInvitation : moveMeetingEvent;
    const event = await outlook(() => change(app.graph.asApp, { invitation, outlookEventId }));
    return noteBooking({ app, reviewId, appointment, booking: { ...event, ...shown } });
  }
  // Outlook cannot change an event's organiser, so the event is cancelled and the present reviewer sends a new
  // invitation.
  if (booking) await takeOut(booking);
  else if (standing === 'asked') return;
  const event = await outlook(() => createMeetingEvent(app.graph.asApp, invitation));
  await noteBooking({ app, reviewId, appointment, booking: { ...event, ...shown } });
  await outlook(() => app.subscriptions.ensure(organiser.oid, school.now));
}

type NoteBookingArgs = { app: OutlookPorts; reviewId: string; appointment: Appointment; booking: Booking | null };

async function noteBooking({ app, reviewId, appointment: { noted }, booking }: NoteBookingArgs): Promise<void> {
  const written = await carryOut(app, {
    reviewId,
    commandId: randomUUID(),
    actorOid: THE_APP,
    door: 'timer',
    command: noted(booking),
  });
  if (isRefusal(written)) throw new Error(`Outlook’s answer could not be noted: ${written.refused}`);
}

/** Something went wrong between the app and Outlook. The cause says what; it contains no text of a review. */
class OutlookFailure extends Error {}

async function outlook<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw new OutlookFailure('Outlook did not do it', { cause: error });
  }
}

function isAboutOutlook(error: unknown): boolean {
  return error instanceof OutlookFailure;
}
