import type { Temporal } from 'temporal-polyfill';
import { deadline, offsetInWords } from '../calendar/deadline.ts';
import { endOfMonth, firstOnOrAfter, lastDayOf, startOfMonth } from '../calendar/fixedDates.ts';
import { dateInWords, momentInWords } from '../calendar/inWords.ts';
import { closedDays } from '../calendar/closedDays.ts';
import { endOfDay, startOfDay } from '../calendar/moments.ts';
import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import { endOfTerm, startOfTerm } from '../calendar/terms.ts';
import { latestDayForNotice, type WorkingDays } from '../calendar/workingDays.ts';
import { inRow, inSentence } from '../sentence.ts';
import type { Moment, Obligation } from './obligation.ts';

/** What a deadline is counted from, in the school's time zone: its beginning, its end, and its name. */
export type Counted = { name: string; start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime };

type DueMomentArgs = { due: Moment; counted: Omit<Counted, 'name'>; days: WorkingDays };

/**
 * When something falls due that a policy counts from an event: after its end, or before its start. A planning meeting
 * on Monday 5 October 2026 and five working days (KM-41): Monday 12 October, 23:59:59.
 */
export function dueMoment({ due, counted: { start, end }, days }: DueMomentArgs): Temporal.ZonedDateTime {
  if ('amount' in due) return deadline({ event: due.direction === 'before' ? start : end, offset: due, days });
  return endOfDay(lastDate({ due, from: dateOf(start), days }), start.timeZoneId);
}

type OpensAtArgs = {
  obligation: Pick<Obligation, 'notBefore'>;
  counted: Omit<Counted, 'name'>;
  calendar: SchoolCalendar;
};

/** When a duty opens, if the policy gives it a window (KS-01: the review is held in September); otherwise undefined. */
export function opensAt({
  obligation: { notBefore },
  counted: { start },
  calendar,
}: OpensAtArgs): Temporal.ZonedDateTime | undefined {
  if (!notBefore) return undefined;
  const from = dateOf(start);
  const date = firstDate({ window: notBefore, from, calendar });
  const opens = startOfDay(date, start.timeZoneId);
  return opens.epochMilliseconds < start.epochMilliseconds ? start : opens;
}

type FirstDateArgs = { window: NonNullable<Obligation['notBefore']>; from: string; calendar: SchoolCalendar };

function firstDate({ window, from, calendar }: FirstDateArgs): string {
  if ('startOfMonth' in window) return startOfMonth(from, window.startOfMonth);
  if ('startOfTerm' in window) return startOfTerm({ season: window.startOfTerm, from, calendar });
  return firstOnOrAfter(window.onOrAfterTrigger, from);
}

type LastDateArgs = { due: Exclude<Moment, { amount: number }>; from: string; days: WorkingDays };

function lastDate({ due, from, days }: LastDateArgs): string {
  if ('onOrAfterTrigger' in due) return firstOnOrAfter(due.onOrAfterTrigger, from);
  if ('endOfMonth' in due) return endOfMonth(from, due.endOfMonth);
  if ('endOfCycleOfMonths' in due) return lastDayOf(from, due.endOfCycleOfMonths);
  if ('endOfTerm' in due) return endOfTerm({ season: due.endOfTerm, from, calendar: days.calendar });
  return latestDayForNotice({
    meetingDate: firstOnOrAfter(due.noticeForMeetingOn, from),
    count: due.workingDays,
    days,
  });
}

type BecauseOfArgs = { due: Moment; counted: Counted; days: WorkingDays };

/**
 * How a deadline was worked out, in words, with the days on which the school was closed meanwhile: "10 working days after
 * the meeting on Monday 19 October 2026, not counting half-term (26 to 30 October 2026)".
 */
export function becauseOf({ due, counted, days }: BecauseOfArgs): string {
  const closed = notCounted({ due, counted, days });
  return [sumOf(due, counted), ...(closed.length === 0 ? [] : [`not counting ${inRow(closed)}`])].join(', ');
}

/** The days on which the school is closed, among those over which a deadline's working days were counted. */
function notCounted({ due, counted, days }: BecauseOfArgs): string[] {
  const isInWorkingDays =
    'noticeForMeetingOn' in due || ('amount' in due && due.unit === 'workingDays' && !due.toTheMinute);
  if (!isInWorkingDays) return [];
  const date = dateOf(dueMoment({ due, counted, days }));
  if ('noticeForMeetingOn' in due)
    return closedDays({ after: date, to: firstOnOrAfter(due.noticeForMeetingOn, dateOf(counted.start)), days });
  return due.direction === 'before'
    ? closedDays({ after: date, to: dateOf(counted.start), days })
    : closedDays({ after: dateOf(counted.end), to: date, days });
}

function sumOf(due: Moment, { name, start, end }: Counted): string {
  const zone = start.timeZoneId;
  const from = dateOf(start);
  if ('onOrAfterTrigger' in due) return `${name} on ${dateInWords(from)}, and the policy’s fixed date after it`;
  if ('endOfMonth' in due)
    return due.endOfMonth === 0
      ? `the month in which the ${name} lies (${dateInWords(from)})`
      : `${name} on ${dateInWords(from)}, and the end of the ${ordinal(due.endOfMonth)} month after it`;
  if ('endOfCycleOfMonths' in due) return `the end of the cycle that begins on ${dateInWords(from)}`;
  if ('endOfTerm' in due) return `the end of the ${due.endOfTerm} term, by the school’s term dates where there are any`;
  if ('noticeForMeetingOn' in due)
    return `meeting by ${dateInWords(firstOnOrAfter(due.noticeForMeetingOn, from))}, less ${due.workingDays} working days’ notice`;
  if (due.amount === 0)
    return `${due.direction} the ${name} on ${momentInWords({ moment: (due.direction === 'before' ? start : end).toInstant(), timeZone: zone })}`;
  const exact = due.unit === 'clockHours' || due.toTheMinute;
  const when = exact
    ? momentInWords({ moment: (due.direction === 'before' ? start : end).toInstant(), timeZone: zone })
    : dateInWords(from);
  return `${offsetInWords(due)} the ${inSentence(name)} on ${when}`;
}

function ordinal(count: number): string {
  return count === 1 ? 'first' : count === 2 ? 'second' : `${count}th`;
}

const dateOf = (moment: Temporal.ZonedDateTime) => moment.toPlainDate().toString();
