import type { AnyGiven } from '#domain/review/commands.ts';
import { agendaOf, type Booking, type Meeting } from '#domain/review/meetings/meeting.ts';
import type { Observation } from '#domain/review/observations/observation.ts';
import { reviewersOf } from '#domain/review/reviewers/state.ts';
import type { Review } from '#domain/review/review.ts';
import type { Invitation } from '../graph/meetingEvents.ts';
import { contextOf, type SchoolNow } from './context.ts';

/**
 * Something that belongs in two people's Outlook calendars: a meeting of a review, or the meeting about an observation.
 */
export type Appointment = {
  /**
   * `asked`: shown only once the short notice is waived. `off`: to be taken out. `offInOutlook`: Outlook removed it
   * itself.
   */
  standing: 'on' | 'asked' | 'off' | 'offInOutlook';
  invitation: Invitation;
  /** Grows with each change of what the invitation says apart from its time. */
  revision: number;
  /** Who holds it, the organiser first. With other people it is another invitation. */
  people: string[];
  booking: Booking | null;
  /** The command that notes what Outlook shows of it, or that Outlook no longer shows it. */
  noted: (booking: Booking | null) => AnyGiven;
};

/** Everything of a review that Outlook must show, or still shows (KM-22, KM-69). Nothing with people who have left. */
export function appointmentsOf(review: Review, school: SchoolNow): Appointment[] {
  return [
    ...review.meetings.flatMap((meeting) => ofMeeting({ meeting, review, school }) ?? []),
    ...review.observations.flatMap((observation) => ofFeedback({ observation, review, school }) ?? []),
  ];
}

type OfMeetingArgs = { meeting: Meeting; review: Review; school: SchoolNow };

function ofMeeting({ meeting, review, school }: OfMeetingArgs): Appointment | undefined {
  const { id: meetingId, cancelled, start, minutes, place, bring } = meeting;
  const people = reviewersOf(review);
  const form = contextOf(review, school).pack.meetings[meeting.kind];
  const joining = [...people.slice(1), ...meeting.joining.map(({ oid }) => oid)];
  const who = invited({ organiserOid: review.reviewerOid, review, joining, school });
  const changes = changesOfReviewers(review);
  return (
    who && {
      standing: cancelled
        ? cancelled.inOutlook
          ? 'offInOutlook'
          : 'off'
        : meeting.notice === 'short'
          ? 'asked'
          : 'on',
      invitation: {
        ...who,
        name: form?.name ?? 'Meeting',
        start,
        minutes,
        place,
        bring,
        matters: agendaOf(meeting, form?.agenda ?? []),
        transactionId: changes === 0 ? meetingId : `${meetingId}.${changes}`,
        timeZone: school.calendar.timeZone,
      },
      revision: meeting.invitation,
      people,
      booking: meeting.booking,
      noted: (booking) => ({ type: 'noteBooking', meetingId, booking }),
    }
  );
}

type OfFeedbackArgs = { observation: Observation; review: Review; school: SchoolNow };

/** The feedback meeting of an observation, held by the observer. */
function ofFeedback({ observation, review, school }: OfFeedbackArgs): Appointment | undefined {
  const { id: observationId, observerOid, cancelled, feedbackPlanned: planned, feedbackBooking } = observation;
  const shown = planned ?? feedbackBooking;
  const who = invited({ organiserOid: observerOid, review, joining: [], school });
  if (!shown || !who) return undefined;
  const { observation: name } = contextOf(review, school).pack.wording;
  return {
    standing: planned && !cancelled ? 'on' : 'off',
    invitation: {
      ...who,
      name: `Feedback meeting on the ${name}`,
      start: shown.start,
      minutes: shown.minutes,
      place: '',
      bring: [],
      matters: [],
      transactionId: `${observationId}.${planned?.since}`,
      timeZone: school.calendar.timeZone,
    },
    revision: 0,
    people: [observerOid],
    booking: feedbackBooking,
    noted: (booking) => ({ type: 'noteFeedbackBooking', observationId, booking }),
  };
}

type InvitedArgs = { organiserOid: string; review: Review; joining: readonly string[]; school: SchoolNow };

function invited({
  organiserOid,
  review: { revieweeOid },
  joining,
  school: { person },
}: InvitedArgs): Pick<Invitation, 'organiser' | 'attendees'> | undefined {
  const organiser = person(organiserOid);
  const reviewee = person(revieweeOid);
  if (!organiser || !reviewee) return undefined;
  return { organiser, attendees: [reviewee, ...joining.flatMap((oid) => person(oid) ?? [])] };
}

/** How often the reviewers have changed: an invitation by other people is another invitation. */
function changesOfReviewers({ reviewers }: Review): number {
  return reviewers.changes.length + reviewers.panels.length;
}
