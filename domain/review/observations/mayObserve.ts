import { limitsOf } from '../../limits/limitsOf.ts';
import type { Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';

/** Only a qualified teacher observes a teacher (KM-64), and nobody observes him- or herself. */
export function refusalOfObserver(review: Review, observerOid: string, context: Context): Refusal | undefined {
  const observer = context.person(observerOid);
  const atField = (code: Refusal['refused'], message: string, ref?: { rule: string; clause: string }) =>
    refuse(code, message, ref, [{ field: 'observerOid', message }]);
  if (!observer) return atField('notFound', 'Choose an observer from the school’s staff.');
  if (observerOid === review.revieweeOid) return atField('invalid', 'Choose somebody other than the person observed.');
  const [limit] = limitsOf(context.pack, 'qualifiedObserver', review.staffGroup);
  if (!limit || observer.qualifiedTeacher) return undefined;
  return atField('observerNotQualified', `${limit.text} ${observer.displayName} is not recorded as one.`, limit);
}

/** Who comes into question for observing. */
export function mayObserve(review: Review, context: Context): Person[] {
  return context.everybody().filter(({ oid }) => !refusalOfObserver(review, oid, context));
}
