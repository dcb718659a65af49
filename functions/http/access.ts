import { accessTo } from '#domain/review/access/accessTo.ts';
import { isOffered } from '#domain/review/offer.ts';
import { viewPerson } from '#domain/views/person.ts';
import { reviewsToAskFor } from '../home/reviewsToAskFor.ts';
import type { RouteCall, Handlers } from './route.ts';
import { byName } from '#domain/people/order.ts';

/** Reviews of people whom somebody manages without reviewing them; access to these may be asked for (KM-52). */
export const accessRoutes = {
  'GET /api/access': toAskFor,
} satisfies Partial<Handlers>;

async function toAskFor({ app, person, school }: RouteCall<'GET /api/access', 'participants' | 'reviews'>) {
  const known = await reviewsToAskFor({ app, person, school });
  const list = known.map(({ review, context, rule }) => {
    const last = review.access.requests.findLast(({ by }) => by === person.oid);
    return {
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
    };
  });
  return { reviews: list.toSorted((a, b) => byName(a.reviewee, b.reviewee)) };
}
