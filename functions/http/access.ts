import { accessTo, mayAskBy } from '#domain/review/access/accessTo.ts';
import { isOffered } from '#domain/review/offer.ts';
import { viewPerson } from '#domain/views/person.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';
import type { RouteCall, Handlers } from './route.ts';
import { byName } from '#domain/people/order.ts';

/** Reviews of people whom somebody manages without reviewing them; access to these may be asked for (KM-52). */
export const accessRoutes = {
  'GET /api/access': toAskFor,
} satisfies Partial<Handlers>;

async function toAskFor({ app, person, school }: RouteCall<'GET /api/access', 'participants' | 'reviews'>) {
  const managed = [...school.people.values()].filter(({ managerOid }) => managerOid === person.oid);
  const ids = new Set((await Promise.all(managed.map(({ oid }) => app.participants.of(oid)))).flat());
  const known = await reviewsInContext({ app, ids: [...ids], school });
  const list = known.flatMap(({ review, context }) => {
    if (!managed.some(({ oid }) => oid === review.revieweeOid)) return [];
    const rule = mayAskBy({ review, person, context });
    if (!rule) return [];
    const last = review.access.requests.findLast(({ by }) => by === person.oid);
    return [
      {
        reviewId: review.id,
        reviewee: viewPerson(review.revieweeOid, context),
        policy: context.pack.title,
        cycle: review.cycle,
        rule: rule.rule,
        clause: rule.clause,
        text: rule.text,
        given: accessTo({ review, person, context }).has(rule.sees),
        canAsk: isOffered({ type: 'askForAccess', about: {}, situation: { review, actor: person, context } }),
        asked: last ? { at: last.at, given: last.decided?.given ?? null, note: last.decided?.note ?? null } : null,
      },
    ];
  });
  return { reviews: list.toSorted((a, b) => byName(a.reviewee, b.reviewee)) };
}
