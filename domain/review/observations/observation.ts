import type { Answers } from '../../forms/form.ts';
import type { Booking } from '../meetings/meeting.ts';

export type Observation = {
  id: string;
  /** A drop-in was not planned: it is recorded afterwards, and as one (KM-67). */
  kind: 'planned' | 'dropIn';
  observerOid: string;
  start: string;
  minutes: number;
  /** Empty for a drop-in. */
  purpose: string;
  focus: string;
  /** What the person observed will be doing (KM-66). */
  activities: string;
  /** The class, group or piece of work (PA-13); null where it was not said. */
  group: string | null;
  /** The planning documents that were asked for; null for none. */
  documentsAsked: string | null;
  /** Links to them, from the person observed. */
  documents: PlanningDocument[];
  /** Grows whenever time, length or what is looked at changes. */
  revision: number;
  /** When the person observed was last told of it. */
  toldAt: string;
  agreement: VisitAgreement;
  cancelled: { reason: string; at: string } | null;
  notes: VisitNotes | null;
  /**
   * The feedback meeting that is arranged, `since` when with changes of its time; `feedbackMeetingAt` is when it was held.
   */
  feedbackPlanned: { start: string; minutes: number; at: string; since: string } | null;
  /** What Outlook holds of the feedback meeting, once it does. */
  feedbackBooking: Booking | null;
  feedbackMeetingAt: string | null;
  feedback: { answers: Answers; at: string; by: string; formVersion: number | null } | null;
  /** Closed by the person observed, with or without comments. */
  closed: { at: string; comment: string | null } | null;
  /** What others need of it, in the observer's words, and who was sent it (KM-72). */
  passedOn: { text: string; to: string[]; at: string } | null;
};

export type PlanningDocument = { id: string; title: string; url: string };

/** Whether the person observed agreed to reason, focus, activities and length beforehand, or would have them otherwise. */
export type VisitAgreement =
  | { kind: 'open' }
  | { kind: 'agreed'; at: string; by: string }
  | { kind: 'proposed'; at: string; focus: string; activities: string; why: string };

/** Whether brief feedback straight after the visit was given, or offered and not wanted then, or could not be (KM-68). */
export const ORAL_FEEDBACK = ['given', 'notWanted', 'notPossible'] as const;

/** What was written down during a visit (KM-68), with the activities seen and the time on each (TA-22). */
export type VisitNotes = {
  seen: string;
  responses: string;
  learning: string;
  activities: { what: string; minutes: number }[];
  oralFeedback: (typeof ORAL_FEEDBACK)[number];
  oralNote: string | null;
  at: string;
};

/** A planned visit that counts; drop-ins and cancelled ones do not. */
export function isFormal({ kind, cancelled }: Pick<Observation, 'kind' | 'cancelled'>): boolean {
  return kind === 'planned' && cancelled === null;
}
