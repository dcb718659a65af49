import { z } from 'zod';
import { event } from '../event.ts';

/** Somebody said that a duty of his or hers was done, and on which day. */
export const dutyEvents = [
  event('dutyRecorded', { key: z.string(), on: z.string(), note: z.string().nullable() }),
] as const;

export type DutyEvent = z.infer<(typeof dutyEvents)[number]>;
