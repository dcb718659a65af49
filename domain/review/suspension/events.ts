import { z } from 'zod';
import { event } from '../event.ts';

const reason = z.enum(['capability', 'sickness', 'grievance']);

export type SuspensionReason = z.infer<typeof reason>;

export const suspensionEvents = [
  event('reviewSuspended', { reason, note: z.string() }),
  event('reviewKeptGoing', { reason, note: z.string() }),
  event('reviewResumed', { note: z.string() }),
] as const;

export type SuspensionEvent = z.infer<(typeof suspensionEvents)[number]>;
