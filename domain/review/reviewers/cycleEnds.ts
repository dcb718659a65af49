import { dateInWords } from '../../calendar/inWords.ts';
import type { Person } from '../../people/person.ts';
import { firstCycleEnds } from '../../policies/cycles.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import type { Context } from '../context.ts';
import { todayAt } from '../today.ts';
import type { Refusal } from '../refusal.ts';
import type { Review } from '../review.ts';
import { atField } from '../atField.ts';

/**
 * The days on which the first cycle of this review can end (KM-09); empty if it did not begin part-way. Begun on 11
 * January 2027: 31 August 2027 or 31 August 2028.
 */
export function endsOfFirstCycle(review: Review, { pack, person }: Pick<Context, 'pack' | 'person'>): string[] {
  const reviewee = person(review.revieweeOid);
  return reviewee && reviewee.employment.start === review.cycle.start ? firstCycleEnds(pack, reviewee) : [];
}

/** The person whose cycle a review follows: the reviewee, in the staff group under which the review was opened. */
export function cyclePerson(review: Review, { site, posts }: Pick<Person, 'site' | 'posts'>) {
  return { staffGroup: review.staffGroup, site, posts };
}

/** Whether a possible last day of a cycle has passed. */
export function hasPassed(end: string, context: Context): boolean {
  return end < todayAt(context);
}

type RefusalOfEndArgs = {
  field: string;
  end: string;
  given: { ends: readonly string[]; rule: RuleRef };
  context: Context;
};

/** Refuses an end of the cycle that does not fall into line with the others, or has passed. */
export function refusalOfEnd({ field, end, given: { ends, rule }, context }: RefusalOfEndArgs): Refusal | undefined {
  if (!ends.includes(end)) {
    const days = ends.map((day) => dateInWords(day)).join(' or on ');
    return atField({
      field,
      code: 'invalid',
      message: `The cycle falls into line with the others when it ends on ${days}.`,
      ref: rule,
    });
  }
  return hasPassed(end, context)
    ? atField({ field, code: 'inThePast', message: `${dateInWords(end)} has passed.` })
    : undefined;
}
