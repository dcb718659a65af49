import type { Temporal } from 'temporal-polyfill';
import { localTimeIn, momentIn } from '../calendar/moments.ts';
import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import type { WorkingDays } from '../calendar/workingDays.ts';
import { FULL_TIME } from '../calendar/workingPattern.ts';
import type { Training } from '../limits/trainedFor.ts';
import type { Person } from '../people/person.ts';
import type { Role } from '../people/roles.ts';
import type { OwnForm } from '../forms/ownForms.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import type { MessageName } from './messageKey.ts';
import type { ReminderPreferences } from './reminderPreferences.ts';
import type { Review } from './review.ts';
import type { SchoolDocument } from './supportingDocuments/schoolDocument.ts';

/**
 * Everything besides the review itself that its rules depend on. It is passed in, so that the domain reads nothing by
 * itself.
 */
export type Context = {
  now: Temporal.Instant;
  pack: PolicyPack;
  calendar: SchoolCalendar;
  /** The school's name, as a signed document shows it. */
  school: { name: string };
  person: (oid: string) => Person | undefined;
  /** What somebody is trained in, and since when (KM-21). */
  trainings: (oid: string) => readonly Training[];
  /** Somebody's preferences for reminders. */
  reminderPreferences: (oid: string) => ReminderPreferences;
  /** The person who has a role in the school. If several have it, the first in the order that decides. */
  holderOf: (role: Role) => Person | undefined;
  /** Everybody in the school's register, in the order that decides. */
  everybody: () => readonly Person[];
  /** Everybody who has a role in the school, in the same order. */
  holdersOf: (role: Role) => readonly Person[];
  /** The school's own forms, every version, besides those of the policy (KM-25). */
  ownForms: readonly OwnForm[];
  /** The papers of the whole school by title, which every review shows (KM-11). */
  schoolDocuments: readonly SchoolDocument[];
  /**
   * The moment from which messages of a name are told; earlier ones count as told. Undefined means from the beginning.
   */
  toldFrom?: (name: MessageName) => string | undefined;
  /** SHA-256 of a text as 64 hexadecimal digits. */
  sha256: (text: string) => string;
  /** A GUID for something that the present command makes, from the command’s own id and the purpose. */
  newId: (purpose: string) => string;
};

/**
 * The working days that a review's deadlines count. They are those of the reviewee's staff group and, by the school's
 * option, of his or her own working pattern.
 */
export function daysOfReview(
  review: Pick<Review, 'staffGroup' | 'workingPattern'>,
  { calendar }: Pick<Context, 'calendar'>,
): WorkingDays {
  const pattern = calendar.partTimersOwnDays === false ? FULL_TIME : review.workingPattern;
  return { calendar, staffGroup: review.staffGroup, pattern };
}

/** The working days of one person. */
export function daysOfPerson(oid: string, { calendar, person }: Pick<Context, 'calendar' | 'person'>): WorkingDays {
  const known = person(oid);
  return { calendar, staffGroup: known?.staffGroup ?? '', pattern: known?.workingPattern ?? FULL_TIME };
}

/**
 * The working days that count for a person's own deadlines: those of the staff group and, by the school's
 * option, of the person's own working pattern.
 */
export function daysCountedFor(oid: string, context: Pick<Context, 'calendar' | 'person'>): WorkingDays {
  const days = daysOfPerson(oid, context);
  return context.calendar.partTimersOwnDays === false ? { ...days, pattern: FULL_TIME } : days;
}

/** A local date and time of the school (`2026-10-12T15:30`) as a moment. */
export function localMoment(local: string, { calendar }: Pick<Context, 'calendar'>): Temporal.ZonedDateTime {
  return localTimeIn(local, calendar.timeZone);
}

/** A moment as the school's clock shows it. */
export function atSchool(
  moment: Temporal.Instant | string,
  { calendar }: Pick<Context, 'calendar'>,
): Temporal.ZonedDateTime {
  return momentIn(moment, calendar.timeZone);
}
