import { z } from 'zod';

/**
 * One kind of event: its name and its fields, each of them named. Strict, so that nothing is stored that is not named
 * here; and of structure alone, since what once happened stays readable whatever limits a form has later.
 */
export const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** What was written in a form, by field id. */
export const answers = z.record(z.string(), z.string());
