import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';
import { cycleOn } from '#domain/policies/cycles.ts';
import { policyDeadlines } from '#domain/policies/deadlines.ts';
import { inWordsOf } from '#domain/policies/packs.ts';
import { readPolicyFile, resolvePolicy } from '#domain/policies/policyFile.ts';
import type { PackForm } from '#domain/policies/policyPack.ts';
import { problemsWithValues, type Values } from '#domain/policies/settings.ts';
import type { Trigger } from '#domain/policies/vocabulary.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import mathsSchool from '#domain/policies/packs/maths-school.json' with { type: 'json' };

const bankHolidaysOnly: SchoolCalendar = { ...schoolYear, terms: [], closures: [], insetDays: [] };

const read = readPolicyFile(mathsSchool);
const packWith = (values: Values = {}) => {
  if (!read.file) throw new Error(JSON.stringify(read.problems));
  return resolvePolicy(read.file, values);
};
const pack = packWith();

type More = { values?: Values; pattern?: string; calendar?: SchoolCalendar; group?: string };

/** The deadlines that a rule counts from an event, in the pack’s order. */
function deadlinesOf(
  rule: string,
  event: Trigger,
  at: string,
  { values = {}, pattern = 'MTWTF', calendar = schoolYear, group = 'teacher' }: More = {},
) {
  return policyDeadlines(packWith(values), {
    event,
    at: Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/London'),
    staffGroup: group,
    pattern,
    calendar,
  }).filter((deadline) => deadline.rule === rule);
}

const dueOf = (...question: Parameters<typeof deadlinesOf>) => deadlinesOf(...question).map(({ due }) => due);

describe('KS-01 end of year review in September, renew meeting in October, mid-year review in the spring term', () => {
  test.each(['teacher', 'support', 'headteacher'])('KS-01 the three meetings of a year, for the group %s', (group) => {
    expect(deadlinesOf('KS-01', 'cycleStart', '2026-09-01T00:00', { group })).toMatchObject([
      { duty: 'Hold the end of year review', notBefore: '2026-09-01T00:00:00+01:00', due: '2026-09-30T23:59:59+01:00' },
      { duty: 'Hold the renew meeting', notBefore: '2026-10-01T00:00:00+01:00', due: '2026-10-31T23:59:59+00:00' },
      { duty: 'Hold the mid-year review', notBefore: '2027-01-04T00:00:00+00:00', due: '2027-03-25T23:59:59+00:00' },
    ]);
  });

  test.each<[string, string, More, string, string]>([
    [
      'the spring term of 2026 ends in March',
      '2025-09-01T00:00',
      {},
      '2025-10-31T23:59:59+00:00',
      '2026-03-27T23:59:59+00:00',
    ],
    [
      'October 2027 ends on the day the clocks go back',
      '2027-09-01T00:00',
      {},
      '2027-10-31T23:59:59+00:00',
      '2028-03-31T23:59:59+01:00',
    ],
    [
      'without term dates the spring term ends with March',
      '2026-09-01T00:00',
      { calendar: bankHolidaysOnly },
      '2026-10-31T23:59:59+00:00',
      '2027-03-31T23:59:59+01:00',
    ],
  ])('KS-01 %s', (_case, at, more, renew, midYear) => {
    expect(dueOf('KS-01', 'cycleStart', at, more).slice(1)).toEqual([renew, midYear]);
  });

  test('KS-01 KS-02 the school says when the year begins and ends; the months stay', () => {
    const values = { cycleStarts: '08-01', cycleEnds: '07-31' };
    const whose = { staffGroup: 'teacher', site: null, posts: [] };
    expect(cycleOn({ pack: packWith(values), whose, date: '2026-10-05' })).toEqual({
      start: '2026-08-01',
      end: '2027-07-31',
    });
    expect(dueOf('KS-01', 'cycleStart', '2026-08-01T00:00', { values })).toEqual([
      '2026-09-30T23:59:59+01:00',
      '2026-10-31T23:59:59+00:00',
      '2027-03-25T23:59:59+00:00',
    ]);
  });

  test('KS-01 X-03 the text counts two formal meetings and lists three', () => {
    expect(pack.saysFormalMeetings?.count).toBe(2);
    expect(Object.values(pack.meetings).flatMap(({ name, repeats }) => (repeats ? [] : [name]))).toEqual([
      'End of year review',
      'Renew meeting',
      'Mid-year review',
    ]);
  });
});

describe('KS-11 the Objectives and Evidence Record before the end of year review', () => {
  test.each<[string, string, More, string]>([
    ['a review on Wednesday: by Monday', '2026-09-23T15:30', {}, '2026-09-21T23:59:59+01:00'],
    [
      'a review on Monday: by Thursday, since weekends do not count',
      '2026-09-21T15:30',
      {},
      '2026-09-17T23:59:59+01:00',
    ],
    ['a part-timer’s own days', '2026-09-21T15:30', { pattern: 'MTW--' }, '2026-09-15T23:59:59+01:00'],
    ['the two INSET days of September count', '2026-09-03T15:30', {}, '2026-09-01T23:59:59+01:00'],
    ['the August bank holiday is no working day', '2026-09-02T15:30', {}, '2026-08-31T23:59:59+01:00'],
    [
      'five days if the school says so',
      '2026-09-21T15:30',
      { values: { readingDays: 5 } },
      '2026-09-14T23:59:59+01:00',
    ],
    ['one day if the school says so', '2026-09-21T15:30', { values: { readingDays: 1 } }, '2026-09-20T23:59:59+01:00'],
  ])('KS-11 %s', (_case, at, more, due) => {
    expect(deadlinesOf('KS-11', 'reviewMeeting', at, more)).toMatchObject([
      { due, owedBy: 'reviewee', figureIsOurs: true },
    ]);
  });

  test('KS-11 the headteacher’s panel has the record in time too', () => {
    expect(dueOf('KS-11', 'reviewMeeting', '2026-09-23T15:30', { group: 'headteacher' })).toEqual([
      '2026-09-21T23:59:59+01:00',
    ]);
  });
});

describe('KS-29 one-to-ones at a rhythm', () => {
  test.each(['reviewMeeting', 'planningMeeting', 'oneToOne', 'midYearReview'] as const)(
    'KS-29 after a %s the next is proposed at the school’s rhythm, and nobody is chased for it',
    (event) => {
      expect(deadlinesOf('KS-29', event, '2026-10-05T15:30')).toMatchObject([
        { duty: 'Hold the next one-to-one', due: '2026-11-16T23:59:59+00:00', optional: true, figureIsOurs: true },
      ]);
      expect(dueOf('KS-29', event, '2026-10-05T15:30', { values: { oneToOneWeeks: 2 } })).toEqual([
        '2026-10-19T23:59:59+01:00',
      ]);
    },
  );

  test('KS-29 the two set a rhythm of their own, and can record praise, criticism and what was said at any time', () => {
    const obligation = pack.obligations.find(({ rule }) => rule === 'KS-29');
    expect(obligation).toMatchObject({ ownRhythm: true, meeting: 'oneToOne' });
    expect(pack.anyTime?.map(({ kind, rule }) => `${kind} ${rule}`)).toEqual([
      'followUp KS-29',
      'praise KS-18',
      'feedback KS-17',
    ]);
  });
});

describe('KS-28 the policy is reviewed every two years', () => {
  test.each([
    ['adopted on an ordinary day', '2026-09-01T10:00', '2028-09-01T23:59:59+01:00'],
    ['adopted in winter', '2026-12-31T10:00', '2028-12-31T23:59:59+00:00'],
    ['adopted on 29 February: on the 28th', '2028-02-29T10:00', '2030-02-28T23:59:59+00:00'],
  ])('KS-28 %s', (_case, at, due) => {
    expect(deadlinesOf('KS-28', 'policyAdopted', at)).toMatchObject([
      { due, owedBy: 'chairOfGovernors', figureIsOurs: false },
    ]);
  });
});

describe('steps before and after the meetings', () => {
  test('KS-12 the line manager asks his or her own manager by the time the meeting begins', () => {
    expect(dueOf('KS-12', 'reviewMeeting', '2026-09-21T15:30')).toEqual(['2026-09-21T15:30:00+01:00']);
    expect(dueOf('KS-12', 'midYearReview', '2027-02-23T09:00')).toEqual(['2027-02-23T09:00:00+00:00']);
    expect(dueOf('KS-12', 'reviewMeeting', '2026-09-21T15:30', { group: 'headteacher' })).toEqual([]);
  });

  test.each<[string, string, More, string, string]>([
    ['in an ordinary week', '2026-09-21T15:30', {}, '2026-09-28T23:59:59+01:00', '2026-10-05T23:59:59+01:00'],
    ['on the last day of September', '2026-09-30T15:30', {}, '2026-10-07T23:59:59+01:00', '2026-10-14T23:59:59+01:00'],
    [
      'within the days that the school sets',
      '2026-09-21T15:30',
      { values: { writeUpDays: 2, finishDays: 4 } },
      '2026-09-23T23:59:59+01:00',
      '2026-09-25T23:59:59+01:00',
    ],
  ])(
    'KS-13 the record is final, the appraisal written and the report submitted %s',
    (_case, at, more, written, submitted) => {
      expect(dueOf('KS-13', 'reviewMeeting', at, more)).toEqual([written, written, submitted, submitted]);
      expect(deadlinesOf('KS-13', 'reviewMeeting', at, more).map(({ optional }) => optional)).toEqual([
        false,
        false,
        false,
        true,
      ]);
    },
  );

  test('KS-14 the headteacher’s panel is set each year', () => {
    expect(deadlinesOf('KS-14', 'cycleStart', '2026-09-01T00:00', { group: 'headteacher' })).toMatchObject([
      { due: '2026-09-15T23:59:59+01:00', owedBy: 'chairOfGovernors', figureIsOurs: true },
    ]);
    expect(dueOf('KS-14', 'cycleStart', '2026-09-01T00:00')).toEqual([]);
  });

  test.each<[string, string, More, string, string]>([
    [
      'over half-term, an INSET day counts',
      '2026-10-12T15:30',
      {},
      '2026-10-19T23:59:59+01:00',
      '2026-11-02T23:59:59+00:00',
    ],
    [
      'where holidays count, over the end of summer time',
      '2026-10-12T15:30',
      { calendar: bankHolidaysOnly },
      '2026-10-19T23:59:59+01:00',
      '2026-10-26T23:59:59+00:00',
    ],
  ])('KS-16 objectives are sent and approved %s', (_case, at, more, sent, approved) => {
    expect(deadlinesOf('KS-16', 'planningMeeting', at, more)).toMatchObject([
      { due: sent, owedBy: 'reviewer', figureIsOurs: true },
      { due: approved, owedBy: 'approver', figureIsOurs: true },
    ]);
  });

  test.each<[string, string, More, string]>([
    ['after half-term', '2027-02-23T09:00', {}, '2027-02-21T23:59:59+00:00'],
    ['on Maundy Thursday', '2027-03-25T09:00', {}, '2027-03-23T23:59:59+00:00'],
    ['with the leap day between', '2028-03-01T09:00', {}, '2028-02-28T23:59:59+00:00'],
    ['on the leap day', '2028-03-01T09:00', { values: { readingDays: 1 } }, '2028-02-29T23:59:59+00:00'],
  ])('KS-17 the draft update before a mid-year review %s', (_case, at, more, due) => {
    expect(deadlinesOf('KS-17', 'midYearReview', at, more)).toMatchObject([
      { due, owedBy: 'reviewee', figureIsOurs: true },
    ]);
  });

  test('KS-21 the update is shared with the senior leader, over Easter too', () => {
    expect(dueOf('KS-21', 'midYearReview', '2027-03-02T09:00')).toEqual(['2027-03-09T23:59:59+00:00']);
    expect(dueOf('KS-21', 'midYearReview', '2027-03-25T09:00')).toEqual(['2027-04-16T23:59:59+01:00']);
    expect(dueOf('KS-21', 'midYearReview', '2027-03-25T09:00', { group: 'headteacher' })).toEqual([]);
  });

  test('KS-17 the panel agrees the headteacher’s update with the headteacher', () => {
    expect(dueOf('KS-17', 'midYearReview', '2027-03-02T09:00', { group: 'headteacher' })).toEqual([
      '2027-02-28T23:59:59+00:00',
      '2027-03-09T23:59:59+00:00',
    ]);
  });
});

describe('objectives, forms and the scale', () => {
  const fieldsOf = (form: PackForm) =>
    pack.forms[form]?.fields.map(({ id, columns }) =>
      columns ? `${id}: ${columns.map((column) => column.id).join(', ')}` : id,
    );

  test('KS-02 KS-03 KS-15 an objective says what, how measured, why relevant and by when; two levels and activities are asked for', () => {
    const fields = pack.limits.flatMap((limit) =>
      limit.kind === 'objectiveFields' ? [[limit.rule, limit.force, ...limit.fields]] : [],
    );
    expect(fields).toEqual([
      ['KS-02', 'must', 'title', 'success', 'by', 'linkedTo'],
      ['KS-02', 'should', 'achievable'],
      ['KS-03', 'should', 'outstanding'],
      ['KS-15', 'should', 'actions', 'indicators'],
    ]);
    expect(pack.objectives.levels).toEqual(['Good', 'Outstanding']);
  });

  test.each([
    ['KS-05', 'achievement'],
    ['KS-05', 'teachingQuality'],
    ['KS-05', 'tutoring', 'tutor'],
    ['KS-08', 'leadership', 'leader'],
    ['KS-08', 'areaAchievement', 'managesTeachers'],
    ['KS-09', 'service', 'givesService'],
    ['KS-10', 'project', 'deliversProjects'],
  ])('%s asks for an objective of the kind %s', (rule, kind, ...posts) => {
    const asked = pack.limits.flatMap((limit) =>
      limit.kind === 'objectiveKinds' && limit.rule === rule ? limit.kinds : [],
    );
    expect(asked.find((each) => each.kind === kind)?.posts ?? []).toEqual(posts);
    expect(pack.objectives.kinds.map(({ id }) => id)).toContain(kind);
  });

  test('KS-06 teaching and tutoring have one text for everybody, at both levels', () => {
    const same = pack.objectives.kinds.filter(({ baseline }) => baseline);
    expect(same.map(({ id, rule }) => `${rule} ${id}`)).toEqual(['KS-06 teachingQuality', 'KS-06 tutoring']);
    for (const { baseline } of same) expect(`${baseline?.good} ${baseline?.outstanding}`).toMatch(/Good.*Outstanding/);
  });

  test('KS-08 KS-09 KS-10 the kinds name what their objectives contain', () => {
    const hint = (kind: string) => pack.objectives.kinds.find(({ id }) => id === kind)?.hint;
    expect(hint('areaAchievement')).toMatch(/attainment and progress.*area/);
    expect(hint('service')).toMatch(/level.*quality/);
    expect(hint('project')).toMatch(/products.*features.*quality.*deadline/);
  });

  test('KS-15 the record lists activities and indicators for each objective, and both targets', () => {
    expect(fieldsOf('evidenceRecord')?.[0]).toBe('objectives: objective, activities, indicators, good, outstanding');
    expect(fieldsOf('evidenceRecord')?.slice(1)).toEqual(['evidence: objective, evidence, howFar', 'selfEvaluation']);
  });

  test('KS-17 the mid-year update shows what is met, at risk and changed, learning with its impact, and feedback', () => {
    expect(fieldsOf('midYear')).toEqual([
      'met',
      'atRisk: objective, why',
      'changed: objective, change, reason',
      'learning: learning, impact',
      'feedback',
      'improvement',
    ]);
  });

  test('KS-13 the End of Year Appraisal has its fields', () => {
    expect(pack.forms.statement.title).toBe('End of Year Appraisal');
    expect(fieldsOf('statement')).toEqual(['outcomes', 'evidence', 'managersView', 'viewsOfOthers', 'recommendation']);
  });

  test('KS-22 each target ends Outstanding, Good or Not met, and the school’s shares combine them', () => {
    const [scale] = packWith({ outstandingPercent: 90, goodPercent: 60 }).scales;
    expect(scale?.values.map(({ label }) => label)).toEqual(['Outstanding', 'Good', 'Not met']);
    expect(scale?.combines).toEqual({
      by: 'share',
      steps: [
        { result: 'Outstanding', atLeast: 'outstanding', percent: 90 },
        { result: 'Good', atLeast: 'good', percent: 60 },
      ],
      otherwise: 'Not met',
    });
  });
});

describe('who sees what', () => {
  test.each([
    ['KS-26', 'seniorLeader', 'whole', 'always', ['teacher', 'support']],
    ['KS-26', 'businessManager', 'whole', 'always', ['teacher', 'support']],
    ['KS-26', 'headteacher', 'whole', 'always', undefined],
    ['KS-26', 'reviewer', 'whole', 'always', undefined],
    ['KS-26', 'indirectManager', 'whole', 'always', undefined],
    ['KS-21', 'approver', 'updates', 'always', undefined],
    ['KS-27', 'adviser', 'assessment', 'onRequest', undefined],
  ])('%s %s: %s, %s', (rule, party, sees, how, staffGroups) => {
    const row = pack.access.table.find((each) => each.rule === rule && each.party === party);
    expect([row?.sees, row?.how, row?.staffGroups]).toEqual([sees, how, staffGroups]);
  });
});

describe('the whole policy', () => {
  const places: [from: number, to: number, clause: string][] = [
    [1, 1, 'cycle'],
    [2, 4, 'judged'],
    [5, 7, 'teaching'],
    [8, 8, 'leaders'],
    [9, 9, 'service'],
    [10, 10, 'projects'],
    [11, 14, 'year end'],
    [15, 16, 'renew'],
    [17, 21, 'mid-year'],
    [22, 23, 'pay'],
    [24, 24, 'capability'],
    [25, 25, 'complaints'],
    [26, 27, 'confidentiality'],
    [28, 28, 'front page'],
    [29, 29, 'definitions, mid-year'],
    [31, 32, 'teaching'],
    [34, 34, 'year end'],
  ];
  const clauses = places.flatMap(([from, to, clause]) =>
    Array.from({ length: to - from + 1 }, (_each, index) => [`KS-${String(from + index).padStart(2, '0')}`, clause]),
  );

  test('KS every rule stands in the pack with its clause, and no other', () => {
    const found = new Map<string, Set<string>>();
    JSON.stringify(mathsSchool, (_key, value) => {
      // The school's own choice of reminders rests on no rule of the policy.
      if (value?.rule && value.rule !== 'X-05')
        found.set(value.rule, (found.get(value.rule) ?? new Set()).add(value.clause));
      return value;
    });
    expect(found.size).toBe(clauses.length);
    for (const [rule = '', clause = ''] of clauses) expect(found.get(rule), rule).toContain(clause);
  });

  test('KS-12 is in the policy twice: at the year’s end and at mid-year', () => {
    expect(pack.obligations.filter(({ rule }) => rule === 'KS-12').map(({ clause }) => clause)).toEqual([
      'year end',
      'mid-year',
    ]);
  });

  test('KS-26 the policy names no period for keeping records', () => {
    expect(pack.retention).toBeUndefined();
    expect(pack.provisions.find(({ topic }) => topic === 'retention')?.text).toContain('names no period');
  });

  test('KS-24 a review can be suspended for the capability procedure, and for nothing else', () => {
    expect(pack.suspensions.map(({ rule, reason }) => [rule, reason])).toEqual([['KS-24', 'capability']]);
  });

  test('KS-01 KS-11 KS-13 KS-16 KS-22 figures the policy leaves open are the school’s, within reason', () => {
    const atGaps = (pack.gaps ?? []).flatMap(({ settings = [] }) => settings);
    const open = pack.settings.map(({ id }) => id).filter((id) => !atGaps.includes(id));
    expect(open).toEqual([
      'cycleStarts',
      'cycleEnds',
      'readingDays',
      'writeUpDays',
      'finishDays',
      'goodPercent',
      'outstandingPercent',
      'payPart',
      'oneToOneWeeks',
      'reminderDays',
      'nextInLineDays',
    ]);
    expect(problemsWithValues({ settings: pack.settings, chosen: {}, given: { complete: true } })).toEqual([]);
    expect(
      problemsWithValues({
        settings: pack.settings,
        chosen: { readingDays: 0, goodPercent: 101 },
        given: { complete: true },
      }).map(({ field }) => field),
    ).toEqual(['readingDays', 'goodPercent']);
  });

  test('KS-28 no text keeps an unfilled blank', () => {
    const texts = [...pack.provisions.map(({ text }) => text), ...pack.obligations.map(({ duty }) => duty)];
    expect(texts.map((text) => inWordsOf(pack, text)).filter((text) => /[{}]/.test(text))).toEqual([]);
  });
});
