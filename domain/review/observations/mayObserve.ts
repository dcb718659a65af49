import type { ReviewNow } from '../situation.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { untrained } from '../training.ts';

/**
 * Refuses an observer. Only a qualified teacher observes a teacher, and only somebody trained in it where the policy
 * insists on that (KM-64); nobody observes himself or herself.
 */
export function refusalOfObserver(observerOid: string, { review, context }: ReviewNow): Refusal | undefined {
  const observer = context.person(observerOid);
  type AtFieldArgs = { code: Refusal['refused']; message: string; ref?: RuleRef | undefined };

  const atField = ({ code, message, ref }: AtFieldArgs) =>
    refuse({ refused: code, message, ref, fields: [{ field: 'observerOid', message }] });
  if (!observer) return atField({ code: 'notFound', message: 'Choose an observer from the school’s staff.' });
  if (observerOid === review.revieweeOid)
    return atField({ code: 'invalid', message: 'Choose somebody other than the person observed.' });
  const [limit] = limitsOf({ pack: context.pack, kind: 'qualifiedObserver', staffGroup: review.staffGroup });
  if (limit && !observer.qualifiedTeacher)
    return atField({
      code: 'observerNotQualified',
      message: `${limit.text} ${observer.displayName} is not recorded as one.`,
      ref: limit,
    });
  const training = untrained({ what: 'observing', oid: observerOid, review, context });
  if (training?.force !== 'must') return undefined;
  return atField({ code: 'observerNotTrained', message: training.message, ref: training });
}

/** People who can observe. */
export function mayObserve(review: Review, context: Context): Person[] {
  return context.everybody().filter(({ oid }) => !refusalOfObserver(oid, { review, context }));
}
