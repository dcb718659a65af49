import { z } from 'zod';
import { ROLES } from '#domain/people/roles.ts';
import { id } from '#domain/review/fields.ts';
import { registerCommandSchema } from '#domain/review/development/index.ts';
import { isRefusal, refuse } from '#domain/review/refusal.ts';
import type { RegisterView } from '#domain/review/development/view.ts';
import { registerAsCsv } from '#domain/views/developmentExport.ts';
import { keepsRegister, viewRegister } from '#domain/views/developmentRegister.ts';
import type { App } from '../app.ts';
import { afterWriting, type SchoolNow } from '../reviews/context.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';
import { carryOut, unknownReview } from '../reviews/door.ts';
import { refusalProblem } from './problem.ts';
import { type Asking, json, signedInRoute } from './route.ts';

export const registerCommandRequestSchema = z.strictObject({ commandId: id, command: registerCommandSchema });

type Looking = Pick<Asking<unknown>, 'app' | 'person' | 'school'>;

/** The school's register of training and development needs, for those who keep it (KM-37, TA-23, KC-09). */
export function registerDevelopmentRoutes(app: App): void {
  signedInRoute(app, { name: 'readDevelopment', method: 'GET', route: 'api/development', handle: read });
  signedInRoute(app, { name: 'exportDevelopment', method: 'GET', route: 'api/development/export', handle: exportAll });
  signedInRoute(app, {
    name: 'commandDevelopment',
    method: 'POST',
    route: 'api/development/{id}/commands',
    body: registerCommandRequestSchema,
    handle: command,
  });
}

async function read(asking: Asking<undefined>) {
  if (!keepsRegister(asking.person)) return refusalProblem(notTheirs());
  return json(await registerOf(asking, { why: 'the needs in it, for the development register' }));
}

async function exportAll(asking: Asking<undefined>) {
  if (!keepsRegister(asking.person)) return refusalProblem(notTheirs());
  const register = await registerOf(asking, { why: 'export of the development register', what: 'export' });
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="development-register.csv"',
      'Cache-Control': 'no-store',
    },
    body: registerAsCsv(register),
  };
}

async function command({ app, person, school, params, body }: Asking<z.infer<typeof registerCommandRequestSchema>>) {
  if (!keepsRegister(person)) return refusalProblem(notTheirs());
  const reviewId = params['id'] ?? '';
  if (!z.guid().safeParse(reviewId).success) return refusalProblem(unknownReview());
  const done = await carryOut(app, { reviewId, ...body, actorOid: person.oid, door: 'tab' });
  if (isRefusal(done)) return refusalProblem(done);
  return json(
    await registerOf(
      { app, person, school: afterWriting(app, school) },
      { why: 'the needs in it, for the development register' },
    ),
  );
}

/** The register; each review of which something stands in it gets the entry that its reviewee can see. */
async function registerOf(
  { app, person, school }: Looking,
  trace: { why: string; what?: 'export' },
): Promise<RegisterView> {
  const register = viewRegister(person, await allReviews(app, school), school);
  const read_ = register.lines.filter((line) => line.person.oid !== person.oid).map(({ reviewId }) => reviewId);
  const entry = { at: school.now.toString(), who: person.oid, ...trace };
  await Promise.all([...new Set(read_)].map((reviewId) => app.reviews.recordRead(reviewId, entry)));
  return register;
}

async function allReviews(app: App, school: SchoolNow) {
  return reviewsInContext(app, await app.parts.wholeSchool(), school);
}

function notTheirs() {
  return refuse(
    'notAllowed',
    `The register is for the ${ROLES.trainingCoordinator.words} and whoever leads a place of the school.`,
    {
      rule: 'KM-37',
      clause: '4.7',
    },
  );
}
