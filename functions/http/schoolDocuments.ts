import { z } from 'zod';
import { refuse } from '#domain/review/refusal.ts';
import { kindsOfDocument, viewSchoolDocuments } from '#domain/views/schoolDocuments.ts';
import type { App } from '../app.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { lookAgain } from '../reviews/lookAgain.ts';
import type { Handlers, RouteCall } from './route.ts';

/** The papers of the whole school, which every review shows (KM-11). */
export const schoolDocumentRoutes = {
  'GET /api/school/documents': list,
  'PUT /api/school/documents/{id}': enter,
  'DELETE /api/school/documents/{id}': remove,
} satisfies Partial<Handlers>;

async function list({ school }: RouteCall<'GET /api/school/documents'>) {
  return viewSchoolDocuments(school);
}

type DocumentPorts = 'participants' | 'school' | 'send';

async function enter({
  app,
  person,
  school,
  params,
  body,
}: RouteCall<'PUT /api/school/documents/{id}', DocumentPorts>) {
  const id = idIn(params);
  if (id === undefined) return UNKNOWN;
  const kept = school.schoolDocuments.find((each) => each.id === id);
  const isKnown =
    body.kind === null || body.kind === kept?.kind || kindsOfDocument(school).some((each) => each.id === body.kind);
  if (!isKnown) {
    const message = 'Choose a kind that a policy of the school has.';
    return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'kind', message }] });
  }
  await app.school.saveDocument({ ...body, id, by: person.oid, at: school.now.toString() });
  return afterChange(app, school);
}

async function remove({ app, school, params }: RouteCall<'DELETE /api/school/documents/{id}', DocumentPorts>) {
  const id = idIn(params);
  if (id === undefined) return UNKNOWN;
  await app.school.removeDocument(id);
  return afterChange(app, school);
}

const idIn = ({ id }: { id: string }): string | undefined => z.guid().safeParse(id).data;

const UNKNOWN = refuse({ refused: 'notFound', message: 'There is no such document.' });

/** Whoever was asked for the paper no longer is, or is again, so every review is looked at. */
async function afterChange(app: Pick<App, DocumentPorts>, school: SchoolNow) {
  await lookAgain(app);
  const { documents } = await app.school.current();
  return viewSchoolDocuments({ ...school, schoolDocuments: documents });
}
