import { z } from 'zod';

/**
 * One kind of event: its name and its fields. It is strict, so that nothing is stored that is not named here. It checks
 * structure alone, since past events must stay readable whatever limits a form gets later.
 */
export const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** What somebody wrote in a form, by field id. */
export const answers = z.record(z.string(), z.string());
