import { z } from 'zod';
import type { Situation } from '../command.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import { signableStatement } from '../signed/signable.ts';
import { currentStatement, type Statement } from './statement.ts';

/** What a text that is agreed or signed is named by. */
export const textHash = z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the text');

/** Decides about the statement in hand, of which somebody says the version that he or she has read. */
export function withInHand(
  version: number,
  { review, context: { pack } }: Situation,
  decide: (statement: Statement) => Decision,
): Decision {
  const { wording } = pack;
  const statement = currentStatement(review);
  if (!statement) return refuse('notYet', `There is no draft of the ${wording.statement} yet.`);
  if (version !== statement.version)
    return refuse('stale', `There is a newer version of the ${wording.statement}. Open it first.`);
  return decide(statement);
}

/** How the text that stands there now is named by whoever agrees to it or signs it. */
export function textInHand(version: number | undefined, { review, context }: Situation) {
  const statement = currentStatement(review);
  if (!statement) return undefined;
  return { version: version ?? statement.version, textHash: signableStatement(review, statement, context).textHash };
}
