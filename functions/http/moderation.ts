import { randomUUID } from 'node:crypto';
import { id as idSchema } from '#domain/review/fields.ts';
import { partiesOf } from '#domain/review/parties.ts';
import { drawSample } from '#domain/review/moderation/drawSample.ts';
import { refuse } from '#domain/review/refusal.ts';
import { signableStatement } from '#domain/review/signed/signable.ts';
import { viewPerson } from '#domain/views/person.ts';
import { toBeDrawn, viewModerationPage } from '#domain/views/moderationPage.ts';
import type { App } from '../app.ts';
import { drawAmong, type DrawPorts } from '../reviews/batches.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { unknownReview } from '../reviews/door.ts';
import { reviewsOf } from '../home/homeOf.ts';
import { type RouteCall, type Handlers, invalid } from './route.ts';

/**
 * The headteacher's moderation page: what is in and due, statements to compare, and the draw of a sample (KM-39,
 * KM-45).
 */
export const moderationRoutes = {
  'GET /api/moderation': page,
  'GET /api/moderation/statements/{id}': readStatement,
  'PUT /api/moderation/samples/{id}': draw,
} satisfies Partial<Handlers>;

async function page({ app, person, school }: RouteCall<'GET /api/moderation', 'participants' | 'reviews'>) {
  const seen = await moderatedBy({ app, oid: person.oid, school });
  return viewModerationPage({ seen, school, viewer: person });
}

/** The newest signed statement of one review, to compare with others. Looking at it leaves a trace. */
async function readStatement({
  app,
  person,
  school,
  params,
}: RouteCall<'GET /api/moderation/statements/{id}', 'participants' | 'reviews'>) {
  const seen = await moderatedBy({ app, oid: person.oid, school });
  const found = seen.find(({ review }) => review.id === params.id);
  const signed = found?.review.statements.findLast(({ signatures }) => signatures.reviewer !== null);
  if (!found || !signed) return unknownReview();
  const at = school.now.toString();
  await app.reviews.recordRead(found.review.id, { at, who: person.oid, why: 'to moderate the statement' });
  const { sections } = signableStatement({ review: found.review, statement: signed, context: found.context });
  const comments = signed.comments.map(({ by, ...comment }) => ({
    name: viewPerson(by, found.context).name,
    ...comment,
  }));
  return { reviewId: found.review.id, version: signed.version, sections, comments };
}

/**
 * Draws the sample from all statements that have not been in a draw, and writes it into each review (KM-45). The caller
 * makes the id: the same request twice is one draw.
 */
async function draw({ app, person, school, params }: RouteCall<'PUT /api/moderation/samples/{id}', keyof DrawPorts>) {
  const asked = idSchema.safeParse(params.id);
  if (!asked.success) return invalid(asked.error);
  const known = await app.batches.find(asked.data);
  if (known && (known.kind !== 'draw' || known.by !== person.oid)) return NOTHING_TO_DRAW;
  const wanted =
    known ??
    newDraw({
      id: asked.data,
      by: person.oid,
      among: toBeDrawn(await moderatedBy({ app, oid: person.oid, school })),
      school,
    });
  if (!wanted) return NOTHING_TO_DRAW;
  const { draw: drawn, unread } = await drawAmong(app, wanted);
  const { seed, size, outOf } = drawn;
  return { seed, size, outOf, unread };
}

const NOTHING_TO_DRAW = refuse({ refused: 'notFound', message: 'There is no statement to draw a sample from.' });

type NewDrawArgs = { id: string; by: string; among: ModeratedReviews; school: SchoolNow };

function newDraw({ id, by, among, school: { now, sha256 } }: NewDrawArgs) {
  const percent = among[0]?.context.pack.moderation?.samplePercent;
  if (percent === undefined) return undefined;
  const seed = randomUUID();
  const reviewIds = among.map(({ review }) => review.id);
  const chosen = [...drawSample({ reviewIds, given: { percent, seed }, sha256 })];
  const counts = { size: chosen.length, outOf: reviewIds.length };
  return { kind: 'draw' as const, id, by, at: now.toString(), seed, reviewIds, chosen, ...counts };
}

type ModeratedReviews = Awaited<ReturnType<typeof moderatedBy>>;

type ModeratedByArgs = { app: Pick<App, 'participants' | 'reviews'>; oid: string; school: SchoolNow };

/** Every review in which somebody is the headteacher, with its context; never their own review. */
async function moderatedBy({ app, oid, school }: ModeratedByArgs) {
  const seen = await reviewsOf({ app, oid, school });
  const person = school.person(oid);
  return seen.filter(({ review }) => person !== undefined && partiesOf(review, person).has('headteacher'));
}
