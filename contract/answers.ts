import type { ReminderPreferences } from '#domain/review/reminderPreferences.ts';
import type { PolicyDeadline } from '#domain/policies/deadlines.ts';
import type { MeetingKind, Trigger } from '#domain/policies/vocabulary.ts';
import type { Cycle } from '#domain/policies/cycles.ts';
import type { Role } from '#domain/people/roles.ts';
import type { DocumentSection } from '#domain/review/signed/document.ts';
import type { HistoryLine } from '#domain/views/history.ts';
import type { PersonView } from '#domain/views/person.ts';
import type { PolicyView } from '#domain/views/policy.ts';
import type { ReviewView } from '#domain/views/review.ts';

// Answers that are no view of the domain.

/** The origins of the school's OneDrive and of its SharePoint sites. */
export type FileHosts = { oneDrive: string; sites: string };

/** Who is signed in; `fileHosts` where documents can be chosen from OneDrive and SharePoint. */
export type Me = PersonView & { roles: Role[]; school: string; fileHosts: FileHosts | null };

/** Somebody of the school's staff. */
export type Colleague = PersonView & { qualifiedTeacher: boolean };

export type OpenedReview = { reviewId: string; cycle: Cycle; policy: { pack: string; version: string } };

/** A review after a command; null where the command ended what one may see. */
export type ReviewAfter = { review: ReviewView | null };

export type HistoryView = { lines: HistoryLine[]; reads: { at: string; who: string; why: string }[]; intact: boolean };

/** A time that suits both, local to the school: `2026-10-12T09:00`. */
export type FreeTime = { start: string; end: string };

/** When one person is free together with the reviewer; `isKnown` where Outlook tells of that person's calendar. */
export type TimesToMeet = { reviewId: string; kind: MeetingKind; isKnown: boolean; times: FreeTime[] };

/** What became of commands in several reviews, in the order in which they were sent. */
export type TogetherView = {
  steps: { reviewId: string; isDone: boolean; message: string | null; clause: string | null }[];
};

/** A review to which access may be asked for, and what became of the last request. */
export type Askable = {
  reviewId: string;
  reviewee: PersonView;
  policy: string;
  cycle: Cycle;
  rule: string;
  clause: string;
  text: string;
  given: boolean;
  canAsk: boolean;
  asked: { at: string; given: boolean | null; note: string | null } | null;
};

export type DropInsView = {
  you: string;
  now: string;
  timeZone: string;
  rule: { rule: string; clause: string; text: string } | null;
  people: PersonView[];
};

/** What somebody has typed into a form and not sent. `tag` tells one saved state from the next. */
export type DraftView = { content: unknown; savedAt: string; tag: string };

/** What can be asked about a policy's deadlines, and what suits the person who asks. */
export type CalculatorView = {
  id: string;
  title: string;
  wording: PolicyView['wording'];
  timeZone: string;
  now: string;
  events: { id: Trigger; name: string }[];
  staffGroups: { id: string; name: string }[];
  you: { staffGroup: string | null; pattern: string };
};

export type DeadlinesView = { policy: string; version: string; timeZone: string; deadlines: PolicyDeadline[] };

/** A draw of statements; `unread` of the reviews could not be read, and are written later. */
export type DrawnView = { seed: string; size: number; outOf: number; unread: number };

/** A signed statement, to compare with others. */
export type StatementRead = {
  reviewId: string;
  version: number;
  sections: readonly DocumentSection[];
  /** What the reviewee wrote about it, oldest first. */
  comments: readonly { name: string; at: string; comment: string; changesWanted: boolean }[];
};

export type OwnReminders = { preferences: ReminderPreferences; workingHours: { start: string; end: string } };
