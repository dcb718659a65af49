import { asRead } from '../inOrder.ts';
import { dayAt, isoIn } from '../calendar/moments.ts';
import { addDays, isWorkingDay, workingDaysBetween } from '../calendar/workingDays.ts';
import { FULL_TIME } from '../calendar/workingPattern.ts';
import { limitsOf } from '../limits/limitsOf.ts';
import { byName } from '../people/order.ts';
import { groupNames } from '../policies/groupNames.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import { type Context, daysCountedFor } from '../review/context.ts';
import { todayAt } from '../review/today.ts';
import type { Followed, FollowedDuty } from '../standing/followed.ts';
import { type CockpitFilter, filtered, meetingsSeen, NOT_BEGUN, stageReached } from './cockpitFilter.ts';
import { NOT_YET, type Scope } from './overviewWords.ts';
import { type InPlace, scopeOf } from './scope.ts';
import type { Team } from '../standing/steps.ts';
import { type PersonView, viewPerson } from './person.ts';
import { stepTitle } from './stages.ts';

/** One value of a filter, and how many reviews it leaves. */
export type FilterChoice = { id: string; name: string; people: number };

/** How many people of each department have reached which step of a policy. */
export type StagesFigure = {
  policy: { id: string; title: string };
  people: number;
  steps: { id: string; title: string }[];
  /** `counts`: for each step how many reached it last. */
  teams: { team: Team; counts: number[]; late: number }[];
  all: { counts: number[]; late: number };
};

/** What is late, by what has to be done and by who owes it. */
export type LateFigure = {
  people: number;
  kinds: { kind: string; title: string; people: number; owers: LateOwer[]; moreOwers: number }[];
};

export type LateOwer = {
  person: PersonView;
  team: string;
  people: number;
  /** The most working days that any of it is late; 0 where its first working day has not come. */
  workingDays: number;
  /** The viewer: nobody reminds himself or herself. */
  isYou: boolean;
  duties: { reviewId: string; key: string }[];
};

export type ObservationFigure = {
  used: number;
  allowed: number;
  teams: { team: Team; used: number; allowed: number }[];
};

export type MeetingsFigure = {
  from: string;
  to: string;
  kinds: { name: string; count: number }[];
  /** `counts`: for each kind how many there are that day. */
  days: { date: string; counts: number[] }[];
};

export type LoadFigure = {
  reviewers: { person: PersonView; people: number; most: number | null }[];
  /** The most that the policies allow, where they allow the same; null where none says, or they differ. */
  most: number | null;
};

/** The overview of those who lead: figures, each of which opens the list of those behind it. */
export type CockpitView = {
  now: string;
  timeZone: string;
  people: number;
  /** Of how many of them this person sees only what is late (TA-36). */
  onlyLate: number;
  /** Whose overview it is, as its heading names them. */
  scope: Scope;
  choices: {
    teams: FilterChoice[];
    groups: FilterChoice[];
    policies: FilterChoice[];
    reviewers: FilterChoice[];
    stages: FilterChoice[];
  };
  stages: StagesFigure[];
  late: LateFigure;
  observation: ObservationFigure | null;
  meetings: MeetingsFigure;
  load: LoadFigure;
};

export type SchoolToday = Pick<Context, 'now' | 'calendar' | 'person'>;

type ViewCockpitArgs = {
  all: readonly Followed[];
  filter: CockpitFilter;
  /** The kind of late work of which everybody who owes it is named. */
  whole?: string | undefined;
  viewer: { oid: string };
  /** Everybody with a review of the present cycle. */
  everybody: readonly InPlace[];
  school: SchoolToday;
};

/** The overview, and the reviews of which it shows something by name. */
export function viewCockpit({ all, filter, whole, viewer, everybody, school }: ViewCockpitArgs): {
  view: CockpitView;
  named: Followed[];
} {
  const { timeZone } = school.calendar;
  const shown = filtered(all, { filter, timeZone });
  const late = lateIn(shown, { school, filter, whole, viewer });
  const behind = new Set(
    late.kinds.flatMap(({ owers }) => owers.flatMap(({ duties }) => duties.map(({ reviewId }) => reviewId))),
  );
  return {
    view: {
      now: isoIn(school.now, timeZone),
      timeZone,
      people: shown.length,
      onlyLate: shown.filter(({ following }) => following.sees === 'late').length,
      scope: scopeOf({ followed: all, everybody, viewer }),
      choices: choicesIn(all, school),
      stages: stagesIn(shown),
      late,
      observation: observationIn(shown),
      meetings: meetingsIn(shown, school),
      load: loadIn(shown, school),
    },
    named: shown.filter(({ standing }) => behind.has(standing.reviewId)),
  };
}

function choicesIn(all: readonly Followed[], school: SchoolToday): CockpitView['choices'] {
  const by = (
    idOf: (each: Followed) => string | null,
    nameOf: (id: string, each: Followed) => string,
  ): FilterChoice[] =>
    [...Map.groupBy(all, idOf)].flatMap(([id, of]) =>
      id === null || !of[0] ? [] : [{ id, name: nameOf(id, of[0]), people: of.length }],
    );
  const named = (choices: FilterChoice[]) => choices.toSorted((a, b) => asRead(a.name, b.name));
  return {
    teams: named(
      by(
        ({ team }) => team.id,
        (_, { team }) => team.name,
      ),
    ),
    groups: named(
      by(
        ({ standing }) => standing.staffGroup,
        (id, { pack }) => groupNames(pack, [id])[0] ?? id,
      ),
    ),
    policies: named(
      by(
        ({ standing }) => standing.policy.pack,
        (_, { pack }) => pack.title,
      ),
    ),
    reviewers: named(
      by(
        ({ standing }) => standing.reviewerOid,
        (id) => viewPerson(id, school).name,
      ),
    ),
    stages: by(stageReached, (id, { pack }) => titleOf(id, pack)),
  };
}

function titleOf(stage: string, pack: PolicyPack): string {
  const id = stage.slice(stage.lastIndexOf('.') + 1);
  const step = pack.stages.find((each) => each.id === id);
  return step ? stepTitle(step, pack) : NOT_YET;
}

/** One figure for each policy, since each has its own steps; the one with the most people first. */
function stagesIn(shown: readonly Followed[]): StagesFigure[] {
  const seen = shown.filter(({ stages }) => stages.length > 0);
  return [...Map.groupBy(seen, ({ standing }) => standing.policy.pack)]
    .flatMap(([id, of]): StagesFigure[] => {
      const pack = of[0]?.pack;
      if (!pack) return [];
      const steps = [
        { id: NOT_BEGUN, title: NOT_YET },
        ...pack.stages.map((step) => ({ id: step.id, title: stepTitle(step, pack) })),
      ].map((step) => ({ ...step, id: `${id}.${step.id}` }));
      const count = (some: readonly Followed[]) => ({
        counts: steps.map((step) => some.filter((each) => stageReached(each) === step.id).length),
        late: some.filter(isLate).length,
      });
      const teams = [...Map.groupBy(of, ({ team }) => team.id).values()]
        .flatMap((some) => (some[0] ? [{ team: some[0].team, ...count(some) }] : []))
        .toSorted((a, b) => asRead(a.team.name, b.team.name));
      return [{ policy: { id, title: pack.title }, people: of.length, steps, teams, all: count(of) }];
    })
    .toSorted((a, b) => b.people - a.people || asRead(a.policy.title, b.policy.title));
}

function isLate({ duties }: Followed): boolean {
  return duties.some((duty) => duty.isLate);
}

/** How many of those who are late with something are named at once; the list has them all. */
const MOST_OWERS = 12;

type LateInArgs = Pick<ViewCockpitArgs, 'school' | 'filter' | 'whole' | 'viewer'>;

/** What is late among some reviews. */
export function lateIn(
  shown: readonly Followed[],
  { school, filter: { kind, owedBy }, whole, viewer }: LateInArgs,
): LateFigure {
  const late = shown.flatMap((each) =>
    each.duties
      .filter(
        (duty) => duty.isLate && [undefined, duty.kind].includes(kind) && [undefined, duty.who.oid].includes(owedBy),
      )
      .map((duty) => ({ each, duty })),
  );
  const kinds = [...Map.groupBy(late, ({ duty }) => duty.kind)]
    .map(([id, of]) => ({ id, of, people: countReviews(of) }))
    .toSorted((a, b) => b.people - a.people);
  const fair = Math.max(1, Math.floor(MOST_OWERS / Math.max(1, kinds.length)));
  return {
    people: countReviews(late),
    kinds: kinds.map(({ id, of, people }) => {
      const owers = [...Map.groupBy(of, ({ duty }) => duty.who.oid)]
        .map(([oid, some]): LateOwer => ({
          person: viewPerson(oid, school),
          team: teamsIn(some.map(({ each }) => each.team.name)),
          people: countReviews(some),
          workingDays: Math.max(...some.map(({ duty }) => workingDaysLate(duty, school))),
          isYou: oid === viewer.oid,
          duties: some.map(({ duty: { reviewId, key } }) => ({ reviewId, key })),
        }))
        .toSorted((a, b) => b.people - a.people || b.workingDays - a.workingDays || byName(a.person, b.person));
      const named = id === whole ? owers : owers.slice(0, fair);
      return {
        kind: id,
        title: of[0]?.duty.title ?? '',
        people,
        owers: named,
        moreOwers: owers.length - named.length,
      };
    }),
  };
}

function countReviews(of: readonly { duty: { reviewId: string } }[]): number {
  return new Set(of.map(({ duty }) => duty.reviewId)).size;
}

function teamsIn(teams: readonly string[]): string {
  const [first = '', ...rest] = [...new Set(teams)];
  return rest.length > 0 ? `${first} and ${rest.length} more` : first;
}

/** By how many working days of the one who owes it something is late. */
export function workingDaysLate({ due, who }: Pick<FollowedDuty, 'due' | 'who'>, school: SchoolToday): number {
  if (due === null) return 0;
  return Math.max(
    0,
    workingDaysBetween({ from: due.slice(0, 10), to: todayAt(school), days: daysCountedFor(who.oid, school) }),
  );
}

/** The minutes of observation used and allowed; null where no policy sets any. */
export function observationIn(shown: readonly Followed[]): ObservationFigure | null {
  const seen = shown.filter(({ standing, following }) => following.sees === 'steps' && standing.observation !== null);
  if (seen.length === 0) return null;
  const sum = (some: readonly Followed[]) => ({
    used: some.reduce((total, { standing }) => total + (standing.observation?.used ?? 0), 0),
    allowed: some.reduce((total, { standing }) => total + (standing.observation?.allowed ?? 0), 0),
  });
  const teams = [...Map.groupBy(seen, ({ team }) => team.id).values()].flatMap((some) =>
    some[0] ? [{ team: some[0].team, ...sum(some) }] : [],
  );
  return { ...sum(seen), teams: teams.toSorted((a, b) => asRead(a.team.name, b.team.name)) };
}

/** The days of this and the next week. */
const FORTNIGHT = 14;

function meetingsIn(
  shown: readonly Followed[],
  { now, calendar }: Pick<SchoolToday, 'now' | 'calendar'>,
): MeetingsFigure {
  const today = todayAt({ now, calendar });
  const days = Array.from({ length: FORTNIGHT }, (_each, index) => addDays(today, index));
  const [from = today, to = today] = [days[0], days.at(-1)];
  const meetings = shown
    .flatMap(meetingsSeen)
    .map(({ name, start }) => ({ name, date: dayAt(start, calendar.timeZone) }))
    .filter(({ date }) => from <= date && date <= to);
  const kinds = [...Map.groupBy(meetings, ({ name }) => name)]
    .map(([name, of]) => ({ name, count: of.length }))
    .toSorted((a, b) => b.count - a.count || asRead(a.name, b.name));
  const counted = days.map((date) => ({
    date,
    counts: kinds.map(({ name }) => meetings.filter((each) => each.name === name && each.date === date).length),
  }));
  const hasWork = (date: string) => isWorkingDay(date, { calendar, staffGroup: '', pattern: FULL_TIME });
  return {
    from,
    to,
    kinds,
    days: counted.filter(({ date, counts }) => counts.some((count) => count > 0) || hasWork(date)),
  };
}

/** How many people each reviewer reviews. */
export function loadIn(shown: readonly Followed[], school: SchoolToday): LoadFigure {
  const seen = shown.filter(({ following }) => following.sees === 'steps');
  const reviewers = [...Map.groupBy(seen, ({ standing }) => standing.reviewerOid)]
    .map(([oid, of]) => ({
      person: viewPerson(oid, school),
      people: new Set(of.map(({ standing }) => standing.revieweeOid)).size,
      most: mostFor(of),
    }))
    .toSorted((a, b) => b.people - a.people || byName(a.person, b.person));
  const mosts = [...new Set(reviewers.flatMap(({ most }) => most ?? []))];
  return { reviewers, most: mosts.length === 1 ? (mosts[0] ?? null) : null };
}

/** The least that any of the policies allows a reviewer (KM-15, KM-16); null where none says. */
function mostFor(of: readonly Followed[]): number | null {
  const mosts = of.flatMap(({ pack, standing: { staffGroup } }) =>
    limitsOf({ pack, kind: 'revieweesEachReviewer', staffGroup }).map(({ most }) => most),
  );
  return mosts.length > 0 ? Math.min(...mosts) : null;
}
