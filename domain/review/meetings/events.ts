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
    }
  | { type: 'bookingRemoved'; meetingId: string };
