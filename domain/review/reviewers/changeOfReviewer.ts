import type { ReviewNow } from '../situation.ts';
import { equalOrHigherStatus } from '../../limits/equalOrHigherStatus.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import type { Refusal } from '../refusal.ts';
import { atField } from '../atField.ts';
import type { ReviewerCase } from './cases.ts';
import type { ReviewersEvent } from './events.ts';

type Change = { case: string; to: ReviewerCase['to']; toOid: string; reason: string; ref: RuleRef };

/**
 * The review passes to another member of staff. Refused for the reviewee and the present reviewer. If the policy hands
 * the review to the line manager (TA-06), it is refused for everybody else. If the policy wants equal or higher status
 * (KM-19), it is refused for anybody below the line manager. The door checks how many reviewees the new reviewer then
 * has (KM-16).
 */
export function changeOfReviewer(change: Change, { review, context }: ReviewNow): ReviewersEvent | Refusal {
  const refusal = refusalOfReviewer(change, { review, context });
  if (refusal) return refusal;
  const { toOid, reason, ref } = change;
  return {
    type: 'reviewerChanged',
    fromOid: review.reviewerOid,
    toOid,
    case: change.case,
    reason,
    rule: ref.rule,
    clause: ref.clause,
  };
}

/** Why somebody cannot take a review over; undefined if he or she can. */
export function refusalOfReviewer(
  { to, toOid, ref }: Pick<Change, 'to' | 'toOid' | 'ref'>,
  { review, context }: ReviewNow,
): Refusal | undefined {
  const replacement = context.person(toOid);
  const reviewee = context.person(review.revieweeOid);
  if (!replacement || !reviewee || replacement.staffGroup === null)
    return atField({ field: 'toOid', code: 'notFound', message: 'Choose somebody from the school’s staff.' });
  if (toOid === review.revieweeOid)
    return atField({ field: 'toOid', code: 'invalid', message: 'Nobody reviews him- or herself.' });
  if (toOid === review.reviewerOid)
    return atField({ field: 'toOid', code: 'alreadyDone', message: `${replacement.displayName} reviews already.` });
  if (to === 'lineManager' && toOid !== reviewee.managerOid)
    return atField({
      field: 'toOid',
      code: 'invalid',
      message: `The school’s register does not have ${replacement.displayName} as the line manager.`,
      ref,
    });
  if (to !== 'sameStatus') return undefined;
  const [flag] = limitsOf({ pack: context.pack, kind: 'equalOrHigherStatus', staffGroup: review.staffGroup }).flatMap(
    (limit) => equalOrHigherStatus(limit, { reviewee, replacement, person: context.person }) ?? [],
  );
  return flag?.force === 'must'
    ? atField({ field: 'toOid', code: 'overLimit', message: flag.message, ref: flag })
    : undefined;
}
