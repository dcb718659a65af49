import { z } from 'zod';
import { command } from '../command.ts';
import { refuse } from '../refusal.ts';
import { namesDraft, signableStatement } from '../signed/signable.ts';
import { signerOf } from '../signed/signer.ts';
import { textHash, textInHand, versionSeen, withInHand } from './inHand.ts';
import { currentStatement } from './statement.ts';

/**
 * The reviewee agrees to the statement before the reviewer signs it (PA-11). The whole of it is kept with the
 * agreement.
 */
export const agreeStatement = command('agreeStatement', {
  fields: { version: z.int().positive(), textHash },
  by: ['reviewee'],
  seen: {
    version: versionSeen,
    textHash: {
      now: (said, { review, context }) => {
        const statement = currentStatement(review);
        if (!context.pack.signatures.agreedFirst || !statement || statement.signatures.reviewer) return undefined;
        return namesDraft({ textHash: said.textHash, review, statement, context })
          ? said.textHash
          : signableStatement({ review, statement, context }).textHash;
      },
      changed: 'The text has changed since you opened it. Read it again before you agree.',
      rule: (_, { context }) => context.pack.signatures.agreedFirst,
    },
  },
  decide: (_, situation) =>
    withInHand(situation, (statement) => {
      const { review, actor, context } = situation;
      const { agreedFirst } = context.pack.signatures;
      if (!agreedFirst)
        return refuse({
          refused: 'invalid',
          message: 'This policy asks for signatures alone.',
          ref: context.pack.signatures,
        });
      if (statement.signatures.reviewer)
        return refuse({ refused: 'alreadyDone', message: 'It is signed already.', ref: agreedFirst });
      const stands = signableStatement({ review, statement, context });
      if (statement.agreed?.textHash === stands.textHash) return [];
      const { document } = stands;
      return [
        {
          type: 'statementAgreed',
          version: statement.version,
          textHash: stands.textHash,
          ...(document && { document }),
          signer: signerOf(actor, 'reviewee'),
        },
      ];
    }),
  example: ({ version }, situation) => textInHand(version, situation),
});
