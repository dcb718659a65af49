import { z } from 'zod';
import { answers, event } from '../event.ts';
import { sealed } from '../signed/seal.ts';

const version = z.number();

export const statementEvents = [
  /** `formVersion` is that of the school's own form; left out where the policy's own was filled in. */
  event('statementDrafted', {
    version,
    answers,
    formVersion: z.number().exactOptional(),
    assessments: z.array(z.strictObject({ objectiveId: z.string(), title: z.string(), answers })).exactOptional(),
  }),
  event('statementCommented', { version, comment: z.string(), changesWanted: z.boolean() }),
  /** The reviewee agreed content and wording, before it was signed (PA-11). The document is left out where it was a text. */
  event('statementAgreed', { version, ...sealed, textHash: z.string() }),
  /**
   * `document` is what was signed, where no event before has it; `text` the same from before documents. `signer` is left
   * out in what was signed before names were kept.
   */
  event('statementSigned', {
    version,
    party: z.enum(['reviewer', 'reviewee']),
    ...sealed,
    textHash: z.string(),
    text: z.string().nullable(),
  }),
  /** The finished statement went to those who get one (KM-44, TA-13, KS-13). */
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
