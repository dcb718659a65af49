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

/** An event as it is kept: numbered from 1, with who did it and when. `by` is an oid, or "fairview" for the app itself. */
export type RecordedEvent = { seq: number; at: string; by: string; event: ReviewEvent };

/** The name under which the app itself acts: bookings that Outlook confirmed, changes that were made in Outlook. */
export const THE_APP = 'fairview';
