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
import supportStaff from '#domain/policies/packs/support-staff.json' with { type: 'json' };

const bankHolidaysOnly: SchoolCalendar = { ...schoolYear, terms: [], closures: [], insetDays: [] };

const read = readPolicyFile(supportStaff);
const packWith = (values: Values = {}) => {
  if (!read.file) throw new Error(JSON.stringify(read.problems));
  return resolvePolicy(read.file, values);
};
const pack = packWith();

type More = { values?: Values; pattern?: string; calendar?: SchoolCalendar };

/** The deadlines that a rule counts from an event, in the pack’s order. */
function deadlinesOf(
  rule: string,
  event: Trigger,
  at: string,
  { values = {}, pattern = 'MTWTF', calendar = schoolYear }: More = {},
) {
  return policyDeadlines(packWith(values), {
    event,
    at: Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/London'),
    staffGroup: 'support',
    pattern,
    calendar,
  }).filter((deadline) => deadline.rule === rule);
}

const dueOf = (...question: Parameters<typeof deadlinesOf>) => deadlinesOf(...question).map(({ due }) => due);

describe('PA-03 the cycle is from September, or from January', () => {
  const employee = { staffGroup: 'support', site: '', posts: [] };

  test('PA-03 the school chooses, and September is the default', () => {
    expect(cycleOn({ pack, whose: employee, date: '2026-10-05' })).toEqual({ start: '2026-09-01', end: '2027-08-31' });
    expect(cycleOn({ pack: packWith({ cycle: 'january' }), whose: employee, date: '2026-10-05' })).toEqual({
      start: '2026-01-01',
      end: '2026-12-31',
    });
  });

  test('PA-03 a cycle from September has its final review in July', () => {
    expect(deadlinesOf('PA-03', 'cycleStart', '2026-09-01T00:00')).toMatchObject([
      { duty: 'Hold the final review', notBefore: '2027-07-01T00:00:00+01:00', due: '2027-07-31T23:59:59+01:00' },
    ]);
  });

  test('PA-03 a cycle from January has its final review in December', () => {
    expect(deadlinesOf('PA-03', 'cycleStart', '2027-01-01T00:00', { values: { cycle: 'january' } })).toMatchObject([
      { duty: 'Hold the final review', notBefore: '2027-12-01T00:00:00+00:00', due: '2027-12-31T23:59:59+00:00' },
    ]);
  });

  test('PA-03 no other cycle can be chosen', () => {
    expect(
      problemsWithValues({ settings: pack.settings, chosen: { cycle: 'april' }, given: { complete: false } }),
    ).toMatchObject([{ field: 'cycle' }]);
    const chosen = { approvedOn: '14 July 2026' };
    expect(problemsWithValues({ settings: pack.settings, chosen, given: { complete: true } })).toEqual([]);
  });
});

describe('PA-05 the review after six months', () => {
  test.each([
    ['a cycle from September: by the end of March', '2026-09-01T00:00', '2027-03-31T23:59:59+01:00'],
    ['a cycle from January: by the end of July', '2027-01-01T00:00', '2027-07-31T23:59:59+01:00'],
    ['a month that ends on a Sunday is not moved', '2029-09-01T00:00', '2030-03-31T23:59:59+01:00'],
    ['from the last of August to the leap day', '2027-08-31T00:00', '2028-02-29T23:59:59+00:00'],
    ['from the last of August to the last of February', '2026-08-31T00:00', '2027-02-28T23:59:59+00:00'],
  ])('PA-05 %s', (_case, start, due) => {
    expect(deadlinesOf('PA-05', 'cycleStart', start)).toMatchObject([{ due, owedBy: 'reviewer', figureIsOurs: false }]);
  });

  test.each([
    ['over half-term', '2027-02-10T11:00', '2027-02-24T23:59:59+00:00'],
    ['over the leap day', '2028-02-24T11:00', '2028-03-02T23:59:59+00:00'],
  ])('PA-05 feedback on an observation of practice %s', (_case, at, due) => {
    expect(deadlinesOf('PA-05', 'observation', at)).toMatchObject([{ due, owedBy: 'observer', figureIsOurs: true }]);
  });
});

test('PA-22 all staff read the current version, where it is kept and whom to ask, in the school’s words', () => {
  const said = (values: Values) => {
    const chosen = packWith(values);
    return chosen.provisions.filter(({ rule }) => rule === 'PA-22').map(({ text }) => inWordsOf(chosen, text));
  };
  const [kept] = said({ policyKeptAt: 'in the staff room', questionsTo: 'the bursar' });
  expect(kept).toContain('kept in the staff room');
  expect(kept).toContain('go to the bursar');
  expect(said({})).toEqual([expect.stringContaining('chief operating officer or the HR manager')]);
});

describe('PA-16 the policy is reviewed every year', () => {
  test.each([
    ['adopted on an ordinary day', '2026-09-01T10:00', '2027-09-01T23:59:59+01:00'],
    ['adopted in winter', '2026-11-30T10:00', '2027-11-30T23:59:59+00:00'],
    ['adopted on 29 February: on the 28th', '2028-02-29T10:00', '2029-02-28T23:59:59+00:00'],
  ])('PA-16 %s', (_case, at, due) => {
    expect(deadlinesOf('PA-16', 'policyAdopted', at)).toMatchObject([
      { due, duty: 'Review this policy', figureIsOurs: false },
    ]);
  });
});

describe('dates that the policy leaves open are proposed, and the school can change them', () => {
  test('PA-04 the first one-to-one by the end of the cycle’s first month', () => {
    expect(dueOf('PA-04', 'cycleStart', '2026-09-01T00:00')).toEqual(['2026-09-30T23:59:59+01:00']);
    expect(dueOf('PA-04', 'cycleStart', '2027-01-01T00:00')).toEqual(['2027-01-31T23:59:59+00:00']);
    expect(deadlinesOf('PA-04', 'cycleStart', '2026-09-01T00:00')[0]?.figureIsOurs).toBe(true);
  });

  test('PA-01 the next one-to-one follows the school’s rhythm, and nobody is chased for it', () => {
    expect(deadlinesOf('PA-01', 'oneToOne', '2026-09-14T15:00')).toMatchObject([
      { due: '2026-10-26T23:59:59+00:00', optional: true, figureIsOurs: true },
    ]);
    expect(dueOf('PA-01', 'oneToOne', '2026-09-14T15:00', { values: { oneToOneWeeks: 2 } })).toEqual([
      '2026-09-28T23:59:59+01:00',
    ]);
  });

  test.each<[string, string, More, string]>([
    ['in an ordinary week', '2026-09-14T15:00', {}, '2026-09-21T23:59:59+01:00'],
    [
      'over half-term and the end of summer time, an INSET day counts',
      '2026-10-22T15:00',
      {},
      '2026-11-05T23:59:59+00:00',
    ],
    [
      'over the end of summer time where holidays count',
      '2026-10-22T15:00',
      { calendar: bankHolidaysOnly },
      '2026-10-29T23:59:59+00:00',
    ],
    [
      'within one day if the school says so',
      '2026-10-22T15:00',
      { values: { notesDays: 1 } },
      '2026-10-23T23:59:59+01:00',
    ],
    ['on a part-timer’s own days', '2026-09-15T10:00', { pattern: 'MTW--' }, '2026-09-28T23:59:59+01:00'],
    ['over Christmas', '2026-12-17T10:00', {}, '2027-01-07T23:59:59+00:00'],
    [
      'before Christmas where holidays count',
      '2026-12-17T10:00',
      { calendar: bankHolidaysOnly },
      '2026-12-24T23:59:59+00:00',
    ],
    ['after Maundy Thursday, over Easter', '2027-03-25T10:00', {}, '2027-04-16T23:59:59+01:00'],
    [
      'after Maundy Thursday where holidays count',
      '2027-03-25T10:00',
      { calendar: bankHolidaysOnly },
      '2027-04-05T23:59:59+01:00',
    ],
    ['over a bank holiday and a closure', '2027-04-30T10:00', {}, '2027-05-11T23:59:59+01:00'],
  ])('PA-10 notes of a one-to-one %s', (_case, at, more, due) => {
    expect(dueOf('PA-10', 'oneToOne', at, more)).toEqual([due]);
  });

  test('PA-10 there are notes of the first one-to-one and of the six-month review too', () => {
    expect(dueOf('PA-10', 'planningMeeting', '2026-09-14T15:00')).toEqual(['2026-09-21T23:59:59+01:00']);
    expect(dueOf('PA-10', 'midYearReview', '2027-02-26T15:00')).toEqual(['2027-03-05T23:59:59+00:00']);
  });

  test.each<[string, string, More, string, string]>([
    ['in an ordinary week', '2027-07-05T15:30', {}, '2027-07-12T23:59:59+01:00', '2027-07-19T23:59:59+01:00'],
    ['over the summer holidays', '2027-07-16T15:30', {}, '2027-09-02T23:59:59+01:00', '2027-09-09T23:59:59+01:00'],
    [
      'where holidays count',
      '2027-07-16T15:30',
      { calendar: bankHolidaysOnly },
      '2027-07-23T23:59:59+01:00',
      '2027-07-30T23:59:59+01:00',
    ],
    [
      'over Christmas',
      '2027-12-09T15:30',
      { values: { cycle: 'january' } },
      '2027-12-16T23:59:59+00:00',
      '2028-01-07T23:59:59+00:00',
    ],
  ])('PA-11 PA-15 the review statement is drafted, agreed and signed %s', (_case, at, more, draft, signed) => {
    expect(dueOf('PA-11', 'reviewMeeting', at, more)).toEqual([draft, signed]);
    expect(dueOf('PA-15', 'reviewMeeting', at, more)).toEqual([signed]);
  });

  test('PA-11 the plan is agreed within the time the school sets', () => {
    expect(dueOf('PA-11', 'planningMeeting', '2026-09-14T15:00')).toEqual(['2026-09-28T23:59:59+01:00']);
    expect(dueOf('PA-11', 'planningMeeting', '2026-09-14T15:00', { values: { agreeDays: 1 } })).toEqual([
      '2026-09-15T23:59:59+01:00',
    ]);
  });

  test.each([
    ['an ordinary cycle', '2027-08-31T23:59:59', '2033-08-31T23:59:59+01:00'],
    ['29 February: the 28th', '2028-02-29T12:00', '2034-02-28T23:59:59+00:00'],
  ])('PA-12 records are kept at least six years: %s', (_case, at, kept) => {
    expect(deadlinesOf('PA-12', 'cycleEnd', at)).toMatchObject([{ due: null, notBefore: kept }]);
  });
});

describe('forms, agendas and the scale', () => {
  const fieldsOf = (form: PackForm) =>
    pack.forms[form]?.fields.map(({ id, columns }) =>
      columns ? `${id}: ${columns.map((column) => column.id).join(', ')}` : id,
    );

  test('PA-04 PA-05 PA-06 each meeting has its agenda', () => {
    expect(pack.meetings.planningMeeting?.agenda.join(' ')).toMatch(
      /Objectives.*Standards.*Evidence.*Development.*support.*Timescales/,
    );
    expect(pack.meetings.midYearReview?.agenda.join(' ')).toMatch(
      /performance.*Observation.*Evidence.*Support and feedback.*development/,
    );
    expect(pack.meetings.reviewMeeting?.agenda.join(' ')).toMatch(
      /evidence and feedback.*Role and responsibilities.*next cycle/,
    );
    expect(pack.meetings.oneToOne?.repeats).toBe(true);
  });

  test('PA-13 the individual plan asks for all of annex 1a, and comments are optional', () => {
    expect(fieldsOf('individualPlan')).toEqual([
      'revieweeName',
      'jobTitle',
      'team',
      'reviewerName',
      'reviewDate',
      'objectives: objective, actions, timescale, success',
      'observation: group, term, focus, observer',
      'otherEvidence: what, when, questions',
      'revieweeComments',
    ]);
    expect(pack.forms.individualPlan?.fields.find(({ id }) => id === 'revieweeComments')?.required).toBe(false);
  });

  test('PA-14 the development plan has goals and support, each with a timescale', () => {
    expect(fieldsOf('developmentPlan')).toEqual([
      'revieweeName',
      'reviewerName',
      'team',
      'reviewDate',
      'goals: goal, timescale',
      'objectiveSupport: support, timescale',
      'goalSupport: support, timescale',
    ]);
  });

  test('PA-15 the review statement asks for all of annex 2', () => {
    expect(fieldsOf('statement')).toEqual([
      'team',
      'otherAchievements',
      'role',
      'agreedActions',
      'reviewerComments',
      'revieweeComments',
    ]);
    expect(fieldsOf('assessment')).toEqual(['interim', 'annual', 'factors']);
    expect(pack.scales).toMatchObject([{ rule: 'PA-15', of: 'objective' }]);
    expect(pack.scales[0]?.values.map(({ label }) => label)).toEqual(['Exceeded', 'Met', 'Partly met', 'Not met']);
  });

  test('PA-13 PA-14 PA-15 both sign', () => {
    for (const form of ['individualPlan', 'developmentPlan', 'statement'] as const)
      expect(pack.forms[form]?.intro).toContain('both sign');
  });

  test('PA-10 both have the whole record, and the policy names nobody else', () => {
    expect(pack.access.wholeReview).toEqual(['reviewee', 'reviewer']);
    expect(pack.access.table.map(({ party }) => party)).toEqual(['reviewee', 'reviewer']);
  });
});

describe('the whole policy', () => {
  const clauses: Record<string, string> = Object.fromEntries(
    [
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '9',
      '9',
      '9',
      '10',
      '11',
      '12',
      'annex 1a',
      'annex 1b',
      'annex 2',
      'front page, 14',
      '9',
      '3',
    ]
      .map((clause, index) => [`PA-${String(index + 1).padStart(2, '0')}`, clause])
      .concat([['PA-22', '14, 15']]),
  );

  test('PA every rule stands in the pack with its clause, and no other', () => {
    const found = new Map<string, Set<string>>();
    JSON.stringify(supportStaff, (_key, value) => {
      // The school's own choice of reminders rests on no rule of the policy.
      if (value?.rule && value.rule !== 'X-05')
        found.set(value.rule, (found.get(value.rule) ?? new Set()).add(value.clause));
      return value;
    });
    expect(Object.fromEntries([...found].map(([rule, places]) => [rule, [...places].join(' | ')]))).toEqual(clauses);
  });

  test('PA-03 every answer gives a policy with one cycle and one final review', () => {
    for (const cycle of ['september', 'january']) {
      const chosen = packWith({ cycle });
      expect(chosen.cycles).toHaveLength(1);
      expect(chosen.obligations.filter(({ id }) => id.startsWith('final-review'))).toHaveLength(1);
      expect(chosen.provisions.filter(({ rule }) => rule === 'PA-03')).toHaveLength(1);
    }
  });

  test('PA-16 who approved the policy and when is asked for, kept and said', () => {
    const missing = problemsWithValues({ settings: pack.settings, chosen: {}, given: { complete: true } });
    expect(missing).toMatchObject([{ field: 'approvedOn' }]);
    const chosen = packWith({ approvedOn: '14 July 2026' });
    expect(chosen.values).toMatchObject({ approvedBy: 'the directors of the trust', approvedOn: '14 July 2026' });
    const said = chosen.provisions.filter(({ rule }) => rule === 'PA-16').map(({ text }) => inWordsOf(chosen, text));
    expect(said[0]).toContain('approved by the directors of the trust on 14 July 2026');
  });

  test('PA-16 no text keeps an unfilled blank', () => {
    const texts = [...pack.provisions.map(({ text }) => text), ...pack.obligations.map(({ duty }) => duty)];
    expect(texts.map((text) => inWordsOf(pack, text)).filter((text) => /[{}]/.test(text))).toEqual([]);
  });
});
