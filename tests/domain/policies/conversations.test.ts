import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { inOrder } from '#domain/inOrder.ts';
import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';
import { cycleOn } from '#domain/policies/cycles.ts';
import { policyDeadlines } from '#domain/policies/deadlines.ts';
import { findPolicyFile, inWordsOf } from '#domain/policies/packs.ts';
import { type PolicyFile, readPolicyFile, resolvePolicy } from '#domain/policies/policyFile.ts';
import type { Values } from '#domain/policies/settings.ts';
import type { Trigger } from '#domain/policies/vocabulary.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

const file = findPolicyFile('conversations') as PolicyFile;
const pack = resolvePolicy(file, {});
const bankHolidaysOnly: SchoolCalendar = { ...schoolYear, terms: [], closures: [], insetDays: [] };
const GROUPS = ['teacher', 'headteacher', 'support', 'associate', 'apprentice'];

type Asked = {
  event: Trigger;
  at: string;
  chosen?: Values;
  pattern?: string;
  calendar?: SchoolCalendar;
  staffGroup?: string;
};

/** What the policy makes due under one rule. */
function due(rule: string, { event, at, chosen = {}, ...whose }: Asked) {
  const { pattern = 'MTWTF', calendar = schoolYear, staffGroup = 'support' } = whose;
  return policyDeadlines(resolvePolicy(file, chosen), {
    event,
    at: Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/London'),
    staffGroup,
    pattern,
    calendar,
  }).filter((each) => each.rule === rule);
}
const dates = (rule: string, asked: Asked) => due(rule, asked).map((each) => `${each.owedBy} ${each.due}`);

describe('KC-01 conversations all year, at a rhythm', () => {
  test.each([
    ['over the end of summer time and half-term', '2026-10-05T10:00', '2026-11-16T23:59:59+00:00'],
    ['over the start of summer time', '2027-02-22T10:00', '2027-04-05T23:59:59+01:00'],
    ['on Christmas Day', '2026-11-13T10:00', '2026-12-25T23:59:59+00:00'],
    ['on 29 February', '2028-01-18T10:00', '2028-02-29T23:59:59+00:00'],
    ['from Maundy Thursday', '2027-03-25T10:00', '2027-05-06T23:59:59+01:00'],
  ])('the next conversation within six weeks: %s', (_name, at, end) => {
    const [next] = due('KC-01', { event: 'conversation', at });
    expect(next).toMatchObject({
      duty: 'Hold the next conversation',
      owedBy: 'reviewer',
      due: end,
      figureIsOurs: true,
    });
  });

  test.each([
    ['an ordinary week', '2026-10-05T10:00', '2026-10-12T23:59:59+01:00'],
    ['into half-term, over the end of summer time', '2026-10-22T10:00', '2026-10-29T23:59:59+00:00'],
    ['on 29 February', '2028-02-22T10:00', '2028-02-29T23:59:59+00:00'],
  ])('it is recorded simply, within a week: %s', (_name, at, end) => {
    const [, recorded] = due('KC-01', { event: 'conversation', at });
    expect(recorded).toMatchObject({ owedBy: 'reviewer', due: end, figureIsOurs: true });
  });

  test('the first conversation is counted from the start of the cycle', () => {
    expect(dates('KC-01', { event: 'cycleStart', at: '2026-04-01T00:00' })).toEqual([
      'reviewer 2026-05-13T23:59:59+01:00',
    ]);
  });

  test('the school’s own rhythm counts', () => {
    const chosen = { rhythmWeeks: 2 };
    expect(dates('KC-01', { event: 'cycleStart', at: '2026-04-01T00:00', chosen })).toEqual([
      'reviewer 2026-04-15T23:59:59+01:00',
    ]);
    expect(due('KC-01', { event: 'conversation', at: '2026-10-05T10:00', chosen })[0]?.due).toBe(
      '2026-10-19T23:59:59+01:00',
    );
  });
});

describe('KC-02 KC-08 start, middle and end reviews, or conversations without an end-of-year meeting', () => {
  const year = { event: 'cycleStart', at: '2026-04-01T00:00' } as const;
  const meetingsOf = (approach: string) => Object.keys(resolvePolicy(file, { approach }).meetings).toSorted();

  test('with conversations there is no review meeting and none is due', () => {
    expect(due('KC-02', year)).toEqual([]);
    expect(due('KC-08', year)).toEqual([]);
    expect(meetingsOf('conversations')).toEqual(['conversation']);
  });

  test('with reviews each has its window, and the rhythm of conversations falls away', () => {
    const chosen = { approach: 'reviews' };
    expect(due('KC-02', { ...year, chosen }).toSorted((a, b) => inOrder(String(a.due), String(b.due)))).toMatchObject([
      { duty: 'Hold the start-of-year review', due: '2026-05-13T23:59:59+01:00', notBefore: null },
      {
        duty: 'Hold the mid-year review',
        due: '2026-10-31T23:59:59+00:00',
        notBefore: '2026-09-01T00:00:00+01:00',
      },
      {
        duty: 'Hold the end-of-year review',
        due: '2027-03-31T23:59:59+01:00',
        notBefore: null,
      },
    ]);
    expect(due('KC-01', { ...year, chosen })).toEqual([]);
    expect(due('KC-01', { event: 'conversation', at: '2026-10-05T10:00', chosen })).toHaveLength(1);
    expect(due('KC-08', { ...year, chosen })).toEqual([]);
    expect(meetingsOf('reviews')).toEqual(['conversation', 'midYearReview', 'planningMeeting', 'reviewMeeting']);
  });

  test('a school may hold an end-of-year meeting beside the conversations', () => {
    const chosen = { approach: 'conversationsWithEndMeeting' };
    expect(due('KC-08', { ...year, chosen })).toMatchObject([{ due: '2027-03-31T23:59:59+01:00', figureIsOurs: true }]);
    expect(dates('KC-01', { ...year, chosen })).toEqual(['reviewer 2026-05-13T23:59:59+01:00']);
    expect(meetingsOf('conversationsWithEndMeeting')).toEqual(['conversation', 'reviewMeeting']);
  });

  test('the readable policy says whether an end-of-year meeting is held', () => {
    const said = (approach: string) =>
      resolvePolicy(file, { approach }).provisions.filter(({ rule }) => rule === 'KC-08');
    expect(said('conversations')).toHaveLength(1);
    expect(said('conversationsWithEndMeeting')).toEqual(said('reviews'));
    expect(said('conversations')).not.toEqual(said('reviews'));
  });

  test('every answer of every setting gives a policy that can be read', () => {
    expect(readPolicyFile(file.data).problems).toBeUndefined();
  });
});

describe('KC-04 the action plan', () => {
  test('is agreed six weeks after the start of the cycle, or as the school says', () => {
    const year = { event: 'cycleStart', at: '2026-04-01T00:00' } as const;
    expect(due('KC-04', year)).toMatchObject([
      { owedBy: 'reviewer', due: '2026-05-13T23:59:59+01:00', figureIsOurs: true },
    ]);
    expect(dates('KC-04', { ...year, chosen: { planWeeks: 4 } })).toEqual(['reviewer 2026-04-29T23:59:59+01:00']);
  });

  test('has five work objectives, one each on inclusion, values and development, and for managers one more', () => {
    expect(pack.objectives.kinds.map(({ id }) => id)).toEqual([
      'work',
      'inclusion',
      'values',
      'development',
      'budgetsPeople',
    ]);
    expect(pack.limits.find(({ rule }) => rule === 'KC-04')).toMatchObject({
      kind: 'objectiveKinds',
      force: 'should',
      kinds: [
        { kind: 'work', least: 5 },
        { kind: 'inclusion', least: 1 },
        { kind: 'values', least: 1 },
        { kind: 'development', least: 1 },
        { kind: 'budgetsPeople', least: 1, posts: ['managesPeople'] },
      ],
    });
  });
});

describe('KC-06 everybody is assessed when due, on evidence', () => {
  test.each([
    ['the year from April', '2026-04-01T00:00', '03-31', '2027-03-31T23:59:59+01:00'],
    ['a leap year', '2027-04-01T00:00', '03-31', '2028-03-31T23:59:59+01:00'],
    ['the school year', '2026-09-01T00:00', '08-31', '2027-08-31T23:59:59+01:00'],
    ['a year cut short by the holidays', '2026-09-01T00:00', '07-31', '2027-07-31T23:59:59+01:00'],
    ['the calendar year', '2027-01-01T00:00', '12-31', '2027-12-31T23:59:59+00:00'],
    ['begun part-way', '2027-01-11T00:00', '08-31', '2027-08-31T23:59:59+01:00'],
  ])('by the last day of the cycle: %s', (_name, at, cycleEnds, end) => {
    for (const staffGroup of GROUPS)
      expect(due('KC-06', { event: 'cycleStart', at, staffGroup, chosen: { cycleEnds } })).toMatchObject([
        { owedBy: 'reviewer', due: end, notBefore: null },
      ]);
  });

  test('the school fills in its own year', () => {
    const whose = { staffGroup: 'apprentice', site: '', posts: [] };
    expect(cycleOn({ pack, whose, date: '2026-10-05' })).toEqual({ start: '2026-04-01', end: '2027-03-31' });
    const own = resolvePolicy(file, { cycleStarts: '09-01', cycleEnds: '08-31' });
    expect(cycleOn({ pack: own, whose, date: '2026-10-05' })).toEqual({ start: '2026-09-01', end: '2027-08-31' });
  });

  test('without evidence it is refused, and the form has a place for it', () => {
    expect(pack.limits.find(({ rule }) => rule === 'KC-06')).toMatchObject({
      kind: 'assessmentNeedsEvidence',
      force: 'must',
    });
    expect(pack.forms.statement.fields.find(({ id }) => id === 'evidence')?.rule).toBe('KC-06');
  });
});

describe('KC-10 feedback on an observation of work is timely: five working days', () => {
  test.each([
    ['an ordinary week', '2026-10-05T10:00', '2026-10-12T23:59:59+01:00', '2026-10-12T23:59:59+01:00'],
    [
      'before half-term; the INSET day after it counts',
      '2026-10-21T10:00',
      '2026-11-04T23:59:59+00:00',
      '2026-10-28T23:59:59+00:00',
    ],
    [
      'Maundy Thursday, the last day of term',
      '2027-03-25T10:00',
      '2027-04-16T23:59:59+01:00',
      '2027-04-05T23:59:59+01:00',
    ],
    ['before Christmas', '2026-12-17T10:00', '2027-01-07T23:59:59+00:00', '2026-12-24T23:59:59+00:00'],
    [
      'over Christmas and its substitute day',
      '2026-12-22T10:00',
      '2027-01-08T23:59:59+00:00',
      '2026-12-31T23:59:59+00:00',
    ],
    ['over 29 February', '2028-02-23T10:00', '2028-03-01T23:59:59+00:00', '2028-03-01T23:59:59+00:00'],
    [
      'over a day on which the school is closed',
      '2027-05-04T10:00',
      '2027-05-12T23:59:59+01:00',
      '2027-05-11T23:59:59+01:00',
    ],
  ])('%s', (_name, at, atSchool, byBankHolidays) => {
    expect(dates('KC-10', { event: 'observation', at })).toEqual([`observer ${atSchool}`]);
    expect(dates('KC-10', { event: 'observation', at, calendar: bankHolidaysOnly })).toEqual([
      `observer ${byBankHolidays}`,
    ]);
  });

  test('for a part-timer only the person’s own days, and a school’s own figure', () => {
    const observation = { event: 'observation', at: '2026-10-05T10:00' } as const;
    expect(dates('KC-10', { ...observation, pattern: 'MTW--' })).toEqual(['observer 2026-10-14T23:59:59+01:00']);
    expect(dates('KC-10', { ...observation, chosen: { feedbackDays: 2 } })).toEqual([
      'observer 2026-10-07T23:59:59+01:00',
    ]);
  });
});

describe('the forms and the scale', () => {
  const fieldsOf = (rule: string) =>
    Object.values(pack.forms).flatMap((form) => form?.fields.filter((field) => field.rule === rule) ?? []);

  test('KC-03 eight topics to choose from, none of them required', () => {
    expect(fieldsOf('KC-03').map(({ label }) => label)).toEqual(pack.meetings.conversation?.agenda);
    expect(fieldsOf('KC-03').map(({ required }) => required)).toEqual(Array(8).fill(false));
    expect(pack.meetings.conversation?.repeats).toBe(true);
  });

  test('KC-07 KC-13 yes if all the criteria are met, otherwise no, for Kent Scheme posts alone', () => {
    expect(pack.scales).toMatchObject([
      {
        posts: ['kentScheme'],
        values: [{ value: 'yes' }, { value: 'no' }],
        combines: { by: 'allAtLeast', value: 'yes', otherwise: 'no' },
      },
    ]);
  });

  test('KC-12 adjustments and support can be recorded, and only the two see them', () => {
    expect(fieldsOf('KC-12').map(({ id }) => id)).toEqual(['adjustments', 'needed', 'lookAgain']);
    expect(pack.papers).toMatchObject([{ id: 'adjustments', seenBy: 'theTwo', optional: true }]);
    expect(pack.access.wholeReview).toEqual(['reviewee', 'reviewer']);
    expect(pack.access.table.filter(({ sees }) => sees !== 'assessment').map(({ rule, sees }) => [rule, sees])).toEqual(
      [['KC-14', 'progress']],
    );
  });
});

test('KC-15 the policy says whom to ask for another format, as the school filled it in', () => {
  const chosen = resolvePolicy(file, { otherFormats: 'the welcome desk' });
  const [said] = chosen.provisions.filter(({ rule }) => rule === 'KC-15');
  expect(said && inWordsOf(chosen, said.text)).toContain(
    'in another format, such as large print, ask the welcome desk',
  );
});

test('KC-13 all employees and apprentices are covered, and nobody is left out', () => {
  expect(pack.covers.staffGroups).toEqual(GROUPS);
  expect(pack.staffGroups.map(({ id }) => id)).toEqual(GROUPS);
  expect(pack.exceptions).toEqual([]);
});

test('KC-01 to KC-15 each stand in the policy', () => {
  const rules = Array.from({ length: 15 }, (_each, index) => `KC-${String(index + 1).padStart(2, '0')}`);
  const text = JSON.stringify(file.data);
  expect(rules.filter((rule) => !text.includes(`"rule":"${rule}"`))).toEqual([]);
});
