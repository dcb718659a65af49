import { ORDINARY } from '../eventRule.ts';
import { part } from '../part.ts';
import { agreeStatement } from './agreeStatement.ts';
import { commentOnStatement } from './commentOnStatement.ts';
import { draftStatement } from './draftStatement.ts';
import { statementEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { aboutStatement, askedAboutStatement } from './messages.ts';
import { reviseStatement } from './reviseStatement.ts';
import { signStatement } from './signStatement.ts';

/** The statement: drafted, agreed or commented on, signed by both, and begun again. */
export const statements = part({
  initial: { statements: [] },
  commands: [draftStatement, agreeStatement, commentOnStatement, signStatement, reviseStatement],
  events: statementEvents,
  eventRules: {
    statementRevised: { ...ORDINARY, closed: 'An appeal that is upheld can begin a new version (KM-58).' },
  },
  evolve,
  history,
  messages: aboutStatement,
  requests: askedAboutStatement,
});
