import { Temporal } from 'temporal-polyfill';
import { firstOnOrAfter } from '../../calendar/fixedDates.ts';
import type { SchoolCalendar } from '../../calendar/schoolCalendar.ts';
import { addDays, isWorkingDay, type WorkingDays } from '../../calendar/workingDays.ts';
import { FULL_TIME } from '../../calendar/workingPattern.ts';
import { type Counted, dueMoment, opensAt } from '../dueMoment.ts';
import type { Moment } from '../obligation.ts';
import type { PolicyPack } from '../policyPack.ts';
import type { MeetingKind, Trigger } from '../vocabulary.ts';
import { isAboutMeeting, isMeeting } from './meetings.ts';
import { dutiesIn, groupsFor, type PolicyProposal } from './proposal.ts';

/** Findings have an example: something happens on a real date of the school's calendar, early in the afternoon. */
const TIME = '14:00';

/** How many weeks ahead to look for an ordinary week before any week is taken. */
const WEEKS_AHEAD = 26;

/** The working days of a staff group in full time. */
export function daysOf(staffGroup: string, { calendar }: Pick<PolicyProposal, 'calendar'>): WorkingDays {
  return { calendar, staffGroup, pattern: FULL_TIME };
}

/** The staff group of an example: one that has the school holidays, if there is one. */
export function exampleGroup(
  groups: readonly string[],
  { calendar }: Pick<PolicyProposal, 'calendar'>,
): string | undefined {
  return groups.find((group) => !calendar.worksInHolidays.includes(group)) ?? groups[0];
}

type FirstWorkingArgs = { weekday: number; from: string; days: WorkingDays };

/** The first working day with a weekday (1 is Monday) on or after a date. */
export function firstWorking({ weekday, from, days }: FirstWorkingArgs): string {
  const ahead = (weekday - Temporal.PlainDate.from(from).dayOfWeek + 7) % 7;
  const first = addDays(from, ahead);
  const dates = Array.from({ length: WEEKS_AHEAD }, (_, week) => addDays(first, week * 7));
  return dates.find((date) => isWorkingDay(date, days)) ?? first;
}

/** A date of the example, in the form that deadlines are counted from. */
export function countedOn(date: string, { timeZone }: Pick<SchoolCalendar, 'timeZone'>): Omit<Counted, 'name'> {
  const moment = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: TIME });
  return { start: moment, end: moment };
}

type DueFromArgs = { date: string; due: Moment; days: WorkingDays };

/** When something falls due that is counted from an example date. */
export function dueFrom({ date, due, days }: DueFromArgs): Temporal.ZonedDateTime {
  return dueMoment({ due, counted: countedOn(date, days.calendar), days });
}

/** The same as `dueFrom`, as a date without time. */
export function dueDateFrom({ date, due, days }: { date: string; due: Moment; days: WorkingDays }): string {
  return dueFrom({ date, due, days }).toPlainDate().toString();
}

/** The policy's cycles that people in some staff groups can be in, each pair of days once. */
export function cyclesOf(
  groups: readonly string[],
  { pack, site }: Pick<PolicyProposal, 'pack' | 'site'>,
): PolicyPack['cycles'] {
  const fitting = pack.cycles.filter(
    (cycle) =>
      cycle.staffGroups.some((group) => groups.includes(group)) &&
      (cycle.site === undefined || site === null || cycle.site === site),
  );
  return [...new Map(fitting.map((cycle) => [`${cycle.starts} ${cycle.ends}`, cycle])).values()];
}

/** The first day of the cycle that runs on a date, or begins on it. */
export function runningStart({ starts }: { starts: string }, date: string): string {
  const next = firstOnOrAfter(starts, date);
  return next === date ? next : yearsLater(next, -1);
}

/** The same day this many years later. */
export function yearsLater(date: string, years: number): string {
  return Temporal.PlainDate.from(date).add({ years }).toString();
}

type ExampleDateArgs = { trigger: Trigger; group: string; proposal: PolicyProposal };

/**
 * The date on which a trigger happens in an example: the next cycle's first or last day, a Monday on which the policy
 * wants the meeting, or else the first working Monday. The Kent model from 1 September 2026: a planning meeting on
 * Monday 5 October.
 */
export function exampleDate({ trigger, group, proposal }: ExampleDateArgs): string {
  const { from } = proposal;
  const [cycle] = cyclesOf([group], proposal);
  if (cycle && trigger === 'cycleStart') return firstOnOrAfter(cycle.starts, from);
  if (cycle && trigger === 'cycleEnd') return firstOnOrAfter(cycle.ends, from);
  const wanted = cycle && isMeeting(trigger) ? wantedFrom({ kind: trigger, given: { group, cycle }, proposal }) : from;
  return firstWorking({ weekday: 1, from: wanted, days: daysOf(group, proposal) });
}

type WantedFromArgs = {
  kind: MeetingKind;
  given: { group: string; cycle: { starts: string } };
  proposal: PolicyProposal;
};

/**
 * From when a meeting is held under a policy: once the duty opens, and a month into the cycle if there is time for
 * that.
 */
function wantedFrom({ kind, given: { group, cycle }, proposal }: WantedFromArgs): string {
  const { from, calendar } = proposal;
  const duty = dutiesIn(proposal).find(
    (each) =>
      isAboutMeeting(each, kind) && each.starts.includes('cycleStart') && groupsFor(each, proposal).includes(group),
  );
  if (!duty) return from;
  const days = daysOf(group, proposal);
  const running = runningStart(cycle, from);
  const begins = dueDateFrom({ date: running, due: duty.due, days }) >= from ? running : yearsLater(running, 1);
  const settled = Temporal.PlainDate.from(begins).add({ months: 1 }).toString();
  const opens =
    opensAt({ obligation: duty, counted: countedOn(begins, calendar), calendar })
      ?.toPlainDate()
      .toString() ?? begins;
  const inTime = settled <= dueDateFrom({ date: begins, due: duty.due, days }) ? settled : begins;
  return [from, opens, inTime].toSorted().at(-1) ?? from;
}
