import { z } from 'zod';
import { isWorkingPattern } from '../calendar/workingPattern.ts';
import { POST_IDS } from '../policies/vocabulary.ts';
import { type Role, ROLE_IDS } from './roles.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A weekly period in which nobody may be booked for a meeting: PPA, a break, lunch. Weekday 1 is Monday. */
export const protectedTimeSchema = z.strictObject({
  weekday: z.int().min(1).max(5),
  start: timeOfDay,
  end: timeOfDay,
  kind: z.enum(['ppa', 'break', 'lunch']),
});

export type ProtectedTime = z.infer<typeof protectedTimeSchema>;

/** The facts of somebody's contract that policies ask for (KM-02, KM-05, KM-09, TA-01, TA-05). All dates inclusive. */
export const employmentSchema = z.strictObject({
  /** The first day at the school; null if it is not known. */
  start: z.iso.date().nullable(),
  /** The last day of a fixed-term contract; null for a permanent one. */
  end: z.iso.date().nullable(),
  /** Statutory induction lasts until this day; null outside induction. */
  inductionUntil: z.iso.date().nullable(),
  /** The probation lasts until this day; null outside probation. */
  probationUntil: z.iso.date().nullable(),
});

export type Employment = z.infer<typeof employmentSchema>;

const UNKNOWN: Employment = { start: null, end: null, inductionUntil: null, probationUntil: null };

/** A person as the school's own register has it. `oid` is the Entra object id. Names and addresses come from Graph. */
export const personSchema = z.strictObject({
  oid: z.guid(),
  displayName: z.string().min(1),
  jobTitle: z.string(),
  mail: z.string(),
  managerOid: z.guid().nullable(),
  roles: z.array(z.enum(ROLE_IDS)),
  /** Which part of a policy covers this person; null for governors and others who are not reviewed. */
  staffGroup: z.string().min(1).nullable(),
  /** The department or team by which the school lists this person, such as "Science". */
  department: z.string().min(1).optional(),
  /** The school of the trust where this person works; null if there is only one school (X-01, TA-04). */
  site: z.string().min(1).nullable().default(null),
  /** Whether the person works in the trust’s central services and in none of its schools (TA-02). */
  central: z.boolean().default(false),
  /** What the post includes, if policies distinguish by it (TA-04, KS-05, KC-04). */
  posts: z.array(z.enum(POST_IDS)).default([]),
  employment: employmentSchema.default(UNKNOWN),
  workingPattern: z.string().refine(isWorkingPattern, 'five characters such as MTW--'),
  qualifiedTeacher: z.boolean(),
  protectedTime: z.array(protectedTimeSchema),
});

export type Person = z.infer<typeof personSchema>;

export function hasRole(person: Pick<Person, 'roles'>, role: Role): boolean {
  return person.roles.includes(role);
}
