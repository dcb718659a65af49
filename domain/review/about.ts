import { z } from 'zod';

/**
 * What a message is about: a review, a policy, a concern in confidence, somebody's morning, the school's records whose
 * time is up, or deliveries that reached nobody.
 */
export const aboutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('review'), reviewId: z.guid() }),
  z.strictObject({ kind: z.literal('policy'), policy: z.string().min(1) }),
  z.strictObject({ kind: z.literal('concern'), concernId: z.string().min(1) }),
  z.strictObject({ kind: z.literal('person'), oid: z.guid() }),
  z.strictObject({ kind: z.literal('records') }),
  z.strictObject({ kind: z.literal('deliveries') }),
]);

export type About = z.infer<typeof aboutSchema>;

/** One kind of `About`. */
export type AboutOf<Kind extends About['kind']> = { [Each in About as Each['kind']]: Each }[Kind];
