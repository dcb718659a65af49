import { isLeader } from '#domain/people/leadership.ts';
import { hasRole, type Person } from '#domain/people/person.ts';
import { inForceOn, whyNotCovered } from '#domain/policies/adoption.ts';
import { accessTo } from '#domain/review/access/accessTo.ts';
import { refusalOfDropIns } from '#domain/review/observations/recordDropIn.ts';
import { atSchool } from '#domain/review/context.ts';
import { targetsYearOn } from '#domain/review/objectives/yearTargets.ts';
import { type HomeView, viewHome } from '#domain/views/home.ts';
import { viewPerson } from '#domain/views/person.ts';
import type { App } from '../app.ts';
import { loadPolicyDuties } from '../policies/duties.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';
import { type Asking, json, signedInRoute } from './route.ts';
import { byName } from '#domain/people/order.ts';

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

/** The home page of one person. */
export async function homeOf(app: App, person: Person, school: SchoolNow): Promise<HomeView> {
  const today = atSchool(school.now, school).toPlainDate().toString();
  const notCovered = whyNotCovered(school.adopted, person, today);
  const targetsYear = targetsYearOn(school.adopted, today);
  const [reviews, policyDuties, delivery] = await Promise.all([
    reviewsOf(app, person.oid, school),
    loadPolicyDuties(app, school),
    hasRole(person, 'administrator') ? deliveryOf(app) : null,
  ]);
  const canDropIn = inForceOn(school.adopted, today).some(({ pack, staffGroups }) =>
    staffGroups.some((staffGroup) => !refusalOfDropIns({ staffGroup }, person, { pack })),
  );
  return viewHome(person, reviews, { ...school, notCovered, policyDuties, targetsYear, canDropIn, delivery });
}

/** How many messages and how much work wait for the administrator. */
async function deliveryOf({ trouble }: App): Promise<HomeView['delivery']> {
  const [notReached, givenUp, refused] = await Promise.all([
    trouble.notReached(),
    trouble.givenUp(),
    trouble.refused(),
  ]);
  return { notReached: notReached.length, givenUp: givenUp.length + refused.length };
}

/** Every review that somebody may see whole, with its context. */
export async function reviewsOf(app: App, oid: string, school: Asking<undefined>['school']) {
  const person = school.person(oid);
  if (!person) return [];
  const ids = isLeader(person) ? await app.parts.wholeSchool() : await app.parts.of(oid);
  const known = await reviewsInContext(app, ids, school);
  return known.filter(({ review, context }) => accessTo(review, person, context).size > 0);
}

async function people({ school }: Asking<undefined>) {
  const staff = [...school.people.values()].filter((person) => person.staffGroup !== null);
  const list = staff.map((person) => ({
    ...viewPerson(person.oid, school),
    qualifiedTeacher: person.qualifiedTeacher,
  }));
  return json({ people: list.toSorted(byName) });
}
