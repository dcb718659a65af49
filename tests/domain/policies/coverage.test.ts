import { describe, expect, test } from 'vitest';
import type { Employment } from '#domain/people/person.ts';
import { notCoveredBy } from '#domain/policies/coverage.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { findPack } from '#domain/policies/packs.ts';

const shipped = (id: string) => {
  const pack = findPack(id);
  if (!pack) throw new Error(`No policy ${id}.`);
  return pack;
};
const UNKNOWN: Employment = { start: null, end: null, inductionUntil: null, probationUntil: null };
const somebody = (staffGroup: string | null, employment: Partial<Employment> = {}) => ({
  staffGroup,
  employment: { ...UNKNOWN, ...employment },
});

describe('KM-02 whom the Kent model leaves out', () => {
  const kent = shipped('kent-model');
  const on = (date: string, person: ReturnType<typeof somebody>) =>
    notCoveredBy({ pack: kent, person, date, calendar: schoolYear });

  test('KM-02 a teacher in statutory induction, to its last day', () => {
    const inductee = somebody('teacher', { inductionUntil: '2027-07-16' });
    const found = on('2027-07-16', inductee);
    expect(found).toMatchObject({ rule: 'KM-02', clause: '3', until: '2027-07-16' });
    expect(found?.reason).toContain('This lasts until Friday 16 July 2027.');
    expect(on('2027-07-17', inductee)).toBeUndefined();
  });

  test('KM-02 induction is a teacher’s: it leaves nobody else out', () => {
    expect(on('2027-01-11', somebody('support', { inductionUntil: '2027-07-16' }))).toBeUndefined();
  });

  test.each([
    // The calendar's first two terms of 2026 are 1 September to 23 October and 2 November to 18 December.
    ['2026-09-01', '2026-12-18', undefined],
    ['2026-09-01', '2026-12-17', '2026-12-17'],
    ['2026-09-01', '2027-08-31', undefined],
    // 40 of 47 days of one term, and the whole of the next: not two.
    ['2026-11-09', '2027-02-12', '2027-02-12'],
    // And eight days of the one after, of 32.
    ['2026-11-09', '2027-03-01', undefined],
    // The calendar ends with July 2028. Beyond, two of six terms are four months.
    ['2028-06-01', '2028-09-30', undefined],
    ['2028-06-01', '2028-09-29', '2028-09-29'],
  ])(
    'KM-02 a contract from %s to %s, against two of six terms a year, leaves somebody out until: %s',
    (start, end, until) => {
      expect(on(start, somebody('teacher', { start, end }))?.until).toBe(until);
    },
  );

  test('KM-02 a short contract leaves out teachers, and no support staff', () => {
    const short = { start: '2026-09-01', end: '2026-10-23' };
    expect(on('2026-09-14', somebody('teacher', short))?.reason).toBe(
      'Teachers on contracts shorter than two terms of the county’s calendar are not covered by this policy.',
    );
    expect(on('2026-09-14', somebody('support', short))).toBeUndefined();
  });

  test('KM-02 a permanent contract, or one whose first day is not known, is not short', () => {
    expect(on('2026-10-05', somebody('teacher', { start: '2026-10-01' }))).toBeUndefined();
    expect(on('2026-10-05', somebody('teacher', { end: '2026-12-18' }))).toBeUndefined();
    expect(on('2026-10-05', somebody('teacher'))).toBeUndefined();
  });

  test('KM-02 the probation of another policy leaves nobody out here', () => {
    expect(on('2026-10-05', somebody('support', { probationUntil: '2027-02-28' }))).toBeUndefined();
  });

  test('KM-02 another staff group, and a governor, are told whom the policy covers', () => {
    for (const staffGroup of ['associate', null]) {
      expect(on('2026-10-05', somebody(staffGroup))).toMatchObject({ rule: 'KM-02', until: null });
    }
  });
});

describe('TA-01 whom the trust’s policy leaves out', () => {
  const trust = shipped('trust-associate-staff');
  const on = (date: string, person: ReturnType<typeof somebody>) =>
    notCoveredBy({ pack: trust, person, date, calendar: schoolYear });

  test('TA-01 somebody in probation, to its last day; then covered', () => {
    const newcomer = somebody('associate', { start: '2026-09-01', probationUntil: '2027-02-28' });
    expect(on('2027-02-27', newcomer)?.rule).toBe('TA-01');
    const found = on('2027-02-28', newcomer);
    expect(found).toMatchObject({ rule: 'TA-01', until: '2027-02-28' });
    expect(found?.reason).toContain('This lasts until Sunday 28 February 2027.');
    expect(on('2027-03-01', newcomer)).toBeUndefined();
  });

  test('TA-01 a probation that ends on the leap day', () => {
    const newcomer = somebody('associate', { probationUntil: '2028-02-29' });
    expect(on('2028-02-29', newcomer)?.until).toBe('2028-02-29');
    expect(on('2028-03-01', newcomer)).toBeUndefined();
  });

  test('TA-01 a fixed term of exactly one term is covered, a day less is not', () => {
    const start = '2026-09-01';
    expect(on('2026-10-05', somebody('associate', { start, end: '2026-12-31' }))).toBeUndefined();
    expect(on('2026-10-05', somebody('associate', { start, end: '2026-12-30' }))).toMatchObject({
      rule: 'TA-01',
      until: '2026-12-30',
    });
  });

  test('TA-01 associate staff only: a teacher is told whom the policy covers', () => {
    expect(on('2026-10-05', somebody('teacher'))).toMatchObject({ rule: 'TA-01', until: null });
  });
});
