import { describe, expect, test } from 'vitest';
import { MONTHS, WEEKDAYS } from '#domain/calendar/inWords.ts';
import { TEXTS } from '#domain/language/cy.ts';
import { languageOf } from '#domain/language/languages.ts';
import { ENGLISH, wordsIn } from '#domain/language/words.ts';

const welsh = wordsIn('cy', TEXTS);

/** Welsh as the Unicode Common Locale Data Repository has it, which Node carries and browsers do not. */
const named = (date: string, part: 'month' | 'weekday') =>
  new Intl.DateTimeFormat('cy', { [part]: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00Z`));
const counted = (count: number, unit: string) =>
  new Intl.NumberFormat('cy', { style: 'unit', unit, unitDisplay: 'long' }).format(count);

describe('in Welsh', () => {
  test('months and weekdays have the names of the Unicode repository', () => {
    const lower = (text: string) => text.toLowerCase();
    expect(MONTHS.map((month) => welsh.t(month))).toEqual(
      MONTHS.map((_, index) => named(`2026-${String(index + 1).padStart(2, '0')}-01`, 'month')),
    );
    // 1 June 2026 is a Monday. A weekday within a sentence has a small letter.
    expect(WEEKDAYS.map((day) => lower(welsh.t(day)))).toEqual(
      WEEKDAYS.map((_, index) => lower(named(`2026-06-0${index + 1}`, 'weekday'))),
    );
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 10, 20])('%s days, hours, months and minutes have its forms', (count) => {
    const { t } = welsh;
    expect([
      t('{count} days', { count }),
      t('{count} hours', { count }),
      t('{count} months', { count }),
      t('{count} minutes', { count }),
    ]).toEqual([counted(count, 'day'), counted(count, 'hour'), counted(count, 'month'), counted(count, 'minute')]);
  });

  test('a day, a period and a deadline are said as in English, in its words', () => {
    const timeZone = 'Europe/London';
    const now = '2026-10-05T08:00+01:00';
    expect(welsh.dayInWords({ moment: now, timeZone, now })).toBe('dydd Llun 5 Hydref');
    expect(welsh.periodInWords({ start: '2026-09-01', end: '2027-08-31' })).toBe('1 Medi 2026 i 31 Awst 2027');
    const deadline = (due: string, workingDays: number) => welsh.deadlineInWords({ due, now, timeZone, workingDays });
    expect(deadline('2026-10-07T23:59:59+01:00', 2)).toEqual({
      day: 'dydd Mercher 7 Hydref',
      distance: 'ymhen 2 ddiwrnod gwaith',
    });
    expect(deadline('2026-10-06T14:40+01:00', 1)).toEqual({
      day: 'dydd Mawrth 6 Hydref',
      distance: 'yfory erbyn 14:40',
    });
    expect(deadline('2026-10-01T23:59:59+01:00', -2).distance).toBe('2 ddiwrnod gwaith yn hwyr');
  });

  test('2 softens what is counted, 3 and 6 breathe on it', () => {
    const meetings = [1, 2, 3, 4, 6].map((count) => welsh.t('{count} meetings', { count }));
    expect(meetings).toEqual(['un cyfarfod', '2 gyfarfod', '3 chyfarfod', '4 cyfarfod', '6 chyfarfod']);
  });

  test('“and” is “ac” before a vowel', () => {
    expect(welsh.inRow(['un cyfarfod', 'un arsylwad'])).toBe('un cyfarfod ac un arsylwad');
    expect(welsh.inRow(['Aled', 'Non', 'Gwen'])).toBe('Aled, Non a Gwen');
  });
});

test('in English a text is itself, with what is filled in, and its form for one', () => {
  const { t, inRow } = ENGLISH;
  expect(t('Waiting for {name}', { name: 'Tom {name}' })).toBe('Waiting for Tom {name}');
  expect([1, 2, 12_300].map((count) => t('{count} people', { count }))).toEqual([
    '1 person',
    '2 people',
    '12,300 people',
  ]);
  expect(inRow(['a', 'b', 'c'])).toBe('a, b and c');
});

test.each([
  ['cy-GB', 'cy'],
  ['cy', 'cy'],
  ['en-GB', 'en'],
  ['pl-PL', 'en'],
  ['', 'en'],
  ['constructor', 'en'],
])('Teams in “%s” begins in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
