import { z } from 'zod';
import { halfCharactersIn } from '../forms/halfCharacters.ts';

/** One command: its name and what it says. Every text in it is whole: half of an emoji is refused at its field. */
export const oldCommand = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape }).superRefine((said, context) => {
    for (const half of halfCharactersIn(said)) context.addIssue({ code: 'custom', ...half });
  });
