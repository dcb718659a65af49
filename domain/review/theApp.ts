import { FULL_TIME } from '../calendar/workingPattern.ts';
import type { Person } from '../people/person.ts';
import { THE_APP } from './events.ts';
import type { Capacity } from './part.ts';

/** The app itself as an actor. Nobody who signs in has its oid, and it is a party to no review. */
export const APP_ITSELF: Person = {
  oid: THE_APP,
  displayName: 'Fairview',
  jobTitle: '',
  mail: '',
  managerOid: null,
  roles: [],
  staffGroup: null,
  site: null,
  central: false,
  posts: [],
  employment: { start: null, end: null, inductionUntil: null, probationUntil: null },
  workingPattern: FULL_TIME,
  qualifiedTeacher: false,
  protectedTime: [],
};

/** The standing of the app itself, for commands that it gives by itself. */
export const theApp: Capacity = {
  id: 'app',
  inWords: 'Fairview itself',
  isHeldBy: ({ actor: person }) => isTheApp(person),
};

/** Whether the actor is the app itself. */
export function isTheApp({ oid }: Pick<Person, 'oid'>): boolean {
  return oid === THE_APP;
}
