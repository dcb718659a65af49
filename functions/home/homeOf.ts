import { isLeader } from '#domain/people/leadership.ts';
import { hasRole, type Person } from '#domain/people/person.ts';
import { inForceOn, whyNotCovered } from '#domain/policies/adoption.ts';
import { accessTo } from '#domain/review/access/accessTo.ts';
import { refusalOfDropIns } from '#domain/review/observations/recordDropIn.ts';
import { targetsYearOn } from '#domain/review/objectives/yearTargets.ts';
import { hasEnded } from '#domain/review/closing/hasEnded.ts';
import { type HomeView, viewHome } from '#domain/views/home.ts';
import type { App } from '../app.ts';
import { loadPolicyDuties } from '../policies/duties.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { followedOf, mayFollowMany, ownAmong, standingsNow, type StandingPorts } from '../reviews/standings.ts';
import { todosOf } from '#domain/standing/followed.ts';
import type { Standing } from '#domain/standing/standing.ts';
import { schoolFigures } from '#domain/views/schoolFigures.ts';
import type { Todo } from '#domain/views/todo.ts';
import { reviewsToAskFor } from './reviewsToAskFor.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';

export type HomePorts = StandingPorts & Pick<App, 'policies' | 'deliveryFailures'>;

type HomeOfArgs = { app: HomePorts; person: Person; school: SchoolNow };

/** The home page of one person. */
export async function homeOf({ app, person, school }: HomeOfArgs): Promise<HomeView> {
  const today = todayAt(school);
  const notCovered = whyNotCovered({ adopted: school.adopted, person, date: today, calendar: school.calendar });
  const targetsYear = targetsYearOn(school.adopted, today);
  const [{ reviews, beyond }, policyDuties, delivery] = await Promise.all([
    seenBy({ app, person, school }),
    loadPolicyDuties({ app, school }),
    hasRole(person, 'administrator') ? deliveryOf(app) : null,
  ]);
  const canDropIn = inForceOn(school.adopted, today).some(({ pack, staffGroups }) =>
    staffGroups.some((staffGroup) => !refusalOfDropIns({ review: { staffGroup }, visitor: person, context: { pack } })),
  );
  const except = new Set(reviews.map(({ review }) => review.revieweeOid));
  const mayAsk = (await reviewsToAskFor({ app, person, school, except })).length > 0;
  return viewHome({
    viewer: person,
    seen: reviews,
    beyond,
    context: { ...school, notCovered, policyDuties, targetsYear, canDropIn, mayAsk, delivery },
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

/**
 * The reviews that somebody has a part of his or her own in, whole. Of the others whom somebody follows who leads, the
 * rows that are kept say what is to be done and how they stand, so that the page costs the same in a school of any size.
 */
async function seenBy({ app, person, school }: HomeOfArgs) {
  if (!mayFollowMany(person, school))
    return { reviews: await reviewsOf({ app, oid: person.oid, school }), beyond: undefined };
  const standings = await standingsNow(app, school);
  const ids = await ownAmong({ app, person, standings });
  const reviews = await visible({ app, ids, person, school });
  const whole = new Set(reviews.map(({ review }) => review.id));
  const followed = followedOf({ standings, person, school });
  return {
    reviews,
    beyond: {
      todos: standings
        .filter(({ reviewId }) => !whole.has(reviewId))
        .flatMap((standing) => owedBy({ standing, person, school })),
      school: schoolFigures({ followed, everybody: standings, viewer: person, school }),
      ended: followed.filter(({ standing }) => !whole.has(standing.reviewId) && hasEnded(standing, todayAt(school)))
        .length,
    },
  };
}

function owedBy({ standing, person, school }: { standing: Standing; person: Person; school: SchoolNow }): Todo[] {
  if (!standing.todos.some(({ whoOid }) => whoOid === person.oid)) return [];
  return todosOf({ standing, viewer: person, school }).filter(({ yours }) => yours);
}

type ReviewsOfArgs = { app: Pick<App, 'participants' | 'reviews'>; oid: string; school: SchoolNow };

/** Every review that somebody may see whole, with its context. */
export async function reviewsOf({ app, oid, school }: ReviewsOfArgs) {
  const person = school.person(oid);
  if (!person) return [];
  const ids = isLeader(person) ? await app.participants.wholeSchool() : await app.participants.of(oid);
  return visible({ app, ids, person, school });
}

type VisibleArgs = { app: Pick<App, 'reviews'>; ids: readonly string[]; person: Person; school: SchoolNow };

/** Those of some reviews of which somebody may see anything, with their context. */
export async function visible({ app, ids, person, school }: VisibleArgs) {
  const known = await reviewsInContext({ app, ids, school });
  return known.filter(({ review, context }) => accessTo({ review, person, context }).size > 0);
}
