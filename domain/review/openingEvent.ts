import { z } from 'zod';
import { LEAD_ROLES } from '../people/roles.ts';
import { event } from './event.ts';
import { objectiveSchema } from './objectives/events.ts';

/** How every review begins. */
export const openingEvent = event('reviewOpened', {
  revieweeOid: z.string(),
  reviewerOid: z.string(),
  /** Who confirms objectives where the policy wants a third person, and is told when a duty is long overdue. */
  approverOid: z.string(),
  staffGroup: z.string(),
  workingPattern: z.string(),
  policy: z.strictObject({ pack: z.string(), version: z.string() }),
  cycle: z.strictObject({ start: z.string(), end: z.string() }),
  /** By whom the review is led where that is not simply the headteacher (TA-02). */
  led: z.strictObject({ by: z.enum(LEAD_ROLES), site: z.string().nullable() }).exactOptional(),
  /** The objectives of the cycle before, where Fairview has them: what this cycle's meeting may assess (KM-30). */
  lastObjectives: z.array(objectiveSchema).exactOptional(),
  /** The same person’s review of the cycle before, where there is one. */
  previousReviewId: z.string().exactOptional(),
});
