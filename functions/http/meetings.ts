import { viewArranging } from '#domain/views/arranging.ts';
import { findTimesWithSeveral } from '../graph/freeTimes.ts';
import { reviewsOf } from '../home/homeOf.ts';
import { ownMeetingsOf } from '../home/ownMeetings.ts';
import type { Handlers, RouteCall } from './route.ts';

/**
 * A person's own meetings in all reviews, where the side panel of a Teams meeting finds what the meeting is about; and
 * those that the person owes as reviewer, to arrange them together.
 */
export const meetingRoutes = {
  'GET /api/meetings': ownMeetingsOf,
  'GET /api/arranging': arranging,
  'GET /api/arranging/times': times,
} satisfies Partial<Handlers>;

async function arranging({ app, person, school, query }: RouteCall<'GET /api/arranging', 'participants' | 'reviews'>) {
  const seen = await reviewsOf({ app, oid: person.oid, school });
  return viewArranging({ viewer: person, seen, school, kind: query.kind });
}

/** Times with each of them, all asked of Outlook at once. */
async function times({
  app,
  person,
  school,
  token,
  query,
}: RouteCall<'GET /api/arranging/times', 'graph' | 'participants' | 'reviews'>) {
  const { from, days, minutes, kind } = query;
  const seen = await reviewsOf({ app, oid: person.oid, school });
  const { meetings } = viewArranging({ viewer: person, seen, school, kind });
  const wanted = meetings.flatMap((each) => {
    const reviewee = school.person(each.reviewee.oid);
    const context = seen.find(({ review }) => review.id === each.reviewId)?.context;
    const { reviewId, kind: of } = each;
    return reviewee && context ? [{ reviewId, kind: of, reviewee, minutes: minutes ?? each.minutes, context }] : [];
  });
  if (wanted.length === 0) return { from, days, meetings: [] };
  const graph = await app.graph.onBehalfOf(token);
  return { from, days, meetings: await findTimesWithSeveral({ graph, reviewer: person, from, days, wanted, school }) };
}
