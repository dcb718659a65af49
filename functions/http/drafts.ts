import { problem } from './problem.ts';
import { refuse } from '#domain/review/refusal.ts';
import type { RouteCall, Handlers } from './route.ts';

/** Long enough for a review's id and a duty's key; no two of these may share a draft. */
const KEY = /^[A-Za-z0-9._-]{1,400}$/;

const NO_KEY = refuse({ refused: 'invalid', message: 'This is no name for a draft.' });

/** What somebody has typed and not sent yet. It is kept for that person alone, in every window. */
export const draftRoutes = {
  'GET /api/drafts/{key}': read,
  'PUT /api/drafts/{key}': save,
  'DELETE /api/drafts/{key}': remove,
} satisfies Partial<Handlers>;

async function read({ app, person, params }: RouteCall<'GET /api/drafts/{key}', 'drafts'>) {
  const draft = KEY.test(params.key) ? await app.drafts.find(person.oid, params.key) : undefined;
  return draft ?? refuse({ refused: 'notFound', message: 'Nothing was saved here.' });
}

async function save({ app, person, school, params, body }: RouteCall<'PUT /api/drafts/{key}', 'drafts'>) {
  if (!KEY.test(params.key)) return NO_KEY;
  const saved = await app.drafts.save({
    oid: person.oid,
    key: params.key,
    given: {
      content: body.content,
      tag: body.tag,
      at: school.now.toString(),
    },
  });
  if (saved === 'tooLarge')
    return problem({
      code: 'tooLarge',
      title: 'Too much text',
      detail: 'This is more than can be kept as a draft. Shorten it.',
    });
  if (saved !== 'changed') return { savedAt: saved.savedAt, tag: saved.tag };
  const theirs = await app.drafts.find(person.oid, params.key);
  return problem({
    code: 'draftChanged',
    title: 'Changed in another window',
    detail: 'This form was saved in another window meanwhile. Both texts are here; choose what to keep.',
    theirs,
  });
}

async function remove({ app, person, params }: RouteCall<'DELETE /api/drafts/{key}', 'drafts'>) {
  if (!KEY.test(params.key)) return NO_KEY;
  await app.drafts.remove(person.oid, params.key);
  return undefined;
}
