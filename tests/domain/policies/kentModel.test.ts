import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { cycleOn } from '#domain/policies/cycles.ts';
import { policyDeadlines } from '#domain/policies/deadlines.ts';
import type { LimitKind } from '#domain/policies/limit.ts';
import kentModel from '#domain/policies/packs/kent-model.json' with { type: 'json' };
import { readPolicyFile, resolvePolicy } from '#domain/policies/policyFile.ts';
import type { PackForm } from '#domain/policies/policyPack.ts';
import { problemsWithValues, type Value, type Values } from '#domain/policies/settings.ts';
import type { Trigger } from '#domain/policies/vocabulary.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

const read = readPolicyFile(kentModel);
if (!read.file) throw new Error(JSON.stringify(read.problems));
const file = read.file;
const policy = (chosen: Values = {}) => resolvePolicy(file, chosen);

const bankHolidaysOnly = { ...schoolYear, terms: [], closures: [], insetDays: [] };

type Asked = { group?: string; pattern?: string; calendar?: typeof schoolYear; chosen?: Values };

/** The deadlines that one rule sets when something happens, by default for a full-time teacher at Larkmoor. */
function under(rule: string, event: Trigger, at: string, asked: Asked = {}) {
  const { group = 'teacher', pattern = 'MTWTF', calendar = schoolYear, chosen = {} } = asked;
  const moment = Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/London');
  const question = { event, at: moment, staffGroup: group, pattern, calendar };
  return policyDeadlines(policy(chosen), question).filter((each) => each.rule === rule);
}

const due = (rule: string, event: Trigger, at: string, asked: Asked = {}) =>
  under(rule, event, at, asked).map((each) => each.due);

const winter = (date: string) => `${date}T23:59:59+00:00`;
const summer = (date: string) => `${date}T23:59:59+01:00`;
const march = { supportCycle: 'endOfMarch' };

describe('the cycle', () => {
  test.each<[string, string, string, Asked]>([
    ['a teacher, by 31 October', '2026-09-01T00:00', winter('2026-10-31'), {}],
    ['a teacher, on the day the clock changes', '2027-09-01T00:00', winter('2027-10-31'), {}],
    ['a teacher, begun on the very day', '2026-10-31T00:00', winter('2026-10-31'), {}],
    ['a teacher, begun the day after', '2026-11-01T00:00', winter('2027-10-31'), {}],
    ['a teacher, begun on 29 February', '2028-02-29T00:00', winter('2028-10-31'), {}],
    ['the headteacher, by 31 December', '2026-09-01T00:00', winter('2026-12-31'), { group: 'headteacher' }],
  ])('KM-06 planning and review complete: %s', (_name, at, expected, asked) => {
    expect(due('KM-06', 'cycleStart', at, asked)).toEqual([expected]);
  });

  test('KM-07 teachers and the headteacher each have their own cycle', () => {
    const chosen = { headteacherCycleStart: '11-01', headteacherCycleEnd: '10-31' };
    const on = (staffGroup: string) =>
      cycleOn({ pack: policy(chosen), whose: { staffGroup, site: null, posts: [] }, date: '2026-11-10' });
    expect(on('teacher')).toEqual({ start: '2026-09-01', end: '2027-08-31' });
    expect(on('headteacher')).toEqual({ start: '2026-11-01', end: '2027-10-31' });
  });

  test.each<[string, string, string, Values]>([
    ['with the academic year', '2026-09-01T00:00', summer('2027-08-31'), {}],
    ['begun part-way', '2027-01-11T00:00', summer('2027-08-31'), {}],
    [
      'with a cycle of their own to the end of July',
      '2026-09-01T00:00',
      summer('2027-07-31'),
      { supportCycleEnd: '07-31', supportCompleteBy: '07-31' },
    ],
    ['by a day of the school’s own', '2026-09-01T00:00', winter('2026-11-30'), { supportCompleteBy: '11-30' }],
    [
      'by a day of the school’s own, ending on 31 March',
      '2026-04-01T00:00',
      summer('2026-06-30'),
      { ...march, supportCompleteByMarch: '06-30' },
    ],
    ['ending on 31 March', '2026-04-01T00:00', summer('2027-03-31'), march],
    ['ending on 31 March after 29 February', '2028-02-29T00:00', summer('2028-03-31'), march],
  ])('KM-08 support staff are reviewed by the end of their cycle: %s', (_name, at, expected, chosen) => {
    expect(due('KM-08', 'cycleStart', at, { group: 'support', chosen })).toEqual([expected]);
    expect(due('KM-06', 'cycleStart', at, { group: 'support', chosen })).toEqual([]);
  });

  test('KM-08 the cycle of support staff is the teachers’, or runs from April to March', () => {
    const on = (chosen: Values) =>
      cycleOn({ pack: policy(chosen), whose: { staffGroup: 'support', site: null, posts: [] }, date: '2026-10-05' });
    expect(on({})).toEqual({ start: '2026-09-01', end: '2027-08-31' });
    expect(on(march)).toEqual({ start: '2026-04-01', end: '2027-03-31' });
    expect(on({ supportCycleStart: '08-01', supportCycleEnd: '07-31' })).toEqual({
      start: '2026-08-01',
      end: '2027-07-31',
    });
    expect(on({ teacherCycleStart: '10-01', teacherCycleEnd: '09-30' })).toEqual({
      start: '2026-09-01',
      end: '2027-08-31',
    });
  });
});

describe('arranging and preparing the planning and review meeting', () => {
  test.each<[string, string, string, Asked]>([
    ['an ordinary week', '2026-10-12T15:30', summer('2026-10-05'), {}],
    ['after half-term, the INSET day counts', '2026-11-03T15:30', summer('2026-10-20'), {}],
    ['bank holidays only', '2026-11-03T15:30', winter('2026-10-27'), { calendar: bankHolidaysOnly }],
    ['after Easter', '2027-04-13T15:30', winter('2027-03-22'), {}],
    ['over the polling day', '2027-05-10T15:30', summer('2027-04-29'), {}],
    ['a part-timer’s own days', '2026-10-12T15:30', summer('2026-09-29'), { pattern: 'MTW--' }],
  ])('KM-22 five working days’ notice is given at the latest: %s', (_name, at, expected, asked) => {
    expect(due('KM-22', 'planningMeeting', at, asked)).toEqual([expected]);
  });

  test.each<[string, string, string, Asked]>([
    ['a teacher’s by 31 October, which half-term takes to the 23rd', '2026-09-01T00:00', summer('2026-10-18'), {}],
    ['a teacher’s, bank holidays only', '2026-09-01T00:00', winter('2026-10-25'), { calendar: bankHolidaysOnly }],
    [
      'the headteacher’s by 31 December, before Christmas',
      '2026-09-01T00:00',
      winter('2026-12-13'),
      { group: 'headteacher' },
    ],
    [
      'support staff’s early in the cycle, as teachers’ is',
      '2026-09-01T00:00',
      summer('2026-10-18'),
      { group: 'support' },
    ],
    [
      'support staff’s early in the cycle from April, before half-term',
      '2026-04-01T00:00',
      summer('2026-05-17'),
      { group: 'support', chosen: march },
    ],
  ])('KM-22 the meeting is arranged with notice: %s', (_name, at, expected, asked) => {
    expect(due('KM-22', 'cycleStart', at, asked)).toEqual([expected]);
  });

  test.each([
    ['2026-10-12T15:30', '2026-10-12T15:30:00+01:00'],
    ['2026-10-26T09:00', '2026-10-26T09:00:00+00:00'],
    ['2028-02-29T16:10', '2028-02-29T16:10:00+00:00'],
  ])('KM-23 KM-25 evidence is shared before the meeting of %s; a self-review is never owed', (at, expected) => {
    expect(under('KM-23', 'planningMeeting', at)).toMatchObject([
      { due: expected, owedBy: 'reviewer', optional: false },
    ]);
    expect(under('KM-25', 'planningMeeting', at)).toMatchObject([
      { due: expected, owedBy: 'reviewee', optional: true },
    ]);
  });

  test.each<[string, string, string, Asked]>([
    ['by the end of the spring term, Maundy Thursday', '2026-09-01T00:00', winter('2027-03-25'), {}],
    ['in summer time already', '2027-09-01T00:00', summer('2028-03-31'), { group: 'headteacher' }],
    ['a cycle begun the day after that term', '2027-03-26T00:00', summer('2028-03-31'), {}],
    [
      'without term dates, by the end of March',
      '2026-09-01T00:00',
      summer('2027-03-31'),
      { calendar: bankHolidaysOnly },
    ],
    ['the autumn term chosen', '2026-09-01T00:00', winter('2026-12-18'), { chosen: { midYearTerm: 'autumn' } }],
    ['the summer term chosen', '2026-09-01T00:00', summer('2027-07-21'), { chosen: { midYearTerm: 'summer' } }],
    ['support staff with the academic year', '2026-09-01T00:00', winter('2027-03-25'), { group: 'support' }],
    [
      'support staff with a cycle to March',
      '2026-04-01T00:00',
      winter('2026-12-18'),
      { group: 'support', chosen: march },
    ],
  ])('KM-38 one formal review meeting is held in the cycle: %s', (_name, at, expected, asked) => {
    expect(under('KM-38', 'cycleStart', at, asked)).toMatchObject([
      { due: expected, owedBy: 'reviewer', figureIsOurs: true },
    ]);
  });
});

/** An event, its fifth and its tenth working day. */
const fiveAndTen: [string, string, string, string, Asked][] = [
  ['an ordinary week', '2026-10-05T15:30', summer('2026-10-12'), summer('2026-10-19'), {}],
  ['over half-term and the end of summer time', '2026-10-21T15:30', winter('2026-11-04'), winter('2026-11-11'), {}],
  [
    'over the clock change, bank holidays only',
    '2026-10-21T15:30',
    winter('2026-10-28'),
    winter('2026-11-04'),
    { calendar: bankHolidaysOnly },
  ],
  ['Maundy Thursday', '2027-03-25T11:00', summer('2027-04-16'), summer('2027-04-23'), {}],
  [
    'Maundy Thursday, bank holidays only',
    '2027-03-25T11:00',
    summer('2027-04-05'),
    summer('2027-04-12'),
    { calendar: bankHolidaysOnly },
  ],
  ['before Christmas, an INSET day counts', '2026-12-17T15:30', winter('2027-01-07'), winter('2027-01-14'), {}],
  [
    'before Christmas, bank holidays only',
    '2026-12-22T15:30',
    winter('2026-12-31'),
    winter('2027-01-08'),
    { calendar: bankHolidaysOnly },
  ],
  ['over 29 February', '2028-02-25T15:30', winter('2028-03-03'), winter('2028-03-10'), {}],
  ['over the polling day', '2027-05-04T15:30', summer('2027-05-12'), summer('2027-05-19'), {}],
  ['a part-timer’s own days', '2026-10-05T15:30', summer('2026-10-14'), winter('2026-11-03'), { pattern: 'MTW--' }],
  ['at the weekend', '2026-10-03T10:00', summer('2026-10-09'), summer('2026-10-16'), {}],
  ['a minute before midnight', '2026-10-05T23:59', summer('2026-10-12'), summer('2026-10-19'), {}],
];

describe('the statement and its moderation', () => {
  test.each(fiveAndTen)(
    'KM-41 KM-43 draft in five, signed in ten working days of the meeting: %s',
    (_name, at, five, ten, asked) => {
      for (const meeting of ['planningMeeting', 'reviewMeeting'] as const) {
        expect(due('KM-41', meeting, at, asked)).toEqual([five]);
        expect(under('KM-43', meeting, at, asked)).toMatchObject([
          { due: ten, owedBy: 'reviewer', optional: false },
          { due: ten, owedBy: 'reviewee', optional: true },
        ]);
      }
    },
  );

  test.each(fiveAndTen)(
    'KM-46 moderation within ten working days of the meeting: %s',
    (_name, at, _five, ten, asked) => {
      for (const moderation of ['all', 'sample']) {
        const [deadline, ...more] = under('KM-46', 'planningMeeting', at, { ...asked, chosen: { moderation } });
        expect(deadline).toMatchObject({ due: ten, owedBy: 'headteacher', figureIsOurs: false });
        expect(more).toEqual([]);
      }
    },
  );

  test('KM-45 KM-46 only teachers’ statements are moderated, and only where the school chose it', () => {
    const moderated = (group: string, moderation: string) =>
      due('KM-46', 'planningMeeting', '2026-10-05T15:30', { group, chosen: { moderation } }).length;
    expect(['teacher', 'headteacher', 'support'].map((group) => moderated(group, 'all'))).toEqual([1, 0, 0]);
    expect(['headteacherReviewsAll', 'none'].map((choice) => moderated('teacher', choice))).toEqual([0, 0]);
  });

  test.each(fiveAndTen)(
    'KM-47 a new statement ten working days after the instruction: %s',
    (_name, at, _five, ten, asked) => {
      expect(under('KM-47', 'moderationInstruction', at, asked)).toMatchObject([
        { due: ten, owedBy: 'reviewer' },
        { due: ten, owedBy: 'reviewee' },
      ]);
    },
  );

  test('X-03 KM-43 KM-46 moderation says that it needs the final statement', () => {
    const needs = policy()
      .obligations.filter(({ rule }) => rule === 'KM-46')
      .map((each) => each.needs);
    expect(needs).toEqual(['sign-statement']);
  });

  test('KM-48 the headteacher’s statement is checked after it is due, unless nobody checks it', () => {
    const checked = (chosen: Values, group = 'headteacher') =>
      under('KM-48', 'planningMeeting', '2026-10-05T15:30', { group, chosen });
    expect(checked({})).toMatchObject([{ due: winter('2026-11-02'), owedBy: 'chairOfGovernors', figureIsOurs: true }]);
    expect(checked({ headteacherCheck: 'governors', headteacherCheckWithin: 20 })).toMatchObject([
      { due: winter('2026-11-09') },
    ]);
    expect(checked({ headteacherCheck: 'nobody' })).toEqual([]);
    expect(checked({}, 'teacher')).toEqual([]);
  });

  test.each([
    ['2026-08-31T23:59', summer('2032-08-31')],
    ['2027-03-31T23:59', summer('2033-03-31')],
    ['2028-02-29T23:59', winter('2034-02-28')],
  ])('KM-55 kept at least six years from the end of the cycle, %s', (at, until) => {
    expect(under('KM-55', 'cycleEnd', at)).toMatchObject([{ due: null, notBefore: until }]);
  });
});

describe('the policy itself', () => {
  test.each<[string, string, string, Values]>([
    ['INSET days count', '2026-09-01T08:00', summer('2026-09-15'), {}],
    ['from an INSET day in January', '2027-01-04T08:00', winter('2027-01-18'), {}],
    ['over half-term', '2026-10-19T08:00', winter('2026-11-09'), {}],
    ['the school’s own figure', '2026-09-01T08:00', summer('2026-09-08'), { readPolicyWithin: 5 }],
  ])('KM-59 new staff read the policy: %s', (_name, at, expected, chosen) => {
    expect(under('KM-59', 'joined', at, { chosen })).toMatchObject([
      { due: expected, owedBy: 'reviewee', figureIsOurs: true },
    ]);
  });

  test.each([
    ['2026-09-01T00:00', summer('2027-09-01')],
    ['2028-02-29T00:00', winter('2029-02-28')],
    ['2026-10-31T00:00', winter('2027-10-31')],
  ])('KM-60 KM-61 a policy adopted on %s is reported on and reviewed a year later', (at, expected) => {
    for (const rule of ['KM-60', 'KM-61'])
      expect(under(rule, 'policyAdopted', at)).toMatchObject([
        { due: expected, owedBy: 'headteacher', figureIsOurs: false },
      ]);
  });
});

describe('observation', () => {
  test.each<[string, string, string, Asked]>([
    ['an ordinary week', '2026-10-20T10:00', '2026-10-13T10:00:00+01:00', {}],
    ['over the end of summer time', '2026-11-03T10:00', '2026-10-27T10:00:00+00:00', {}],
    [
      'on the same time of day over the change',
      '2026-10-27T10:00',
      '2026-10-20T10:00:00+01:00',
      { calendar: bankHolidaysOnly },
    ],
    ['over the start of summer time', '2027-03-30T09:05', '2027-03-23T09:05:00+00:00', { calendar: bankHolidaysOnly }],
    ['told on 29 February', '2028-03-07T11:20', '2028-02-29T11:20:00+00:00', {}],
    ['a part-timer’s days off change nothing', '2026-10-20T10:00', '2026-10-13T10:00:00+01:00', { pattern: 'M----' }],
  ])('KM-65 told a week before the visit, to the minute: %s', (_name, at, expected, asked) => {
    expect(due('KM-65', 'observation', at, asked)).toEqual([expected]);
  });

  test.each<[string, string, string, Asked]>([
    ['the next day', '2026-10-15T10:00', summer('2026-10-16'), {}],
    ['before half-term, to the INSET day', '2026-10-23T10:00', winter('2026-11-02'), {}],
    ['Maundy Thursday', '2027-03-25T10:00', summer('2027-04-12'), {}],
    ['Maundy Thursday, bank holidays only', '2027-03-25T10:00', summer('2027-03-30'), { calendar: bankHolidaysOnly }],
    ['before Christmas', '2026-12-18T10:00', winter('2027-01-04'), {}],
    ['before the polling day', '2027-05-05T10:00', summer('2027-05-07'), {}],
    ['to 29 February', '2028-02-28T10:00', winter('2028-02-29'), {}],
    ['a part-timer’s own days', '2026-10-14T10:00', summer('2026-10-19'), { pattern: 'MTW--' }],
  ])('KM-69 the feedback meeting within one working day: %s', (_name, at, expected, asked) => {
    expect(due('KM-69', 'observation', at, asked)).toEqual([expected]);
  });

  test('KM-69 its reminders count in hours', () => {
    expect(policy().obligations.find(({ rule }) => rule === 'KM-69')?.ladder).toBe('hours');
  });

  test.each(fiveAndTen)(
    'KM-71 the written record within five working days of the lesson: %s',
    (_name, at, five, _ten, asked) => {
      expect(under('KM-71', 'observation', at, asked)).toMatchObject([{ due: five, owedBy: 'observer' }]);
    },
  );

  test.each<[string, string, string, Values]>([
    ['two working days', '2026-10-16T10:00', summer('2026-10-20'), {}],
    ['over half-term', '2026-10-22T10:00', winter('2026-11-02'), {}],
    ['the school’s own figure', '2026-10-16T10:00', summer('2026-10-19'), { passOnWithin: 1 }],
  ])('KM-72 what others need is passed on after the feedback meeting: %s', (_name, at, expected, chosen) => {
    expect(under('KM-72', 'observationFeedbackMeeting', at, { chosen })).toMatchObject([
      { due: expected, owedBy: 'observer', figureIsOurs: true, optional: false },
      { due: expected, owedBy: 'observer', figureIsOurs: true, optional: true },
    ]);
  });
});

describe('what the school chooses', () => {
  const answers = file.settings.flatMap((setting): [string, Value][] => {
    if (setting.kind === 'choice') return setting.choices.map(({ value }) => [setting.id, value]);
    if (setting.kind === 'yesNo') return [true, false].map((value) => [setting.id, value]);
    return setting.kind === 'number' ? [setting.least, setting.most].map((value) => [setting.id, value]) : [];
  });

  test.each(answers)('%s may be %s', (id, value) => {
    expect(policy({ [id]: value }).values[id]).toBe(value);
  });

  test('KM-07 KM-08 KM-12 KM-14 KM-15 KM-45 KM-48 KM-59 KM-67 have a setting; KM-01 KM-61 are dates of the adoption', () => {
    const rules = new Set(file.settings.map(({ rule }) => rule));
    for (const rule of ['KM-07', 'KM-08', 'KM-12', 'KM-14', 'KM-15', 'KM-45', 'KM-48', 'KM-59', 'KM-67'])
      expect(rules).toContain(rule);
  });

  test('KM-01 KM-59 the place where a copy is kept is the one blank that must be filled in', () => {
    const problems = problemsWithValues({ settings: file.settings, chosen: {}, given: { complete: true } });
    expect(problems.map(({ field }) => field)).toEqual(['policyKeptAt']);
    expect(
      problemsWithValues({
        settings: file.settings,
        chosen: { policyKeptAt: 'The staff room' },
        given: { complete: true },
      }),
    ).toEqual([]);
  });

  const limits = (kind: LimitKind, chosen: Values) => policy(chosen).limits.filter((limit) => limit.kind === kind);
  const provisions = (rule: string, chosen: Values) => policy(chosen).provisions.filter((each) => each.rule === rule);

  test('KM-12 the headteacher’s panel by the kind of school', () => {
    expect(limits('panel', {})).toMatchObject([{ sizes: [2, 3] }]);
    expect(limits('panel', {})[0]).not.toHaveProperty('foundation');
    expect(limits('panel', { headteacherPanel: 'religiousCharacter', foundationGovernors: 2 })).toMatchObject([
      { sizes: [2, 3], foundation: { 2: 2, 3: 2 } },
    ]);
    expect(limits('panel', { headteacherPanel: 'voluntaryAided' })).toMatchObject([
      { sizes: [2, 3], foundation: { 2: 1, 3: 2 } },
    ]);
    const more = { foundationOfTwo: 2, foundationOfThree: 3 };
    expect(limits('panel', { headteacherPanel: 'voluntaryAided', ...more })).toMatchObject([
      { sizes: [2, 3], foundation: { 2: 2, 3: 3 } },
    ]);
    for (const wrong of [{ foundationOfTwo: 3 }, { foundationOfTwo: 0 }, { foundationOfThree: 1 }]) {
      const problems = problemsWithValues({ settings: file.settings, chosen: wrong, given: { complete: false } });
      expect(problems.map(({ field }) => field)).toEqual(Object.keys(wrong));
    }
  });

  test('KM-12 a missing panel and an overdue review of the headteacher are chased with the chair', () => {
    const headteachers = { group: 'headteacher' };
    expect(under('KM-12', 'cycleStart', '2026-09-01T00:00', headteachers)).toMatchObject([
      { due: summer('2026-09-15'), owedBy: 'chairOfGovernors', figureIsOurs: true },
    ]);
    expect(under('KM-12', 'cycleStart', '2026-09-01T00:00')).toEqual([]);
    expect(policy().obligations.find(({ id }) => id === 'complete-review-headteacher')?.nextInLine).toBe(
      'chairOfGovernors',
    );
  });

  test('KM-14 the adviser reads the headteacher’s review only', () => {
    for (const adviser of ['improvementPartner', 'externalAdviser'])
      expect(policy({ adviser }).access.table.filter((row) => row.party === 'adviser')).toMatchObject([
        { staffGroups: ['headteacher'], sees: 'whole' },
      ]);
  });

  test('KM-15 KM-16 a maximum number of reviewees counts only where it was chosen', () => {
    expect(limits('revieweesEachReviewer', { mostReviewees: 4 })).toMatchObject([{ most: 4 }]);
    for (const otherReviewers of ['headteacher', 'lineManagers'])
      expect(limits('revieweesEachReviewer', { otherReviewers })).toEqual([]);
    for (const otherReviewers of ['headteacher', 'lineManagers', 'lineManagersUpToMaximum'])
      expect(provisions('KM-15', { otherReviewers })).toHaveLength(1);
  });

  test('KM-48 the chair, a number of governors, or nobody checks', () => {
    expect(limits('checkerTakesNoOtherPart', {})).toMatchObject([{ most: 1 }]);
    expect(limits('checkerTakesNoOtherPart', { headteacherCheck: 'governors', headteacherCheckers: 3 })).toMatchObject([
      { most: 3 },
    ]);
    expect(limits('checkerTakesNoOtherPart', { headteacherCheck: 'nobody' })).toEqual([]);
  });

  test('KM-57 an appeal waits for moderation only where there is any', () => {
    const counts = ['all', 'sample', 'headteacherReviewsAll', 'none'].map(
      (moderation) => limits('appealAfterModeration', { moderation }).length,
    );
    expect(counts).toEqual([1, 1, 0, 0]);
  });

  test('KM-67 drop-ins can be switched off', () => {
    expect(limits('dropIns', {})).toMatchObject([{ on: true }]);
    expect(limits('dropIns', { dropIns: false })).toMatchObject([{ on: false }]);
  });
});

describe('agenda and forms', () => {
  const { meetings, forms } = policy();

  test('KM-24 the meeting’s agenda has seven matters', () => {
    const words = [/pay/, /job description/, /timescales/i, /criteria/i, /observation/, /training/i, /work-life/];
    const agenda = meetings.planningMeeting?.agenda ?? [];
    expect(agenda).toHaveLength(words.length);
    words.forEach((word, index) => expect(agenda[index]).toMatch(word));
  });

  test('KM-11 KM-26 what is at hand for the meeting', () => {
    const bring = meetings.planningMeeting?.bring.join('; ') ?? '';
    for (const thing of [
      'job description',
      'improvement plan',
      'objectives',
      'timescales',
      'support',
      'criteria',
      'standards',
      'mid-year',
      'observations',
      'evidence',
    ])
      expect(bring).toContain(thing);
  });

  test('KM-38 the mid-year review looks at feedback and at the training agreed', () => {
    expect(meetings.midYearReview?.agenda.join('; ')).toMatch(/feedback.*training/);
  });

  test.each<[string, PackForm, string[]]>([
    ['KM-04', 'statement', ['fitsTime']],
    ['KM-11', 'statement', ['jobDescription']],
    ['KM-25', 'selfReview', ['pastYear', 'widerContribution', 'developmentNeeds']],
    ['KM-27', 'statement', ['evidence']],
    ['KM-30', 'statement', ['lastYear']],
    ['KM-30', 'assessment', ['progress', 'challenge']],
    ['KM-31', 'assessment', ['outsideControl']],
    ['KM-32', 'assessment', ['absence']],
    ['KM-33', 'statement', ['criteria', 'payRecommendation']],
    ['KM-37', 'statement', ['trainingNeeds']],
    ['KM-38', 'midYear', ['progress', 'feedback', 'training']],
    [
      'KM-62',
      'statement',
      [
        'observationAmount',
        'observationWhy',
        'observationPurposes',
        'observationPrimary',
        'observationAspects',
        'observationFocus',
      ],
    ],
    ['KM-68', 'observationFeedback', ['notes', 'learning', 'oralFeedback']],
    [
      'KM-70',
      'observationFeedback',
      [
        'description',
        'strengths',
        'development',
        'suggestions',
        'ideas',
        'learningNeeds',
        'summary',
        'actionPoints',
        'promised',
      ],
    ],
    ['KM-77', 'statement', ['reasonable', 'reasonableWhy']],
    ['KM-79', 'statement', ['contributionOwn', 'contributionTeam']],
    ['KM-79', 'pay', ['contribution']],
  ])('%s in the form %s: %j', (rule, form, fields) => {
    expect(forms[form]?.fields.filter((field) => field.rule === rule).map(({ id }) => id)).toEqual(fields);
  });

  test('KM-25 a self-review is never compulsory, and its form and the statement’s are the school’s own', () => {
    expect(forms.selfReview?.fields.every((field) => !field.required)).toBe(true);
    expect([forms.selfReview?.schoolsOwn, forms.statement.schoolsOwn]).toEqual([true, true]);
  });

  test('KM-35 an objective has relevance, a link and a date, and a milestone where it goes on', () => {
    const { limits, objectives } = policy();
    expect(objectives.linkedTo).toEqual(['School improvement plan', 'Team objective']);
    expect(limits.filter(({ rule }) => rule === 'KM-35')).toMatchObject([
      { fields: ['title', 'by', 'linkedTo'] },
      { fields: ['relevance'], force: 'should' },
      { latest: 'withMilestone' },
    ]);
  });
});

test('KM-01 to KM-73 every rule stands in the adopted policy', () => {
  const standing = new Set(JSON.stringify(policy()).match(/(?<="rule":")KM-\d+/g));
  const rules = Array.from({ length: 73 }, (_, index) => `KM-${String(index + 1).padStart(2, '0')}`);
  expect(rules.filter((rule) => !standing.has(rule))).toEqual([]);
});
