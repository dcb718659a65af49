import type { Temporal } from 'temporal-polyfill';
import { inEnglish, type Translate } from '../language/translate.ts';
import { remembered } from '../remembered.ts';

/**
 * Dates, moments and lengths of time as people say them: in a language and in a given time zone, the school's. Nothing
 * else puts them into words, except for what was signed long ago (`review/signed/textOfShape1.ts`). Only the
 * figures come from `Intl`: browsers do not know the Welsh names. The words are ours, so that no version of `Intl` changes
 * a text.
 */

/** The parts of moments, by time zone; making a format takes long. */
const partsIn = remembered((timeZone) => {
  const format = formatIn(timeZone);
  return remembered((moment): DateParts => {
    const parts = format.formatToParts(millisecondsOf(moment));
    return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  });
});

/** The names of the months, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The names of the weekdays, Monday first. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const CALENDAR_NAMES: readonly string[] = [...MONTHS, ...WEEKDAYS];

function isCalendarName(name: string): name is (typeof MONTHS)[number] | (typeof WEEKDAYS)[number] {
  return CALENDAR_NAMES.includes(name);
}

type DayInWordsArgs = { moment: string; timeZone: string; now?: string | undefined };

type MomentInWordsArgs = { moment: Temporal.Instant | string; timeZone: string; now?: string | undefined };

/** Below this many hours, three days, people count hours. */
const COUNTED_IN_HOURS = 72;

/** Dates, moments and lengths of time in the words of a language. */
export function calendarIn(t: Translate) {
  /** A date as people say it: "Monday 5 October 2026", without the year if it is the reader's own. */
  function dateInWords(date: string, today?: string): string {
    return dayInWords({ moment: date, timeZone: 'UTC', now: today });
  }

  /**
   * The day of a moment: "Monday 5 October 2026", without the year if it is the reader's own. `now` is a date or a
   * moment.
   */
  function dayInWords({ moment, timeZone, now }: DayInWordsArgs): string {
    const { weekday = '', day = '', month = '', year = '' } = partsOf(moment, timeZone);
    const named = `${nameOf(weekday)} ${day} ${nameOf(month)}`;
    return now?.startsWith(`${year}-`) ? named : `${named} ${year}`;
  }

  /** A moment as people say it: "Monday 5 October, 15:30". */
  function momentInWords({ moment, timeZone, now }: MomentInWordsArgs): string {
    const text = moment.toString();
    return `${dayInWords({ moment: text, timeZone, now })}, ${timeInWords(text, timeZone)}`;
  }

  /** The day of a moment without weekday and year: "5 October". */
  function dayAndMonthInWords(moment: string, timeZone: string): string {
    const { day = '', month = '' } = partsOf(moment, timeZone);
    return `${day} ${nameOf(month)}`;
  }

  /** A date without its weekday: "5 October 2026". */
  function shortDateInWords(date: string): string {
    return `${dayAndMonthInWords(date, 'UTC')} ${partsOf(date, 'UTC').year}`;
  }

  /** A month and day as people say it: `10-31` is "31 October". */
  function monthAndDayInWords(monthAndDay: string): string {
    const [month = 0, day = 0] = monthAndDay.split('-').map(Number);
    return `${day} ${nameOf(MONTHS[month - 1] ?? '')}`.trim();
  }

  /**
   * A period, such as a cycle or a week: "1 September 2026 to 31 August 2027", "1 January to 31 December 2026", "5 to 9
   * October 2026".
   */
  function periodInWords({ start, end }: { start: string; end: string }): string {
    const { day = '', month = '', year = '' } = partsOf(start, 'UTC');
    const last = partsOf(end, 'UTC');
    const ofYear = year === last.year ? '' : ` ${year}`;
    const ofMonth = ofYear === '' && month === last.month ? '' : ` ${nameOf(month)}`;
    return t('{start} to {end}', { start: `${day}${ofMonth}${ofYear}`, end: shortDateInWords(end) });
  }

  /** When something is due: only the day if the whole day is meant, otherwise the moment. */
  function dueInWords({ due, timeZone, now }: { due: string; timeZone: string; now: string }): string {
    return timeInWords(due, timeZone) === '23:59'
      ? dayInWords({ moment: due, timeZone, now })
      : momentInWords({ moment: due, timeZone, now });
  }

  /** How far off a deadline is: "in 3 days", "5 hours left", "2 days overdue", "in 2 months". */
  function distanceInWords(due: string, now: string): string {
    const hours = hoursBetween(now, due);
    if (hours < 0) return t('{span} overdue', { span: hours <= -24 ? daysOrMonths(-hours) : spanInWords(-hours) });
    return hours < COUNTED_IN_HOURS
      ? t('{span} left', { span: spanInWords(hours) })
      : t('in {span}', { span: daysOrMonths(hours) });
  }

  /** A length of time, rounded down: "less than an hour", "71 hours", "3 days". */
  function spanInWords(hours: number): string {
    if (hours < 1) return t('less than an hour');
    return hours < COUNTED_IN_HOURS
      ? t('{count} hours', { count: Math.floor(hours) })
      : t('{count} days', { count: Math.floor(hours / 24) });
  }

  function daysOrMonths(hours: number): string {
    const days = Math.floor(hours / 24);
    return days < 60 ? t('{count} days', { count: days }) : t('{count} months', { count: Math.floor(days / 30) });
  }

  /** Minutes as people say them: "45 minutes", "1 hour", "2½ hours", "1 hour 20 minutes". */
  function minutesInWords(minutes: number): string {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return t('{count} minutes', { count: rest });
    if (rest === 30) return t('{hours}½ hours', { hours });
    const whole = t('{count} hours', { count: hours });
    return rest === 0 ? whole : `${whole} ${t('{count} minutes', { count: rest })}`;
  }

  /** "1 person", "12 people". */
  function peopleInWords(count: number): string {
    return t('{count} people', { count });
  }

  /** A weekday or month in the language, by its English name. */
  function nameOf(name: string): string {
    return isCalendarName(name) ? t(name) : name;
  }

  return {
    dateInWords,
    dayInWords,
    momentInWords,
    dayAndMonthInWords,
    shortDateInWords,
    monthAndDayInWords,
    periodInWords,
    dueInWords,
    distanceInWords,
    spanInWords,
    minutesInWords,
    peopleInWords,
  };
}

/** The same in English. */
export const {
  dateInWords,
  dayInWords,
  momentInWords,
  shortDateInWords,
  monthAndDayInWords,
  periodInWords,
  dueInWords,
  distanceInWords,
  spanInWords,
  minutesInWords,
  peopleInWords,
} = calendarIn(inEnglish);

/** "15:30". */
export function timeInWords(moment: string, timeZone: string): string {
  const { hour, minute } = partsOf(moment, timeZone);
  return `${hour}:${minute}`;
}

const inThousands = new Intl.NumberFormat('en-GB');

/** "1 hour", "2 hours", "12,300 hours". */
export function plural(count: number, noun: string): string {
  return `${inThousands.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** "one statement" or "28 statements", inside a sentence or a heading. */
export function countOf(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : plural(count, noun);
}

/** Hours from one moment to another; negative if the second is earlier. */
export function hoursBetween(from: string, to: string): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / 3_600_000;
}

/** A moment as the value of date and time fields: `2026-10-12` and `15:30`. */
export function fieldsOf(moment: string, timeZone: string): { date: string; time: string } {
  const { year, month, day } = partsOf(moment, timeZone);
  const date = `${year}-${twoDigits(MONTHS.findIndex((name) => name === month) + 1)}-${twoDigits(Number(day))}`;
  return { date, time: timeInWords(moment, timeZone) };
}

type DateParts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

/** The parts of a moment in a time zone. A date, or a local time without a zone, is read as it is. */
function partsOf(moment: string, timeZone: string): DateParts {
  return partsIn(isLocal(moment) ? 'UTC' : timeZone)(moment);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
}

function isLocal(moment: string): boolean {
  return !/(Z|[+-]\d{2}:\d{2})$/.test(moment);
}

function millisecondsOf(moment: string): number {
  const whole = !isLocal(moment) ? moment : moment.includes('T') ? `${moment}Z` : `${moment}T00:00Z`;
  // oxlint-disable-next-line no-restricted-globals -- A whole moment is read, and no clock; the tab has no Temporal.
  return Date.parse(whole);
}
