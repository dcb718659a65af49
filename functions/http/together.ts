import type { TogetherView } from '#contract/answers.ts';
import { id as idSchema } from '#domain/review/fields.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { doTogether, type TogetherPorts } from '../reviews/together.ts';
import { type Handlers, invalid, type RouteCall } from './route.ts';

/** What is done in several reviews at once: meetings arranged, people reminded, statements moderated, objectives decided. */
export const togetherRoutes = { 'PUT /api/together/{id}': together } satisfies Partial<Handlers>;

/** The caller makes the id: the same request twice is carried out once, and answered alike. */
async function together({ app, person, params, body }: RouteCall<'PUT /api/together/{id}', keyof TogetherPorts>) {
  const id = idSchema.safeParse(params.id);
  if (!id.success) return invalid(id.error);
  const done = await doTogether({ app, by: person.oid, id: id.data, steps: body.steps });
  if (isRefusal(done)) return done;
  const view: TogetherView = {
    steps: done.steps.map(({ reviewId, outcome }) => ({
      reviewId,
      isDone: outcome?.kind === 'done',
      message: outcome?.kind === 'refused' ? outcome.message : null,
      clause: outcome?.kind === 'refused' ? outcome.clause : null,
    })),
  };
  return view;
}
