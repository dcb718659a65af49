import { dateInWords, momentInWords } from '../calendar/inWords.ts';
import type { Context } from '../review/context.ts';
import { type RecordedEvent, type ReviewEvent, THE_APP } from '../review/events.ts';

/** One line of a review's history: when, who, what. No text that anybody wrote. */
export type HistoryLine = { seq: number; at: string; who: string; what: string };

/** A review's history in words, newest first. */
export function history(events: readonly RecordedEvent[], context: Context): HistoryLine[] {
  return events
    .map(({ seq, at, by, event }) => ({
      seq,
      at,
      who: by === THE_APP ? 'Fairview' : (context.person(by)?.displayName ?? 'Somebody who has left'),
      what: inWords(event, context),
    }))
    .toReversed();
}

function inWords(event: ReviewEvent, context: Context): string {
  const { wording } = context.pack;
  const when = (moment: string) => momentInWords(moment, context.calendar.timeZone);
  switch (event.type) {
    case 'reviewOpened':
      return `Opened the review under “${context.pack.title}”, version of ${event.policy.version}`;
    case 'meetingScheduled':
      return event.shortNotice
        ? `Asked for a meeting at short notice, ${when(event.start)}`
        : `Arranged the meeting for ${when(event.start)}`;
    case 'meetingMoved':
      return `Moved the meeting to ${when(event.start)}${event.inOutlook ? ', in Outlook' : ''}`;
    case 'meetingCancelled':
      return `Cancelled the meeting${event.inOutlook ? ', in Outlook' : ''}`;
    case 'meetingAcknowledged':
      return 'Acknowledged the meeting';
    case 'anotherTimeProposed':
      return 'Proposed another time for the meeting';
    case 'noticeWaived':
      return 'Agreed to shorter notice of the meeting';
    case 'meetingBooked':
      return 'Put the meeting in both Outlook calendars';
    case 'bookingRemoved':
      return 'Took the meeting out of Outlook';
    case 'objectiveSaved':
      return 'Wrote an objective';
    case 'objectiveRemoved':
      return 'Removed an objective';
    case 'objectivesSent':
      return `Sent the objectives to ${context.person(event.to)?.displayName ?? 'the person who approves them'}`;
    case 'objectivesApproved':
      return 'Approved the objectives';
    case 'objectivesReturned':
      return 'Returned the objectives';
    case 'observationPlanned':
      return `Planned a ${wording.observation} for ${when(event.start)}`;
    case 'observationMoved':
      return `Moved the ${wording.observation} to ${when(event.start)}`;
    case 'observationCancelled':
      return `Cancelled a ${wording.observation}`;
    case 'observationAcknowledged':
      return `Acknowledged the ${wording.observation}`;
    case 'feedbackMeetingHeld':
      return `Recorded the feedback meeting of ${when(event.heldAt)}`;
    case 'feedbackRecorded':
      return `Wrote the feedback on the ${wording.observation}`;
    case 'feedbackClosed':
      return event.comment ? 'Added comments to the feedback and closed it' : 'Read the feedback and closed it';
    case 'statementDrafted':
      return `Drafted the ${wording.statement}, version ${event.version}`;
    case 'statementCommented':
      return event.changesWanted
        ? `Asked for changes to the ${wording.statement}`
        : `Commented on the ${wording.statement}`;
    case 'statementSigned':
      return `Signed the ${wording.statement}, version ${event.version}, as ${event.party}`;
    case 'statementRevised':
      return `Began version ${event.version} of the ${wording.statement}`;
    case 'dutyRecorded':
      return `Recorded a duty as done on ${dateInWords(event.on)}`;
    case 'reviewSuspended':
      return 'Suspended the review';
    case 'reviewResumed':
      return 'Resumed the review';
  }
}
