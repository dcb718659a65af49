import type { Situation } from '../situation.ts';
import { mayBeNamed } from './checkers.ts';
import { checkersOf } from './checkersOf.ts';
import { mayModerate } from './mayModerate.ts';
import { groundsOf, procedureFor, whyNotModerated } from './procedure.ts';
import type { Outcome, Sample } from './state.ts';
import { isOffered } from '../offer.ts';
import { currentStatement } from '../statements/statement.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';

/** Moderation of one statement, or the check of the headteacher's own, as one person sees it (KM-45 to KM-48). */
export type ModerationView = {
  kind: 'moderation' | 'check';
  rule: string;
  clause: string;
  criteria: { id: string; text: string }[];
  /** Why nothing is moderated here; null if it is. */
  whyNot: string | null;
  sample: (Omit<Sample, 'by'> & { by: PersonView }) | null;
  /** Oldest first. Only whoever moderates sees findings; the two see the grounds of a new statement, and reasons. */
  outcomes: (Pick<Outcome, 'version' | 'outcome' | 'at' | 'reasons' | 'findings'> & {
    by: PersonView;
    grounds: string[];
  })[];
  /** People who check the headteacher's statement. */
  checkers: PersonView[];
  /** The version that the viewer can moderate now. */
  canModerate: number | null;
  canName: boolean;
  canBeNamed: PersonView[];
  /** The viewer can withdraw a named checker. */
  canWithdraw: boolean;
};

/** What somebody sees of a statement's moderation; null if the policy has none. */
export function viewModeration({ review, actor: viewer, context }: Situation): ModerationView | null {
  const procedure = procedureFor(review, context.pack);
  if (!procedure) return null;
  const { outcomes, sample } = review.moderation;
  const moderates = mayModerate({ review, person: viewer, context });
  const situation = { review, actor: viewer, context };
  const canName = isOffered({ type: 'nameChecker', about: {}, situation });
  return {
    kind: procedure.kind,
    rule: procedure.rule,
    clause: procedure.clause,
    criteria: procedure.criteria,
    whyNot: whyNotModerated(review, context.pack) ?? null,
    sample: sample && { ...sample, by: viewPerson(sample.by, context) },
    outcomes: outcomes.map(({ by, findings, ...outcome }) => ({
      ...outcome,
      grounds: groundsOf({ outcome: outcome.outcome, findings }, procedure),
      findings: moderates ? findings : [],
      by: viewPerson(by, context),
    })),
    checkers: checkersOf(review, context).map((oid) => viewPerson(oid, context)),
    canModerate: isOffered({ type: 'moderateStatement', about: {}, situation })
      ? (currentStatement(review)?.version ?? null)
      : null,
    canName,
    canBeNamed: canName ? mayBeNamed(review, context).map((oid) => viewPerson(oid, context)) : [],
    canWithdraw: isOffered({ type: 'withdrawChecker', about: {}, situation }),
  };
}
