import { z } from 'zod';
import { answers, event } from '../event.ts';
import { sealed } from '../signed/seal.ts';

const version = z.number();

export const statementEvents = [
  /** `formVersion` is that of the school's own form. Left out if the policy's own was filled in. */
  event('statementDrafted', {
    version,
    answers,
    formVersion: z.number().exactOptional(),
    assessments: z.array(z.strictObject({ objectiveId: z.string(), title: z.string(), answers })).exactOptional(),
  }),
  event('statementCommented', { version, comment: z.string(), changesWanted: z.boolean() }),
  /**
   * The reviewee agreed to content and wording before it was signed (PA-11). The document is left out if it was a text.
   */
  event('statementAgreed', { version, ...sealed, textHash: z.string() }),
  /**
   * `document` is what was signed, if no earlier event has it. `text` is the same from before documents. Signatures
   * from before names were kept have no `signer`.
   */
  event('statementSigned', {
    version,
    party: z.enum(['reviewer', 'reviewee']),
    ...sealed,
    textHash: z.string(),
    text: z.string().nullable(),
  }),
  /** The finished statement went to those who get a copy (KM-44, TA-13, KS-13). */
  event('statementCopied', {
    version,
    copies: z.array(
      z.strictObject({
        to: z.string(),
        as: z.enum(['copy', 'original', 'personnelFile', 'report']),
        rule: z.string(),
        clause: z.string(),
      }),
    ),
  }),
  event('statementRevised', { version, reason: z.string() }),
] as const;

export type StatementEvent = z.infer<(typeof statementEvents)[number]>;
