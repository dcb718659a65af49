import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { firstOnOrAfter } from '../calendar/fixedDates.ts';
import { addDays } from '../calendar/workingDays.ts';
import type { Person } from '../people/person.ts';
import type { PolicyPack } from './policyPack.ts';

type CycleCase = PolicyPack['cycleCases'][number];

/** A cycle's first and last day. */
export const cycleDatesSchema = z.strictObject({ start: z.iso.date(), end: z.iso.date() });

export type Cycle = z.infer<typeof cycleDatesSchema>;

type CycleOwner = Pick<Person, 'staffGroup' | 'site' | 'posts' | 'employment'>;

/** The policy's entry that sets somebody's cycle: by staff group, and by school and post if it says so (TA-04). */
export function cycleRuleFor(
  pack: PolicyPack,
  { staffGroup, site, posts }: Omit<CycleOwner, 'employment'>,
): PolicyPack['cycles'][number] | undefined {
  return pack.cycles.find(
    (cycle) =>
      staffGroup !== null &&
      cycle.staffGroups.includes(staffGroup) &&
      (cycle.site === undefined || cycle.site === site) &&
      (cycle.posts === undefined || cycle.posts.some((post) => posts.includes(post))),
  );
}

type CycleOnArgs = { pack: PolicyPack; whose: Omit<CycleOwner, 'employment'>; date: string };

/** The first and last day of the cycle that includes a date (KM-07, TA-03); undefined if the policy has none. */
export function cycleOn({ pack, whose, date }: CycleOnArgs): Cycle | undefined {
  const rule = cycleRuleFor(pack, whose);
  if (!rule) return undefined;
  const sameYear = `${date.slice(0, 4)}-${rule.starts}`;
  const start = sameYear <= date ? sameYear : Temporal.PlainDate.from(sameYear).subtract({ years: 1 }).toString();
  const ends = firstOnOrAfter(rule.ends, start);
  // A cycle that ends with February includes 29 February.
  const end = rule.ends === '02-28' ? Temporal.PlainDate.from(ends).with({ day: 29 }).toString() : ends;
  return date <= end ? { start, end } : undefined;
}

/** The number of months below which a first cycle is proposed together with the next whole one. */
const TOO_SHORT = 3;

type OwnCycleArgs = { pack: PolicyPack; person: CycleOwner; date: string };

/**
 * Somebody's own cycle on a date. A fixed-term contract under a year is the cycle itself (KM-05, TA-05). Somebody who
 * starts part-way has a first cycle from the first day to the end of the running one, so that it falls into line as
 * soon as possible (KM-09). If under three months are left, it goes to the end of the next one. Started 11 January 2027
 * under a cycle from September: 11 January to 31 August 2027.
 */
export function ownCycle({ pack, person, date }: OwnCycleArgs): Cycle | undefined {
  const contract = contractAsCycle(pack, person);
  if (contract && contract.start <= date && date <= contract.end) return contract;
  const { start: began } = person.employment;
  const running = cycleOn({ pack, whose: person, date });
  if (!running || began === null || began > date) return running;
  const [soonest, next] = firstCycleEnds(pack, person);
  if (soonest === undefined) return running;
  const end = isTooShort(began, soonest) ? (next ?? soonest) : soonest;
  return date <= end ? { start: began, end } : running;
}

type CycleCaseForArgs = { pack: PolicyPack; which: CycleCase['case']; staffGroup: string | null };

/** The policy's entry for a special case of the cycle in a staff group. */
export function cycleCaseFor({ pack, which, staffGroup }: CycleCaseForArgs): CycleCase | undefined {
  return pack.cycleCases.find(
    (each) =>
      each.case === which && (!each.staffGroups || (staffGroup !== null && each.staffGroups.includes(staffGroup))),
  );
}

/**
 * The days on which the first cycle of somebody who started part-way can end, so that it falls into line (KM-09): the
 * end of the cycle that ran on the first day, and of the one after. Empty for somebody who started with a cycle, and if
 * a fixed-term contract under a year is the cycle (KM-05).
 */
export function firstCycleEnds(pack: PolicyPack, person: CycleOwner): string[] {
  const { start: began } = person.employment;
  if (began === null || !cycleCaseFor({ pack, which: 'startsPartWay', staffGroup: person.staffGroup })) return [];
  if (contractAsCycle(pack, person) || cycleOn({ pack, whose: person, date: began })?.start === began) return [];
  return endsInLine({ pack, person, start: began });
}

type EndsInLineArgs = { pack: PolicyPack; person: Omit<CycleOwner, 'employment'>; start: string };

/**
 * The days on which a cycle that begins on a date can end to fall into line: the end of the running one and of the
 * next.
 */
export function endsInLine({ pack, person, start }: EndsInLineArgs): string[] {
  const running = cycleOn({ pack, whose: person, date: start });
  const next = running && cycleOn({ pack, whose: person, date: addDays(running.end, 1) });
  return [running?.end, next?.end].filter((end) => end !== undefined);
}

/** The dates of a fixed-term contract under a year, if the policy makes it the cycle (KM-05, TA-05). */
function contractAsCycle(pack: PolicyPack, { staffGroup, employment: { start, end } }: CycleOwner): Cycle | undefined {
  if (start === null || end === null || !isUnderAYear(start, end)) return undefined;
  return cycleCaseFor({ pack, which: 'shortContract', staffGroup }) && { start, end };
}

function isUnderAYear(start: string, end: string): boolean {
  return end < Temporal.PlainDate.from(start).add({ years: 1 }).subtract({ days: 1 }).toString();
}

function isTooShort(start: string, end: string): boolean {
  return end < Temporal.PlainDate.from(start).add({ months: TOO_SHORT }).subtract({ days: 1 }).toString();
}
