import { Temporal } from 'temporal-polyfill';
import { dateInWords, momentInWords } from '../calendar/inWords.ts';
import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import { addWorkingDays, isWorkingDay, type WorkingDays } from '../calendar/workingDays.ts';
import { FULL_TIME } from '../calendar/workingPattern.ts';
import type { Person } from '../people/person.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import { NO_PREFERENCES } from './reminderPreferences.ts';
import { reminderSteps, type DatedReminder } from './reminderSteps.ts';
import { firstOf } from '../people/order.ts';
import { inRow } from '../sentence.ts';

type ExampleSchool = { from: string; staffGroup: string; calendar: SchoolCalendar; people: readonly Person[] };

/** No calendar has a break longer than this many weeks. */
const WEEKS = 30;

/**
 * A policy's reminders for somebody who works full-time, a sentence for each reminder schedule. The example deadline is
 * the first working Friday with room for all reminders before it. Empty if no such Friday is in sight.
 */
export function remindersInWords(pack: PolicyPack, school: ExampleSchool): string[] {
  const { calendar, staffGroup, people, from } = school;
  const oid = firstOf(people, (each) => each.staffGroup === staffGroup && each.workingPattern === FULL_TIME)?.oid ?? '';
  const friday = exampleDay({ pack, from, days: { calendar, staffGroup, pattern: FULL_TIME } });
  if (friday === undefined) return [];
  const context = {
    pack,
    calendar,
    person: (each: string) => people.find((person) => person.oid === each),
    reminderPreferences: () => NO_PREFERENCES,
  };
  const moment = (time: string) => Temporal.PlainDateTime.from(`${friday}T${time}`).toZonedDateTime(calendar.timeZone);
  type StepsArgs = {
    reminderSchedule: 'days' | 'hours';
    startsAt: Temporal.ZonedDateTime;
    due: Temporal.ZonedDateTime;
  };

  const steps = ({ reminderSchedule, startsAt, due }: StepsArgs) =>
    reminderSteps(
      { reminderSchedule, startsAt: startsAt.toInstant().toString(), due: due.toInstant().toString(), owedByOid: oid },
      context,
    );
  const day = (at: string) =>
    dateInWords(Temporal.Instant.from(at).toZonedDateTimeISO(calendar.timeZone).toPlainDate().toString(), from);
  const time = (at: string) => momentInWords({ moment: at, timeZone: calendar.timeZone, now: from });

  const end = moment('23:59:59');
  const inDays = steps({
    reminderSchedule: 'days',
    startsAt: Temporal.PlainDate.from(from).toZonedDateTime(calendar.timeZone),
    due: end,
  });
  const ofDays = `A deadline on ${day(end.toInstant().toString())}: reminders on ${row(aheadIn(inDays).map(day))}, and on the day itself. ${afterwards(inDays, day)}`;
  if (!pack.obligations.some(({ ladder }) => ladder === 'hours')) return [ofDays];

  const close = moment('15:30');
  const longest = Math.max(...pack.ladders.hours.hoursBefore);
  const inHours = steps({ reminderSchedule: 'hours', startsAt: close.subtract({ hours: longest + 24 }), due: close });
  const due = time(close.toInstant().toString());
  return [
    ofDays,
    `A deadline in hours, on ${due}: one reminder at its beginning, and then on ${row(aheadIn(inHours).map(time))}. ${afterwards(inHours, day)}`,
  ];
}

type ExampleDayArgs = { pack: PolicyPack; from: string; days: WorkingDays };

function exampleDay({ pack: { ladders }, from, days }: ExampleDayArgs): string | undefined {
  const longest = Math.max(...ladders.days.workingDaysBefore);
  const begins = Temporal.PlainDate.from(from);
  const first = begins.add({ days: (12 - begins.dayOfWeek) % 7 });
  return Array.from({ length: WEEKS }, (_, weeks) => first.add({ weeks }).toString()).find(
    (friday) => isWorkingDay(friday, days) && addWorkingDays({ date: friday, count: -longest, days }) > from,
  );
}

/** The moments ahead of the deadline, without those on its day or at its beginning. */
function aheadIn(steps: readonly DatedReminder[]): string[] {
  return steps.filter(({ name, key }) => key !== name).map(({ at }) => at);
}

function afterwards(steps: readonly DatedReminder[], inWords: (at: string) => string): string {
  const [overdue, told] = (['overdue', 'nextInLine'] as const).map((name) => steps.find((step) => step.name === name));
  return overdue && told
    ? `Once it has passed, one on ${inWords(overdue.at)}; the next in line is told on ${inWords(told.at)}.`
    : '';
}

/** "one, two and three", each once. */
function row(items: readonly string[]): string {
  return inRow([...new Set(items)]);
}
