import { Temporal } from 'temporal-polyfill';
import { firstOnOrAfter } from '../../calendar/fixedDates.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import { addDays } from '../../calendar/workingDays.ts';
import type { Finding } from '../finding.ts';
import type { PolicyPack } from '../policyPack.ts';
import { cyclesOf, runningStart, yearsLater } from './example.ts';
import { groupName, type PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { dayAndMonth, rulesOf } from './wording.ts';

/** The years to look at: among four in a row one has a 29 February. */
const YEARS = [0, 1, 2, 3, 4];

/**
 * A cycle that ends fewer than this many days after its first day was meant to end a year later, beyond the next one's
 * first day.
 */
const TOO_SHORT = 120;

/**
 * Cycles whose last day is not the day before the next first day (X-03, KM-07). 1 September to 31 July leaves out
 * August. 1 September to 15 September overlaps with the next cycle, or lasts two weeks.
 */
export function cycleGap(proposal: PolicyProposal): Finding[] {
  return cyclesOf(proposal.staffGroups, proposal).flatMap((cycle) => {
    const first = runningStart(cycle, proposal.from);
    const gaps = YEARS.map((years) => gapAfter(cycle, yearsLater(first, years))).filter((gap) => gap !== undefined);
    const [gap] = gaps;
    if (!gap) return [];
    if (gaps.length < YEARS.length) return [leapDay(cycle, gap)];
    const length = Temporal.PlainDate.from(gap.start).until(gap.end, { largestUnit: 'days' }).days + 1;
    return [length < TOO_SHORT ? overlap({ cycle, gap, length }) : leftOut({ cycle, gap, proposal })];
  });
}

type PackCycle = PolicyPack['cycles'][number];
type DaysBetween = { start: string; end: string; next: string };

function gapAfter({ starts, ends }: PackCycle, near: string): DaysBetween | undefined {
  const start = firstOnOrAfter(starts, near);
  const end = firstOnOrAfter(ends, start);
  const next = firstOnOrAfter(starts, addDays(start, 1));
  return addDays(end, 1) < next ? { start, end, next } : undefined;
}

type LeftOutArgs = { cycle: PackCycle; gap: DaysBetween; proposal: PolicyProposal };

function leftOut({ cycle, gap: { end, next }, proposal }: LeftOutArgs): Finding {
  const whose = inRow(cycle.staffGroups.map((group) => `“${groupName(group, proposal)}”`));
  const [first, last] = [addDays(end, 1), addDays(next, -1)];
  const range = first === last ? dateInWords(first) : `${dateInWords(first)} to ${dateInWords(last)}`;
  return {
    kind: 'gap',
    check: 'cycleGap',
    title: `The cycle for ${whose} leaves days out`,
    text: `The cycle ends on ${dayAndMonth(end)} and the next begins on ${dayAndMonth(next)}: on ${range} nobody is in a cycle, no review can be opened, and what falls into those days counts for none. Let the cycle end on ${dayAndMonth(last)}, the day before the next begins.`,
    rules: rulesOf([cycle]),
  };
}

type OverlapArgs = { cycle: PackCycle; gap: DaysBetween; length: number };

function overlap({ cycle, gap: { start, end, next }, length }: OverlapArgs): Finding {
  return {
    kind: 'conflict',
    check: 'cycleOverlap',
    title: `The cycle overlaps with the next, or lasts ${length === 1 ? 'one day' : `${length} days`}`,
    text: `From ${dayAndMonth(start)} to ${dayAndMonth(end)} is ${length === 1 ? 'one day' : `${length} days`} in the same year (${dateInWords(start)} to ${dateInWords(end)}). If the end of the year after is meant, each cycle overlaps with the next, and nobody could say which one a day belongs to. Let it end on ${dayAndMonth(addDays(next, -1))}, the day before the next begins.`,
    rules: rulesOf([cycle]),
  };
}

function leapDay(cycle: PackCycle, { end, next }: DaysBetween): Finding {
  return {
    kind: 'note',
    check: 'cycleGap',
    title: 'In leap years 29 February belongs to no cycle',
    text: `The cycle ends on ${dayAndMonth(end)} and begins on ${dayAndMonth(next)}, so ${dateInWords(addDays(end, 1))} lies between two cycles. On that day no review can be opened. Begin the cycle on another day if that matters.`,
    rules: rulesOf([cycle]),
  };
}
