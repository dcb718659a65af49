import type { FieldProblem } from '../../forms/form.ts';
import type { Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { currentStatement } from '../statements/statement.ts';
import { refusalOfCheckers } from './checkers.ts';
import type { ModerationCommand } from './commands.ts';
import { type Procedure, procedureFor, whyNotModerated } from './procedure.ts';

type Moderate = Extract<ModerationCommand, { type: 'moderateStatement' }>;

/**
 * Moderates a signed statement against the policy's criteria (KM-45, KM-46): agreed, or a new one instructed with reasons
 * (KM-47). Whoever checks the headteacher's own agrees or has concerns (KM-48). Refused for a statement that is not
 * moderated by the school's option, not in the sample, or not signed yet.
 */
export function moderate(review: Review, command: Moderate, context: Context, actor: Person): Decision {
  const procedure = procedureFor(review, context.pack);
  const reason = whyNotModerated(review, context.pack);
  if (!procedure || reason !== undefined) return refuse('invalid', reason ?? '', procedure);
  const statement = currentStatement(review);
  const { outcomes, sample } = review.moderation;
  if (procedure.kind === 'moderation' && procedure.how === 'sample' && !sample)
    return refuse('notYet', 'Draw the sample first: it decides which statements are moderated.', procedure);
  if (!statement?.signatures.reviewer)
    return refuse('notYet', `The ${context.pack.wording.statement} is not signed yet.`, procedure);
  if (command.version !== statement.version)
    return refuse('stale', `There is a newer version of the ${context.pack.wording.statement}. Open it first.`);
  if (procedure.kind === 'check') {
    const refusal = refusalOfCheckers(review, [actor.oid], context);
    if (refusal) return refusal;
  }
  const { version, outcome, findings, reasons } = command;
  const problems = problemsOf(command, procedure);
  if (problems.length > 0)
    return refuse('invalid', problems.map(({ message }) => message).join(' '), procedure, problems);
  const before = outcomes.findLast(
    (each) => each.version === version && (procedure.kind === 'moderation' || each.by === actor.oid),
  );
  if (before && before.outcome === outcome && before.reasons === reasons) return [];
  if (before) return refuse('alreadyDone', 'This version has been moderated already.', procedure);
  const found = findings.map(({ id, met, note }) => ({ id, met, note }));
  return [{ type: 'statementModerated', version, outcome, findings: found, reasons }];
}

function problemsOf({ outcome, findings, reasons }: Moderate, procedure: Procedure): FieldProblem[] {
  const known = procedure.criteria.map(({ id }) => id);
  const other = procedure.kind === 'moderation' ? 'newStatement' : 'concerns';
  return [
    ...findings
      .filter(({ id }) => !known.includes(id))
      .map(({ id }) => ({ field: id, message: 'The policy has no such criterion.' })),
    ...known
      .filter((id) => !findings.some((each) => each.id === id))
      .map((id) => ({ field: id, message: 'Say of each criterion whether it is met.' })),
    ...findings
      .filter(({ id, met, note }) => known.includes(id) && !met && note === null)
      .map(({ id }) => ({ field: id, message: 'Say what is not met.' })),
    ...(outcome !== 'agreed' && outcome !== other ? [{ field: 'outcome', message: 'Choose another outcome.' }] : []),
    ...(outcome === 'agreed' || reasons !== null
      ? []
      : [{ field: 'reasons', message: 'Give the reasons: both read them.' }]),
  ];
}
