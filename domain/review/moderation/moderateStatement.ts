import { z } from 'zod';
import type { FieldProblem } from '../../forms/form.ts';
import { command } from '../command.ts';
import { words } from '../fields.ts';
import type { Capacity } from '../part.ts';
import { refuse } from '../refusal.ts';
import { versionSeen } from '../statements/inHand.ts';
import { currentStatement } from '../statements/statement.ts';
import { refusalOfCheckers } from './checkers.ts';
import { mayModerate } from './mayModerate.ts';
import { type Procedure, procedureFor, whyNotModerated } from './procedure.ts';
import type { Outcome } from './state.ts';

const moderator: Capacity = {
  id: 'moderator',
  inWords: 'the headteacher, or for the headteacher’s own whoever is named to check it,',
  isHeldBy: ({ review, actor, context }) => mayModerate({ review, person: actor, context }),
};

/**
 * Moderates a signed statement against the policy's criteria (KM-45, KM-46): it is agreed, or a new one is instructed
 * with its ground and the reasons (KM-47). Whoever checks the headteacher's own agrees or has concerns (KM-48). Refused for a statement
 * that is not moderated by the school's option, not in the sample, or not signed yet.
 */
export const moderateStatement = command('moderateStatement', {
  fields: {
    version: z.int().positive(),
    outcome: z.enum(['agreed', 'newStatement', 'concerns'], { error: 'Say what it came to.' }),
    findings: z
      .array(z.strictObject({ id: z.string().max(60), met: z.boolean(), note: words('The note', 2000).nullable() }))
      .max(20),
    reasons: words('The reasons', 5000).nullable(),
  },
  by: [moderator],
  seen: {
    version: {
      ...versionSeen,
      now: (_, { review }) => {
        const statement = currentStatement(review);
        return statement?.signatures.reviewer ? statement.version : undefined;
      },
    },
  },
  decide: (said, { review, actor, context }) => {
    const procedure = procedureFor(review, context.pack);
    const reason = whyNotModerated(review, context.pack);
    if (!procedure || reason !== undefined)
      return refuse({ refused: 'invalid', message: reason ?? '', ref: procedure });
    const statement = currentStatement(review);
    const { outcomes, sample } = review.moderation;
    if (procedure.kind === 'moderation' && procedure.how === 'sample' && !sample)
      return refuse({
        refused: 'notYet',
        message: 'Draw the sample first: it decides which statements are moderated.',
        ref: procedure,
      });
    if (!statement?.signatures.reviewer)
      return refuse({
        refused: 'notYet',
        message: `The ${context.pack.wording.statement} is not signed yet.`,
        ref: procedure,
      });
    const { version, outcome, findings, reasons } = said;
    if (procedure.kind === 'check') {
      const refusal = refusalOfCheckers([actor.oid], { review, context });
      if (refusal) return refusal;
    }
    const problems = problemsOf(said, procedure);
    if (problems.length > 0)
      return refuse({
        refused: 'invalid',
        message: problems.map(({ message }) => message).join(' '),
        ref: procedure,
        fields: problems,
      });
    const before = outcomes.findLast(
      (each) => each.version === version && (procedure.kind === 'moderation' || each.by === actor.oid),
    );
    if (before && before.outcome === outcome && before.reasons === reasons) return [];
    if (before)
      return refuse({ refused: 'alreadyDone', message: 'This version has been moderated already.', ref: procedure });
    const found = findings.map(({ id, met, note }) => ({ id, met, note }));
    return [{ type: 'statementModerated', version, outcome, findings: found, reasons }];
  },
  example: ({ version }, { review, context: { pack } }) => {
    const meant = version ?? currentStatement(review)?.version;
    const criteria = procedureFor(review, pack)?.criteria;
    if (meant === undefined || !criteria) return undefined;
    const findings = criteria.map(({ id }) => ({ id, met: true, note: null }));
    return { version: meant, outcome: 'agreed' as const, findings, reasons: null };
  },
});

type ModerationDecision = Pick<Outcome, 'outcome' | 'findings' | 'reasons'>;

function problemsOf({ outcome, findings, reasons }: ModerationDecision, procedure: Procedure): FieldProblem[] {
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
    ...(outcome === 'newStatement' && findings.every(({ met }) => met)
      ? [{ field: 'ground', message: 'Name the ground: say which of the criteria is not met.' }]
      : []),
    ...(outcome !== 'agreed' && outcome !== other ? [{ field: 'outcome', message: 'Choose another outcome.' }] : []),
    ...(outcome === 'agreed' || reasons !== null
      ? []
      : [{ field: 'reasons', message: 'Enter the reasons: both read them.' }]),
  ];
}
