/**
 * The weekdays on which a person works, Monday to Friday, as five characters: a letter for a working day, a hyphen for
 * a day off. `MTWTF` is full time, `MTW--` works Monday to Wednesday.
 */
export type WorkingPattern = string;

export const FULL_TIME: WorkingPattern = 'MTWTF';

const PATTERN = /^[M-][T-][W-][T-][F-]$/;

/** Whether a text has five characters in order, with at least one working day among them. */
export function isWorkingPattern(text: string): text is WorkingPattern {
  return PATTERN.test(text) && text !== '-----';
}

/** Whether somebody with this pattern works on a weekday (1 is Monday, 7 is Sunday). Nobody works at weekends. */
export function worksOnWeekday(pattern: WorkingPattern, weekday: number): boolean {
  const letter = pattern[weekday - 1];
  return letter !== undefined && letter !== '-';
}

/** The part of a full week that somebody works, from 0.2 to 1. This is what "pro rata" means in KM-63. */
export function shareOfFullTime(pattern: WorkingPattern): number {
  return pattern.replaceAll('-', '').length / FULL_TIME.length;
}
