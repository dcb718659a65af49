import type { Training } from '../limits/trainedFor.ts';
import type { Person } from '../people/person.ts';
import { registerOf } from '../people/register.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import type { Context } from './context.ts';
import { noNewIds } from './newId.ts';
import { NO_PREFERENCES, type ReminderPreferences } from './reminderPreferences.ts';
import type { Review } from './review.ts';
import { wordedFor } from './wordedFor.ts';

/** A school at a moment, as it is read: the people in any order, and what is kept about each under the oid. */
type SchoolRead = Pick<Context, 'now' | 'calendar' | 'school' | 'sha256'> &
  Partial<Pick<Context, 'ownForms' | 'toldFrom'>> & {
    people: Iterable<Person>;
    trainings?: ReadonlyMap<string, readonly Training[]>;
    reminderPreferences?: ReadonlyMap<string, ReminderPreferences>;
  };

/** A school at a moment: what the rules of all its reviews depend on. */
export type SchoolForReviews = Omit<Context, 'pack' | 'newId'> & { people: ReadonlyMap<string, Person> };

/** A school at a moment, made from what was read. */
export function schoolFor({
  people,
  trainings,
  reminderPreferences,
  ownForms = [],
  ...read
}: SchoolRead): SchoolForReviews {
  return {
    ...read,
    ...registerOf(people),
    ownForms,
    trainings: (oid) => trainings?.get(oid) ?? [],
    reminderPreferences: (oid) => reminderPreferences?.get(oid) ?? NO_PREFERENCES,
  };
}

/**
 * The context of one review: its school at a moment, and its policy in the words of whoever leads the review. Only a
 * command gets new ids.
 */
export function contextFor({
  review,
  pack,
  school,
  newId = noNewIds,
}: {
  review: Pick<Review, 'led'>;
  pack: PolicyPack;
  school: SchoolForReviews;
  newId?: Context['newId'];
}): Context {
  return { ...school, pack: wordedFor(review, pack), newId };
}
