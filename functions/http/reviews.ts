import { z } from 'zod';
import { type CommandRequest, commandRequestSchema } from '#domain/review/commands.ts';
import { mayAskBy } from '#domain/review/access/accessTo.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { history } from '#domain/views/history.ts';
import { viewReview } from '#domain/views/review.ts';
import type { App } from '../app.ts';
import { findFreeTimes } from '../graph/freeTimes.ts';
import { afterWriting, contextOf } from '../reviews/context.ts';
import { withNeighbours } from '../reviews/neighbours.ts';
import { carryOut, unknownReview } from '../reviews/door.ts';
import { hashOfAsking, isRepeat } from '../reviews/repeat.ts';
import { launchReview } from '../reviews/launch.ts';
import { refusalProblem } from './problem.ts';
import { type Asking, invalid, json, signedInRoute } from './route.ts';
import { leaveTrace, seeReview } from './seenReview.ts';

export const openingSchema = z.strictObject({ revieweeOid: z.guid(), reviewerOid: z.guid().optional() });

export const searchSchema = z.strictObject({
  from: z.iso.date({ error: 'Give “from” as a date such as 2026-10-12.' }),
  days: z.coerce.number().int().min(1).max(28).default(10),
  minutes: z.coerce.number().int().min(5).max(240).default(60),
});

/** Reviews: opening one, reading it, its history, times to meet, and the one door through which it changes. */
export function registerReviewRoutes(app: App): void {
  signedInRoute(app, {
    name: 'openReview',
    method: 'POST',
    route: 'api/reviews',
    body: openingSchema,
    handle: openOne,
  });
  signedInRoute(app, { name: 'readReview', method: 'GET', route: 'api/reviews/{id}', handle: readOne });
  signedInRoute(app, { name: 'readHistory', method: 'GET', route: 'api/reviews/{id}/history', handle: readHistory });
  signedInRoute(app, {
    name: 'findMeetingTimes',
    method: 'GET',
    route: 'api/reviews/{id}/meeting-times',
    handle: findTimes,
  });
  signedInRoute(app, {
    name: 'commandReview',
    method: 'POST',
    route: 'api/reviews/{id}/commands',
    body: commandRequestSchema,
    handle: command,
  });
}

async function openOne({ app, person, body }: Asking<z.infer<typeof openingSchema>>) {
  const opened = await launchReview(app, {
    actorOid: person.oid,
    revieweeOid: body.revieweeOid,
    reviewerOid: body.reviewerOid,
    door: 'tab',
  });
  if (isRefusal(opened)) return refusalProblem(opened);
  const { id: reviewId, cycle, policy } = opened.review;
  return json({ reviewId, cycle, policy }, 201);
}

async function readOne({ app, person, school, params }: Asking<undefined>) {
  const seen = await seeReview({ app, person, school }, params['id'] ?? '');
  if (!seen) return refusalProblem(unknownReview());
  await leaveTrace({ app, person, school }, seen.review);
  return json(await withNeighbours({ app, person, school }, seen.view));
}

async function readHistory({ app, person, school, params }: Asking<undefined>) {
  const seen = await seeReview({ app, person, school }, params['id'] ?? '');
  if (!seen?.view.you.whole) return refusalProblem(unknownReview());
  const [{ list, intact }, reads] = await Promise.all([
    app.reviews.history(seen.review.id),
    app.reviews.reads(seen.review.id),
  ]);
  const named = reads.map(({ at, who, why }) => ({
    at,
    who: school.person(who)?.displayName ?? 'Somebody who has left',
    why,
  }));
  return json({ lines: history(list, contextOf(seen.review, school)), reads: named, intact });
}

async function findTimes({ app, person, school, token, params, query }: Asking<undefined>) {
  const seen = await seeReview({ app, person, school }, params['id'] ?? '');
  if (!seen?.view.you.reviewer && !seen?.view.you.observer) return refusalProblem(unknownReview());
  const search = searchSchema.safeParse(Object.fromEntries(query));
  if (!search.success) return invalid(search.error);
  const reviewee = school.person(seen.review.revieweeOid);
  if (!reviewee) return refusalProblem(unknownReview());
  const { from, days, minutes } = search.data;
  const times = await findFreeTimes(
    await app.graph.onBehalfOf(token),
    { reviewer: person, reviewee, from, days, minutes },
    contextOf(seen.review, school),
  );
  return json({ times, from, days });
}

async function command({ app, person, school, params, body }: Asking<CommandRequest>) {
  const { commandId, command: asked } = body;
  const reviewId = params['id'] ?? '';
  const known = asked.type === 'askForAccess' ? await mayAsk({ app, person, school }, reviewId) : false;
  if (!known && !(await seeReview({ app, person, school }, reviewId))) {
    // What ended somebody's access is answered as done when it is asked a second time.
    const mark = z.guid().safeParse(reviewId).success ? await app.reviews.findMark(reviewId, commandId) : undefined;
    return mark && isRepeat(mark, hashOfAsking({ by: person.oid, what: asked }))
      ? json({ review: null })
      : refusalProblem(unknownReview());
  }
  const done = await carryOut(app, {
    reviewId,
    commandId,
    command: asked,
    actorOid: person.oid,
    door: 'tab',
  });
  if (isRefusal(done)) return refusalProblem(done);
  const after = afterWriting(app, school);
  const view = viewReview(done, person, contextOf(done, after));
  return json({ review: view ? await withNeighbours({ app, person, school: after }, view) : null });
}

/** Whether somebody who does not see a review may ask to be let in (KM-52). */
async function mayAsk(
  { app, person, school }: Pick<Asking<undefined>, 'app' | 'person' | 'school'>,
  id: string,
): Promise<boolean> {
  if (!z.guid().safeParse(id).success) return false;
  const review = (await app.reviews.load(id))?.review;
  return review !== undefined && mayAskBy(review, person, contextOf(review, school)) !== undefined;
}
