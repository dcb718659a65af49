import type { Person } from '../server/person.ts';

export type Featured = { person: Person; why: string };

/** People to begin with: one for each different part in a review, and what there is to see as that person. */
export function featuredPeople(people: readonly Person[]): Featured[] {
  const reports = (oid: string) => people.filter(({ managerOid }) => managerOid === oid);
  const withRole = (role: string) => people.find(({ roles }) => roles.includes(role));
  const reviewer = people.find(
    ({ roles, jobTitle, oid }) => roles.length === 0 && /^head of/i.test(jobTitle) && reports(oid).length > 0,
  );
  const leader = people.find(({ roles, managerOid }) => roles.includes('seniorLeader') && managerOid !== null);
  const team = reviewer ? reports(reviewer.oid) : [];
  const found: [Person | undefined, string][] = [
    [withRole('headteacher'), 'Leads the school, reviews the senior leaders and has the last word'],
    [leader, 'Reviews the heads of department and approves objectives'],
    [reviewer, `Reviews ${team.length} in the department: meetings, observations, statements`],
    [
      team[0],
      `A member of staff: prepares, agrees, comments and signs. Reviewed by ${reviewer?.displayName ?? 'a line manager'}`,
    ],
    [
      people.find(({ workingPattern }) => workingPattern.includes('-')),
      'Works part of the week, so deadlines count other days',
    ],
    [
      people.find(({ jobTitle }) => jobTitle === 'Teaching Assistant'),
      'Supports pupils in class, and has a review too',
    ],
    [withRole('businessManager'), 'Manages the office and reviews its staff'],
    [withRole('operationsDirector'), 'Leads the trust’s central services as a headteacher leads a school'],
    [withRole('chairOfGovernors'), 'Sees what governors need, and nobody’s review'],
    [withRole('administrator'), 'Looks after the app, and reads no review'],
  ];
  const seen = new Set<string>();
  return found.flatMap(([person, why]) => {
    if (!person || seen.has(person.oid)) return [];
    seen.add(person.oid);
    return [{ person, why }];
  });
}
