import { z } from 'zod';
import type { Person } from '../../people/person.ts';
import { command } from '../command.ts';
import { needsInStatement } from '../development/fromForms.ts';
import { formOfStatement } from '../forms.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { signableStatement, storedBy } from '../signed/signable.ts';
import { signerOf } from '../signed/signer.ts';
import { passOn } from './copies.ts';
import { textHash, textInHand, versionSeen, withInHand } from './inHand.ts';
import { currentStatement } from './statement.ts';

/** The reviewer signs first, which fixes what is signed. The reviewee signs exactly that (KM-43, X-08). */
export const signStatement = command('signStatement', {
  fields: { version: z.int().positive(), textHash },
  by: ['reviewer', 'reviewee'],
  done: ({ version }, { review, actor }) => {
    const statement = currentStatement(review);
    return statement?.version === version && statement.signatures[partyOf(review, actor)] !== null;
  },
  seen: {
    version: versionSeen,
    textHash: {
      now: (_, { review, context }) => {
        const statement = currentStatement(review);
        return statement && signableStatement({ review, statement, context }).textHash;
      },
      changed: 'The text has changed since you opened it. Read it again before you sign.',
      rule: (_, { context }) => context.pack.signatures,
    },
  },
  decide: (said, situation) =>
    withInHand(situation, (statement) => {
      const { review, actor, context } = situation;
      const { signatures, wording } = context.pack;
      const { version } = statement;
      const party = partyOf(review, actor);
      if (party === 'reviewee' && !statement.signatures.reviewer)
        return refuse({
          refused: 'notYet',
          message: `The ${wording.reviewer} signs first; you will be asked then.`,
          ref: signatures,
        });
      const stands = signableStatement({ review, statement, context });
      const { agreedFirst } = signatures;
      const isAgreed = statement.agreed?.textHash === said.textHash;
      if (party === 'reviewer' && agreedFirst && !isAgreed)
        return refuse({
          refused: 'notYet',
          message: `${agreedFirst.text} The ${wording.reviewee} has not agreed to this wording yet.`,
          ref: agreedFirst,
        });
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
        ...(finished
          ? [...passOn(version, { review, context }), ...needsInStatement({ review, filled, context })]
          : []),
      ];
    }),
  example: ({ version }, situation) => textInHand(version, situation),
});

const partyOf = ({ revieweeOid }: Review, { oid }: Person) => (oid === revieweeOid ? 'reviewee' : 'reviewer');
