import type { Answers } from '../../forms/form.ts';
import type { WordKind } from '../../policies/vocabulary.ts';

/** Something added to what was written, with who added it and when. */
export type Reply = { id: string; by: string; text: string; at: string };

/**
 * The one note of a meeting that both keep: who wrote it, on which version of the form, and what was added (TA-19,
 * PA-10).
 */
export type MeetingNote = {
  meetingId: string;
  by: string;
  /** When it was written and last changed. ISO instants. */
  at: string;
  changedAt: string;
  answers: Answers;
  formVersion: number | null;
  comments: Reply[];
};

/** Something that one says to the other outside meetings: a follow-up note, praise, feedback (KM-40, KC-10, KS-18). */
export type WordsSaid = {
  id: string;
  kind: WordKind;
  by: string;
  at: string;
  text: string;
  replies: Reply[];
};

/** Something that one of the two takes on, until it is closed (PA-07). */
export type Action = {
  id: string;
  text: string;
  ownerOid: string;
  /** The day by which it must be done: `2026-10-31`; null if an action point of feedback was given none. */
  due: string | null;
  /** The meeting at which it was agreed; null if it was agreed at another time. */
  meetingId: string | null;
  /** The observation of whose feedback it was an action point. */
  observationId: string | null;
  by: string;
  at: string;
  closed: { done: boolean; comment: string | null; by: string; at: string } | null;
};

/** The two's records of their conversations. Each list is oldest first. */
export type Notes = { ofMeetings: MeetingNote[]; words: WordsSaid[]; actions: Action[] };

export const NO_NOTES: Notes = { ofMeetings: [], words: [], actions: [] };
