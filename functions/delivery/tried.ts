import { z } from 'zod';
import type { Tried } from '../storage/deliveryStore.ts';

const triedSchema: z.ZodType<Tried[]> = z.array(
  z.strictObject({ at: z.iso.datetime(), channel: z.enum(['chat', 'feed', 'mail']), reason: z.string() }),
);

/** The tries that failed, from the JSON in a delivery's row; none where it cannot be read. */
export function triedIn(json: string): Tried[] {
  try {
    return triedSchema.parse(JSON.parse(json));
  } catch {
    return [];
  }
}
