import { z } from 'zod';
import { type ConfidentialConcern, recipientOf } from '#domain/concerns/concern.ts';
import { policyFor } from '#domain/policies/adoption.ts';
import { isRefusal, refuse } from '#domain/review/refusal.ts';
import { viewPerson } from '#domain/views/person.ts';
import type { ConcernsView } from '#domain/views/concerns.ts';
import { workOf } from '../delivery/work.ts';
import { todayAt } from '#domain/review/today.ts';
import { idUsed } from '../reviews/idUsed.ts';
import { problem } from './problem.ts';
import type { RouteCall, Handlers, Caller } from './route.ts';
import { inOrderOfTime } from '#domain/calendar/moments.ts';

/** Concerns about poor practice, raised in confidence and apart from every review (PA-17). */
export const concernRoutes = {
  'GET /api/concerns': readAll,
  'PUT /api/concerns/{id}': raise,
  'PUT /api/concerns/{id}/answer': answer,
} satisfies Partial<Handlers>;

async function readAll(call: RouteCall<'GET /api/concerns', 'concerns'>) {
  return viewOf(call);
}

async function raise(call: RouteCall<'PUT /api/concerns/{id}', 'concerns' | 'send'>) {
  const { app, person, school, params, body } = call;
  const id = z.guid().safeParse(params.id);
  if (!id.success) return refuse({ refused: 'invalid', message: 'This is no name for a concern.' });
  const pack = policyOf(call);
  const recipient = recipientOf({ given: { person, aboutHeadteacher: body.aboutHeadteacher }, pack, school });
  if (isRefusal(recipient)) return recipient;
  const concern: ConfidentialConcern = {
    id: id.data,
    by: person.oid,
    to: recipient.oid,
    ...body,
    at: school.now.toString(),
    rule: pack?.poorPractice?.rule ?? '',
    clause: pack?.poorPractice?.clause ?? '',
    answered: null,
  };
  const added = await app.concerns.add(concern);
  if (added === 'taken') return idUsed();
  if (added === 'tooLarge')
    return problem({ code: 'tooLarge', title: 'Too much text', detail: 'Shorten what you wrote.' });
  await app.send(
    'deliver',
    workOf({ kind: 'concern', concernId: concern.id }, { name: 'inConfidenceRaised', parts: {}, to: concern.to }),
  );
  return viewOf(call);
}

async function answer(call: RouteCall<'PUT /api/concerns/{id}/answer', 'concerns' | 'send'>) {
  const { app, person, school, params, body } = call;
  const stored = z.guid().safeParse(params.id).success ? await app.concerns.find(params.id) : undefined;
  if (stored?.concern.to !== person.oid)
    return refuse({ refused: 'notFound', message: 'There is no such concern, or it is not for you.' });
  if (stored.concern.answered)
    return refuse({ refused: 'alreadyDone', message: 'You have taken this concern up already.', ref: stored.concern });
  const concern = { ...stored.concern, answered: { text: body.text, at: school.now.toString() } };
  const written = await app.concerns.update({ ...stored, concern, told: { ...stored.told, answered: false } });
  if (written === 'changed') return refuse({ refused: 'stale', message: 'This changed meanwhile. Look at it again.' });
  await app.send(
    'deliver',
    workOf({ kind: 'concern', concernId: concern.id }, { name: 'inConfidenceAnswered', parts: {}, to: concern.by }),
  );
  return viewOf(call);
}

function policyOf({ person, school }: Pick<Caller, 'person' | 'school'>) {
  return policyFor({ adopted: school.adopted, person, date: todayAt(school) })?.pack;
}

async function viewOf(call: Caller<'concerns'>): Promise<ConcernsView> {
  const { app, person, school } = call;
  const all = (await app.concerns.of(person.oid)).map(({ concern }) => concern);
  const newestFirst = all.toSorted((a, b) => inOrderOfTime(b.at, a.at));
  const shown = newestFirst.map(({ by, to, ...concern }) => ({
    ...concern,
    who: viewPerson(by, school),
    to: viewPerson(to, school),
  }));
  return {
    now: school.now.toString(),
    timeZone: school.calendar.timeZone,
    me: person.oid,
    rest: policyOf(call)?.poorPractice ?? null,
    raised: shown.filter(({ who }) => who.oid === person.oid),
    received: shown.filter(({ to }) => to.oid === person.oid),
  };
}
