import { describe, expect, test } from 'vitest';
import type { Employment } from '#domain/people/person.ts';
import { cycleOn, ownCycle } from '#domain/policies/cycles.ts';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import type { Values } from '#domain/policies/settings.ts';
import type { Post } from '#domain/policies/vocabulary.ts';

const adopted = (id: string, chosen: Values = {}) => {
  const file = findPolicyFile(id);
  if (!file) throw new Error(`No policy ${id}.`);
  return resolvePolicy(file, chosen);
};
const UNKNOWN: Employment = { start: null, end: null, inductionUntil: null, probationUntil: null };
const somebody = (
  staffGroup: string | null,
  more: { site?: string; posts?: Post[]; start?: string; end?: string } = {},
) => ({
  staffGroup,
  site: more.site ?? null,
  posts: more.posts ?? [],
  employment: { ...UNKNOWN, start: more.start ?? null, end: more.end ?? null },
});

describe('the cycles of the Kent model', () => {
  const kent = adopted('kent-model');
  const teacher = somebody('teacher');
  const year = { start: '2026-09-01', end: '2027-08-31' };

  test('KM-07 a date falls in the cycle from its first to its last day', () => {
    for (const date of ['2026-09-01', '2026-12-31', '2027-01-01', '2027-08-31'])
      expect(cycleOn({ pack: kent, whose: teacher, date })).toEqual(year);
    expect(cycleOn({ pack: kent, whose: teacher, date: '2027-09-01' })).toEqual({
      start: '2027-09-01',
      end: '2028-08-31',
    });
    expect(cycleOn({ pack: kent, whose: teacher, date: '2026-08-31' })).toEqual({
      start: '2025-09-01',
      end: '2026-08-31',
    });
  });

  test('KM-07 teachers and the headteacher have a pair each', () => {
    const pack = adopted('kent-model', { headteacherCycleStart: '01-01', headteacherCycleEnd: '12-31' });
    expect(cycleOn({ pack, whose: somebody('headteacher'), date: '2026-10-05' })).toEqual({
      start: '2026-01-01',
      end: '2026-12-31',
    });
    expect(cycleOn({ pack, whose: teacher, date: '2026-10-05' })).toEqual(year);
  });

  test('KM-08 support staff in line with the academic year, or ending on 31 March', () => {
    const endOfMarch = adopted('kent-model', { supportCycle: 'endOfMarch' });
    expect(cycleOn({ pack: kent, whose: somebody('support'), date: '2026-10-05' })).toEqual(year);
    expect(cycleOn({ pack: endOfMarch, whose: somebody('support'), date: '2027-03-31' })).toEqual({
      start: '2026-04-01',
      end: '2027-03-31',
    });
    expect(cycleOn({ pack: endOfMarch, whose: somebody('support'), date: '2027-04-01' })?.start).toBe('2027-04-01');
  });

  test('KM-07 the leap day falls in the cycle around it', () => {
    expect(cycleOn({ pack: kent, whose: teacher, date: '2028-02-29' })).toEqual({
      start: '2027-09-01',
      end: '2028-08-31',
    });
  });

  test('KM-07 a cycle from March to February has every day of a leap year in it', () => {
    const pack = adopted('kent-model', { teacherCycleStart: '03-01', teacherCycleEnd: '02-28' });
    expect(cycleOn({ pack, whose: teacher, date: '2028-02-28' })?.start).toBe('2027-03-01');
    expect(cycleOn({ pack, whose: teacher, date: '2028-02-29' })?.start).toBe('2027-03-01');
    expect(cycleOn({ pack, whose: teacher, date: '2028-03-01' })?.start).toBe('2028-03-01');
  });

  test('KM-07 nobody without a staff group of the policy has a cycle', () => {
    expect(cycleOn({ pack: kent, whose: somebody('associate'), date: '2026-10-05' })).toBeUndefined();
    expect(cycleOn({ pack: kent, whose: somebody(null), date: '2026-10-05' })).toBeUndefined();
  });

  test('KM-05 a fixed term under a year is the cycle itself', () => {
    const fixed = somebody('teacher', { start: '2026-11-02', end: '2027-10-29' });
    const own = { start: '2026-11-02', end: '2027-10-29' };
    expect(ownCycle({ pack: kent, person: fixed, date: '2026-11-02' })).toEqual(own);
    expect(ownCycle({ pack: kent, person: fixed, date: '2027-10-29' })).toEqual(own);
  });

  test('KM-05 that is so for teachers and the headteacher; for support staff only where the school chose it', () => {
    const own = { start: '2026-11-02', end: '2027-06-25' };
    const cycleFor = (staffGroup: string, supportShortContract: boolean) =>
      ownCycle({
        pack: adopted('kent-model', { supportShortContract }),
        person: somebody(staffGroup, own),
        date: '2026-12-01',
      });
    for (const chosen of [true, false])
      for (const group of ['teacher', 'headteacher']) expect(cycleFor(group, chosen)).toEqual(own);
    expect(cycleFor('support', true)).toEqual(own);
    expect(cycleFor('support', false)).toEqual({ start: '2026-11-02', end: '2027-08-31' });
  });

  test('KM-05 a fixed term of exactly a year is none under a year; a day less is', () => {
    const until = (end: string) =>
      ownCycle({ pack: kent, person: somebody('teacher', { start: '2026-09-01', end }), date: '2026-10-05' });
    expect(until('2027-08-31')).toEqual(year);
    expect(until('2027-08-30')).toEqual({ start: '2026-09-01', end: '2027-08-30' });
  });

  test('KM-05 a term that begins on the leap day is a year long on 28 February', () => {
    const until = (end: string) =>
      ownCycle({ pack: kent, person: somebody('teacher', { start: '2028-02-29', end }), date: '2028-03-01' });
    expect(until('2029-02-26')).toEqual({ start: '2028-02-29', end: '2029-02-26' });
    expect(until('2029-02-28')).toEqual({ start: '2028-02-29', end: '2028-08-31' });
  });

  test('KM-09 who starts part-way has a first cycle to the end of the running one, and then falls into line', () => {
    const newcomer = somebody('teacher', { start: '2027-01-11' });
    expect(ownCycle({ pack: kent, person: newcomer, date: '2027-01-11' })).toEqual({
      start: '2027-01-11',
      end: '2027-08-31',
    });
    expect(ownCycle({ pack: kent, person: newcomer, date: '2027-08-31' })).toEqual({
      start: '2027-01-11',
      end: '2027-08-31',
    });
    expect(ownCycle({ pack: kent, person: newcomer, date: '2027-09-01' })).toEqual({
      start: '2027-09-01',
      end: '2028-08-31',
    });
  });

  test('KM-09 exactly three months are a first cycle; with a day less the next year joins it', () => {
    const from = (start: string) => ownCycle({ pack: kent, person: somebody('teacher', { start }), date: start });
    expect(from('2027-06-01')).toEqual({ start: '2027-06-01', end: '2027-08-31' });
    expect(from('2027-06-02')).toEqual({ start: '2027-06-02', end: '2028-08-31' });
    const late = somebody('teacher', { start: '2027-06-02' });
    expect(ownCycle({ pack: kent, person: late, date: '2028-08-31' })).toEqual({
      start: '2027-06-02',
      end: '2028-08-31',
    });
    expect(ownCycle({ pack: kent, person: late, date: '2028-09-01' })).toEqual({
      start: '2028-09-01',
      end: '2029-08-31',
    });
  });

  test('KM-09 who starts on the cycle’s first day, or is not there yet, has the cycle as it is', () => {
    expect(ownCycle({ pack: kent, person: somebody('teacher', { start: '2026-09-01' }), date: '2026-10-05' })).toEqual(
      year,
    );
    expect(ownCycle({ pack: kent, person: somebody('teacher', { start: '2027-01-11' }), date: '2026-10-05' })).toEqual(
      year,
    );
    expect(ownCycle({ pack: kent, person: teacher, date: '2026-10-05' })).toEqual(year);
  });

  test('KM-09 KM-10 KM-20 what the headteacher decides, and what goes on', () => {
    const outcomes = kent.cycleCases.map(({ rule, case: what, outcome, decidedBy }) => [
      rule,
      what,
      outcome,
      decidedBy,
    ]);
    expect(outcomes).toContainEqual(['KM-05', 'shortContract', 'contract', undefined]);
    expect(outcomes).toContainEqual(['KM-09', 'startsPartWay', 'decided', 'headteacher']);
    expect(outcomes).toContainEqual(['KM-10', 'newPost', 'decided', 'headteacher']);
    expect(outcomes).toContainEqual(['KM-20', 'reviewerChanges', 'goesOn', undefined]);
  });
});

describe('the cycles of the trust', () => {
  const trust = adopted('trust-associate-staff', {
    learningSupportSite: 'Northfield',
    teachingAssistantSite: 'Southmere',
    unchangedSiteOne: 'Eastgate',
    unchangedSiteTwo: 'Westbury',
  });
  const calendarYear = { start: '2026-01-01', end: '2026-12-31' };
  const cycleAt = (site: string, post: Post, date = '2026-10-05') =>
    cycleOn({ pack: trust, whose: somebody('associate', { site, posts: [post] }), date });

  test('TA-03 from 1 January to 31 December', () => {
    const associate = somebody('associate');
    expect(cycleOn({ pack: trust, whose: associate, date: '2026-01-01' })).toEqual(calendarYear);
    expect(cycleOn({ pack: trust, whose: associate, date: '2026-12-31' })).toEqual(calendarYear);
    expect(cycleOn({ pack: trust, whose: associate, date: '2028-02-29' })).toEqual({
      start: '2028-01-01',
      end: '2028-12-31',
    });
  });

  test('TA-04 from 1 June to 31 May for learning support of the one school and teaching assistants of the other', () => {
    const june = { start: '2026-06-01', end: '2027-05-31' };
    expect(cycleAt('Northfield', 'learningSupport')).toEqual(june);
    expect(cycleAt('Southmere', 'teachingAssistant')).toEqual(june);
    expect(cycleAt('Northfield', 'learningSupport', '2027-05-31')).toEqual(june);
    expect(cycleAt('Northfield', 'learningSupport', '2027-06-01')?.start).toBe('2027-06-01');
  });

  test('TA-04 it takes both the school and the post', () => {
    expect(cycleAt('Northfield', 'teachingAssistant')).toEqual(calendarYear);
    expect(cycleAt('Southmere', 'learningSupport')).toEqual(calendarYear);
    expect(cycleOn({ pack: trust, whose: somebody('associate', { site: 'Northfield' }), date: '2026-10-05' })).toEqual(
      calendarYear,
    );
    expect(
      cycleOn({ pack: trust, whose: somebody('associate', { posts: ['learningSupport'] }), date: '2026-10-05' }),
    ).toEqual(calendarYear);
  });

  test('TA-04 one of several posts is enough', () => {
    const both = somebody('associate', { site: 'Northfield', posts: ['apprentice', 'learningSupport'] });
    expect(cycleOn({ pack: trust, whose: both, date: '2026-10-05' })?.start).toBe('2026-06-01');
  });

  test('TA-04 teaching support of two schools keeps the cycle it had', () => {
    for (const [unchangedCycle, start] of [
      ['general', '2026-01-01'],
      ['june', '2026-06-01'],
      ['schoolYear', '2026-09-01'],
    ] as const) {
      const pack = adopted('trust-associate-staff', {
        unchangedSiteOne: 'Eastgate',
        unchangedSiteTwo: 'Westbury',
        unchangedCycle,
      });
      for (const site of ['Eastgate', 'Westbury']) {
        const person = somebody('associate', { site, posts: ['teachingSupport'] });
        expect(cycleOn({ pack, whose: person, date: '2026-10-05' })?.start).toBe(start);
      }
    }
  });

  test('TA-04 a school that is not named has no cycle of its own, and nobody without a school falls into one', () => {
    const plain = adopted('trust-associate-staff');
    const person = somebody('associate', { site: '', posts: ['learningSupport'] });
    expect(cycleOn({ pack: plain, whose: person, date: '2026-10-05' })).toEqual(calendarYear);
  });

  test('TA-05 a fixed term under a year sets the cycle’s length', () => {
    const fixed = somebody('associate', { start: '2026-09-01', end: '2027-03-31' });
    expect(ownCycle({ pack: trust, person: fixed, date: '2027-01-11' })).toEqual({
      start: '2026-09-01',
      end: '2027-03-31',
    });
  });

  test('TA-03 TA-05 a permanent newcomer joins the cycle that runs', () => {
    expect(
      ownCycle({ pack: trust, person: somebody('associate', { start: '2026-09-01' }), date: '2026-10-05' }),
    ).toEqual(calendarYear);
  });
});
