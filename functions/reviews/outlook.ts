import { randomUUID } from 'node:crypto';
import { isBefore } from '#domain/calendar/moments.ts';
import { isSame } from '#domain/review/canonicalJson.ts';
import { THE_APP } from '#domain/review/events.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { type Booking, endOf } from '#domain/review/meetings/meeting.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { cancelMeetingEvent, changeInvitation, createMeetingEvent, moveMeetingEvent } from '../graph/meetingEvents.ts';
import { type Appointment, appointmentsOf } from './appointments.ts';
import { type SchoolNow, schoolNow } from './context.ts';
import { carryOut, type DoorPorts } from './door.ts';

/** What of the app is needed for a review and Outlook to agree. */
export type OutlookPorts = DoorPorts & Pick<App, 'graph' | 'subscriptions'>;

/** Whether something was noted in the review, and whether Outlook could not be reached for one of its meetings. */
type Booked = { isNoted: boolean; isBehind: boolean };

/**
 * Makes both Outlook calendars show each meeting as the review has it: added, moved or removed. What Outlook says is
 * noted in the review through the door.
 */
export async function bringOutlookUpToDate(app: OutlookPorts, review: Review): Promise<Booked> {
  const school = await schoolNow(app);
  const booked: Booked = { isNoted: false, isBehind: false };
  for (const appointment of appointmentsOf(review, school)) {
    try {
      await bringUpToDate({ app, reviewId: review.id, appointment, school, onNoted: () => (booked.isNoted = true) });
    } catch (error) {
      if (!isAboutOutlook(error)) throw error;
      booked.isBehind = true;
    }
  }
  return booked;
}

type BringUpToDateArgs = {
  app: OutlookPorts;
  reviewId: string;
  appointment: Appointment;
  school: SchoolNow;
  onNoted: () => void;
};

async function bringUpToDate({ app, reviewId, appointment, school, onNoted }: BringUpToDateArgs): Promise<void> {
  const { booking, invitation, standing, people, revision } = appointment;
  const { organiser, start, minutes } = invitation;
  const note = async (booked: Booking | null) => {
    await noteBooking({ app, reviewId, appointment, booking: booked });
    onNoted();
  };
  const takeOut = async ({ outlookEventId, people: [organiserOid = organiser.oid] }: Booking) => {
    const cancel = () => cancelMeetingEvent(app.graph.asApp, { organiserOid, outlookEventId, comment: '' });
    if (standing !== 'offInOutlook') await outlook(cancel);
    await note(null);
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
    return note({ ...event, ...shown });
  }
  // Outlook cannot change an event's organiser, so the event is cancelled and the present reviewer sends a new
  // invitation.
  if (booking) await takeOut(booking);
  else if (standing === 'asked') return;
  const event = await outlook(() => createMeetingEvent(app.graph.asApp, invitation));
  await note({ ...event, ...shown });
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
