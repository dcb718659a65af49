import { isoIn } from '#domain/calendar/moments.ts';
import { maySetTargets, targetsSetBy } from '#domain/review/objectives/yearTargets.ts';
import { type Refusal, refuse } from '#domain/review/refusal.ts';
import { viewPerson } from '#domain/views/person.ts';
import { viewWaitingObjectives } from '#domain/views/waitingObjectives.ts';
import type { YearTargetsView } from '#domain/views/yearTargets.ts';
import { reviewsOf, visible } from '../home/homeOf.ts';
import { mayFollowMany, type StandingPorts, standingsNow } from '../reviews/standings.ts';
import { todayAt } from '#domain/review/today.ts';
import type { Caller, RouteCall, Handlers } from './route.ts';

/**
 * Objectives of several reviews at once: those that wait for a person's approval, and the targets set for a year
 * (KS-07, KS-16).
 */
export const objectiveRoutes = {
  'GET /api/objectives/waiting': waiting,
  'GET /api/targets/{year}': readTargets,
  'PUT /api/targets/{year}': saveTargets,
} satisfies Partial<Handlers>;

async function waiting({ app, person, school }: RouteCall<'GET /api/objectives/waiting', keyof StandingPorts>) {
  return viewWaitingObjectives({ viewer: person, seen: await waitingFor({ app, person, school }), school });
}

/** The reviews in which somebody may have objectives to approve; of many, those whose rows say so. */
async function waitingFor({ app, person, school }: Caller<keyof StandingPorts>) {
  if (!mayFollowMany(person, school)) return reviewsOf({ app, oid: person.oid, school });
  const owed = (await standingsNow(app, school)).filter(({ todos }) =>
    todos.some(({ whoOid, section }) => whoOid === person.oid && section === 'objectives'),
  );
  return visible({ app, ids: owed.map(({ reviewId }) => reviewId), person, school });
}

async function readTargets({
  app,
  person,
  school,
  params,
}: Omit<RouteCall<'GET /api/targets/{year}', 'targets'>, 'body'>) {
  const setting = targetsSetBy(school.adopted, todayAt(school));
  const year = yearIn(params);
  if (!setting || year === undefined) return NO_TARGETS;
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
  return view;
}

async function saveTargets(call: RouteCall<'PUT /api/targets/{year}', 'targets'>) {
  const { app, person, school, params, body } = call;
  const setting = targetsSetBy(school.adopted, todayAt(school));
  const year = yearIn(params);
  if (!setting || year === undefined) return NO_TARGETS;
  if (!maySetTargets(person, setting))
    return refuse({
      refused: 'notAllowed',
      message: 'Only the headteacher or a senior leader sets targets.',
      ref: setting,
    });
  const { targets, basedOn } = body;
  const at = school.now.toString();
  if ((await app.targets.save(year, { targets, by: person.oid, at, tag: basedOn })) === 'changed') return STALE;
  return readTargets(call);
}

const NO_TARGETS: Refusal = refuse({
  refused: 'notFound',
  message: 'No policy of this school has targets that are set for a year.',
});

const STALE: Refusal = refuse({
  refused: 'stale',
  message:
    'Somebody saved other targets for this year meanwhile. What you entered is still here: look at theirs, then save yours.',
});

function yearIn({ year }: { year: string }): number | undefined {
  return /^20\d\d$/.test(year) ? Number(year) : undefined;
}
