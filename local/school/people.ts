import type { Person } from '#domain/people/person.ts';
import type { Post } from '#domain/policies/vocabulary.ts';
import { FULL_TIME } from '#domain/calendar/workingPattern.ts';
import { TENANT_DOMAIN } from '../tenant/identity.ts';
import type { LocalPerson } from '../tenant/localPerson.ts';
import { protectedTimeOf } from './calendarsWeek.ts';
import { type RosterEntry, roster } from './peopleRoster.ts';

/** The Entra object id of the person with a number in the roster; the same in every run. */
export function oidOf(number: number): string {
  return `1a7c0d2e-5c00-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Everybody of the demonstration school, with the facts in its own register. */
export const people: readonly LocalPerson[] = roster.map(personOf);

/** A person in the form of the school's own register, without what only the tenant has. */
export function registerEntry(person: LocalPerson): Person {
  const { givenName: _given, surname: _surname, officeLocation: _office, tutorOf: _form, ...entry } = person;
  return entry;
}

/** A person's posts: those in the roster, tutor of a form, and manager for anybody whom others name as theirs. */
function postsOf({ number, posts = [], tutorOf, staffGroup }: RosterEntry): Post[] {
  const managed = roster.filter(({ manager }) => manager === number);
  const managesTeachers = managed.some((each) => each.staffGroup === 'teacher');
  const more: Post[] = [
    ...(tutorOf ? (['tutor'] as const) : []),
    ...(managed.length > 0 ? (['managesPeople'] as const) : []),
    ...(managesTeachers && staffGroup === 'teacher' ? (['managesTeachers', 'leader'] as const) : []),
  ];
  return [...new Set([...posts, ...more])];
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
    site: null,
    central: entry.central ?? false,
    posts: postsOf(entry),
    employment: {
      start: entry.since ?? null,
      end: null,
      inductionUntil: entry.inductionUntil ?? null,
      probationUntil: entry.probationUntil ?? null,
    },
    workingPattern: entry.pattern ?? FULL_TIME,
    qualifiedTeacher: entry.staffGroup === 'teacher' || entry.staffGroup === 'headteacher',
    protectedTime: protectedTimeOf(entry),
    tutorOf: entry.tutorOf ?? null,
  };
}
