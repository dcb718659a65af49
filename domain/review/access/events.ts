import { z } from 'zod';
import { event } from '../event.ts';
import { SEES } from './state.ts';

/**
 * Access begins and ends with its purpose, such as hearing an appeal or deciding on pay. Whatever gives access adds
 * `accessGiven`, so that the reviewee is told every time in the same way (KM-54).
 */
export const accessEvents = [
  event('accessGiven', {
    grantId: z.string(),
    oid: z.string(),
    sees: z.enum(SEES),
    purpose: z.string(),
    rule: z.string(),
    clause: z.string(),
    /** The id of what it is for, if it ends with that. */
    about: z.string().exactOptional(),
  }),
  event('accessEnded', { grantId: z.string() }),
  event('accessAsked', { requestId: z.string(), purpose: z.string() }),
  event('accessDecided', { requestId: z.string(), given: z.boolean(), note: z.string().nullable() }),
] as const;

export type AccessEvent = z.infer<(typeof accessEvents)[number]>;
