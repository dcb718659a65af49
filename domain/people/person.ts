import { z } from 'zod';
import { isWorkingPattern } from '../calendar/workingPattern.ts';

/** What a school can make somebody beside a member of staff. Reviewing comes from a review, not from a role. */
export const ROLES = [
  'administrator',
  'headteacher',
  'operationsDirector',
  'seniorLeader',
  'trainingCoordinator',
  'businessManager',
  'governor',
  'chairOfGovernors',
] as const;

export type Role = (typeof ROLES)[number];

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A weekly stretch in which nobody may be booked for a meeting: PPA, a break, lunch. Weekday 1 is Monday. */
export const protectedTimeSchema = z.strictObject({
  weekday: z.int().min(1).max(5),
  start: timeOfDay,
  end: timeOfDay,
  kind: z.enum(['ppa', 'break', 'lunch']),
});

export type ProtectedTime = z.infer<typeof protectedTimeSchema>;

/** A person as the school's own register has it. The `oid` is the Entra object id; names and addresses come from Graph. */
export const personSchema = z.strictObject({
  oid: z.guid(),
  displayName: z.string().min(1),
  jobTitle: z.string(),
  mail: z.string(),
  managerOid: z.guid().nullable(),
  roles: z.array(z.enum(ROLES)),
  /** Which part of a policy covers this person; null for governors and others who are not reviewed. */
  staffGroup: z.string().min(1).nullable(),
  /** Why this person has no review although in a staff group (KM-02, TA-01). */
  notCovered: z.string().min(1).nullable(),
  workingPattern: z.string().refine(isWorkingPattern, 'five characters such as MTW--'),
  qualifiedTeacher: z.boolean(),
  protectedTime: z.array(protectedTimeSchema),
});

export type Person = z.infer<typeof personSchema>;

export function hasRole(person: Pick<Person, 'roles'>, role: Role): boolean {
  return person.roles.includes(role);
}
