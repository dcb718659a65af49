import { shareOfFullTime, type WorkingPattern } from '../calendar/workingPattern.ts';

/**
 * How many of something are right for a working pattern, from the number for a full-timer: in proportion to the time
 * worked, rounded up to a whole number (KM-04). Five objectives at three days a week: 3; three at one day a week: 1.
 */
export function breadthFor(fullTime: number, pattern: WorkingPattern): number {
  return Math.ceil(Number((fullTime * shareOfFullTime(pattern)).toFixed(6)));
}
