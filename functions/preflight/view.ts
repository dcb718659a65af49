import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import { plural } from '#domain/calendar/inWords.ts';
import { keysIn } from '#domain/typed.ts';
import type { CheckLine, CheckState, PreflightView } from '#domain/views/preflight.ts';
import type { App } from '../app.ts';
import { QUEUES } from '../pulse/queues.ts';
import { TIMERS, timerStates, type TimerState } from '../pulse/timers.ts';
import type { SchoolNow } from '../reviews/context.ts';
import type { CheckFinding, PreflightRun } from '../storage/preflightStore.ts';
import { GIVEN_UP_AFTER } from './run.ts';
import { type Check, CHECK_GROUPS, checkOf } from './checks.ts';
import { CUT_OFF, toDoAbout, turnOf } from './findings.ts';

/** How long a probe or a notification may take, and the run as a whole. Minutes; Microsoft names three for the second. */
const PATIENCE = { queue: 3, notification: 5, run: GIVEN_UP_AFTER };

type ViewArgs = { app: Pick<App, 'preflight' | 'pulse' | 'settings'>; school: SchoolNow };

/** The last check of the installation as it stands: what was found, and what has come through since. */
export async function viewPreflight({ app, school }: ViewArgs): Promise<PreflightView> {
  const now = school.now;
  const base = { version: app.settings.version, now: now.toString(), timeZone: school.calendar.timeZone };
  const run = await app.preflight.last();
  if (!run) return { ...base, run: null, lines: [] };
  const [findings, probes, runs] = await Promise.all([
    app.preflight.findings(run.run),
    app.preflight.probes(run.run),
    app.pulse.runs(),
  ]);
  const look: SeenOfRun = {
    run,
    now,
    findings: new Map([...findings, ...cameThrough(probes)]),
    timers: timerStates({ runs, now }),
  };
  const lines = CHECK_GROUPS.flatMap(({ title, checks }) =>
    checks.map((check) => lineOf({ area: title, check }, look)),
  );
  const isOpen = lines.some(({ state }) => state === 'waiting');
  const { startedAt, finishedAt, version } = run;
  const isUnderWay = finishedAt === '' && isBefore(now, endOf(run));
  return {
    ...base,
    run: { startedAt, finishedAt: isOpen ? null : finishedAt || startedAt, isUnderWay, version },
    lines: lines.toSorted((one, other) => placeOf(one) - placeOf(other)),
  };
}

/** When a run that has not ended was cut off. */
const endOf = ({ startedAt }: PreflightRun) => Temporal.Instant.from(startedAt).add({ minutes: PATIENCE.run });

/** What is wrong before everything else, in the order in which to put it right. */
const placeOf = ({ id, state, found }: CheckLine) =>
  state === 'wrong' ? turnOf(checkOf(id), found) : Number.MAX_SAFE_INTEGER;

type SeenOfRun = {
  run: PreflightRun;
  now: Temporal.Instant;
  findings: ReadonlyMap<string, CheckFinding>;
  timers: Record<keyof typeof TIMERS, TimerState>;
};

/** What the probes say that came through: each is the finding of its own check. */
function cameThrough(probes: ReadonlySet<string>): [string, CheckFinding][] {
  const queues = keysIn(QUEUES).filter((name) => probes.has(QUEUES[name].name));
  return [...queues.map((name) => `queue:${name}`), ...(probes.has('notification') ? ['notification'] : [])].map(
    (id) => [id, { state: 'ok', found: '' }],
  );
}

function lineOf({ area, check }: { area: string; check: Check }, look: SeenOfRun): CheckLine {
  const { id, title, sides, asksForSomebody } = check;
  const line = (state: CheckState, found: string): CheckLine => ({
    id,
    area,
    title,
    state,
    found,
    toDo: state === 'wrong' ? toDoAbout(check, found) : null,
  });
  if (!sides.includes('app')) return line('elsewhere', '');
  const timer = keysIn(TIMERS).find((name) => id === `timer:${name}`);
  if (timer) return line(STATE_OF_TIMER[look.timers[timer].state], timerInWords(look.timers[timer], look.now));
  const finding = look.findings.get(id);
  if (finding?.state === 'notNeeded' && asksForSomebody) return line('notChecked', finding.found);
  if (finding) return line(finding.state, finding.found);
  const [kind = ''] = id.split(':');
  const minutes = kind === 'queue' || kind === 'notification' ? PATIENCE[kind] : PATIENCE.run;
  const patient = Temporal.Instant.from(look.run.startedAt).add({ minutes });
  if (isBefore(look.now, patient)) return line('waiting', '');
  return line('wrong', NOT_COME[kind] ?? CUT_OFF);
}

const NOT_COME: Readonly<Record<string, string>> = {
  queue: 'A message that was put into its queue was not taken within three minutes.',
  notification: 'Outlook’s notification about the test event did not come within five minutes.',
};

const STATE_OF_TIMER: Record<TimerState['state'], CheckState> = {
  ok: 'ok',
  late: 'wrong',
  failing: 'wrong',
  notYet: 'notYet',
};

function timerInWords({ state, endedAt }: TimerState, now: Temporal.Instant): string {
  if (endedAt === null)
    return state === 'late' ? 'It has never run.' : 'It has not run yet; its time is still to come.';
  const ago = `${agoInWords(endedAt, now)} ago`;
  return state === 'failing' ? `Its last run, ${ago}, failed.` : `It last ran ${ago}.`;
}

function agoInWords(moment: string, now: Temporal.Instant): string {
  const minutes = Math.max(0, Math.floor(Temporal.Instant.from(moment).until(now).total('minutes')));
  if (minutes < 1) return 'less than a minute';
  if (minutes < 120) return plural(minutes, 'minute');
  return minutes < 2880 ? plural(Math.floor(minutes / 60), 'hour') : plural(Math.floor(minutes / 1440), 'day');
}
