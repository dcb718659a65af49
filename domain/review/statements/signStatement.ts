import { z } from 'zod';
import { command } from '../command.ts';
import { needsInStatement } from '../development/fromForms.ts';
import { formOfStatement } from '../forms.ts';
import { refuse } from '../refusal.ts';
import { signableStatement, storedBy } from '../signed/signable.ts';
import { signerOf } from '../signed/signer.ts';
import { passOn } from './copies.ts';
import { textHash, textInHand, withInHand } from './inHand.ts';

/** The reviewer signs first, which fixes what is signed; the reviewee signs that and nothing else (KM-43, X-08). */
export const signStatement = command('signStatement', {
  fields: { version: z.int().positive(), textHash },
  by: ['reviewer', 'reviewee'],
  decide: (said, situation) =>
    withInHand(said.version, situation, (statement) => {
      const { review, actor, context } = situation;
      const { signatures, wording } = context.pack;
      const { version } = statement;
      const party = actor.oid === review.revieweeOid ? 'reviewee' : 'reviewer';
      if (statement.signatures[party]) return [];
      if (party === 'reviewee' && !statement.signatures.reviewer)
        return refuse('notYet', `The ${wording.reviewer} signs first; you will be asked then.`, signatures);
      const stands = signableStatement(review, statement, context);
      if (stands.textHash !== said.textHash)
        return refuse('stale', 'The text has changed since you opened it. Read it again before you sign.', signatures);
      const { agreedFirst } = signatures;
      const isAgreed = statement.agreed?.textHash === said.textHash;
      if (party === 'reviewer' && agreedFirst && !isAgreed)
        return refuse(
          'notYet',
          `${agreedFirst.text} The ${wording.reviewee} has not agreed to this wording yet.`,
          agreedFirst,
        );
      const finished = party === 'reviewee' ? signatures.finishedBy === 'both' : signatures.finishedBy === 'reviewer';
      const filled = { form: formOfStatement(statement, context), answers: statement.answers };
      return [
        {
          type: 'statementSigned',
          version,
          party,
          textHash: said.textHash,
          ...storedBy(stands, party === 'reviewer' && !(stands.document && isAgreed)),
          signer: signerOf(actor, party),
        },
        ...(finished ? [...passOn(review, version, context), ...needsInStatement(review, filled, context)] : []),
      ];
    }),
  example: ({ version }, situation) => textInHand(version, situation),
});
