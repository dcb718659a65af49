import { isoIn } from '#domain/calendar/moments.ts';
import { limitsOf } from '#domain/limits/limitsOf.ts';
import type { Person } from '#domain/people/person.ts';
import { todayAt } from '#domain/review/today.ts';
import { isOffered } from '#domain/review/offer.ts';
import { isRefusal, refuse } from '#domain/review/refusal.ts';
import { viewPerson } from '#domain/views/person.ts';
import type { App } from '../app.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { carryOut, type DoorPorts } from '../reviews/door.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';
import type { RouteCall, Handlers } from './route.ts';
import { byName } from '#domain/people/order.ts';

/** Drop-ins: whom the signed-in person may drop in on, and how to record one without seeing the review (KM-67). */
export const dropInRoutes = {
  'GET /api/drop-ins': list,
  'POST /api/drop-ins': record,
} satisfies Partial<Handlers>;

async function list({ app, person, school }: RouteCall<'GET /api/drop-ins', 'participants' | 'reviews'>) {
  const reviews = await reviewsNow(app, school);
  const open = reviews.filter(({ review, context }) =>
    isOffered({ type: 'recordDropIn', about: {}, situation: { review, actor: person, context } }),
  );
  const [first] = open;
  const limit =
    first && limitsOf({ pack: first.context.pack, kind: 'dropIns', staffGroup: first.review.staffGroup })[0];
  return {
    you: person.oid,
    now: isoIn(school.now, school.calendar.timeZone),
    timeZone: school.calendar.timeZone,
    rule: limit ? { rule: limit.rule, clause: limit.clause, text: limit.text } : null,
    people: open.map(({ review }) => viewPerson(review.revieweeOid, school)).toSorted(byName),
  };
}

async function record({ app, person, school, body }: RouteCall<'POST /api/drop-ins', keyof DoorPorts>) {
  const { commandId, revieweeOid, ...dropIn } = body;
  const own = (await reviewsNow(app, school)).filter((each) => each.review.revieweeOid === revieweeOid);
  // Where two reviews run, the one in which the person may drop in.
  const mayDropIn = ({ review, context }: (typeof own)[number]) =>
    isOffered({ type: 'recordDropIn', about: {}, situation: { review, actor: person, context } });
  const review = (own.find(mayDropIn) ?? own[0])?.review;
  if (!review) return noReview(revieweeOid, person);
  const command = { type: 'recordDropIn' as const, ...dropIn };
  const done = await carryOut(app, { reviewId: review.id, commandId, command, actorOid: person.oid, door: 'tab' });
  if (isRefusal(done)) return done;
  return { reviewId: review.id, observationId: dropIn.observationId };
}

function noReview(revieweeOid: string, { oid }: Person) {
  const message = revieweeOid === oid ? 'Nobody drops in on him- or herself.' : 'Choose somebody who has a review now.';
  return refuse({ refused: 'notFound', message, ref: null, fields: [{ field: 'revieweeOid', message }] });
}

/** The reviews whose cycle includes today. */
async function reviewsNow(app: Pick<App, 'participants' | 'reviews'>, school: SchoolNow) {
  const today = todayAt(school);
  const known = await reviewsInContext({ app, ids: await app.participants.wholeSchool(), school });
  return known.filter(({ review: { cycle } }) => cycle.start <= today && today <= cycle.end);
}
