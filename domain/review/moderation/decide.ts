import type { Person } from '../../people/person.ts';
import { endAccess, giveAccess } from '../access/give.ts';
import type { Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { audit } from './audit.ts';
import { isGovernor, refusalOfCheckers } from './checkers.ts';
import type { ModerationCommand } from './commands.ts';
import { moderate } from './moderate.ts';
import { procedureFor } from './procedure.ts';

function decideModeration(review: Review, command: ModerationCommand, context: Context, actor: Person): Decision {
  switch (command.type) {
    case 'moderateStatement':
      return moderate(review, command, context, actor);
    case 'nameChecker':
      return name(review, command.oid, context);
    case 'withdrawChecker':
      return withdraw(review, command.oid, context);
    case 'recordAudit':
      return audit(review, command, context);
  }
}

/** Names a governor to check the headteacher's statement, and lets him or her in to the statement (KM-48, KM-54). */
function name(review: Review, oid: string, context: Context): Decision {
  const procedure = procedureFor(review, context.pack);
  if (procedure?.kind !== 'check' || procedure.by !== 'governors')
    return refuse('invalid', 'By this school’s choice nobody is named to check the statement.', procedure);
  const { checkers } = review.moderation;
  if (checkers.some((each) => each.oid === oid)) return [];
  if (!isGovernor(oid, context)) {
    const message = 'Choose one of the governors.';
    return refuse('invalid', message, procedure, [{ field: 'oid', message }]);
  }
  const refusal = refusalOfCheckers(review, [...checkers.map((each) => each.oid), oid], context);
  if (refusal) return refusal;
  const letIn = { oid, sees: 'statement', purpose: 'To check the headteacher’s statement.', ref: procedure } as const;
  return [{ type: 'checkerNamed', oid }, giveAccess(letIn, context)];
}

function withdraw(review: Review, oid: string, context: Context): Decision {
  if (!review.moderation.checkers.some((each) => each.oid === oid)) return [];
  return [
    { type: 'checkerWithdrawn', oid },
    ...endAccess(
      review.access.grants.filter((each) => each.oid === oid && each.rule === procedureFor(review, context.pack)?.rule),
    ),
  ];
}

export const moderationDecide: Decides<ModerationCommand> = {
  moderateStatement: decideModeration,
  nameChecker: decideModeration,
  withdrawChecker: decideModeration,
  recordAudit: decideModeration,
};
