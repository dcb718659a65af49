import type { ReviewNow } from '../situation.ts';
import { type Flag } from '../../limits/flag.ts';
import { evidenceAgreed } from '../../limits/evidenceAgreed.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { LimitOf } from '../../policies/limit.ts';
import type { Situation } from '../situation.ts';
import { atSchool, type Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { currentStatement } from '../statements/statement.ts';

/** The policy's rule for an agreement on other evidence; undefined if it has none (KM-27). */
export function ruleOfEvidence(
  { staffGroup }: Review,
  { pack }: Pick<Context, 'pack'>,
): LimitOf<'evidenceAgreed'> | undefined {
  return limitsOf({ pack, kind: 'evidenceAgreed', staffGroup })[0];
}

/** The proposal of other evidence that somebody agrees to or answers with another must be the present one. */
export const proposalSeen = {
  now: (_: object, { review, context }: Situation) =>
    ruleOfEvidence(review, context) && !isEvidenceFixed(review)
      ? (review.papers.evidencePlan?.revision ?? 0)
      : undefined,
  changed: 'A newer proposal was made meanwhile. Look at it first.',
  rule: (_: object, { review, context }: Situation) => ruleOfEvidence(review, context),
};

/** The refusal if the policy has no rule on other evidence. */
export const refuseWithoutRule = (): Refusal =>
  refuse({ refused: 'notFound', message: 'This policy does not ask for an agreement on other evidence.' });

/**
 * Whether the evidence that will count is fixed (KM-27, KM-29): the two agreed and the objectives are approved, or the
 * statement is signed. A new version of either opens it again.
 */
export function isEvidenceFixed(review: Review): boolean {
  const agreed = Boolean(review.papers.evidencePlan?.agreedAt);
  return (
    (agreed && review.objectives.state.kind === 'approved') || Boolean(currentStatement(review)?.signatures.reviewer)
  );
}

type EvidenceToAdd = { what: string; kind: string; collectedOn: string; sharedOn: string };

type NotAgreedToArgs = { evidence: EvidenceToAdd; usedOn?: string | null | undefined };

/**
 * The policy's objection to a piece of evidence: its kind was not agreed, or it was shared too late for the meeting
 * that uses it (KM-27). `usedOn` is the day of that meeting; null while there is none.
 */
export function notAgreedTo(
  { evidence: { what, kind, collectedOn, sharedOn }, usedOn = null }: NotAgreedToArgs,
  { review, context }: ReviewNow,
): Flag | undefined {
  const limit = ruleOfEvidence(review, context);
  const plan = review.papers.evidencePlan;
  const agreed = plan?.agreedAt && plan.kinds.includes(kind) ? plan.agreedAt : null;
  const agreedOn = agreed && atSchool(agreed, context).toPlainDate().toString();
  return limit && evidenceAgreed(limit, { what, agreedOn, collectedOn, sharedOn, usedOn });
}

/** A policy's objection as a refusal at a field. */
export function refusalOf(flag: Flag | undefined, field: string): Refusal | undefined {
  return (
    flag &&
    refuse({
      refused: 'invalid',
      message: flag.message,
      ref: flag,
      fields: flag.fields ?? [{ field, message: flag.message }],
    })
  );
}
