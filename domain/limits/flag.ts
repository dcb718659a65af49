import type { FieldProblem } from '../forms/form.ts';
import type { Limit } from '../policies/limit.ts';
import type { RuleRef } from '../policies/policyPack.ts';

/**
 * What a check of a limit found. `must`: breaking the limit is refused. `should`: people are told, and may go on. The
 * message is the limit's own text followed by the reason with its numbers. A term in braces is the limit's own; whoever
 * shows it puts the policy's words in with `inWordsOf`.
 */
export type Flag = RuleRef & {
  force: Limit['force'];
  message: string;
  /** Where in a form the reason belongs, if it is about a form. */
  fields?: FieldProblem[];
};

type FlagArgs = { limit: Limit; reasons: string | readonly string[]; fields?: FieldProblem[] | undefined };

/** The flag for a broken limit, with one or several reasons in plain English. */
export function flag({ limit, reasons, fields }: FlagArgs): Flag {
  const { force, rule, clause, text } = limit;
  return { force, rule, clause, message: [text, reasons].flat().join(' '), ...(fields && { fields }) };
}
