import { accessTo } from '#domain/review/access/accessTo.ts';
import { fileNameOf } from '#domain/review/statements/fileName.ts';
import { viewPerson } from '#domain/views/person.ts';
import { contextOf } from '../reviews/context.ts';
import { unknownReview } from '../reviews/door.ts';
import type { RouteCall, Handlers } from './route.ts';

const READERS = ['whole', 'statement', 'final'] as const;

/** A signed statement as a PDF, for those who may see it. Every download leaves a trace (KM-44, TA-13, X-06). */
export const statementCopyRoute = {
  'GET /api/reviews/{id}/statements/{version}/pdf': copy,
} satisfies Partial<Handlers>;

async function copy({
  app,
  person,
  school,
  params,
}: RouteCall<'GET /api/reviews/{id}/statements/{version}/pdf', 'reviews'>) {
  const stored = /^[0-9a-f-]{36}$/.test(params.id) ? await app.reviews.load(params.id) : undefined;
  const review = stored?.review;
  if (!review) return unknownReview();
  const context = contextOf(review, school);
  const sees = accessTo({ review, person, context });
  const statement = review.statements.find(({ version }) => String(version) === params.version);
  if (!READERS.some((each) => sees.has(each)) || !statement?.signatures.reviewer) return unknownReview();
  const { statementPdf } = await import('../statements/statementPdf.ts');
  const bytes = await statementPdf({ review, statement, context, school: school.name });
  const why = `to have a copy of version ${statement.version} of the ${context.pack.wording.statement}`;
  await app.reviews.recordRead(review.id, { at: school.now.toString(), who: person.oid, why });
  const name = fileNameOf({
    statement: context.pack.wording.statement,
    reviewee: viewPerson(review.revieweeOid, context).name,
    cycle: review.cycle,
    version: statement.version,
  });
  return { bytes, name, type: 'application/pdf' };
}
