import { MONTHS } from '#domain/calendar/inWords.ts';
import { daysLater } from './propose.ts';

/** The working week of a Monday: "12 to 16 October", "29 March to 2 April". */
export function weekInWords(monday: string): string {
  const [from, to] = [monday, daysLater(monday, 4)];
  const day = (date: string) => String(Number(date.slice(8)));
  const month = (date: string) => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return month(from) === month(to)
    ? `${day(from)} to ${day(to)} ${month(to)}`
    : `${day(from)} ${month(from)} to ${day(to)} ${month(to)}`;
}
