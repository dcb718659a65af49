import { z } from 'zod';
import { messageKindSchema } from '../storage/messageKind.ts';

const carriedSchema = z.array(
  z.strictObject({ reviewId: z.string(), key: z.string(), kind: messageKindSchema, aboutId: z.string() }),
);

/** What a morning message carries, from the JSON in its row. */
export function carriedIn(json: string): z.infer<typeof carriedSchema> {
  return carriedSchema.parse(JSON.parse(json));
}
