import type { Person } from '../people/person.ts';
import type { Context } from '../review/context.ts';
import { checkersOf } from '../review/moderation/checkersOf.ts';
import { mayModerate } from '../review/moderation/mayModerate.ts';
import { otherPartsOf } from '../review/moderation/otherParts.ts';
import { procedureFor, whyNotModerated } from '../review/moderation/procedure.ts';
import type { Outcome, Sample } from '../review/moderation/state.ts';
import { commandOf } from '../review/commands.ts';
import type { Review } from '../review/review.ts';
import { currentStatement } from '../review/statements/statement.ts';
import { type PersonView, viewPerson } from './person.ts';

/** Moderation of one statement, or the check of the headteacher's own, as one person sees it (KM-45 to KM-48). */
export type ModerationView = {
  kind: 'moderation' | 'check';
  rule: string;
  clause: string;
  /** What is looked at. */
  criteria: { id: string; text: string }[];
  /** Why nothing is moderated here; null where it is. */
  whyNot: string | null;
  sample: (Omit<Sample, 'by'> & { by: PersonView }) | null;
  /** Oldest first; findings only for whoever moderates, reasons for the two as well. */
  outcomes: (Pick<Outcome, 'version' | 'outcome' | 'at' | 'reasons' | 'findings'> & { by: PersonView })[];
  /** Who checks the headteacher's statement. */
  checkers: PersonView[];
  /** The version that the person looking can moderate now. */
  canModerate: number | null;
  canName: boolean;
  /** Governors who can still be named. */
  canBeNamed: PersonView[];
};

/** What somebody sees of a statement's moderation; null where the policy has none of it. */
export function viewModeration(review: Review, viewer: Person, context: Context): ModerationView | null {
  const procedure = procedureFor(review, context.pack);
  if (!procedure) return null;
  const { outcomes, sample } = review.moderation;
  const whyNot = whyNotModerated(review, context.pack) ?? null;
  const moderates = mayModerate(review, viewer, context);
  const statement = currentStatement(review);
  const drawn = procedure.kind === 'check' || procedure.how !== 'sample' || sample !== null;
  const done = outcomes.some(
    ({ version, by }) => version === statement?.version && (procedure.kind === 'moderation' || by === viewer.oid),
  );
  const isOpen = whyNot === null && drawn && statement?.signatures.reviewer && !done;
  const checkers = checkersOf(review, context);
  const parts = otherPartsOf(review);
  const isInvolved = (oid: string) =>
    oid === review.revieweeOid || [...checkers, ...parts.reviewerOids, ...parts.appealHearerOids].includes(oid);
  const canName =
    procedure.kind === 'check' &&
    procedure.by === 'governors' &&
    commandOf('nameChecker').by.some(
      (each) => typeof each === 'object' && each.isHeldBy(review, viewer, context, { type: 'nameChecker' }),
    );
  return {
    kind: procedure.kind,
    rule: procedure.rule,
    clause: procedure.clause,
    criteria: procedure.criteria,
    whyNot,
    sample: sample && { ...sample, by: viewPerson(sample.by, context) },
    outcomes: outcomes.map(({ by, findings, ...outcome }) => ({
      ...outcome,
      findings: moderates ? findings : [],
      by: viewPerson(by, context),
    })),
    checkers: checkers.map((oid) => viewPerson(oid, context)),
    canModerate: moderates && isOpen && statement ? statement.version : null,
    canName,
    canBeNamed: canName ? governors(context).filter(({ oid }) => !isInvolved(oid)) : [],
  };
}

function governors(context: Context): PersonView[] {
  const roles = ['governor', 'foundationGovernor', 'chairOfGovernors'] as const;
  const oids = roles.flatMap((role) => context.holdersOf(role).map(({ oid }) => oid));
  return [...new Set(oids)].map((oid) => viewPerson(oid, context));
}
