import { z } from 'zod';
import { answers, event } from '../event.ts';

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
  /** The reviewee agreed content and wording, before it was signed (PA-11). */
  event('statementAgreed', { version, textHash: z.string() }),
  event('statementSigned', {
    version,
    party: z.enum(['reviewer', 'reviewee']),
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
