import { z } from 'zod';
import { answersSchema, LONGEST_ANSWER } from '../../forms/form.ts';
import { id, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits } from '../part.ts';

const textHash = z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the text');

export const statementCommands = [
  oldCommand('draftStatement', {
    version: z.int().positive(),
    answers: answersSchema,
    /** Of each objective; a title counts only for one that Fairview does not know, of a year before it was used. */
    assessments: z
      .array(
        z.strictObject({
          objectiveId: id,
          title: z.string().trim().max(LONGEST_ANSWER).optional(),
          answers: answersSchema,
        }),
      )
      .max(30)
      .optional(),
  }),
  oldCommand('agreeStatement', { version: z.int().positive(), textHash }),
  oldCommand('commentOnStatement', {
    version: z.int().positive(),
    comment: words('Your comments'),
    changesWanted: z.boolean(),
  }),
  oldCommand('signStatement', {
    version: z.int().positive(),
    textHash,
  }),
  oldCommand('reviseStatement', { version: z.int().positive(), reason: words('Reason', 2000) }),
] as const;

export type StatementCommand = z.infer<(typeof statementCommands)[number]>;

export const statementPermits: Permits<StatementCommand> = {
  draftStatement: ['reviewer'],
  agreeStatement: ['reviewee'],
  commentOnStatement: ['reviewee'],
  signStatement: ['reviewer', 'reviewee'],
  reviseStatement: ['reviewer'],
};
