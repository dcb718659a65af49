import { byName } from '#domain/people/order.ts';
import { viewPerson } from '#domain/views/person.ts';
import type { App } from '../app.ts';
import { homeOf } from '../home/homeOf.ts';
import { type Asking, json, signedInRoute } from './route.ts';

/** Who somebody is, what is theirs to do, and whom they can choose as an observer. */
export function registerHomeRoutes(app: App): void {
  signedInRoute(app, { name: 'me', method: 'GET', route: 'api/me', handle: me });
  signedInRoute(app, { name: 'home', method: 'GET', route: 'api/home', handle: home });
  signedInRoute(app, { name: 'people', method: 'GET', route: 'api/people', handle: people });
}

async function me({ person, school }: Asking<undefined>) {
  return json({ ...viewPerson(person.oid, school), roles: person.roles, school: school.name });
}

async function home({ app, person, school }: Asking<undefined>) {
  return json(await homeOf(app, person, school));
}

async function people({ school }: Asking<undefined>) {
  const staff = [...school.people.values()].filter((person) => person.staffGroup !== null);
  const list = staff.map((person) => ({
    ...viewPerson(person.oid, school),
    qualifiedTeacher: person.qualifiedTeacher,
  }));
  return json({ people: list.toSorted(byName) });
}
