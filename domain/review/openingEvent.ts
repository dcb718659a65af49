import { z } from 'zod';
import { LEAD_ROLES } from '../people/roles.ts';
import { event } from './event.ts';
import { objectiveSchema } from './objectives/events.ts';

/** How every review begins. */
export const openingEvent = event('reviewOpened', {
  revieweeOid: z.string(),
  reviewerOid: z.string(),
  /** Who confirms objectives if the policy wants a third person, and who is told when a duty is long overdue. */
  approverOid: z.string(),
  staffGroup: z.string(),
  workingPattern: z.string(),
  policy: z.strictObject({ pack: z.string(), version: z.string() }),
  cycle: z.strictObject({ start: z.string(), end: z.string() }),
  /** Who leads the review, if it is not simply the headteacher (TA-02). */
  led: z.strictObject({ by: z.enum(LEAD_ROLES), site: z.string().nullable() }).exactOptional(),
  /** The objectives of the last cycle, if Fairview has them: this cycle's meeting may assess them (KM-30). */
  lastObjectives: z.array(objectiveSchema).exactOptional(),
  /** The same person’s review of the last cycle, if there is one. */
  previousReviewId: z.string().exactOptional(),
});
