import { describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { readPolicyFile, resolvePolicy } from '#domain/policies/policyFile.ts';
import { problemsWithValues, type Values } from '#domain/policies/settings.ts';
import { valueInWords } from '#domain/policies/valueInWords.ts';
import { remindersInWords } from '#domain/review/reminderExample.ts';
import { NO_PREFERENCES } from '#domain/review/reminderPreferences.ts';
import { reminderSteps } from '#domain/review/reminderSteps.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

const file = shipped('kent-model');
function shipped(id: string) {
  const found = findPolicyFile(id);
  if (!found) throw new Error(`There is no policy ${id}.`);
  return found;
}

const kent = (chosen: Values = {}) => resolvePolicy(file, chosen);
const problems = (chosen: Values) =>
  problemsWithValues({ settings: file.settings, chosen, given: { complete: false } });

describe('X-05 the school chooses when people are reminded, within limits', () => {
  test('5, 2 and 1 working days and 24 and 4 hours, unless it says otherwise', () => {
    expect(kent().ladders).toEqual({
      days: { workingDaysBefore: [5, 2, 1], nextInLineAfterWorkingDays: 2 },
      hours: { hoursBefore: [24, 4], nextInLineAfterWorkingDays: 1 },
    });
  });

  test.each<[string, number[]]>([
    ['10, 3', [10, 3]],
    ['1 2 20', [20, 2, 1]],
    ['8; 4 and 1', [8, 4, 1]],
    ['1', [1]],
  ])('“%s” working days before are taken as they are typed', (reminderDays, workingDaysBefore) => {
    expect(problems({ reminderDays })).toEqual([]);
    expect(kent({ reminderDays }).ladders.days.workingDaysBefore).toEqual(workingDaysBefore);
  });

  test.each(['', 'soon', '0', '21', '5, 4, 3, 2, 1', '-3', '2.5', '5,, 2'])(
    '“%s” is refused at its field, with what may be given',
    (reminderDays) => {
      expect(problems({ reminderDays })).toEqual([
        {
          field: 'reminderDays',
          message:
            'Enter “Reminders ahead of a deadline” as one to four different whole numbers from 1 to 20, such as 5, 2, 1.',
        },
      ]);
    },
  );

  test('a number twice is named; hours have limits of their own; so has the next in line', () => {
    expect(problems({ reminderDays: '5, 2, 5' })[0]?.message).toBe('“Reminders ahead of a deadline” has 5 twice.');
    expect(problems({ reminderHours: '37' })[0]?.message).toContain(
      'one to three different whole numbers from 1 to 36',
    );
    expect(problems({ reminderHours: '36, 12, 1' })).toEqual([]);
    expect(problems({ nextInLineDays: 11 }).map(({ field }) => field)).toEqual(['nextInLineDays']);
  });

  test('every shipped policy leaves it to the school, and a file of one’s own keeps the same limits', () => {
    for (const id of ['kent-model', 'maths-school', 'support-staff', 'conversations', 'trust-associate-staff'])
      expect(shipped(id).settings.map((setting) => setting.id)).toContain('reminderDays');
    const own = { ...structuredClone(file.data), ladders: { ...kent().ladders, days: { workingDaysBefore: [5, 5] } } };
    const told = readPolicyFile(own)
      .problems?.map(({ at, message }) => `${at}: ${message}`)
      .join('\n');
    expect(told).toContain('ladders.days.workingDaysBefore: A number stands here twice.');
    expect(told).toContain('ladders.days.nextInLineAfterWorkingDays');
  });

  test('it is said in words what was chosen', () => {
    const settings = file.settings.filter(({ id }) => id === 'reminderDays');
    expect(settings.map((setting) => valueInWords(setting, '5, 2, 1'))).toEqual(['5, 2 and 1 working days before']);
    expect(settings.map((setting) => valueInWords(setting, '1'))).toEqual(['1 working day before']);
    expect(settings.map((setting) => valueInWords(setting, 'soon'))).toEqual(['soon']);
  });
});

describe('X-05 what it means for one deadline', () => {
  const words = (chosen: Values = {}, from = '2026-10-05') =>
    remindersInWords(kent(chosen), {
      from,
      staffGroup: 'teacher',
      calendar: schoolYear,
      people: people.map(registerEntry),
    });

  test('the days are named, by the school’s calendar', () => {
    expect(words()).toEqual([
      'A deadline on Friday 16 October: reminders on Friday 9 October, Wednesday 14 October and Thursday 15 October, and on the day itself. Once it has passed, one on Monday 19 October; the next in line is told on Wednesday 21 October.',
      'A deadline in hours, on Friday 16 October, 15:30: one reminder at its beginning, and then on Thursday 15 October, 15:30 and Friday 16 October, 11:30. Once it has passed, one on Friday 16 October; the next in line is told on Monday 19 October.',
    ]);
    expect(words({ reminderDays: '1', nextInLineDays: 1 })[0]).toBe(
      'A deadline on Friday 9 October: reminders on Thursday 8 October, and on the day itself. Once it has passed, one on Monday 12 October; the next in line is told on Tuesday 13 October.',
    );
  });

  test('a long schedule has a deadline for which there is room, past half-term', () => {
    expect(words({ reminderDays: '20' })[0]).toMatch(
      /^A deadline on Friday 13 November: reminders on \w+ \d+ October, and/,
    );
  });
});

describe('X-05 the steps of a schedule that the school chose', () => {
  const OID = oidOf(12);
  const instant = (local: string) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant().toString();
  const steps = (startsAt: string, chosen: Values, reminderSchedule: 'days' | 'hours' = 'days') =>
    reminderSteps(
      { startsAt: instant(startsAt), due: instant('2026-10-16T23:59:59'), reminderSchedule, owedByOid: OID },
      {
        pack: kent(chosen),
        calendar: schoolYear,
        person: (oid) => people.map(registerEntry).find((each) => each.oid === oid),
        reminderPreferences: () => NO_PREFERENCES,
      },
    );

  test('several in good time are several messages', () => {
    const keys = steps('2026-09-01T09:00', { reminderDays: '15, 10, 5, 3' }).map(({ key }) => key);
    expect(keys.slice(0, 4)).toEqual(['inGoodTime-15', 'inGoodTime-10', 'inGoodTime-5', 'inGoodTime-3']);
    const hours = steps('2026-10-12T09:00', { reminderHours: '36, 12, 6' }, 'hours').map(({ key }) => key);
    expect(new Set(hours).size).toBe(hours.length);
  });

  test('what lies before a short duty begins falls away; the day itself stays', () => {
    expect(steps('2026-10-13T10:00', {}).map(({ name }) => name)).toEqual([
      'soon',
      'tomorrow',
      'today',
      'overdue',
      'nextInLine',
    ]);
    expect(steps('2026-10-15T10:00', {}).map(({ name }) => name)).toEqual(['today', 'overdue', 'nextInLine']);
  });
});
