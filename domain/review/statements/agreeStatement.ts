import { z } from 'zod';
import { command } from '../command.ts';
import { refuse } from '../refusal.ts';
import { namesDraft, signableStatement } from '../signed/signable.ts';
import { signerOf } from '../signed/signer.ts';
import { textHash, textInHand, withInHand } from './inHand.ts';

/** The reviewee agrees what was read, before the reviewer signs it (PA-11); the whole of it is kept with the agreement. */
export const agreeStatement = command('agreeStatement', {
  fields: { version: z.int().positive(), textHash },
  by: ['reviewee'],
  decide: (said, situation) =>
    withInHand(said.version, situation, (statement) => {
      const { review, actor, context } = situation;
      const { agreedFirst } = context.pack.signatures;
      if (!agreedFirst) return refuse('invalid', 'This policy asks for signatures alone.', context.pack.signatures);
      if (statement.signatures.reviewer) return refuse('alreadyDone', 'It is signed already.', agreedFirst);
      if (!namesDraft(said.textHash, review, statement, context))
        return refuse(
          'stale',
          'The text has changed since you opened it. Read it again before you agree.',
          agreedFirst,
        );
      const stands = signableStatement(review, statement, context);
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
