import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { FULL_TIME } from '#domain/calendar/workingPattern.ts';
import { findPolicyFile, shippedPacks } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { NO_PREFERENCES } from '#domain/review/reminderPreferences.ts';
import { type DatedReminder, reminderSteps } from '#domain/review/reminderSteps.ts';
import { people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

/** Bank holidays of England and Wales, by gov.uk, around the school year 2026/27. */
const BANK_HOLIDAYS = [
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',
  '2027-01-01',
  '2027-03-26',
  '2027-03-29',
  '2027-05-03',
  '2027-05-31',
  '2027-08-30',
];
const staff = people.map(registerEntry);
const teacher = staff.find((each) => each.staffGroup === 'teacher' && each.workingPattern === FULL_TIME)?.oid ?? '';

const dates = (from: string, count: number) =>
  Array.from({ length: count }, (_, days) => Temporal.PlainDate.from(from).add({ days }));

/** Whether a full-time teacher works, by the terms of the school and plain weekdays. */
const isWorked = (date: Temporal.PlainDate) =>
  date.dayOfWeek <= 5 &&
  !BANK_HOLIDAYS.includes(date.toString()) &&
  date.toString() !== '2027-05-06' &&
  schoolYear.terms.some(({ start, end }) => start <= date.toString() && date.toString() <= end);

/** The days on which a teacher works, from March 2026 to November 2027. */
const WORKED = dates('2026-03-01', 630).filter(isWorked).map(String);
const YEAR = dates('2026-09-01', 365).map(String);

const own = findPolicyFile('kent-model');
const PACKS: [string, PolicyPack][] = [
  ...shippedPacks().map((pack): [string, PolicyPack] => [pack.id, pack]),
  ...(own
    ? [
        [
          '10, 3, 2 and 1 days, 36, 12 and 1 hours',
          { reminderDays: '10, 3, 2, 1', reminderHours: '36, 12, 1' },
        ] as const,
        ['1 day, 1 hour', { reminderDays: '1', reminderHours: '1' }] as const,
      ].map(([name, chosen]): [string, PolicyPack] => [name, resolvePolicy(own, chosen)])
    : []),
];

type Duty = { pack: PolicyPack; reminderSchedule: 'days' | 'hours'; from: string; due: string };

const instant = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant().toString();
const local = ({ at }: DatedReminder) =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainDateTime().toString().slice(0, 16);

/** The steps up to the deadline, to the one who owes it. */
const ahead = ({ pack, reminderSchedule, from, due }: Duty) =>
  reminderSteps(
    { startsAt: instant(from), due: instant(due), reminderSchedule, owedByOid: teacher },
    {
      pack,
      calendar: schoolYear,
      person: (oid) => staff.find((each) => each.oid === oid),
      reminderPreferences: () => NO_PREFERENCES,
    },
  ).filter(({ name }) => name !== 'overdue' && name !== 'nextInLine');

describe('X-05 a duty is reminded of once a day, on whichever day its deadline falls', () => {
  test('a weekend in figures: what is due on Saturday 17 October is reminded of on Friday once, in the morning', () => {
    const [pack] = shippedPacks().filter(({ id }) => id === 'kent-model');
    const steps = pack
      ? ahead({ pack, reminderSchedule: 'days', from: '2026-09-07T09:00', due: '2026-10-17T23:59:59' })
      : [];
    expect(steps.map((step) => [local(step), step.key])).toEqual([
      ['2026-10-12T08:00', 'inGoodTime-5'],
      ['2026-10-15T08:00', 'soon-2'],
      ['2026-10-16T08:00', 'today'],
    ]);
    // 24 and 4 hours before Monday 10:00 is nobody's time: Monday 08:00 stands for both.
    const hours = pack
      ? ahead({ pack, reminderSchedule: 'hours', from: '2026-10-09T10:00', due: '2026-10-12T10:00' })
      : [];
    expect(hours.map((step) => [local(step), step.key])).toEqual([
      ['2026-10-09T10:00', 'start'],
      ['2026-10-12T08:00', 'today-4'],
    ]);
  });

  test.each(PACKS)('%s: days are counted back, and each day has one reminder in the morning', (_name, pack) => {
    for (const date of YEAR) {
      const due = `${date}T23:59:59`;
      const from = Temporal.PlainDate.from(date).subtract({ days: 120 }).toString();
      const before = WORKED.filter((each) => each < date);
      const counted = pack.ladders.days.workingDaysBefore.map((count) => before.at(-count) ?? '');
      const last = WORKED.findLast((each) => each <= date) ?? '';
      const expected = [...new Set([...counted, last])].toSorted().map((each) => `${each}T08:00`);
      const steps = ahead({ pack, reminderSchedule: 'days', from: `${from}T09:00`, due });
      expect([date, steps.map(local)]).toEqual([date, expected]);
      expect([date, steps.at(-1)?.key]).toEqual([date, 'today']);
    }
  });

  test.each(PACKS)(
    '%s: hours that were moved to a day leave one reminder on it, no later than before',
    (_name, pack) => {
      for (const date of YEAR)
        for (const time of ['07:30', '09:00', '12:00', '15:30', '18:00']) {
          const end = Temporal.PlainDateTime.from(`${date}T${time}`);
          const from = end.subtract({ hours: 48 });
          const duty = { pack, reminderSchedule: 'hours', from: from.toString(), due: end.toString() } as const;
          const steps = ahead(duty);
          const meant = [from, ...pack.ladders.hours.hoursBefore.map((hours) => end.subtract({ hours }))].map((each) =>
            each.toString().slice(0, 16),
          );
          const byDay = [...Map.groupBy(steps, (step) => local(step).slice(0, 10)).values()];
          const several = byDay.filter((each) => each.length > 1).flat();
          expect([date, time, several.map(local).filter((each) => !meant.includes(each))]).toEqual([date, time, []]);
          // Whoever can be told before the deadline is told no later than on the first moment of work after it began.
          const begins = from.toString().slice(0, 16);
          const firstDay = WORKED.find((each) => `${each}T17:00` >= begins) ?? '';
          const first = `${firstDay}T08:00` > begins ? `${firstDay}T08:00` : begins;
          const told = steps.map(local).toSorted()[0] ?? 'never';
          expect([date, time, told <= first]).toEqual([date, time, true]);
        }
    },
  );
});
