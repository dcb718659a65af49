import { Temporal } from 'temporal-polyfill';
import { firstOnOrAfter } from '../calendar/fixedDates.ts';
import { addDays } from '../calendar/workingDays.ts';
import type { Person } from '../people/person.ts';
import type { PolicyPack } from './policyPack.ts';

/** A cycle's first and last day. */
export type Cycle = { start: string; end: string };

type Whose = Pick<Person, 'staffGroup' | 'site' | 'posts' | 'employment'>;

/** The entry of the policy that sets somebody's cycle: by staff group, and where it says so by school and post (TA-04). */
export function cycleRuleFor(
  pack: PolicyPack,
  { staffGroup, site, posts }: Omit<Whose, 'employment'>,
): PolicyPack['cycles'][number] | undefined {
  return pack.cycles.find(
    (cycle) =>
      staffGroup !== null &&
      cycle.staffGroups.includes(staffGroup) &&
      (cycle.site === undefined || cycle.site === site) &&
      (cycle.posts === undefined || cycle.posts.some((post) => posts.includes(post))),
  );
}

/** The cycle that a date falls in (KM-07, TA-03), as its first and last day, or undefined where the policy has none. */
export function cycleOn(pack: PolicyPack, whose: Omit<Whose, 'employment'>, date: string): Cycle | undefined {
  const rule = cycleRuleFor(pack, whose);
  if (!rule) return undefined;
  const sameYear = `${date.slice(0, 4)}-${rule.starts}`;
  const start = sameYear <= date ? sameYear : Temporal.PlainDate.from(sameYear).subtract({ years: 1 }).toString();
  const ends = firstOnOrAfter(rule.ends, start);
  // A cycle that ends with February ends with all of it.
  const end = rule.ends === '02-28' ? Temporal.PlainDate.from(ends).with({ day: 29 }).toString() : ends;
  return date <= end ? { start, end } : undefined;
}

/** A first cycle shorter than this is proposed together with the next whole one. Months. */
const TOO_SHORT = 3;

/**
 * Somebody's own cycle on a date. A fixed-term contract under a year is the cycle itself (KM-05, TA-05). Somebody who
 * starts part-way has a first cycle from the first day to the end of the running one, so that it falls into line as
 * soon as possible (KM-09); with under three months left, to the end of the next. Started 11 January 2027 under a cycle
 * from September: 11 January to 31 August 2027.
 */
export function ownCycle(pack: PolicyPack, person: Whose, date: string): Cycle | undefined {
  const { start: began, end: ends } = person.employment;
  const contract = pack.cycleCases.find((each) => each.case === 'shortContract');
  if (contract && began !== null && ends !== null && isUnderAYear(began, ends) && began <= date && date <= ends) {
    return { start: began, end: ends };
  }
  const late = pack.cycleCases.some((each) => each.case === 'startsPartWay');
  const running = cycleOn(pack, person, date);
  if (!running || !late || began === null || began > date) return running;
  const first = cycleOn(pack, person, began);
  if (!first || began === first.start) return running;
  const end = isTooShort(began, first.end)
    ? (cycleOn(pack, person, addDays(first.end, 1))?.end ?? first.end)
    : first.end;
  return date <= end ? { start: began, end } : running;
}

function isUnderAYear(start: string, end: string): boolean {
  return end < Temporal.PlainDate.from(start).add({ years: 1 }).subtract({ days: 1 }).toString();
}

function isTooShort(start: string, end: string): boolean {
  return end < Temporal.PlainDate.from(start).add({ months: TOO_SHORT }).subtract({ days: 1 }).toString();
}
