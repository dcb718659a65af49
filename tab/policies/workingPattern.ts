import { WEEKDAYS } from '#domain/calendar/inWords.ts';
import { FULL_TIME } from '#domain/calendar/workingPattern.ts';

/** The weekdays with their letters in a working pattern such as `MTW--`. */
export const DAYS = FULL_TIME.split('').map((letter, index) => ({ name: WEEKDAYS[index] ?? '', letter }));

/** The same pattern with one day (0 is Monday) set to work or off. */
export function withDay({ pattern, day, works }: { pattern: string; day: number; works: boolean }): string {
  return DAYS.map(({ letter }, index) => (index === day ? (works ? letter : '-') : (pattern[index] ?? '-'))).join('');
}

/** "Monday to Friday", or the days by name. */
export function patternInWords(pattern: string): string {
  const days = DAYS.filter(({ letter }, index) => pattern[index] === letter).map(({ name }) => name);
  if (days.length === DAYS.length) return 'Monday to Friday';
  return days.length === 0 ? 'no day' : days.join(', ');
}
