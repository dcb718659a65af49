import { agreeStatement } from './agreeStatement.ts';
import { commentOnStatement } from './commentOnStatement.ts';
import { draftStatement } from './draftStatement.ts';
import { reviseStatement } from './reviseStatement.ts';
import { signStatement } from './signStatement.ts';

/** What can be done about the statement: drafted, agreed or commented on, signed by both, begun anew. */
export const statementCommands = [
  draftStatement,
  agreeStatement,
  commentOnStatement,
  signStatement,
  reviseStatement,
] as const;
