import type { MeetingKind } from '../../policies/vocabulary.ts';

export type MeetingEvent =
  | {
      type: 'meetingScheduled';
      meetingId: string;
      kind: MeetingKind;
      start: string;
      minutes: number;
      place: string;
      bring: string[];
      /** Given with less notice than the policy wants: it stands once the person waives the notice. */
      shortNotice: boolean;
      /** Arranged at once with others, under one id. */
      seriesId?: string;
    }
  | {
      type: 'meetingMoved';
      meetingId: string;
      start: string;
      minutes: number;
      place: string;
      shortNotice: boolean;
      inOutlook: boolean;
    }
  | { type: 'meetingCancelled'; meetingId: string; reason: string; inOutlook: boolean }
  | { type: 'meetingAcknowledged'; meetingId: string }
  | { type: 'anotherTimeProposed'; meetingId: string; comment: string; start: string | null }
  | { type: 'noticeWaived'; meetingId: string }
  | {
      type: 'meetingBooked';
      meetingId: string;
      outlookEventId: string;
      joinUrl: string | null;
      start: string;
      minutes: number;
      /** The revision of the invitation that Outlook shows; as arranged where it is left out. */
      invitation?: number;
      /** Left out in older bookings: by whoever reviewed then. */
      people?: string[];
    }
  | { type: 'agendaPointAdded'; meetingId: string; pointId: string; text: string }
  | { type: 'agendaPointRemoved'; meetingId: string; pointId: string }
  | { type: 'topicsChosen'; meetingId: string; topics: string[] }
  | { type: 'askedToJoin'; meetingId: string; oid: string; reason: string }
  | { type: 'joiningEnded'; meetingId: string; oid: string }
  | { type: 'rhythmSet'; kind: MeetingKind; weeks: number }
  | { type: 'bookingRemoved'; meetingId: string };
