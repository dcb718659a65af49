import type { Answers } from '../../forms/form.ts';
import type { Booking } from '../meetings/meeting.ts';

export type Observation = {
  id: string;
  /** A drop-in was not planned. It is recorded afterwards, as a drop-in (KM-67). */
  kind: 'planned' | 'dropIn';
  observerOid: string;
  start: string;
  minutes: number;
  /** Empty for a drop-in. */
  purpose: string;
  focus: string;
  /** What the person observed will be doing (KM-66). */
  activities: string;
  /** The class, group or piece of work (PA-13); null if nobody said. */
  group: string | null;
  /** The planning documents that were asked for; null for none. */
  documentsAsked: string | null;
  /** Links to them, from the person observed. */
  documents: PlanningDocument[];
  /** Grows whenever the time, the length or the focus changes. */
  revision: number;
  /** When the person observed was last told of it. */
  toldAt: string;
  agreement: VisitAgreement;
  cancelled: { reason: string; at: string } | null;
  notes: VisitNotes | null;
  /**
   * The arranged feedback meeting. `since` says since when, changes of its time included. `feedbackMeetingAt` says when
   * it was held.
   */
  feedbackPlanned: { start: string; minutes: number; at: string; since: string } | null;
  /** What Outlook holds of the feedback meeting, once it does. */
  feedbackBooking: Booking | null;
  feedbackMeetingAt: string | null;
  feedback: { answers: Answers; at: string; by: string; formVersion: number | null } | null;
  /** When the person observed closed it, with or without comments. */
  closed: { at: string; comment: string | null } | null;
  /** What others need to know of it, in the observer's words, and whom it was sent to (KM-72). */
  passedOn: { text: string; to: string[]; at: string } | null;
};

export type PlanningDocument = { id: string; title: string; url: string };

/** Whether the person observed agreed to reason, focus, activities and length beforehand, or proposed others. */
export type VisitAgreement =
  | { kind: 'open' }
  | { kind: 'agreed'; at: string; by: string }
  | { kind: 'proposed'; at: string; focus: string; activities: string; why: string };

/**
 * Whether brief feedback straight after the visit was given, was offered and not wanted then, or was not possible
 * (KM-68).
 */
export const ORAL_FEEDBACK = ['given', 'notWanted', 'notPossible'] as const;

/** What was written down during a visit (KM-68), with the activities seen and the time spent on each (TA-22). */
export type VisitNotes = {
  seen: string;
  responses: string;
  learning: string;
  activities: { what: string; minutes: number }[];
  oralFeedback: (typeof ORAL_FEEDBACK)[number];
  oralNote: string | null;
  at: string;
};

/** Whether an observation is a planned visit that counts. Drop-ins and cancelled visits do not. */
export function isFormal({ kind, cancelled }: Pick<Observation, 'kind' | 'cancelled'>): boolean {
  return kind === 'planned' && cancelled === null;
}
