import { z } from 'zod';
import type { Situation } from '../situation.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import { signableStatement } from '../signed/signable.ts';
import { currentStatement, type Statement } from './statement.ts';

/** The hash that names a text to be agreed or signed. */
export const textHash = z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the text');

/** The version of the statement that somebody has read must be the current one. */
export const versionSeen = {
  now: (_: object, { review }: Situation) => currentStatement(review)?.version,
  changed: (_: object, { context: { pack } }: Situation) =>
    `There is a newer version of the ${pack.wording.statement}. Open it first.`,
};

/** Decides about the current version of the statement. */
export function withInHand(
  { review, context: { pack } }: Situation,
  decide: (statement: Statement) => Decision,
): Decision {
  const { wording } = pack;
  const statement = currentStatement(review);
  if (!statement) return refuse({ refused: 'notYet', message: `There is no draft of the ${wording.statement} yet.` });
  return decide(statement);
}

/** The hash by which somebody who agrees or signs names the present text. */
export function textInHand(version: number | undefined, { review, context }: Situation) {
  const statement = currentStatement(review);
  if (!statement) return undefined;
  return {
    version: version ?? statement.version,
    textHash: signableStatement({ review, statement, context }).textHash,
  };
}
