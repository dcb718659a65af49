import { byName } from '#domain/people/order.ts';
import { viewPerson } from '#domain/views/person.ts';
import { homeOf, type HomePorts } from '../home/homeOf.ts';
import type { RouteCall, Handlers } from './route.ts';

/** Who somebody is, what they have to do, and whom they can choose as an observer. */
export const homeRoutes = {
  'GET /api/me': me,
  'GET /api/home': home,
  'GET /api/people': people,
} satisfies Partial<Handlers>;

async function me({ app, person, school }: RouteCall<'GET /api/me', 'settings'>) {
  const { fileHosts = null } = app.settings;
  return { ...viewPerson(person.oid, school), roles: person.roles, school: school.name, fileHosts };
}

async function home({ app, person, school }: RouteCall<'GET /api/home', keyof HomePorts>) {
  return homeOf({ app, person, school });
}

async function people({ school }: RouteCall<'GET /api/people'>) {
  const staff = [...school.people.values()].filter((person) => person.staffGroup !== null);
  const list = staff.map((person) => ({
    ...viewPerson(person.oid, school),
    qualifiedTeacher: person.qualifiedTeacher,
  }));
  return { people: list.toSorted(byName) };
}
