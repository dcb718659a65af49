import { z } from 'zod';
import { event } from '../event.ts';

export const moderationEvents = [
  event('moderationSampleDrawn', {
    seed: z.string(),
    chosen: z.boolean(),
    size: z.number(),
    outOf: z.number(),
  }),
  event('statementModerated', {
    version: z.number(),
    outcome: z.enum(['agreed', 'newStatement', 'concerns']),
    findings: z.array(z.strictObject({ id: z.string(), met: z.boolean(), note: z.string().nullable() })),
    reasons: z.string().nullable(),
  }),
  event('checkerNamed', { oid: z.string() }),
  event('checkerWithdrawn', { oid: z.string() }),
  event('midYearAudited', { meetingId: z.string(), on: z.string(), outcome: z.string() }),
] as const;

export type ModerationEvent = z.infer<(typeof moderationEvents)[number]>;
