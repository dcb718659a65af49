import { z } from 'zod';
import { isRefusal } from '#domain/review/refusal.ts';
import { type RecordsView, viewRecords } from '#domain/views/records.ts';
import { afterWriting } from '../reviews/context.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';
import { carryOut, type DoorPorts, unknownReview } from '../reviews/door.ts';
import type { RouteCall, Handlers, Caller } from './route.ts';

/** The school's records of reviews: how long they are kept, holds, and what was destroyed (KM-55, TA-32, PA-12). */
export const recordsRoutes = {
  'GET /api/records': recordsFor,
  'POST /api/records/{id}/commands': command,
} satisfies Partial<Handlers>;

async function command(call: RouteCall<'POST /api/records/{id}/commands', keyof DoorPorts>) {
  const { app, person, school, params, body } = call;
  const reviewId = params.id;
  if (!z.guid().safeParse(reviewId).success) return unknownReview();
  const done = await carryOut(app, { reviewId, ...body, actorOid: person.oid, door: 'tab' });
  return isRefusal(done) ? done : recordsFor({ ...call, school: afterWriting(app, school) });
}

async function recordsFor({
  app,
  person,
  school,
}: Caller<'destructions' | 'participants' | 'reviews'>): Promise<RecordsView> {
  const [ids, destroyed] = await Promise.all([app.participants.wholeSchool(), app.destructions.all()]);
  return viewRecords({ viewer: person, all: await reviewsInContext({ app, ids, school }), destroyed, school });
}
