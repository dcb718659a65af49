import { z } from 'zod';
import { words } from '../fields.ts';

/** The policy's id of a paper, a kind of document or a kind of view. */
export const policyId = z.string().regex(/^[a-z][a-zA-Z]{0,59}$/);

/** An address that is safe to follow: it begins with https://. */
export const httpsLink = z
  .url({ protocol: /^https$/, error: 'Enter an address that begins with https://.' })
  .max(2000, 'This address is too long.');

/** A list of short texts, each under the same label. */
export const listOf = (label: string, most: number) =>
  z.array(words(label, 300)).max(most, `At most ${most} can be kept.`);
