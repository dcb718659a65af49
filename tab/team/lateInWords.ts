import { plural } from '#domain/calendar/inWords.ts';

/** "3 working days late"; "late" before the first working day after the deadline. */
export function lateInWords(workingDays: number): string {
  return workingDays === 0 ? 'late' : `${plural(workingDays, 'working day')} late`;
}
