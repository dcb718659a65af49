import type { Temporal } from 'temporal-polyfill';
import { localTimeIn } from './moments.ts';
import { addWorkingDays, isWorkingDay, type WorkingDays } from './workingDays.ts';

/** The moment itself if somebody works then, or the start of his or her next working day. */
export function nextWorkingMoment(moment: Temporal.ZonedDateTime, days: WorkingDays): Temporal.ZonedDateTime {
  const { start, end } = days.calendar.workingHours;
  const [date, time] = dateAndTime(moment);
  if (isWorkingDay(date, days)) {
    if (time < start) return at({ date, time: start, moment });
    if (time <= end) return moment;
  }
  return at({ date: addWorkingDays({ date, count: 1, days }), time: start, moment });
}

/** The moment itself if somebody works then, or the end of his or her last working day before it. */
export function lastWorkingMoment(moment: Temporal.ZonedDateTime, days: WorkingDays): Temporal.ZonedDateTime {
  const { start, end } = days.calendar.workingHours;
  const [date, time] = dateAndTime(moment);
  if (isWorkingDay(date, days)) {
    if (time > end) return at({ date, time: end, moment });
    if (time >= start) return moment;
  }
  return at({ date: addWorkingDays({ date, count: -1, days }), time: end, moment });
}

/**
 * The school's date and time of day. The time is `15:30` exactly on the minute and longer after it, so that texts
 * compare as times do.
 */
function dateAndTime(moment: Temporal.ZonedDateTime): DateAndTime {
  const known = SHOWN.get(moment);
  if (known) return known;
  const text = moment.toPlainDateTime().toString();
  const shown: DateAndTime = [text.slice(0, 10), text.slice(11).replace(/^(\d\d:\d\d):00$/, '$1')];
  SHOWN.set(moment, shown);
  return shown;
}

type DateAndTime = [date: string, time: string];

const SHOWN = new WeakMap<Temporal.ZonedDateTime, DateAndTime>();

type AtArgs = { date: string; time: string; moment: Temporal.ZonedDateTime };

function at({ date, time, moment: { timeZoneId } }: AtArgs): Temporal.ZonedDateTime {
  return localTimeIn(`${date}T${time}`, timeZoneId);
}
