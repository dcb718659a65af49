import type { z } from 'zod';
import type { AccessEvent } from './access/events.ts';
import type { AppealsEvent } from './appeals/events.ts';
import type { ClosingEvent } from './closing/events.ts';
import type { DevelopmentEvent } from './development/events.ts';
import type { DutyEvent } from './duties/events.ts';
import type { MeetingEvent } from './meetings/events.ts';
import type { ModerationEvent } from './moderation/events.ts';
import type { NotesEvent } from './notes/events.ts';
import type { ObjectiveEvent } from './objectives/events.ts';
import type { ObservationEvent } from './observations/events.ts';
import type { openingEvent } from './openingEvent.ts';
import type { SupportingDocumentsEvent } from './supportingDocuments/events.ts';
import type { PayEvent } from './pay/events.ts';
import type { RetentionEvent } from './retention/events.ts';
import type { ReviewersEvent } from './reviewers/events.ts';
import type { StatementEvent } from './statements/events.ts';
import type { SupportEvent } from './support/events.ts';
import type { SuspensionEvent } from './suspension/events.ts';

/**
 * Everything that can have happened to a review. Moments are ISO instants; dates are `2026-10-31`. This union stands
 * beside the list of parts because the parts themselves are typed with it. A test compares the two.
 */
export type ReviewEvent =
  | OpeningEvent
  | MeetingEvent
  | ObjectiveEvent
  | ObservationEvent
  | StatementEvent
  | DutyEvent
  | ReviewersEvent
  | SupportingDocumentsEvent
  | NotesEvent
  | ModerationEvent
  | AccessEvent
  | PayEvent
  | SupportEvent
  | SuspensionEvent
  | AppealsEvent
  | DevelopmentEvent
  | ClosingEvent
  | RetentionEvent;

export type OpeningEvent = z.infer<typeof openingEvent>;

/**
 * How something reached the app: the tab, a card in a chat, an import of many, the app's own queues and timers, or
 * Outlook.
 */
export const DOORS = ['tab', 'card', 'import', 'timer', 'outlook'] as const;

export type Door = (typeof DOORS)[number];

/** In what circumstances something was done. */
export type Circumstances = {
  /** The capacity of whoever acted: a party, the id of a standing or role, or `app`. */
  as: string;
  /** The oid of the person on whose act it rests, if the app did it and that is known. */
  for: string | null;
  door: Door;
  /** The id of the command that led to it. */
  command: string;
  /** The version of the app that wrote it. */
  app: string;
};

/**
 * An event as it is stored: numbered from 1, with who did it and when. `by` is an oid, or "fairview" for the app
 * itself. Events from before there was a `shape` have no circumstances.
 */
export type RecordedEvent = { seq: number; at: string; by: string; event: ReviewEvent } & Partial<
  Circumstances & { shape: number; review: string }
>;

/**
 * The name under which the app itself acts, such as for bookings that Outlook confirmed and changes made in Outlook.
 */
export const THE_APP = 'fairview';
