import { Temporal } from 'temporal-polyfill';
import type { MeetingKind } from '../../policies/vocabulary.ts';

export type Meeting = {
  id: string;
  kind: MeetingKind;
  /** ISO instant. */
  start: string;
  minutes: number;
  place: string;
  bring: string[];
  /** Grows with each move, so that an answer to an old notice is told from an answer to the new one. */
  revision: number;
  notice: 'given' | 'short' | 'waived';
  answer:
    | { kind: 'none' }
    | { kind: 'acknowledged'; at: string }
    | { kind: 'anotherTime'; comment: string; start: string | null; at: string };
  cancelled: { reason: string; at: string; inOutlook: boolean } | null;
  movedInOutlook: boolean;
  /** What Outlook holds, once it does. */
  booking: { outlookEventId: string; joinUrl: string | null; start: string; minutes: number } | null;
  arrangedAt: string;
};

/** When a meeting or visit ends, as an ISO instant. */
export function endOf({ start, minutes }: { start: string; minutes: number }): string {
  return Temporal.Instant.from(start).add({ minutes }).toString();
}

/**
 * Whether a meeting counts. One asked for at short notice is only a request until the notice is waived, unless it
 * already stands in Outlook (somebody moved it there).
 */
export function isStanding(meeting: Meeting): boolean {
  return !meeting.cancelled && (meeting.notice !== 'short' || meeting.booking !== null);
}
