import { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../../calendar/moments.ts';
import { addDays, addWorkingDays, type WorkingDays, workingDaysBetween } from '../../calendar/workingDays.ts';
import type { Moment } from '../../policies/obligation.ts';
import type { Suspension } from './suspension.ts';

type MovedBySuspensionsArgs = {
  due: Temporal.ZonedDateTime;
  rule: Moment;
  given: { startsAt: string; suspensions: readonly Suspension[] };
  days: WorkingDays;
};

/**
 * A deadline moved by the time during which the review was suspended (KM-03, X-05). Only suspensions that have ended
 * move it, and of each only the part after the duty had begun. A deadline in working days keeps the working days that
 * were left. Other deadlines move by the calendar days lost, and clock hours by the hours. Five working days left on
 * the day of the suspension are five working days after it ends.
 */
export function movedBySuspensions({
  due,
  rule,
  given: { startsAt, suspensions },
  days,
}: MovedBySuspensionsArgs): Temporal.ZonedDateTime {
  return suspensions.reduce((moment, { from, to }) => {
    if (to === null) return moment;
    const zone = moment.timeZoneId;
    const began = later(startsAt, from).toZonedDateTimeISO(zone);
    const ended = Temporal.Instant.from(to).toZonedDateTimeISO(zone);
    const outside =
      Temporal.ZonedDateTime.compare(began, moment) >= 0 || Temporal.ZonedDateTime.compare(ended, began) <= 0;
    return outside ? moment : moved({ due: moment, rule, given: { began, ended }, days });
  }, due);
}

type MovedArgs = {
  due: Temporal.ZonedDateTime;
  rule: Moment;
  given: { began: Temporal.ZonedDateTime; ended: Temporal.ZonedDateTime };
  days: WorkingDays;
};

function moved({ due, rule, given: { began, ended }, days }: MovedArgs): Temporal.ZonedDateTime {
  const exact = 'unit' in rule && (rule.unit === 'clockHours' || rule.toTheMinute === true);
  if (exact) return due.add(began.until(ended, { largestUnit: 'hours' }));
  const dayOf = (moment: Temporal.ZonedDateTime) => moment.toPlainDate().toString();
  const [from, to, date] = [dayOf(began), dayOf(ended), dayOf(due)];
  if ('unit' in rule && rule.unit === 'workingDays') {
    return endOfDay(
      addWorkingDays({ date: to, count: workingDaysBetween({ from, to: date, days }), days }),
      due.timeZoneId,
    );
  }
  const lost = Temporal.PlainDate.from(from).until(to).total('days');
  return endOfDay(addDays(date, lost), due.timeZoneId);
}

function later(a: string, b: string): Temporal.Instant {
  const [first, second] = [Temporal.Instant.from(a), Temporal.Instant.from(b)];
  return Temporal.Instant.compare(first, second) >= 0 ? first : second;
}
