import { shareOfFullTime, type WorkingPattern } from '../calendar/workingPattern.ts';

/**
 * How many of something that a full-timer has are right for somebody with a working pattern: in proportion to the time
 * worked, rounded up to a whole one (KM-04). Five objectives at three days a week: 3; three at one day a week: 1.
 */
export function breadthFor(fullTime: number, pattern: WorkingPattern): number {
  return Math.ceil(Number((fullTime * shareOfFullTime(pattern)).toFixed(6)));
}
