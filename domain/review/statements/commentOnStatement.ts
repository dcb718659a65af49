import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { versionSeen, withInHand } from './inHand.ts';
import { currentStatement } from './statement.ts';

/** The reviewee comments, and may ask for changes, until he or she has signed (KM-42). */
export const commentOnStatement = command('commentOnStatement', {
  fields: { version: z.int().positive(), comment: words('Your comments'), changesWanted: z.boolean() },
  by: ['reviewee'],
  seen: { version: versionSeen },
  decide: ({ version, comment, changesWanted }, situation) =>
    withInHand(situation, (statement) => {
      const { signatures } = situation.context.pack;
      const last = statement.comments.at(-1);
      if (last?.comment === comment && last.changesWanted === changesWanted) return [];
      return statement.signatures.reviewee
        ? refuse({
            refused: 'alreadyDone',
            message: 'You have signed this version. Ask for a new one if something must change.',
            ref: signatures,
          })
        : [{ type: 'statementCommented', version, comment, changesWanted }];
    }),
  example: ({ version, changesWanted = false }, { review }) => {
    const statement = currentStatement(review);
    return statement && { version: version ?? statement.version, comment: SOME_WORDS, changesWanted };
  },
});
