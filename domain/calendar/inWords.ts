import { Temporal } from 'temporal-polyfill';
import { MONTHS } from './months.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** A date as people say it: "Monday 5 October 2026", the year left out when it is the reader's own. */
export function dateInWords(date: string, today?: string): string {
  const day = Temporal.PlainDate.from(date);
  const year = today?.startsWith(`${day.year}-`) ? '' : ` ${day.year}`;
  return `${WEEKDAYS[day.dayOfWeek - 1]} ${day.day} ${MONTHS[day.month - 1]}${year}`;
}

/** A moment as people say it: "Monday 5 October, 15:30". */
export function momentInWords(moment: Temporal.Instant | string, timeZone: string, today?: string): string {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  return `${dateInWords(local.toPlainDate().toString(), today)}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** Minutes as people say them: "45 minutes", "1 hour", "2½ hours", "1 hour 20 minutes". */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} minute${rest === 1 ? '' : 's'}`;
  if (rest === 30) return `${hours}½ hours`;
  const whole = `${hours} hour${hours === 1 ? '' : 's'}`;
  return rest === 0 ? whole : `${whole} ${rest} minute${rest === 1 ? '' : 's'}`;
}
