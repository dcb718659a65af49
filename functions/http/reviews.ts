import { z } from 'zod';
import { mayAskBy } from '#domain/review/access/accessTo.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { history } from '#domain/views/history.ts';
import { viewPerson } from '#domain/views/person.ts';
import { viewReview } from '#domain/views/review.ts';
import { findFreeTimes, findLessons } from '../graph/freeTimes.ts';
import { afterWriting, contextOf } from '../reviews/context.ts';
import { withNeighbours } from '../reviews/neighbours.ts';
import { carryOut, type DoorPorts, unknownReview } from '../reviews/door.ts';
import { hashOfAsking, isRepeat } from '../reviews/repeat.ts';
import { type LaunchPorts, launchReview } from '../reviews/launch.ts';
import type { RouteCall, Handlers, Caller } from './route.ts';
import { leaveTrace, seeReview } from './seenReview.ts';

/** Reviews: opening, reading, history, times to meet, and the one door through which a review changes. */
export const reviewRoutes = {
  'POST /api/reviews': openOne,
  'GET /api/reviews/{id}': readOne,
  'GET /api/reviews/{id}/history': readHistory,
  'GET /api/reviews/{id}/meeting-times': findTimes,
  'GET /api/reviews/{id}/lessons': lessons,
  'POST /api/reviews/{id}/commands': command,
} satisfies Partial<Handlers>;

async function openOne({ app, person, body }: RouteCall<'POST /api/reviews', keyof LaunchPorts>) {
  const opened = await launchReview(app, {
    actorOid: person.oid,
    revieweeOid: body.revieweeOid,
    reviewerOid: body.reviewerOid,
    door: 'tab',
  });
  if (isRefusal(opened)) return opened;
  const { id: reviewId, cycle, policy } = opened.review;
  return { reviewId, cycle, policy };
}

async function readOne({ app, person, school, params }: RouteCall<'GET /api/reviews/{id}', 'reviews'>) {
  const seen = await seeReview({ app, person, school }, params.id);
  if (!seen) return unknownReview();
  await leaveTrace({ app, person, school }, seen.review);
  return withNeighbours({ app, person, school }, seen.view);
}

async function readHistory({ app, person, school, params }: RouteCall<'GET /api/reviews/{id}/history', 'reviews'>) {
  const seen = await seeReview({ app, person, school }, params.id);
  if (!seen?.view.you.whole) return unknownReview();
  const [{ list, intact }, reads] = await Promise.all([
    app.reviews.history(seen.review.id),
    app.reviews.reads(seen.review.id),
  ]);
  const named = reads.map(({ at, who, why }) => ({ at, who: viewPerson(who, school).name, why }));
  return { lines: history(list, contextOf(seen.review, school)), reads: named, intact };
}

async function findTimes({
  app,
  person,
  school,
  token,
  params,
  query,
}: RouteCall<'GET /api/reviews/{id}/meeting-times', 'graph' | 'reviews'>) {
  const seen = await seeReview({ app, person, school }, params.id);
  if (!seen?.view.you.reviewer && !seen?.view.you.observer) return unknownReview();
  const reviewee = school.person(seen.review.revieweeOid);
  if (!reviewee) return unknownReview();
  const { from, days, minutes } = query;
  const times = await findFreeTimes({
    graph: await app.graph.onBehalfOf(token),
    search: { reviewer: person, reviewee, from, days, minutes },
    context: contextOf(seen.review, school),
  });
  return { times, from, days };
}

/** For whoever plans a visit, and with an observer whom the policy allows. */
async function lessons({
  app,
  person,
  school,
  token,
  params,
  query,
}: RouteCall<'GET /api/reviews/{id}/lessons', 'graph' | 'reviews'>) {
  const seen = await seeReview({ app, person, school }, params.id);
  const { from, days, observerOid } = query;
  const reviewee = seen && school.person(seen.review.revieweeOid);
  const observer = school.person(observerOid);
  const mayObserve = seen?.view.observations.mayObserve.includes(observerOid) ?? false;
  if (!seen || !reviewee || !observer || !mayObserve) return unknownReview();
  const graph = await app.graph.onBehalfOf(token);
  const context = contextOf(seen.review, school);
  return { times: await findLessons({ graph, search: { reviewee, observer, from, days }, context }), from, days };
}

async function command({
  app,
  person,
  school,
  params,
  body,
}: RouteCall<'POST /api/reviews/{id}/commands', keyof DoorPorts>) {
  const { commandId, command: asked } = body;
  const reviewId = params.id;
  const known = asked.type === 'askForAccess' ? await mayAsk({ app, person, school }, reviewId) : false;
  if (!known && !(await seeReview({ app, person, school }, reviewId))) {
    // A command that ended somebody's access is answered as done when it is sent a second time.
    const mark = z.guid().safeParse(reviewId).success ? await app.reviews.findMark(reviewId, commandId) : undefined;
    return mark && isRepeat(mark, hashOfAsking({ by: person.oid, what: asked })) ? { review: null } : unknownReview();
  }
  const done = await carryOut(app, {
    reviewId,
    commandId,
    command: asked,
    actorOid: person.oid,
    door: 'tab',
  });
  if (isRefusal(done)) return done;
  const after = afterWriting(app, school);
  const view = viewReview({ review: done, actor: person, context: contextOf(done, after) });
  return { review: view ? await withNeighbours({ app, person, school: after }, view) : null };
}

/** Whether somebody who does not see a review may ask to be let in (KM-52). */
async function mayAsk({ app, person, school }: Caller<'reviews'>, id: string): Promise<boolean> {
  if (!z.guid().safeParse(id).success) return false;
  const review = (await app.reviews.load(id))?.review;
  return review !== undefined && mayAskBy({ review, person, context: contextOf(review, school) }) !== undefined;
}
