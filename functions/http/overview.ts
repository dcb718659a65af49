import { ROLES } from '#domain/people/roles.ts';
import { ledBy } from '#domain/review/parties.ts';
import { leads } from '#domain/people/leadership.ts';
import type { Person } from '#domain/people/person.ts';
import type { Followed } from '#domain/standing/followed.ts';
import { isReviewer } from '#domain/standing/mayFollow.ts';
import { viewCockpit } from '#domain/views/cockpit.ts';
import { mayCompare, viewComparison } from '#domain/views/comparison.ts';
import { type CockpitFilter, filtered } from '#domain/views/cockpitFilter.ts';
import { inLines, linesAsCsv } from '#domain/views/cockpitList.ts';
import { everyStanding, followedOf, type StandingPorts, standingsNow } from '../reviews/standings.ts';
import { refuse } from '#domain/review/refusal.ts';
import type { Caller, Handlers, RouteCall } from './route.ts';

/** The overview of those who lead: figures, the list behind them, the list as a file, and groups compared. */
export const overviewRoutes = {
  'GET /api/overview': figures,
  'GET /api/overview/people': people,
  'GET /api/overview/export': exportAll,
  'GET /api/comparison': comparison,
} satisfies Partial<Handlers>;

/** How many lines a page of the list has. */
const PAGE = 50;

async function figures({ query: { whole, ...filter }, ...call }: RouteCall<'GET /api/overview', keyof StandingPorts>) {
  const { app, person, school } = call;
  const everybody = await standingsNow(app, school);
  const all = followedOf({ standings: everybody, person, school });
  const { view, named } = viewCockpit({ all, filter, whole, viewer: person, everybody, school });
  await leaveEntries(call, { named });
  return { ...view, comparesGroups: mayCompare(person, school) };
}

async function comparison({
  app,
  person,
  school,
  query: { cycle },
}: RouteCall<'GET /api/comparison', keyof StandingPorts>) {
  if (!mayCompare(person, school))
    return refuse({
      refused: 'notAllowed',
      message: 'The school’s policies show these figures to whoever leads it. Ask your headteacher.',
    });
  return viewComparison({ standings: await everyStanding(app, school), viewer: person, school, cycle });
}

async function people({
  query: { page, ...filter },
  ...call
}: RouteCall<'GET /api/overview/people', keyof StandingPorts>) {
  const { lines, of } = await linesFor(call, filter);
  const shown = lines.slice(page * PAGE, (page + 1) * PAGE);
  const ids = new Set(shown.map(({ reviewId }) => reviewId));
  await leaveEntries(call, { named: of.filter(({ standing }) => ids.has(standing.reviewId)) });
  return { lines: shown, people: lines.length, page, pages: Math.ceil(lines.length / PAGE) };
}

async function exportAll({ query, ...call }: RouteCall<'GET /api/overview/export', keyof StandingPorts>) {
  const { lines, of } = await linesFor(call, query);
  await leaveEntries(call, { named: of, what: 'export' });
  return { bytes: linesAsCsv(lines, call.school), name: 'school-overview.csv', type: 'text/csv; charset=utf-8' };
}

async function linesFor(call: Caller<keyof StandingPorts>, filter: CockpitFilter) {
  const of = filtered(await followedBy(call), { filter, timeZone: call.school.calendar.timeZone });
  return { of, lines: inLines(of, call.school) };
}

async function followedBy({ app, person, school }: Caller<keyof StandingPorts>): Promise<Followed[]> {
  return followedOf({ standings: await standingsNow(app, school), person, school });
}

type LeaveEntriesArgs = { named: readonly Followed[]; what?: 'export' };

/**
 * Leaves the entries that the reviewees can see: one for each person, reader and day, and one for a file. Those
 * who review leave none; nor do figures that name nobody.
 */
async function leaveEntries(
  { app, person, school }: Caller<keyof StandingPorts>,
  { named, what }: LeaveEntriesArgs,
): Promise<void> {
  const at = school.now.toString();
  const others = named.filter(({ standing }) => !isReviewer(standing, person));
  await Promise.all(
    others.map((each) =>
      app.reviews.recordRead(each.standing.reviewId, {
        at,
        who: person.oid,
        why: `${WHAT[each.following.sees]}${what ? ', as a file' : ''}, ${capacityOf(each, person)}`,
        what: what ?? 'standing',
      }),
    ),
  );
}

const WHAT = {
  steps: 'what is done, due or late',
  meetings: 'whether the meetings happen',
  late: 'what is late',
} as const satisfies Record<Followed['following']['sees'], string>;

function capacityOf({ standing, pack }: Followed, person: Person): string {
  const led = ledBy(standing);
  if (leads(person, led)) return `as ${ROLES[led.by].words}`;
  const parties = [...pack.access.table, ...(pack.access.followers ?? [])].map(({ party }) => party);
  const role = person.roles.find((each) => (parties as readonly string[]).includes(each));
  return `as ${role ? ROLES[role].words : 'a line manager above'}`;
}
