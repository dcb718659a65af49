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
];

/** The days that each month has in every year, January first. */
export const DAYS_OF_EVERY_YEAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A month and day as people say it: `10-31` is "31 October". */
export function monthAndDayInWords(monthAndDay: string): string {
  const [month = 0, day = 0] = monthAndDay.split('-').map(Number);
  return `${day} ${MONTHS[month - 1] ?? ''}`.trim();
}
