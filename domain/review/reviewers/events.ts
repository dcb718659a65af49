import { z } from 'zod';
import { event } from '../event.ts';

export const reviewersEvents = [
  event('reviewerRequested', { requestId: z.string(), aboutOid: z.string(), reasons: z.string() }),
  event('reviewerRequestDecided', { requestId: z.string(), granted: z.boolean(), reason: z.string() }),
  event('reviewerChanged', {
    fromOid: z.string(),
    toOid: z.string(),
    /** The reason, as the policy's own case: `absent`, `newPost`. */
    case: z.string(),
    reason: z.string(),
    rule: z.string(),
    clause: z.string(),
  }),
  event('panelSet', { memberOids: z.array(z.string()), leadOid: z.string(), note: z.string().nullable() }),
  event('firstCycleFixed', { end: z.string(), reason: z.string().nullable() }),
  event('newPostDecided', {
    decisionId: z.string(),
    post: z.string(),
    from: z.string(),
    /** The cycle that begins with the new post, in a review of its own; null if the cycle goes on. */
    newCycle: z.strictObject({ start: z.string(), end: z.string() }).nullable(),
    reason: z.string(),
  }),
] as const;

export type ReviewersEvent = z.infer<(typeof reviewersEvents)[number]>;
