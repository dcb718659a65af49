import { isLeader } from '#domain/people/leadership.ts';
import { hasRole, type Person } from '#domain/people/person.ts';
import { inForceOn, whyNotCovered } from '#domain/policies/adoption.ts';
import { accessTo } from '#domain/review/access/accessTo.ts';
import { refusalOfDropIns } from '#domain/review/observations/recordDropIn.ts';
import { targetsYearOn } from '#domain/review/objectives/yearTargets.ts';
import { type HomeView, viewHome } from '#domain/views/home.ts';
import type { App } from '../app.ts';
import { loadPolicyDuties } from '../policies/duties.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';

type HomePorts = Pick<App, 'participants' | 'policies' | 'reviews' | 'deliveryFailures'>;

type HomeOfArgs = { app: HomePorts; person: Person; school: SchoolNow };

/** The home page of one person. */
export async function homeOf({ app, person, school }: HomeOfArgs): Promise<HomeView> {
  const today = todayAt(school);
  const notCovered = whyNotCovered({ adopted: school.adopted, person, date: today });
  const targetsYear = targetsYearOn(school.adopted, today);
  const [reviews, policyDuties, delivery] = await Promise.all([
    reviewsOf({ app, oid: person.oid, school }),
    loadPolicyDuties({ app, school }),
    hasRole(person, 'administrator') ? deliveryOf(app) : null,
  ]);
  const canDropIn = inForceOn(school.adopted, today).some(({ pack, staffGroups }) =>
    staffGroups.some((staffGroup) => !refusalOfDropIns({ review: { staffGroup }, visitor: person, context: { pack } })),
  );
  return viewHome({
    viewer: person,
    seen: reviews,
    context: { ...school, notCovered, policyDuties, targetsYear, canDropIn, delivery },
  });
}

/** How many messages and how much work wait for the administrator. */
async function deliveryOf({ deliveryFailures }: HomePorts): Promise<HomeView['delivery']> {
  const [notReached, givenUp, refused] = await Promise.all([
    deliveryFailures.notReached(),
    deliveryFailures.givenUp(),
    deliveryFailures.refused(),
  ]);
  return { notReached: notReached.length, givenUp: givenUp.length + refused.length };
}

type ReviewsOfArgs = { app: Pick<App, 'participants' | 'reviews'>; oid: string; school: SchoolNow };

/** Every review that somebody may see whole, with its context. */
export async function reviewsOf({ app, oid, school }: ReviewsOfArgs) {
  const person = school.person(oid);
  if (!person) return [];
  const ids = isLeader(person) ? await app.participants.wholeSchool() : await app.participants.of(oid);
  const known = await reviewsInContext({ app, ids, school });
  return known.filter(({ review, context }) => accessTo({ review, person, context }).size > 0);
}
