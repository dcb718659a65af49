import { accessTo } from '#domain/review/access/accessTo.ts';
import type { App } from '../app.ts';
import { contextOf } from '../reviews/context.ts';
import { unknownReview } from '../reviews/door.ts';
import { refusalProblem } from './problem.ts';
import { type Asking, signedInRoute } from './route.ts';

/** A signed statement as a PDF, for those who may see it; every download leaves a trace (KM-44, TA-13, X-06). */
export function registerStatementCopyRoute(app: App): void {
  signedInRoute(app, {
    name: 'statementCopy',
    method: 'GET',
    route: 'api/reviews/{id}/statements/{version}/pdf',
    handle: copy,
  });
}

async function copy({ app, person, school, params }: Asking<undefined>) {
  const stored = /^[0-9a-f-]{36}$/.test(params['id'] ?? '') ? await app.reviews.load(params['id'] ?? '') : undefined;
  const review = stored?.review;
  if (!review) return refusalProblem(unknownReview());
  const context = contextOf(review, school);
  const sees = accessTo(review, person, context);
  const statement = review.statements.find(({ version }) => String(version) === params['version']);
  if (!(sees.has('whole') || sees.has('statement')) || !statement?.signatures.reviewer)
    return refusalProblem(unknownReview());
  const { statementPdf } = await import('../statements/statementPdf.ts');
  const body = await statementPdf({ review, statement, context, school: school.name });
  const why = `to have a copy of version ${statement.version} of the ${context.pack.wording.statement}`;
  await app.reviews.recordRead(review.id, { at: school.now.toString(), who: person.oid, why });
  return {
    status: 200,
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="statement-version-${statement.version}.pdf"`,
      'Cache-Control': 'no-store',
    },
    body,
  };
}
