import { z } from 'zod';
import { accessEvents } from './access/events.ts';
import { appealsEvents } from './appeals/events.ts';
import { closingEvents } from './closing/events.ts';
import { developmentEvents } from './development/events.ts';
import { dutyEvents } from './duties/events.ts';
import { meetingEvents } from './meetings/events.ts';
import { moderationEvents } from './moderation/events.ts';
import { notesEvents } from './notes/events.ts';
import { objectiveEvents } from './objectives/events.ts';
import { observationEvents } from './observations/events.ts';
import { openingEvent } from './openingEvent.ts';
import { papersEvents } from './papers/events.ts';
import { payEvents } from './pay/events.ts';
import { retentionEvents } from './retention/events.ts';
import { reviewersEvents } from './reviewers/events.ts';
import { statementEvents } from './statements/events.ts';
import { supportEvents } from './support/events.ts';
import { suspensionEvents } from './suspension/events.ts';

/** Everything that can have happened to a review. Moments are ISO instants; dates are `2026-10-31`. The one list. */
export const eventSchema = z.discriminatedUnion('type', [
  openingEvent,
  ...meetingEvents,
  ...objectiveEvents,
  ...observationEvents,
  ...statementEvents,
  ...dutyEvents,
  ...suspensionEvents,
  ...reviewersEvents,
  ...papersEvents,
  ...notesEvents,
  ...moderationEvents,
  ...accessEvents,
  ...payEvents,
  ...supportEvents,
  ...appealsEvents,
  ...developmentEvents,
  ...closingEvents,
  ...retentionEvents,
]);

export type ReviewEvent = z.infer<typeof eventSchema>;

export type OpeningEvent = z.infer<typeof openingEvent>;

/** By which way something came: the tab, a card in a chat, a file of many, the app's own queues and timers, Outlook. */
export const DOORS = ['tab', 'card', 'import', 'timer', 'outlook'] as const;

export type Door = (typeof DOORS)[number];

/** In what circumstances something was done. */
export type Circumstances = {
  /** In which capacity: a party, the id of a standing or role, or `app`. */
  as: string;
  /** On whose act it rests where the app did it and that is known: an oid. */
  for: string | null;
  door: Door;
  /** The id of the command that it came of. */
  command: string;
  /** The version of the app that wrote it. */
  app: string;
};

/**
 * An event as it is kept: numbered from 1, with who did it and when. `by` is an oid, or "fairview" for the app itself.
 * What was written before there was a `shape` has no circumstances.
 */
export type RecordedEvent = { seq: number; at: string; by: string; event: ReviewEvent } & Partial<
  Circumstances & { shape: number; review: string }
>;

/** The name under which the app itself acts: bookings that Outlook confirmed, changes that were made in Outlook. */
export const THE_APP = 'fairview';
