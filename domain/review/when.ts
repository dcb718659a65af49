import type { Temporal } from 'temporal-polyfill';
import { breakOn } from '../calendar/breakOn.ts';
import { isBefore } from '../calendar/moments.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import { dateInWords } from '../calendar/inWords.ts';
import { type Context, daysOfPerson, localMoment } from './context.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { todayAt } from './today.ts';

type FutureSchoolMomentArgs = { local: string; held: { minutes: number; people: string[] }; context: Context };

/**
 * A local time as a moment at which these people can meet: a real date in the future, within the school day and on a
 * working day of each of them. Anything else is refused, at the field `start`.
 */
export function futureSchoolMoment({
  local,
  held: { minutes, people },
  context,
}: FutureSchoolMomentArgs): Temporal.ZonedDateTime | Refusal {
  const start = realMoment({ local, field: 'start', context });
  if (isRefusal(start)) return start;
  if (!isBefore(context.now, start.toInstant())) {
    return atField('inThePast', 'This time has passed. Choose one that is still to come.');
  }
  const { schoolDay } = context.calendar;
  const end = start.add({ minutes });
  const from = start.toPlainTime().toString({ smallestUnit: 'minute' });
  const to = end.toPlainTime().toString({ smallestUnit: 'minute' });
  if (from < schoolDay.start || to > schoolDay.end || to <= from) {
    return atField('outsideSchoolDay', `Choose a time within the school day, ${schoolDay.start} to ${schoolDay.end}.`);
  }
  const date = start.toPlainDate().toString();
  const away = people.find((oid) => !isWorkingDay(date, daysOfPerson(oid, context)));
  if (away === undefined) return start;
  const day = dateInWords(date, todayAt(context));
  const pause = breakOn(date, context.calendar);
  if (pause !== undefined) return atField('outsideSchoolDay', `${day} is in ${pause}.`);
  const name = context.person(away)?.displayName ?? 'One of you';
  return atField('outsideSchoolDay', `${name} does not work on ${day}.`);
}

type RealMomentArgs = { local: string; field: string; context: Pick<Context, 'calendar'> };

/** A local time as a moment, or a refusal at its field if there is no such date. */
export function realMoment({ local, field, context }: RealMomentArgs): Temporal.ZonedDateTime | Refusal {
  try {
    return localMoment(local, context);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse({
      refused: 'invalid',
      message: 'There is no such date.',
      ref: null,
      fields: [{ field, message: 'There is no such date.' }],
    });
  }
}

function atField(code: 'inThePast' | 'outsideSchoolDay', message: string): Refusal {
  return refuse({ refused: code, message, ref: null, fields: [{ field: 'start', message }] });
}
