import { describe, expect, test } from 'vitest';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { readPolicyFile, resolvePolicy } from '#domain/policies/policyFile.ts';
import { policyDeadlines } from '#domain/policies/deadlines.ts';
import { Temporal } from 'temporal-polyfill';
import { schoolYear } from '#local/school/schoolYear.ts';
import madeUp from './river-school.json' with { type: 'json' };

/** The Kent model's file with something changed in it. */
function broken(change: (data: Record<string, unknown>) => void) {
  const data = structuredClone({ ...findPolicyFile('kent-model')?.data }) as Record<string, unknown>;
  change(data);
  return readPolicyFile(data).problems;
}
const first = (data: Record<string, unknown>, list: string) => (data[list] as Record<string, unknown>[])[0] ?? {};

describe('a bad policy file says where and why', () => {
  test.each<[string, (data: Record<string, unknown>) => void, string, string]>([
    [
      'nothing at all',
      (data) => Object.keys(data).forEach((key) => delete data[key]),
      'id',
      'This is missing: a text belongs here.',
    ],
    [
      'a key it does not know',
      (data) => Object.assign(first(data, 'obligations'), { colour: 'red' }),
      'obligations[0]',
      'The format knows no “colour” here.',
    ],
    [
      'a negative number of days',
      (data) => Object.assign(first(data, 'obligations'), { due: { amount: -5, unit: 'days', direction: 'after' } }),
      'obligations[0].due.amount',
      'Give 0 or more.',
    ],
    [
      'a unit it does not know',
      (data) =>
        Object.assign(first(data, 'obligations'), { due: { amount: 5, unit: 'fortnights', direction: 'after' } }),
      'obligations[0].due.unit',
      'Choose one of: workingDays, days',
    ],
    [
      'an empty duty',
      (data) => Object.assign(first(data, 'obligations'), { duty: '' }),
      'obligations[0].duty',
      'Fill this in.',
    ],
    [
      'somebody unknown who owes it',
      (data) => Object.assign(first(data, 'obligations'), { owedBy: 'caretaker' }),
      'obligations[0].owedBy',
      'Choose one of: reviewee, reviewer',
    ],
    [
      'a day that not every year has',
      (data) => Object.assign(first(data, 'cycles'), { starts: '02-29' }),
      'cycles[0].starts',
      'a day that every year has',
    ],
    [
      'a reference that leads nowhere',
      (data) => Object.assign(first(data, 'cycles'), { starts: { $setting: 'nowhere' } }),
      'cycles[0].starts',
      'There is no setting called “nowhere”.',
    ],
    [
      'a condition that is never true',
      (data) => Object.assign(first(data, 'provisions'), { when: { setting: 'moderation', is: ['perhaps'] } }),
      'provisions[0].when',
      'has no answer “perhaps”',
    ],
    [
      'a need that leads nowhere',
      (data) => Object.assign(first(data, 'obligations'), { needs: 'nothing' }),
      'obligations[0].needs',
      'There is no obligation called “nothing”.',
    ],
  ])('%s', (_what, change, at, why) => {
    expect(broken(change)).toContainEqual({ at, message: expect.stringContaining(why) });
  });
});

describe('a second, made-up policy is a data file alone', () => {
  const read = readPolicyFile(madeUp);

  test('its file is read, with its own rules and terms', () => {
    expect(read.problems).toBeUndefined();
    expect(read.file && resolvePolicy(read.file, {}).wording.statement).toBe('logbook');
  });

  test.each([
    ['RS-01', 'cycleStart', '2026-08-01T00:00', { rhythm: 'spring' }, '2027-03-25T23:59:59+00:00'],
    ['RS-01', 'cycleStart', '2026-08-01T00:00', { rhythm: 'summer' }, '2027-07-21T23:59:59+01:00'],
    ['RS-02', 'conversation', '2026-10-22T16:00', {}, '2026-11-03T23:59:59+00:00'],
    ['RS-02', 'conversation', '2026-10-22T16:00', { logDays: 1 }, '2026-10-23T23:59:59+01:00'],
    ['RS-03', 'observation', '2026-10-24T10:00', {}, '2026-10-27T09:00:00+00:00'],
    ['RS-05', 'cycleEnd', '2028-02-29T12:00', {}, '2035-02-28T23:59:59+00:00'],
  ] as const)('%s after %s at %s with %j: %s', (rule, event, at, values, due) => {
    if (!read.file) throw new Error('The file was not read.');
    const pack = resolvePolicy(read.file, values);
    const moment = Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/London');
    const found = policyDeadlines(pack, {
      event,
      at: moment,
      staffGroup: 'coach',
      pattern: 'MTWTF',
      calendar: schoolYear,
    });
    expect(found.find((each) => each.rule === rule)?.due).toBe(due);
  });
});
