import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { versionSeen, withInHand } from './inHand.ts';
import { newStatementVersion } from './revise.ts';
import { currentStatement } from './statement.ts';

/** The reviewer begins a new version of a signed statement. A signed text never changes (KM-43, X-08). */
export const reviseStatement = command('reviseStatement', {
  fields: { version: z.int().positive(), reason: words('The reason', 2000) },
  by: ['reviewer'],
  seen: { version: versionSeen },
  decide: ({ reason }, situation) =>
    withInHand(situation, (statement) =>
      statement.signatures.reviewer
        ? [newStatementVersion(situation.review, reason)]
        : refuse({
            refused: 'notYet',
            message: 'This version is not signed yet, so it can still be changed as it is.',
            ref: situation.context.pack.signatures,
          }),
    ),
  example: ({ version }, { review }) => {
    const statement = currentStatement(review);
    return statement && { version: version ?? statement.version, reason: SOME_WORDS };
  },
});
