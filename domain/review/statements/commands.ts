import { z } from 'zod';
import { answersSchema } from '../../forms/form.ts';
import { command, words } from '../command.ts';
import type { Permits } from '../part.ts';

export const statementCommands = [
  command('draftStatement', { version: z.int().positive(), answers: answersSchema }),
  command('commentOnStatement', {
    version: z.int().positive(),
    comment: words('Your comments'),
    changesWanted: z.boolean(),
  }),
  command('signStatement', {
    version: z.int().positive(),
    textHash: z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the text'),
  }),
  command('reviseStatement', { version: z.int().positive(), reason: words('Reason', 2000) }),
] as const;

export type StatementCommand = z.infer<(typeof statementCommands)[number]>;

export const statementPermits: Permits<StatementCommand> = {
  draftStatement: ['reviewer'],
  commentOnStatement: ['reviewee'],
  signStatement: ['reviewer', 'reviewee'],
  reviseStatement: ['reviewer'],
};
