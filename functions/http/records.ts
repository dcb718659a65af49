import { z } from 'zod';
import { thoseThat } from '#domain/people/roles.ts';
import { id } from '#domain/review/fields.ts';
import { recordsCommandSchema } from '#domain/review/retention/index.ts';
import { isRefusal, refuse } from '#domain/review/refusal.ts';
import { looksAfterRecords, type RecordsView, viewRecords } from '#domain/views/records.ts';
import type { App } from '../app.ts';
import { afterWriting } from '../reviews/context.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';
import { carryOut, unknownReview } from '../reviews/door.ts';
import { refusalProblem } from './problem.ts';
import { type Asking, json, signedInRoute } from './route.ts';

export const recordsCommandRequestSchema = z.strictObject({ commandId: id, command: recordsCommandSchema });

/** The school's records of reviews: until when they are kept, holds, and what was destroyed (KM-55, TA-32, PA-12). */
export function registerRecordsRoutes(app: App): void {
  signedInRoute(app, { name: 'readRecords', method: 'GET', route: 'api/records', handle: read });
  signedInRoute(app, {
    name: 'commandRecords',
    method: 'POST',
    route: 'api/records/{id}/commands',
    body: recordsCommandRequestSchema,
    handle: command,
  });
}

const NOT_THEIRS = refuse('notAllowed', `The school’s records are looked after by ${thoseThat('seesRecords')}.`);

async function read(asking: Asking<undefined>) {
  return looksAfterRecords(asking.person) ? json(await recordsFor(asking)) : refusalProblem(NOT_THEIRS);
}

async function command(asking: Asking<z.infer<typeof recordsCommandRequestSchema>>) {
  const { app, person, school, params, body } = asking;
  const reviewId = params['id'] ?? '';
  if (!looksAfterRecords(person)) return refusalProblem(NOT_THEIRS);
  if (!z.guid().safeParse(reviewId).success) return refusalProblem(unknownReview());
  const done = await carryOut(app, { reviewId, ...body, actorOid: person.oid, door: 'tab' });
  return isRefusal(done)
    ? refusalProblem(done)
    : json(await recordsFor({ ...asking, school: afterWriting(app, school) }));
}

async function recordsFor({
  app,
  person,
  school,
}: Pick<Asking<unknown>, 'app' | 'person' | 'school'>): Promise<RecordsView> {
  const [ids, destroyed] = await Promise.all([app.parts.wholeSchool(), app.destructions.all()]);
  return viewRecords(person, await reviewsInContext(app, ids, school), destroyed, school);
}
