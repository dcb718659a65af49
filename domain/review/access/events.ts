import { z } from 'zod';
import { event } from '../event.ts';
import { SEES } from './state.ts';

/**
 * Access comes and goes with what it is for: hearing an appeal, deciding on pay. Whatever lets somebody in adds
 * `accessGiven`, so that the reviewee is told each time, in one way (KM-54).
 */
export const accessEvents = [
  event('accessGiven', {
    grantId: z.string(),
    oid: z.string(),
    sees: z.enum(SEES),
    purpose: z.string(),
    rule: z.string(),
    clause: z.string(),
    /** The id of what it is for, where it ends with that. */
    about: z.string().exactOptional(),
  }),
  event('accessEnded', { grantId: z.string() }),
  event('accessAsked', { requestId: z.string(), purpose: z.string() }),
  event('accessDecided', { requestId: z.string(), given: z.boolean(), note: z.string().nullable() }),
] as const;

export type AccessEvent = z.infer<(typeof accessEvents)[number]>;
