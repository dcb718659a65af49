import type { Temporal } from 'temporal-polyfill';
import { breakOn } from '../calendar/breakOn.ts';
import { isBefore } from '../calendar/moments.ts';
import { addDays, isWorkingDay } from '../calendar/workingDays.ts';
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
  const next = nextDayOf(people, { date, context });
  if (pause !== undefined) return atField('outsideSchoolDay', `${day} is in ${pause}. ${next}`.trim());
  const name = context.person(away)?.displayName ?? 'One of you';
  return atField('outsideSchoolDay', `${name} does not work on ${day}. ${next}`.trim());
}

/** How far ahead a day is looked for on which all of them work. Days. */
const LOOKS_AHEAD = 60;

/** The first day after another on which all of them work, as a sentence; empty where there is none soon. */
function nextDayOf(people: readonly string[], { date, context }: { date: string; context: Context }): string {
  const next = Array.from({ length: LOOKS_AHEAD }, (_, days) => addDays(date, days + 1)).find((day) =>
    people.every((oid) => isWorkingDay(day, daysOfPerson(oid, context))),
  );
  return next === undefined ? '' : `The next possible day is ${dateInWords(next, todayAt(context))}.`;
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
