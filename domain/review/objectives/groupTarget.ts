import { z } from 'zod';
import { words } from '../fields.ts';

const percent = z
  .int({ error: 'Enter a whole number of percent.' })
  .min(0, 'A percentage is 0 or more.')
  .max(100, { error: ({ input }) => `A percentage is at most 100; ${String(input)} is more.` });

/** Percentages of one class or group, or of one for which the school sets targets. */
export const groupTargetSchema = z.strictObject({
  group: words('The class or group', 60),
  subject: z.string().trim().max(60, 'A subject has at most 60 characters.'),
  good: percent,
  outstanding: percent.nullable(),
});
