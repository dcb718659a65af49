import type { Temporal } from 'temporal-polyfill';

/**
 * Dates, moments and lengths of time as people say them: in British English and in a given time zone, the school's.
 * Nothing else puts them into words, except for what was signed long ago (`review/signed/textOfShape1.ts`). Only the
 * names and figures come from `Intl`. The words between them are ours, so that no version of `Intl` changes a text.
 */

/** One for each time zone in use, since making one takes long. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The names of the months, January first. */
export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  namedPart(`2026-${twoDigits(month + 1)}-01`, 'month'),
);

/** The names of the weekdays, Monday first. */
export const WEEKDAYS: readonly string[] = Array.from({ length: 7 }, (_, day) =>
  namedPart(`2026-06-${twoDigits(day + 1)}`, 'weekday'),
);

/** A date as people say it: "Monday 5 October 2026", without the year if it is the reader's own. */
export function dateInWords(date: string, today?: string): string {
  return dayInWords({ moment: date, timeZone: 'UTC', now: today });
}

type DayInWordsArgs = { moment: string; timeZone: string; now?: string | undefined };

/**
 * The day of a moment: "Monday 5 October 2026", without the year if it is the reader's own. `now` is a date or a
 * moment.
 */
export function dayInWords({ moment, timeZone, now }: DayInWordsArgs): string {
  const { weekday, day, month, year } = partsOf(moment, timeZone);
  return `${weekday} ${day} ${month}${now?.startsWith(`${year}-`) ? '' : ` ${year}`}`;
}

/** "15:30". */
export function timeInWords(moment: string, timeZone: string): string {
  const { hour, minute } = partsOf(moment, timeZone);
  return `${hour}:${minute}`;
}

type MomentInWordsArgs = { moment: Temporal.Instant | string; timeZone: string; now?: string | undefined };

/** A moment as people say it: "Monday 5 October, 15:30". */
export function momentInWords({ moment, timeZone, now }: MomentInWordsArgs): string {
  const text = moment.toString();
  return `${dayInWords({ moment: text, timeZone, now })}, ${timeInWords(text, timeZone)}`;
}

/** A date without its weekday: "5 October 2026". */
export function shortDateInWords(date: string): string {
  const { day, month, year } = partsOf(date, 'UTC');
  return `${day} ${month} ${year}`;
}

/** A month and day as people say it: `10-31` is "31 October". */
export function monthAndDayInWords(monthAndDay: string): string {
  const [month = 0, day = 0] = monthAndDay.split('-').map(Number);
  return `${day} ${MONTHS[month - 1] ?? ''}`.trim();
}

/**
 * A period, such as a cycle or a week: "1 September 2026 to 31 August 2027", "1 January to 31 December 2026", "5 to 9
 * October 2026".
 */
export function periodInWords({ start, end }: { start: string; end: string }): string {
  const { day, month, year } = partsOf(start, 'UTC');
  const last = partsOf(end, 'UTC');
  const ofYear = year === last.year ? '' : ` ${year}`;
  const ofMonth = ofYear === '' && month === last.month ? '' : ` ${month}`;
  return `${day}${ofMonth}${ofYear} to ${shortDateInWords(end)}`;
}

/** When something is due: only the day if the whole day is meant, otherwise the moment. */
export function dueInWords({ due, timeZone, now }: { due: string; timeZone: string; now: string }): string {
  return timeInWords(due, timeZone) === '23:59'
    ? dayInWords({ moment: due, timeZone, now })
    : momentInWords({ moment: due, timeZone, now });
}

type UntilInWordsArgs = { given: { due: string; openedAfter: string | null }; timeZone: string; now: string };

/** "by Monday 12 October", or a note that the day had passed when the review was opened. */
export function untilInWords({ given: { due, openedAfter }, timeZone, now }: UntilInWordsArgs): string {
  const day = dueInWords({ due, timeZone, now });
  return openedAfter === null ? `by ${day}` : `${day} had passed when the review was opened`;
}

/** How far off a deadline is: "in 3 days", "5 hours left", "2 days overdue", "in 2 months". */
export function distanceInWords(due: string, now: string): string {
  const hours = hoursBetween(now, due);
  if (hours <= -24) return `${daysOrMonths(-hours)} overdue`;
  if (hours < 0) return `${spanInWords(-hours)} overdue`;
  return hours < COUNTED_IN_HOURS ? `${spanInWords(hours)} left` : `in ${daysOrMonths(hours)}`;
}

/** Below this many hours, three days, people count hours. */
const COUNTED_IN_HOURS = 72;

/** A length of time, rounded down: "less than an hour", "71 hours", "3 days". */
export function spanInWords(hours: number): string {
  if (hours < 1) return 'less than an hour';
  return hours < COUNTED_IN_HOURS ? plural(Math.floor(hours), 'hour') : plural(Math.floor(hours / 24), 'day');
}

function daysOrMonths(hours: number): string {
  const days = Math.floor(hours / 24);
  return days < 60 ? plural(days, 'day') : plural(Math.floor(days / 30), 'month');
}

/** Minutes as people say them: "45 minutes", "1 hour", "2½ hours", "1 hour 20 minutes". */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return plural(rest, 'minute');
  if (rest === 30) return `${hours}½ hours`;
  return rest === 0 ? plural(hours, 'hour') : `${plural(hours, 'hour')} ${plural(rest, 'minute')}`;
}

const inThousands = new Intl.NumberFormat('en-GB');

/** "1 hour", "2 hours", "12,300 hours". */
export function plural(count: number, noun: string): string {
  return `${inThousands.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Hours from one moment to another; negative if the second is earlier. */
export function hoursBetween(from: string, to: string): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / 3_600_000;
}

/** A moment as the value of date and time fields: `2026-10-12` and `15:30`. */
export function fieldsOf(moment: string, timeZone: string): { date: string; time: string } {
  const { year, month = '', day } = partsOf(moment, timeZone);
  const date = `${year}-${twoDigits(MONTHS.indexOf(month) + 1)}-${twoDigits(Number(day))}`;
  return { date, time: timeInWords(moment, timeZone) };
}

type DateParts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

/** The parts of a moment in a time zone. A date, or a local time without a zone, is read as it is. */
function partsOf(moment: string, timeZone: string): DateParts {
  const parts = formatIn(isLocal(moment) ? 'UTC' : timeZone).formatToParts(millisecondsOf(moment));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

function namedPart(date: string, name: 'month' | 'weekday'): string {
  return partsOf(date, 'UTC')[name] ?? '';
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  formats.set(timeZone, format);
  return format;
}

function isLocal(moment: string): boolean {
  return !/(Z|[+-]\d{2}:\d{2})$/.test(moment);
}

function millisecondsOf(moment: string): number {
  const whole = !isLocal(moment) ? moment : moment.includes('T') ? `${moment}Z` : `${moment}T00:00Z`;
  // oxlint-disable-next-line no-restricted-globals -- A whole moment is read, and no clock; the tab has no Temporal.
  return Date.parse(whole);
}
