import { breakOn } from './breakOn.ts';
import { isBankHoliday } from './bankHolidays.ts';
import { dateInWords, periodInWords } from './inWords.ts';
import { addDays, isWorkingDay, weekdayOf, type WorkingDays } from './workingDays.ts';
import { worksOnWeekday } from './workingPattern.ts';

type ClosedDaysArgs = { after: string; to: string; days: WorkingDays };

/**
 * The days after one date, up to and including another, that are left out of a count of working days and are neither
 * weekends nor days off of a part-timer: "half-term (26 to 30 October 2026)", "the bank holiday on Monday 3 May 2027".
 */
export function closedDays({ after, to, days }: ClosedDaysArgs): string[] {
  const runs: { name: string; start: string; end: string }[] = [];
  let isOneRun = false;
  for (let date = addDays(after, 1); date <= to; date = addDays(date, 1)) {
    if (!worksOnWeekday(days.pattern, weekdayOf(date))) continue;
    if (isWorkingDay(date, days)) {
      isOneRun = false;
      continue;
    }
    const name = nameOf(date, days);
    const last = runs.at(-1);
    if (isOneRun && last?.name === name) last.end = date;
    else runs.push({ name, start: date, end: date });
    isOneRun = true;
  }
  return runs.map(({ name, start, end }) =>
    start === end ? `${name} on ${dateInWords(start)}` : `${name} (${periodInWords({ start, end })})`,
  );
}

function nameOf(date: string, { calendar, staffGroup }: WorkingDays): string {
  const inBreak = calendar.worksInHolidays.includes(staffGroup) ? undefined : breakOn(date, calendar);
  return inBreak ?? (isBankHoliday(date, calendar.region) ? 'the bank holiday' : 'the closure');
}
