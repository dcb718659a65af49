import { WEEKDAYS } from '#domain/calendar/inWords.ts';
import { FULL_TIME } from '#domain/calendar/workingPattern.ts';
import type { Translate } from '#domain/language/translate.ts';

const SHORT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;

/** The weekdays with their letters in a working pattern such as `MTW--`. */
export const DAYS = SHORT.map((short, index) => ({
  short,
  name: WEEKDAYS[index] ?? 'Monday',
  letter: FULL_TIME.charAt(index),
}));

/** The same pattern with one day (0 is Monday) set to work or off. */
export function withDay({ pattern, day, works }: { pattern: string; day: number; works: boolean }): string {
  return DAYS.map(({ letter }, index) => (index === day ? (works ? letter : '-') : (pattern[index] ?? '-'))).join('');
}

/** "Monday to Friday", or the days by name. */
export function patternInWords(pattern: string, t: Translate): string {
  const days = DAYS.filter(({ letter }, index) => pattern[index] === letter).map(({ name }) => t(name));
  if (days.length === DAYS.length) return t('Monday to Friday');
  return days.length === 0 ? t('no day') : days.join(', ');
}
