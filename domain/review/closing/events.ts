import { z } from 'zod';
import { event } from '../event.ts';
import { objectiveSchema } from '../objectives/events.ts';

export const closingEvents = [
  /** `note`: why it was closed although something was still open; null if nothing was. */
  event('cycleClosed', { note: z.string().nullable() }),
  event('nextReviewOpened', { reviewId: z.string() }),
  /** Objectives of the last cycle that go on beyond it, as a draft for this one. */
  event('objectivesCarriedOver', { fromReviewId: z.string(), objectives: z.array(objectiveSchema) }),
  event('reviewReopened', { reason: z.string() }),
  event('stepReopened', { step: z.enum(['objectives', 'statement']), reason: z.string() }),
] as const;

export type ClosingEvent = z.infer<(typeof closingEvents)[number]>;
