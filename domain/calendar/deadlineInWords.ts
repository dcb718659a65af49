import { inEnglish, type Translate } from '../language/translate.ts';
import { calendarIn, fieldsOf, hoursBetween } from './inWords.ts';

type DeadlineInWordsArgs = {
  due: string;
  /** The last working day on or before a deadline that falls on a day the school is closed. */
  lastWorkingDay?: string | undefined;
  now: string;
  timeZone: string;
  /** The working days from now to the deadline as X-04 counts them for whoever owes it; negative once it has passed. */
  workingDays: number | undefined;
};

/** Beyond this many working days the day alone is said. */
const COUNTED = 20;

/** What people say of deadlines in a language. */
export function deadlinesIn(t: Translate) {
  const { dateInWords } = calendarIn(t);

  /**
   * A deadline as people say it: a day and how far off it is. "Friday 9 October" and "in 4 working days"; "Tuesday 6
   * October" and "tomorrow by 14:40". The last working day before a deadline is the one that is said, also once it is
   * over; nothing is late before the deadline itself has passed.
   */
  function deadlineInWords(given: DeadlineInWordsArgs): { day: string; distance: string } {
    const { due, now, timeZone } = given;
    const today = fieldsOf(now, timeZone).date;
    const own = fieldsOf(due, timeZone);
    const { lastWorkingDay: date = own.date } = given;
    const time = date !== own.date || own.time === '23:59' ? '' : own.time;
    const day = dateInWords(date, schoolYearOf(date) === schoolYearOf(today) ? date : undefined);
    const withTime = time === '' ? day : `${day}, ${time}`;
    if (hoursBetween(now, due) < 0) return { day: withTime, distance: lateInWords(given.workingDays) };
    const near = [t('today'), t('tomorrow')][hoursBetween(today, date) / 24];
    if (near) return { day, distance: time === '' ? near : t('{day} by {time}', { day: near, time }) };
    return { day: withTime, distance: aheadInWords(given.workingDays) };
  }

  function lateInWords(workingDays: number | undefined): string {
    const count = -(workingDays ?? 0);
    return count < 1 || count > COUNTED ? t('late') : t('{count} working days late', { count });
  }

  function aheadInWords(workingDays: number | undefined): string {
    if (workingDays === undefined || workingDays < 1 || workingDays > COUNTED) return '';
    return t('in {count} working days', { count: workingDays });
  }

  return { deadlineInWords };
}

/** The same in English. */
export const { deadlineInWords } = deadlinesIn(inEnglish);

/** The year in which the school year of a date began, on 1 September. */
function schoolYearOf(date: string): number {
  return Number(date.slice(0, 4)) - (date.slice(5, 7) < '09' ? 1 : 0);
}

/** "Friday 9 October, in 4 working days": the two as one. */
export function dayAndDistance({ day, distance }: ReturnType<typeof deadlineInWords>): string {
  return distance === '' ? day : `${day}, ${distance}`;
}

const AHEAD = /(?:^|, )(?:today|tomorrow|in one working day|in \d+ working days)(?=\.?$)/;
const NEAR_BY = /(^|, )(?:today|tomorrow) by (?=\d\d:\d\d\.?$)/;
const LATE = /(^|, )(?:one working day|\d+ working days) late(?=\.?$)/;

/** A text without how far off its deadline is, which changes from day to day by itself. That it is late stays. */
export function withoutDistance(text: string): string {
  return text.replace(LATE, '$1late').replace(NEAR_BY, '$1').replace(AHEAD, '');
}
