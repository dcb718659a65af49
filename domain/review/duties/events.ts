import { z } from 'zod';
import { event } from '../event.ts';

/** Somebody said that he or she did a duty, and on which day. */
export const dutyEvents = [
  event('dutyRecorded', { key: z.string(), on: z.string(), note: z.string().nullable() }),
  /** Somebody who follows the review reminded the person who owes a duty. */
  event('dutyReminded', { key: z.string(), toOid: z.string() }),
] as const;

export type DutyEvent = z.infer<(typeof dutyEvents)[number]>;
