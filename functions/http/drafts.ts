import { z } from 'zod';
import type { App } from '../app.ts';
import { problem, refusalProblem } from './problem.ts';
import { refuse } from '#domain/review/refusal.ts';
import { type Asking, json, signedInRoute } from './route.ts';

/** Long enough for a review's id and a duty's key, of which no two may share a draft. */
const KEY = /^[A-Za-z0-9._-]{1,400}$/;
export const draftSchema = z.strictObject({ content: z.json(), tag: z.string().nullable().default(null) });

/** What somebody has typed and not sent yet: kept for that person alone, in every window. */
export function registerDraftRoutes(app: App): void {
  signedInRoute(app, { name: 'readDraft', method: 'GET', route: 'api/drafts/{key}', handle: read });
  signedInRoute(app, {
    name: 'saveDraft',
    method: 'PUT',
    route: 'api/drafts/{key}',
    body: draftSchema,
    asTyped: true,
    handle: save,
  });
  signedInRoute(app, { name: 'removeDraft', method: 'DELETE', route: 'api/drafts/{key}', handle: remove });
}

async function read({ app, person, params }: Asking<undefined>) {
  const draft = await app.drafts.find(person.oid, keyIn(params));
  return draft ? json(draft) : refusalProblem(refuse('notFound', 'Nothing was saved here.'));
}

async function save({ app, person, school, params, body }: Asking<z.infer<typeof draftSchema>>) {
  const key = keyIn(params);
  if (!KEY.test(key)) return refusalProblem(refuse('invalid', 'This is no name for a draft.'));
  const saved = await app.drafts.save(person.oid, key, {
    content: body.content,
    tag: body.tag,
    at: school.now.toString(),
  });
  if (saved === 'tooLarge')
    return problem({
      status: 413,
      code: 'tooLarge',
      title: 'Too much text',
      detail: 'This is more than can be kept as a draft. Shorten it.',
    });
  if (saved !== 'changed') return json({ savedAt: saved.savedAt, tag: saved.tag });
  const theirs = await app.drafts.find(person.oid, key);
  return problem({
    status: 412,
    code: 'draftChanged',
    title: 'Changed in another window',
    detail: 'This form was saved in another window meanwhile. Both texts are here; choose what to keep.',
    theirs,
  });
}

async function remove({ app, person, params }: Asking<undefined>) {
  await app.drafts.remove(person.oid, keyIn(params));
  return { status: 204 };
}

const keyIn = (params: Record<string, string>) => params['key'] ?? '';
