import { asRead } from '../inOrder.ts';
import { FULL_TIME } from '../calendar/workingPattern.ts';
import { leads } from '../people/leadership.ts';
import { hasRole, type Person } from '../people/person.ts';
import { LEAD_ROLES } from '../people/roles.ts';
import { type AdoptedPolicy, byVersion } from '../policies/adoption.ts';
import { groupNames } from '../policies/groupNames.ts';
import { inWordsOf } from '../policies/packs.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import type { ComparedBy, Measure } from '../policies/vocabulary.ts';
import type { Context } from '../review/context.ts';
import { todayAt } from '../review/today.ts';
import { MEASURES, resultsOn } from '../standing/outcomes.ts';
import type { Standing } from '../standing/standing.ts';
import { teamOf } from '../standing/steps.ts';
import { identifyingNobody } from './identifyingNobody.ts';

type Comparison = NonNullable<PolicyPack['comparisons']>[number];

/** How many people of one group gave each answer, in the order of the answers. */
export type ComparedGroup = { name: string; people: number; counts: number[] };

/** One way of putting people into groups. `hidden` names the groups whose figures could identify somebody. */
export type ComparedTable = {
  by: string;
  groups: ComparedGroup[];
  hidden: string[];
  /** Everybody together; null where that too could identify somebody. */
  all: ComparedGroup | null;
};

/** One thing by which groups are compared; `counted` says of which people: “who were observed”. */
export type ComparedMeasure = {
  id: Measure;
  title: string;
  counted: string;
  answers: string[];
  tables: ComparedTable[];
};

export type PolicyComparison = {
  policy: { id: string; title: string };
  clause: string;
  /** What the school's policy says of it. */
  says: string;
  leastPeople: number;
  measures: ComparedMeasure[];
};

/** Groups of staff compared, so that unequal access or treatment shows. Nobody can be found in it. */
export type ComparisonView = {
  /** The last days of the cycles that can be looked at, the latest first. */
  cycles: string[];
  /** The last day of the cycles that the figures are of; null where there are no reviews yet. */
  cycle: string | null;
  comparisons: PolicyComparison[];
};

type School = Pick<Context, 'now' | 'calendar' | 'person'> & {
  adopted: readonly Pick<AdoptedPolicy, 'from' | 'version' | 'pack'>[];
};

type ViewComparisonArgs = {
  /** Every review that is kept, of this cycle and earlier ones. */
  standings: readonly Standing[];
  viewer: Person;
  school: School;
  /** The last day of the cycles asked for; undefined for the present ones. */
  cycle: string | undefined;
};

/** Whether a policy of the school lets somebody compare groups. */
export function mayCompare(viewer: Person, school: Omit<School, 'person'>): boolean {
  return newestIn(school).some(({ comparisons = [] }) => comparisons.some(({ seenBy }) => seenIn(viewer, seenBy)));
}

/** Each policy in its newest version that has begun. */
function newestIn({ adopted, ...school }: Omit<School, 'person'>): PolicyPack[] {
  const today = todayAt(school);
  const begun = adopted.filter(({ from }) => from <= today).toSorted(byVersion);
  return [...new Map(begun.map(({ pack }) => [pack.id, pack])).values()];
}

const seenIn = (viewer: Person, seenBy: Comparison['seenBy']) => seenBy.some((role) => hasRole(viewer, role));

/** The figures that somebody may see of the people whom he or she leads or, by another role, of the whole school. */
export function viewComparison({ standings, viewer, school, cycle: asked }: ViewComparisonArgs): ComparisonView {
  const seen = newestIn(school).flatMap((pack) =>
    (pack.comparisons ?? [])
      .filter(({ seenBy }) => seenIn(viewer, seenBy))
      .map((comparison) => ({ pack, comparison, of: inScope({ standings, viewer, pack, comparison }) })),
  );
  const cycles = [...new Set(seen.flatMap(({ of }) => of.map(({ cycle }) => cycle.end)))].toSorted().toReversed();
  const today = todayAt(school);
  const cycle = cycles.find((end) => end === asked) ?? cycles.findLast((end) => end >= today) ?? cycles[0] ?? null;
  return {
    cycles,
    cycle,
    comparisons: seen.map(({ pack, comparison, of }) => ({
      policy: { id: pack.id, title: pack.title },
      clause: comparison.clause,
      says: inWordsOf(pack, comparison.text),
      leastPeople: comparison.leastPeople,
      measures: comparison.of.map((measure) =>
        compared({ measure, comparison, pack, school, of: of.filter((each) => each.cycle.end === cycle) }),
      ),
    })),
  };
}

type InScopeArgs = Pick<ViewComparisonArgs, 'standings' | 'viewer'> & { pack: PolicyPack; comparison: Comparison };

function inScope({ standings, viewer, pack, comparison: { seenBy } }: InScopeArgs): Standing[] {
  const isForAll = seenBy.some((role) => !isLeadRole(role) && hasRole(viewer, role));
  return standings.filter(
    ({ policy, led }) => policy.pack === pack.id && (isForAll || (seenBy.includes(led.by) && leads(viewer, led))),
  );
}

const isLeadRole = (role: string) => (LEAD_ROLES as readonly string[]).includes(role);

type ComparedArgs = {
  measure: Measure;
  comparison: Comparison;
  pack: PolicyPack;
  school: School;
  of: readonly Standing[];
};

function compared({ measure, comparison, pack, school, of }: ComparedArgs): ComparedMeasure {
  const { title, counted, answers: own } = MEASURES[measure];
  const answers: Record<string, string> =
    own ?? Object.fromEntries(pack.scales.flatMap(resultsOn).map((label) => [label, label]));
  const known = of.filter(({ outcomes }) => Object.hasOwn(answers, outcomes[measure] ?? ''));
  const counts = (some: readonly Standing[]) =>
    Object.keys(answers).map((answer) => some.filter(({ outcomes }) => outcomes[measure] === answer).length);
  const figure = (name: string, some: readonly Standing[]) => ({ name, people: some.length, counts: counts(some) });
  return {
    id: measure,
    title,
    counted,
    answers: Object.values(answers),
    tables: comparison.by.map((by) => {
      const groups = [...Map.groupBy(known, (each) => groupOf(each, { by, pack, school }))]
        .map(([name, some]) => figure(name, some))
        .toSorted((a, b) => asRead(a.name, b.name));
      const { shown, all } = identifyingNobody(
        groups.map(({ name, counts: each }) => ({ id: name, counts: each })),
        comparison.leastPeople,
      );
      return {
        by: TITLES[by],
        groups: groups.filter(({ name }) => shown.has(name)),
        hidden: groups.filter(({ name }) => !shown.has(name)).map(({ name }) => name),
        all: all ? figure('All', known) : null,
      };
    }),
  };
}

const TITLES: Record<ComparedBy, string> = {
  contract: 'Contract',
  hours: 'Hours',
  team: 'Department',
  staffGroup: 'Staff group',
};

type GroupOfArgs = { by: ComparedBy; pack: PolicyPack; school: School };

/** The group in which somebody is counted, as the register has the person today. */
function groupOf(standing: Standing, { by, pack, school }: GroupOfArgs): string {
  const person = school.person(standing.revieweeOid);
  switch (by) {
    case 'contract':
      return person && person.employment.end !== null ? 'Fixed term' : 'Permanent';
    case 'hours':
      return person && person.workingPattern !== FULL_TIME ? 'Part time' : 'Full time';
    case 'team':
      return teamOf(standing, school).name;
    case 'staffGroup':
      return groupNames(pack, [standing.staffGroup])[0] ?? standing.staffGroup;
  }
}
