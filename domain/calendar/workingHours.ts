import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, isWorkingDay, type WorkingDays } from './workingDays.ts';

/** The moment itself, if somebody works then, or the start of his or her next working day. */
export function nextWorkingMoment(moment: Temporal.ZonedDateTime, days: WorkingDays): Temporal.ZonedDateTime {
  const date = dateOf(moment);
  const { start, end } = hours(moment, days);
  if (isWorkingDay(date, days)) {
    if (!notBefore(moment, start)) return start;
    if (notBefore(end, moment)) return moment;
  }
  return hours(atDate(moment, addWorkingDays(date, 1, days)), days).start;
}

/** The moment itself, if somebody works then, or the end of his or her last working day before it. */
export function lastWorkingMoment(moment: Temporal.ZonedDateTime, days: WorkingDays): Temporal.ZonedDateTime {
  const date = dateOf(moment);
  const { start, end } = hours(moment, days);
  if (isWorkingDay(date, days)) {
    if (!notBefore(end, moment)) return end;
    if (notBefore(moment, start)) return moment;
  }
  return hours(atDate(moment, addWorkingDays(date, -1, days)), days).end;
}

function hours(moment: Temporal.ZonedDateTime, { calendar }: WorkingDays) {
  return {
    start: moment.withPlainTime(Temporal.PlainTime.from(calendar.workingHours.start)),
    end: moment.withPlainTime(Temporal.PlainTime.from(calendar.workingHours.end)),
  };
}

function atDate(moment: Temporal.ZonedDateTime, date: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: moment.timeZoneId });
}

const dateOf = (moment: Temporal.ZonedDateTime) => moment.toPlainDate().toString();

const notBefore = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) => Temporal.ZonedDateTime.compare(a, b) >= 0;
