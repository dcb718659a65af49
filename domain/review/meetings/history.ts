import { momentInWords } from '../../calendar/inWords.ts';
import type { Context } from '../context.ts';
import type { InWords } from '../part.ts';
import type { MeetingEvent } from './events.ts';

const when = (moment: string, { calendar }: Context) => momentInWords({ moment, timeZone: calendar.timeZone });
const atShortNotice = (event: { noticeReason?: string }) =>
  event.noticeReason === undefined ? '' : ', at short notice';
const inOutlook = (event: { inOutlook: boolean }) => (event.inOutlook ? ', in Outlook' : '');

export const history: InWords<MeetingEvent> = {
  meetingScheduled: (event, { context }) =>
    event.shortNotice
      ? `Asked for a meeting at short notice, ${when(event.start, context)}`
      : `Arranged the meeting for ${when(event.start, context)}${atShortNotice(event)}`,
  meetingMoved: (event, { context }) =>
    `Moved the meeting to ${when(event.start, context)}${inOutlook(event)}${atShortNotice(event)}`,
  meetingCancelled: (event) => `Cancelled the meeting${inOutlook(event)}`,
  meetingAcknowledged: () => 'Acknowledged the meeting',
  anotherTimeProposed: () => 'Proposed another time for the meeting',
  noticeWaived: () => 'Agreed to shorter notice of the meeting',
  meetingBooked: () => 'Put the meeting in both Outlook calendars',
  agendaPointAdded: () => 'Put a point on the agenda of a meeting',
  agendaPointRemoved: () => 'Took a point off the agenda of a meeting',
  topicsChosen: () => 'Chose the topics of a meeting',
  askedToJoin: ({ oid }, { context: { person } }) =>
    `Asked ${person(oid)?.displayName ?? 'somebody who has left'} to join a meeting`,
  joiningEnded: ({ oid }, { context: { person } }) =>
    `Said that ${person(oid)?.displayName ?? 'somebody who has left'} does not join the meeting`,
  rhythmSet: ({ weeks }) => `Set the rhythm of meetings: every ${weeks === 1 ? 'week' : `${weeks} weeks`}`,
  bookingRemoved: () => 'Took the meeting out of Outlook',
};
