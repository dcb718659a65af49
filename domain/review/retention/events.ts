import { z } from 'zod';
import { event } from '../event.ts';
import { HOLD_REASON_IDS } from './state.ts';

export const retentionEvents = [
  event('recordsHeld', { holdId: z.string(), reason: z.enum(HOLD_REASON_IDS), note: z.string().nullable() }),
  event('holdEnded', { holdId: z.string() }),
  event('destructionAgreed', {}),
] as const;

export type RetentionEvent = z.infer<(typeof retentionEvents)[number]>;
