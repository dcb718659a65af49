import { dateInWords } from '#domain/calendar/inWords.ts';

/** "5 to 18 October"; both months where there are two: "28 September to 11 October". */
export function daysInWords(from: string, to: string): string {
  const [first, last] = [dayAndMonth(from), dayAndMonth(to)];
  const [day = '', month = ''] = first.split(' ');
  return last.endsWith(` ${month}`) ? `${day} to ${last}` : `${first} to ${last}`;
}

/** "Monday 5 October" without its weekday. */
function dayAndMonth(date: string): string {
  return dateInWords(date, date).split(' ').slice(1).join(' ');
}
