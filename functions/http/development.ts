import { z } from 'zod';
import { isRefusal } from '#domain/review/refusal.ts';
import type { RegisterView } from '#domain/review/development/view.ts';
import { registerAsCsv } from '#domain/views/developmentExport.ts';
import { viewRegister } from '#domain/views/developmentRegister.ts';
import type { App } from '../app.ts';
import { afterWriting, type SchoolNow } from '../reviews/context.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';
import { carryOut, type DoorPorts, unknownReview } from '../reviews/door.ts';
import type { RouteCall, Handlers, Caller } from './route.ts';

/** The school's register of training and development needs, for those who keep it (KM-37, TA-23, KC-09). */
export const developmentRoutes = {
  'GET /api/development': read,
  'GET /api/development/export': exportAll,
  'POST /api/development/{id}/commands': command,
} satisfies Partial<Handlers>;

async function read(call: RouteCall<'GET /api/development', 'participants' | 'reviews'>) {
  return registerOf(call, { why: 'the needs in it, for the development register' });
}

async function exportAll(call: RouteCall<'GET /api/development/export', 'participants' | 'reviews'>) {
  const register = await registerOf(call, { why: 'export of the development register', what: 'export' });
  return { bytes: registerAsCsv(register), name: 'development-register.csv', type: 'text/csv; charset=utf-8' };
}

async function command({
  app,
  person,
  school,
  params,
  body,
}: RouteCall<'POST /api/development/{id}/commands', keyof DoorPorts>) {
  const reviewId = params.id;
  if (!z.guid().safeParse(reviewId).success) return unknownReview();
  const done = await carryOut(app, { reviewId, ...body, actorOid: person.oid, door: 'tab' });
  if (isRefusal(done)) return done;
  return registerOf(
    { app, person, school: afterWriting(app, school) },
    { why: 'the needs in it, for the development register' },
  );
}

/** The register. Each review with an entry in it gets the trace that its reviewee can see. */
async function registerOf(
  { app, person, school }: Caller<'participants' | 'reviews'>,
  trace: { why: string; what?: 'export' },
): Promise<RegisterView> {
  const register = viewRegister({ viewer: person, everyReview: await allReviews(app, school), school });
  const read_ = register.lines.filter((line) => line.person.oid !== person.oid).map(({ reviewId }) => reviewId);
  const entry = { at: school.now.toString(), who: person.oid, ...trace };
  await Promise.all([...new Set(read_)].map((reviewId) => app.reviews.recordRead(reviewId, entry)));
  return register;
}

async function allReviews(app: Pick<App, 'participants' | 'reviews'>, school: SchoolNow) {
  return reviewsInContext({ app, ids: await app.participants.wholeSchool(), school });
}
