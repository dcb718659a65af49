import { z } from 'zod';
import { answers, event } from '../event.ts';

export const payEvents = [
  event('payRecommended', { version: z.number(), answers, formVersion: z.number().nullable() }),
  event('payPassedOn', { version: z.number(), comment: z.string().nullable() }),
  event('payReturned', { version: z.number(), comment: z.string() }),
  event('payDecided', { version: z.number(), agreed: z.boolean(), reasons: z.string() }),
] as const;

export type PayEvent = z.infer<(typeof payEvents)[number]>;
