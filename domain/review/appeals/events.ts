import { z } from 'zod';
import { event } from '../event.ts';
import { APPEAL_OUTCOMES, APPEAL_SUBJECTS } from './state.ts';

export const appealsEvents = [
  event('appealRaised', {
    appealId: z.string(),
    subject: z.enum(APPEAL_SUBJECTS),
    entry: z.string(),
    reasons: z.string(),
    talkFirst: z.boolean(),
  }),
  event('appealTalkedOver', { appealId: z.string(), on: z.string(), note: z.string(), settled: z.boolean() }),
  event('appealLodged', { appealId: z.string() }),
  event('appealHearerNamed', { appealId: z.string(), oid: z.string(), grantId: z.string() }),
  event('appealHearingSet', { appealId: z.string(), start: z.string(), place: z.string() }),
  event('appealWithdrawn', { appealId: z.string() }),
  event('appealDecided', {
    appealId: z.string(),
    outcome: z.enum(APPEAL_OUTCOMES),
    reasons: z.string(),
    /** The version of the statement that the decision began, if any. */
    newVersion: z.number().nullable(),
  }),
] as const;

export type AppealsEvent = z.infer<(typeof appealsEvents)[number]>;
