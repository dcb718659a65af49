import { randomUUID } from 'node:crypto';
import { isLeader } from '#domain/people/leadership.ts';
import { partiesOf } from '#domain/review/parties.ts';
import { drawSample } from '#domain/review/moderation/drawSample.ts';
import { isRefusal, refuse } from '#domain/review/refusal.ts';
import { signableStatement } from '#domain/review/signed/signable.ts';
import { toBeDrawn, viewModerationPage } from '#domain/views/moderationPage.ts';
import type { App } from '../app.ts';
import { passDoor, unknownReview } from '../reviews/door.ts';
import { reviewsOf } from './home.ts';
import { refusalProblem } from './problem.ts';
import { type Asking, json, signedInRoute } from './route.ts';

/** The headteacher's page of moderation: what is in and due, statements to compare, and the draw of a sample (KM-39, KM-45). */
export function registerModerationRoutes(app: App): void {
  signedInRoute(app, { name: 'moderation', method: 'GET', route: 'api/moderation', handle: page });
  signedInRoute(app, {
    name: 'statementToModerate',
    method: 'GET',
    route: 'api/moderation/statements/{id}',
    handle: readStatement,
  });
  signedInRoute(app, { name: 'drawSample', method: 'POST', route: 'api/moderation/samples', handle: draw });
}

const ONLY_HEADTEACHER = refuse('notAllowed', 'Only who leads a school or central services moderates.');

async function page({ app, person, school }: Asking<undefined>) {
  if (!isLeader(person)) return refusalProblem(ONLY_HEADTEACHER);
  const seen = await moderatedBy(app, person.oid, school);
  return json(viewModerationPage(seen, school));
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

/** Draws the sample among all statements that have not been drawn among, and writes it into each review (KM-45). */
async function draw({ app, person, school }: Asking<undefined>) {
  if (!isLeader(person)) return refusalProblem(ONLY_HEADTEACHER);
  const among = toBeDrawn(await moderatedBy(app, person.oid, school));
  const percent = among[0]?.context.pack.moderation?.samplePercent;
  if (percent === undefined) return refusalProblem(refuse('notFound', 'There is no statement to draw a sample from.'));
  const seed = randomUUID();
  const chosen = drawSample(
    among.map(({ review }) => review.id),
    { percent, seed },
    school.sha256,
  );
  for (const { review } of among) {
    const fields = { seed, chosen: chosen.has(review.id), size: chosen.size, outOf: among.length };
    const done = await passDoor(app, {
      reviewId: review.id,
      commandId: randomUUID(),
      by: person.oid,
      decide: (now) => (now.moderation.sample ? [] : [{ type: 'moderationSampleDrawn', ...fields }]),
    });
    if (isRefusal(done)) return refusalProblem(done);
  }
  return json({ seed, size: chosen.size, outOf: among.length }, 201);
}

/** Every review in which somebody is the headteacher, with its context; never his or her own. */
async function moderatedBy(app: App, oid: string, school: Asking<undefined>['school']) {
  const seen = await reviewsOf(app, oid, school);
  const person = school.person(oid);
  return seen.filter(({ review }) => person !== undefined && partiesOf(review, person).has('headteacher'));
}
