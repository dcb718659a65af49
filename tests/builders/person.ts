import type { Person } from '#domain/people/person.ts';

/** A person of the register; the number determines the object id. */
export function somePerson(number: number, changes: Partial<Person> = {}): Person {
  return {
    oid: personOid(number),
    displayName: `Person ${number}`,
    jobTitle: '',
    mail: '',
    managerOid: number === 1 ? null : personOid(1),
    roles: [],
    staffGroup: 'teacher',
    site: null,
    central: false,
    posts: [],
    employment: { start: null, end: null, inductionUntil: null, probationUntil: null },
    workingPattern: 'MTWTF',
    qualifiedTeacher: true,
    protectedTime: [],
    ...changes,
  };
}

export function personOid(number: number): string {
  return `1a7c0d2e-5c00-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A headteacher, a chair of governors, four governors, two teachers and one of the support staff. */
export const someSchool: readonly Person[] = [
  somePerson(1, { roles: ['headteacher'], staffGroup: 'headteacher' }),
  somePerson(2),
  somePerson(3),
  somePerson(4, { staffGroup: 'support', qualifiedTeacher: false }),
  somePerson(50, {
    roles: ['governor', 'chairOfGovernors'],
    staffGroup: null,
    managerOid: null,
    qualifiedTeacher: false,
  }),
  ...[51, 52, 53, 54].map((number) =>
    somePerson(number, { roles: ['governor'], staffGroup: null, managerOid: null, qualifiedTeacher: false }),
  ),
];

/**
 * The five people of River School in the tests of one review: headteacher, reviewer, reviewee, chair, and a senior
 * leader.
 */
export const HEAD = 1;
export const REVIEWER = 2;
export const REVIEWEE = 3;
export const CHAIR = 4;
export const SENIOR = 5;

/** A school of five; `staffGroup` is the reviewee's. */
export function schoolOfFive(staffGroup: string): readonly Person[] {
  return [
    somePerson(HEAD, { displayName: 'Head', roles: ['headteacher'], staffGroup: 'headteacher' }),
    somePerson(REVIEWER, { displayName: 'Reviewer' }),
    somePerson(REVIEWEE, { displayName: 'Reviewee', managerOid: personOid(REVIEWER), staffGroup }),
    somePerson(CHAIR, {
      displayName: 'Chair',
      roles: ['governor', 'chairOfGovernors'],
      staffGroup: null,
      managerOid: null,
    }),
    somePerson(SENIOR, { displayName: 'Senior leader', roles: ['seniorLeader', 'trainingCoordinator'] }),
  ];
}
