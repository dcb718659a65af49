/** "Monday 12 October" in the school's time zone; the year is said when it is not the present one. */
export function dayInWords(moment: string, timeZone: string, now: string): string {
  const sameYear = moment.slice(0, 4) === now.slice(0, 4);
  return format(moment, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: zoneOf(moment, timeZone),
  });
}

/** "1 September 2026 to 31 August 2027", "1 January to 31 December 2026": nobody says the weekdays of a cycle. */
export function cycleInWords({ start, end }: { start: string; end: string }): string {
  const day = (date: string, withYear: boolean) =>
    format(date, { day: 'numeric', month: 'long', ...(withYear && { year: 'numeric' as const }), timeZone: 'UTC' });
  return `${day(start, start.slice(0, 4) !== end.slice(0, 4))} to ${day(end, true)}`;
}

/** "15:30" in the school's time zone. */
export function timeInWords(moment: string, timeZone: string): string {
  return format(moment, { hour: '2-digit', minute: '2-digit', timeZone: zoneOf(moment, timeZone) });
}

/** "Monday 12 October, 15:30". */
export function momentInWords(moment: string, timeZone: string, now: string): string {
  return `${dayInWords(moment, timeZone, now)}, ${timeInWords(moment, timeZone)}`;
}

/** When something is due: the day alone when that is meant, else the moment. */
export function dueInWords(due: string, timeZone: string, now: string): string {
  return timeInWords(due, timeZone) === '23:59' ? dayInWords(due, timeZone, now) : momentInWords(due, timeZone, now);
}

/** "by Monday 12 October", or that the day had passed when the review was opened. */
export function untilInWords(
  { due, openedAfter }: { due: string; openedAfter: string | null },
  timeZone: string,
  now: string,
): string {
  const day = dueInWords(due, timeZone, now);
  return openedAfter === null ? `by ${day}` : `${day} had passed when the review was opened`;
}

/** How far off a deadline is: "in 3 days", "5 hours left", "2 days overdue". */
export function distanceInWords(due: string, now: string): string {
  const hours = hoursBetween(now, due);
  if (hours <= -24) return `${days(-hours)} overdue`;
  if (hours < 0) return `${span(-hours)} overdue`;
  return hours < 72 ? `${span(hours)} left` : `in ${span(hours)}`;
}

/** Hours from one moment to another; negative when it has passed. */
export function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}

function span(hours: number): string {
  if (hours < 1) return 'less than an hour';
  return hours < 48 ? plural(Math.floor(hours), 'hour') : days(hours);
}

/** Hours as days, or months where there are many. */
function days(hours: number): string {
  const whole = Math.floor(hours / 24);
  return whole < 60 ? plural(whole, 'day') : plural(Math.floor(whole / 30), 'month');
}

const inThousands = new Intl.NumberFormat('en-GB');

/** "1 hour", "2 hours", "12,300 hours". */
export function plural(count: number, noun: string): string {
  return `${inThousands.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A moment as the value of date and time fields, in the school's time zone: `2026-10-12` and `15:30`. */
export function fieldsOf(moment: string, timeZone: string): { date: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', { ...DIGITS, timeZone }).formatToParts(
    new Date(moment),
  );
  const { year, month, day, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

const DIGITS = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** A local date and time without a zone, as the server's free times are, is read as it stands. */
function zoneOf(moment: string, timeZone: string): string {
  return isLocal(moment) ? 'UTC' : timeZone;
}

function format(moment: string, options: Intl.DateTimeFormatOptions & { timeZone: string }): string {
  const parts = new Intl.DateTimeFormat('en-GB', options).format(
    new Date(isLocal(moment) ? localAsUtc(moment) : moment),
  );
  return parts.replace(',', '');
}

const isLocal = (moment: string) => !/(Z|[+-]\d{2}:\d{2})$/.test(moment);

const localAsUtc = (moment: string) => (moment.includes('T') ? `${moment}Z` : `${moment}T00:00Z`);
