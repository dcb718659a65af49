import type { z } from 'zod';
import { isoIn } from '#domain/calendar/moments.ts';
import { maySetTargets, targetsSetBy, yearTargetsSchema } from '#domain/review/objectives/yearTargets.ts';
import { type Refusal, refuse } from '#domain/review/refusal.ts';
import { viewPerson } from '#domain/views/person.ts';
import { viewWaitingObjectives } from '#domain/views/waitingObjectives.ts';
import type { YearTargetsView } from '#domain/views/yearTargets.ts';
import type { App } from '../app.ts';
import { reviewsOf } from '../home/homeOf.ts';
import { todayAt } from '../reviews/context.ts';
import { refusalProblem } from './problem.ts';
import { type Asking, json, signedInRoute } from './route.ts';

/** Objectives of several reviews at once: those that wait for one's approval, and the targets set for a year (KS-07, KS-16). */
export function registerObjectiveRoutes(app: App): void {
  signedInRoute(app, {
    name: 'waitingObjectives',
    method: 'GET',
    route: 'api/objectives/waiting',
    handle: waiting,
  });
  signedInRoute(app, { name: 'readTargets', method: 'GET', route: 'api/targets/{year}', handle: readTargets });
  signedInRoute(app, {
    name: 'saveTargets',
    method: 'PUT',
    route: 'api/targets/{year}',
    body: yearTargetsSchema,
    handle: saveTargets,
  });
}

async function waiting({ app, person, school }: Asking<undefined>) {
  return json(viewWaitingObjectives(person, await reviewsOf(app, person.oid, school), school));
}

async function readTargets({ app, person, school, params }: Asking<undefined>) {
  const setting = targetsSetBy(school.adopted, todayAt(school));
  const year = yearIn(params);
  if (!setting || year === undefined) return refusalProblem(NO_TARGETS);
  const stored = await app.targets.find(year);
  const { timeZone } = school.calendar;
  const view: YearTargetsView = {
    year,
    targets: stored?.targets ?? [],
    tag: stored?.tag ?? null,
    saved: stored ? { by: viewPerson(stored.by, school).name, at: stored.at } : null,
    canSet: maySetTargets(person, setting),
    rule: setting.rule,
    clause: setting.clause,
    text: setting.text,
    timeZone,
    now: isoIn(school.now, timeZone),
  };
  return json(view);
}

async function saveTargets(asking: Asking<z.infer<typeof yearTargetsSchema>>) {
  const { app, person, school, params, body } = asking;
  const setting = targetsSetBy(school.adopted, todayAt(school));
  const year = yearIn(params);
  if (!setting || year === undefined) return refusalProblem(NO_TARGETS);
  if (!maySetTargets(person, setting))
    return refusalProblem(refuse('notAllowed', 'Only the headteacher or a senior leader sets targets.', setting));
  const { targets, basedOn } = body;
  const at = school.now.toString();
  if ((await app.targets.save(year, { targets, by: person.oid, at, tag: basedOn })) === 'changed')
    return refusalProblem(STALE);
  return readTargets({ ...asking, body: undefined });
}

const NO_TARGETS: Refusal = refuse('notFound', 'No policy of this school has targets that are set for a year.');

const STALE: Refusal = refuse(
  'stale',
  'Somebody saved other targets for this year meanwhile. What you entered is still here: look at theirs, then save yours.',
);

function yearIn(params: Record<string, string>): number | undefined {
  const year = params['year'] ?? '';
  return /^20\d\d$/.test(year) ? Number(year) : undefined;
}
