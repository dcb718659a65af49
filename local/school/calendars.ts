import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '#domain/calendar/workingDays.ts';
import { FULL_TIME, worksOnWeekday } from '#domain/calendar/workingPattern.ts';
import type { TimetabledEvent } from '../tenant/localPerson.ts';
import { type WeeklyEntry, weekOf } from './calendarsWeek.ts';
import { oidOf } from './people.ts';
import { type RosterEntry, roster } from './peopleRoster.ts';
import { schoolYear } from './schoolYear.ts';

const weeks = new Map(roster.map((entry) => [oidOf(entry.number), { entry, week: weekOf(entry) }]));

/**
 * What the timetable puts into somebody's calendar on the days from `from` to `to`, both included. It is worked out
 * each time and never kept. In term only; on training days it is the training, on a part-timer's day off an absence for
 * the whole day.
 */
export function timetable(oid: string, { from, to }: { from: string; to: string }): TimetabledEvent[] {
  const known = weeks.get(oid);
  if (!known || known.entry.duty.kind === 'governor') return [];
  const events: TimetabledEvent[] = [];
  const last = Temporal.PlainDate.from(to);
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    events.push(...onDay(day, known));
  }
  return events;
}

function onDay(
  day: Temporal.PlainDate,
  { entry, week }: { entry: RosterEntry; week: WeeklyEntry[] },
): TimetabledEvent[] {
  const date = day.toString();
  if (!isSchoolDay(date)) return [];
  if (!worksOnWeekday(entry.pattern ?? FULL_TIME, day.dayOfWeek)) return [dayOff(day)];
  if (schoolYear.insetDays.includes(date)) return [training(date)];
  return week
    .filter(
      (line) =>
        line.weekday === day.dayOfWeek &&
        (line.fortnight === undefined || line.fortnight === (day.weekOfYear ?? 0) % 2),
    )
    .map((line) => ({
      key: `${date} ${line.start}`,
      subject: line.subject,
      location: line.location,
      start: `${date}T${line.start}`,
      end: `${date}T${line.end}`,
      isAllDay: false,
      showAs: line.showAs,
    }));
}

function isSchoolDay(date: string): boolean {
  if (!schoolYear.terms.some((term) => term.start <= date && date <= term.end)) return false;
  return isWorkingDay(date, { calendar: schoolYear, staffGroup: '', pattern: FULL_TIME });
}

const dayOff = (day: Temporal.PlainDate): TimetabledEvent => ({
  key: `${day.toString()} off`,
  subject: 'Not working today',
  location: '',
  start: `${day.toString()}T00:00`,
  end: `${day.add({ days: 1 }).toString()}T00:00`,
  isAllDay: true,
  showAs: 'oof',
});

const training = (date: string): TimetabledEvent => ({
  key: `${date} training`,
  subject: 'Training day (INSET)',
  location: 'Hall',
  start: `${date}T09:00`,
  end: `${date}T15:00`,
  isAllDay: false,
  showAs: 'busy',
});
