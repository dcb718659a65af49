import { randomUUID } from 'node:crypto';
import { isLeader } from '#domain/people/leadership.ts';
import { id as idSchema } from '#domain/review/fields.ts';
import { partiesOf } from '#domain/review/parties.ts';
import { drawSample } from '#domain/review/moderation/drawSample.ts';
import { refuse } from '#domain/review/refusal.ts';
import { signableStatement } from '#domain/review/signed/signable.ts';
import { toBeDrawn, viewModerationPage } from '#domain/views/moderationPage.ts';
import type { App } from '../app.ts';
import { drawAmong } from '../reviews/batches.ts';
import { unknownReview } from '../reviews/door.ts';
import { reviewsOf } from '../home/homeOf.ts';
import { refusalProblem } from './problem.ts';
import { type Asking, invalid, json, signedInRoute } from './route.ts';

/** The headteacher's page of moderation: what is in and due, statements to compare, and the draw of a sample (KM-39, KM-45). */
export function registerModerationRoutes(app: App): void {
  signedInRoute(app, { name: 'moderation', method: 'GET', route: 'api/moderation', handle: page });
  signedInRoute(app, {
    name: 'statementToModerate',
    method: 'GET',
    route: 'api/moderation/statements/{id}',
    handle: readStatement,
  });
  signedInRoute(app, { name: 'drawSample', method: 'PUT', route: 'api/moderation/samples/{id}', handle: draw });
}

const ONLY_HEADTEACHER = refuse('notAllowed', 'Only who leads a school or central services moderates.');

async function page({ app, person, school }: Asking<undefined>) {
  if (!isLeader(person)) return refusalProblem(ONLY_HEADTEACHER);
  const seen = await moderatedBy(app, person.oid, school);
  return json(viewModerationPage(seen, school, person));
}

/** The newest signed statement of one review, to lay beside others; the look leaves a trace. */
async function readStatement({ app, person, school, params }: Asking<undefined>) {
  const seen = await moderatedBy(app, person.oid, school);
  const found = seen.find(({ review }) => review.id === params['id']);
  const signed = found?.review.statements.findLast(({ signatures }) => signatures.reviewer !== null);
  if (!found || !signed) return refusalProblem(unknownReview());
  const at = school.now.toString();
  await app.reviews.recordRead(found.review.id, { at, who: person.oid, why: 'to moderate the statement' });
  const { sections } = signableStatement(found.review, signed, found.context);
  return json({ reviewId: found.review.id, version: signed.version, sections });
}

/**
 * Draws the sample among all statements that have not been drawn among, and writes it into each review (KM-45). The id is
 * made by whoever asks: the same asking twice is one draw.
 */
async function draw({ app, person, school, params }: Asking<undefined>) {
  if (!isLeader(person)) return refusalProblem(ONLY_HEADTEACHER);
  const asked = idSchema.safeParse(params['id']);
  if (!asked.success) return invalid(asked.error);
  const known = await app.batches.find(asked.data);
  if (known && (known.kind !== 'draw' || known.by !== person.oid)) return refusalProblem(NOTHING_TO_DRAW);
  const wanted =
    known ?? newDraw(asked.data, person.oid, toBeDrawn(await moderatedBy(app, person.oid, school)), school);
  if (!wanted) return refusalProblem(NOTHING_TO_DRAW);
  const { draw: drawn, unread } = await drawAmong(app, wanted);
  const { seed, size, outOf } = drawn;
  return json({ seed, size, outOf, unread }, 201);
}

const NOTHING_TO_DRAW = refuse('notFound', 'There is no statement to draw a sample from.');

function newDraw(id: string, by: string, among: Moderated, { now, sha256 }: Asking<undefined>['school']) {
  const percent = among[0]?.context.pack.moderation?.samplePercent;
  if (percent === undefined) return undefined;
  const seed = randomUUID();
  const reviewIds = among.map(({ review }) => review.id);
  const chosen = [...drawSample(reviewIds, { percent, seed }, sha256)];
  const counts = { size: chosen.length, outOf: reviewIds.length };
  return { kind: 'draw' as const, id, by, at: now.toString(), seed, reviewIds, chosen, ...counts };
}

type Moderated = Awaited<ReturnType<typeof moderatedBy>>;

/** Every review in which somebody is the headteacher, with its context; never his or her own. */
async function moderatedBy(app: App, oid: string, school: Asking<undefined>['school']) {
  const seen = await reviewsOf(app, oid, school);
  const person = school.person(oid);
  return seen.filter(({ review }) => person !== undefined && partiesOf(review, person).has('headteacher'));
}
