import type { Person } from '#domain/people/person.ts';
import { FULL_TIME } from '#domain/calendar/workingPattern.ts';
import { TENANT_DOMAIN } from '../tenant/identity.ts';
import type { LocalPerson } from '../tenant/localPerson.ts';
import { protectedTimeOf } from './calendarsWeek.ts';
import { type RosterEntry, roster } from './peopleRoster.ts';

/** The Entra object id of the person with a number in the roster: the same in every run. */
export function oidOf(number: number): string {
  return `1a7c0d2e-5c00-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Everybody of the demonstration school, with the facts that its own register holds. */
export const people: readonly LocalPerson[] = roster.map(personOf);

/** A person as the school's own register takes him or her: without what only the tenant has. */
export function registerEntry(person: LocalPerson): Person {
  const {
    givenName: _given,
    surname: _surname,
    department: _department,
    officeLocation: _office,
    tutorOf: _form,
    employmentStart: _since,
    ...entry
  } = person;
  return entry;
}

function personOf(entry: RosterEntry): LocalPerson {
  const names = entry.name.split(' ');
  const surname = names.at(-1) ?? entry.name;
  const givenName = names.slice(0, -1).join(' ');
  return {
    oid: oidOf(entry.number),
    displayName: entry.name,
    givenName,
    surname,
    mail: `${givenName.replaceAll(' ', '')}.${surname}@${TENANT_DOMAIN}`.toLowerCase(),
    jobTitle: entry.job,
    department: entry.department,
    officeLocation: 'room' in entry.duty ? entry.duty.room : 'place' in entry.duty ? entry.duty.place : null,
    managerOid: entry.manager === null ? null : oidOf(entry.manager),
    roles: entry.roles ?? [],
    staffGroup: entry.staffGroup,
    notCovered: entry.notCovered ?? null,
    workingPattern: entry.pattern ?? FULL_TIME,
    qualifiedTeacher: entry.staffGroup === 'teacher' || entry.staffGroup === 'headteacher',
    protectedTime: protectedTimeOf(entry),
    tutorOf: entry.tutorOf ?? null,
    employmentStart: entry.since ?? null,
  };
}
