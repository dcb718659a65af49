import { needsInStatement } from '../development/fromForms.ts';
import { formOfStatement } from '../forms.ts';
import type { Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import { signerOf } from '../signed/signer.ts';
import { namesDraft, signableStatement, storedBy } from '../signed/signable.ts';
import type { Review } from '../review.ts';
import type { StatementCommand } from './commands.ts';
import { passOn } from './copies.ts';
import { draft } from './draft.ts';
import { newStatementVersion } from './revise.ts';
import { currentStatement, type Statement } from './statement.ts';

/** Decides what becomes of the statement (KM-41 to KM-43, TA-10, X-08). A signed text is never changed. */
function decideStatement(review: Review, command: StatementCommand, context: Context, actor: Person): Decision {
  const statement = currentStatement(review);
  const { wording, signatures } = context.pack;
  if (command.type === 'draftStatement') return draft(review, statement, command, context);
  if (!statement) return refuse('notYet', `There is no draft of the ${wording.statement} yet.`);
  if (command.version !== statement.version)
    return refuse('stale', `There is a newer version of the ${wording.statement}. Open it first.`);
  switch (command.type) {
    case 'agreeStatement':
      return agree(review, statement, command.textHash, actor, context);
    case 'commentOnStatement': {
      const { version } = statement;
      const { comment, changesWanted } = command;
      const last = statement.comments.at(-1);
      if (last?.comment === comment && last.changesWanted === changesWanted) return [];
      return statement.signatures.reviewee
        ? refuse('alreadyDone', 'You have signed this version. Ask for a new one if something must change.', signatures)
        : [{ type: 'statementCommented', version, comment, changesWanted }];
    }
    case 'signStatement':
      return sign(review, statement, command.textHash, actor, context);
    case 'reviseStatement':
      return statement.signatures.reviewer
        ? [newStatementVersion(review, command.reason)]
        : refuse('notYet', 'This version is not signed yet, so it can still be changed as it is.', signatures);
  }
}

/** The reviewee agrees what was read, before the reviewer signs it (PA-11); the whole of it is kept with the agreement. */
function agree(review: Review, statement: Statement, textHash: string, actor: Person, context: Context): Decision {
  const { agreedFirst } = context.pack.signatures;
  if (!agreedFirst) return refuse('invalid', 'This policy asks for signatures alone.', context.pack.signatures);
  if (statement.signatures.reviewer) return refuse('alreadyDone', 'It is signed already.', agreedFirst);
  if (!namesDraft(textHash, review, statement, context))
    return refuse('stale', 'The text has changed since you opened it. Read it again before you agree.', agreedFirst);
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
}

/** The reviewer signs first, which fixes what is signed; the reviewee signs that and nothing else. */
function sign(review: Review, statement: Statement, textHash: string, actor: Person, context: Context): Decision {
  const { signatures, wording } = context.pack;
  const { version } = statement;
  const party = actor.oid === review.revieweeOid ? 'reviewee' : 'reviewer';
  if (statement.signatures[party]) return [];
  if (party === 'reviewee' && !statement.signatures.reviewer)
    return refuse('notYet', `The ${wording.reviewer} signs first; you will be asked then.`, signatures);
  const stands = signableStatement(review, statement, context);
  if (stands.textHash !== textHash)
    return refuse('stale', 'The text has changed since you opened it. Read it again before you sign.', signatures);
  const { agreedFirst } = signatures;
  if (party === 'reviewer' && agreedFirst && statement.agreed?.textHash !== textHash)
    return refuse(
      'notYet',
      `${agreedFirst.text} The ${wording.reviewee} has not agreed to this wording yet.`,
      agreedFirst,
    );
  const finished = party === 'reviewee' ? signatures.finishedBy === 'both' : signatures.finishedBy === 'reviewer';
  return [
    {
      type: 'statementSigned',
      version,
      party,
      textHash,
      ...storedBy(stands, party === 'reviewer' && !(stands.document && statement.agreed?.textHash === textHash)),
      signer: signerOf(actor, party),
    },
    ...(finished ? passOn(review, version, context) : []),
    ...(finished
      ? needsInStatement(review, { form: formOfStatement(statement, context), answers: statement.answers }, context)
      : []),
  ];
}

export const statementDecides: Decides<StatementCommand> = {
  draftStatement: decideStatement,
  agreeStatement: decideStatement,
  commentOnStatement: decideStatement,
  signStatement: decideStatement,
  reviseStatement: decideStatement,
};
