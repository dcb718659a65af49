import type { Training } from '../limits/trainedFor.ts';
import type { Person } from '../people/person.ts';
import { NOTHING_CHOSEN, type Preferences } from '../people/preferences.ts';
import type { PeopleRegister } from '../people/register.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import type { Context } from './context.ts';
import { noNewIds } from './newId.ts';
import type { Review } from './review.ts';
import { wordedFor } from './wordedFor.ts';

/** A school at a moment, as it is read: its people, and what is kept about each under the oid. */
type SchoolRead = Pick<Context, 'now' | 'calendar' | 'school' | 'sha256'> &
  Partial<Pick<Context, 'ownForms' | 'schoolDocuments' | 'toldFrom'>> & {
    register: PeopleRegister;
    trainings?: ReadonlyMap<string, readonly Training[]>;
    preferences?: ReadonlyMap<string, Preferences>;
  };

/** A school at a moment: what the rules of all its reviews depend on. */
export type SchoolForReviews = Omit<Context, 'pack' | 'newId'> & {
  people: ReadonlyMap<string, Person>;
  preferences: (oid: string) => Preferences;
};

/** A school at a moment, made from what was read. */
export function schoolFor({
  register,
  trainings,
  preferences,
  ownForms = [],
  schoolDocuments = [],
  ...read
}: SchoolRead): SchoolForReviews {
  const preferencesOf = (oid: string) => preferences?.get(oid) ?? NOTHING_CHOSEN;
  return {
    ...read,
    ...register,
    ownForms,
    schoolDocuments,
    trainings: (oid) => trainings?.get(oid) ?? [],
    preferences: preferencesOf,
    reminderPreferences: preferencesOf,
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
