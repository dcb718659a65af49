import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';
import { cycleOn } from '#domain/policies/cycles.ts';
import { policyDeadlines } from '#domain/policies/deadlines.ts';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { type PolicyFile, readPolicyFile, resolvePolicy } from '#domain/policies/policyFile.ts';
import type { Values } from '#domain/policies/settings.ts';
import type { Post, Trigger } from '#domain/policies/vocabulary.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

const file = findPolicyFile('trust-associate-staff') as PolicyFile;
const pack = resolvePolicy(file, {});
const bankHolidaysOnly: SchoolCalendar = { ...schoolYear, terms: [], closures: [], insetDays: [] };

type Asked = { event: Trigger; at: string; chosen?: Values; pattern?: string; calendar?: SchoolCalendar };

/** What the policy makes due under one rule, each with who owes it. */
function due(rule: string, { event, at, chosen = {}, pattern = 'MTWTF', calendar = schoolYear }: Asked) {
  return policyDeadlines(resolvePolicy(file, chosen), {
    event,
    at: Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/London'),
    staffGroup: 'associate',
    pattern,
    calendar,
  }).filter((each) => each.rule === rule);
}
const dates = (rule: string, asked: Asked) => due(rule, asked).map((each) => `${each.owedBy} ${each.due}`);

describe('TA-07 the annual review meeting is held in the first month of the cycle', () => {
  test.each([
    ['January, ending on a Sunday', '2027-01-01T00:00', '2027-01-31T23:59:59+00:00', '2027-01-01T00:00:00+00:00'],
    ['January, ending on a Saturday', '2026-01-01T00:00', '2026-01-31T23:59:59+00:00', '2026-01-01T00:00:00+00:00'],
    ['June, for the June cycle', '2027-06-01T00:00', '2027-06-30T23:59:59+01:00', '2027-06-01T00:00:00+01:00'],
    [
      'October, in which the clock changes',
      '2026-10-01T00:00',
      '2026-10-31T23:59:59+00:00',
      '2026-10-01T00:00:00+01:00',
    ],
    ['March, in which the clock changes', '2027-03-01T00:00', '2027-03-31T23:59:59+01:00', '2027-03-01T00:00:00+00:00'],
    ['February of a leap year', '2028-02-01T00:00', '2028-02-29T23:59:59+00:00', '2028-02-01T00:00:00+00:00'],
    ['December, over Christmas', '2026-12-01T00:00', '2026-12-31T23:59:59+00:00', '2026-12-01T00:00:00+00:00'],
  ])('%s', (_name, at, end, opens) => {
    const [hold, arrange] = due('TA-07', { event: 'cycleStart', at });
    expect(arrange).toMatchObject({
      duty: 'Arrange the annual review meeting',
      owedBy: 'reviewer',
      figureIsOurs: true,
      notBefore: null,
    });
    // Arranged by then, two weeks' notice (TA-08) still lets it be held within the month.
    expect(String(arrange?.due) < end).toBe(true);
    expect(hold).toMatchObject({
      duty: 'Hold the annual review meeting',
      owedBy: 'reviewer',
      due: end,
      notBefore: opens,
    });
  });

  test('arranging ends once it is arranged, and holding once it was held', () => {
    const ends = ['arrange-review-meeting', 'hold-review-meeting'].map((id) => {
      const found = pack.obligations.find((each) => each.id === id);
      return [found?.meeting, found?.doneWhen];
    });
    expect(ends).toEqual([
      ['reviewMeeting', 'meetingArranged'],
      ['reviewMeeting', 'meetingHeld'],
    ]);
  });
});

describe('TA-08 ideally at least two weeks’ notice of the annual review meeting', () => {
  test.each([
    ['an ordinary January', '2027-01-19T10:00', '2027-01-05T23:59:59+00:00'],
    ['two calendar weeks back over Christmas', '2027-01-08T10:00', '2026-12-25T23:59:59+00:00'],
    ['back over the start of summer time', '2027-04-01T10:00', '2027-03-18T23:59:59+00:00'],
    ['back over the end of summer time', '2026-11-02T09:00', '2026-10-19T23:59:59+01:00'],
    ['back to 29 February', '2028-03-14T09:00', '2028-02-29T23:59:59+00:00'],
    ['back to Maundy Thursday', '2027-04-08T09:00', '2027-03-25T23:59:59+00:00'],
  ])('%s', (_name, at, latest) => {
    expect(dates('TA-08', { event: 'reviewMeeting', at })).toEqual([`reviewer ${latest}`]);
  });

  test('the clause says ideally: less is possible, and nobody has to waive it', () => {
    const limit = pack.limits.find((each) => each.rule === 'TA-08');
    expect(limit).toMatchObject({ force: 'should' });
    expect(limit).not.toHaveProperty('waivedBy');
  });
});

describe('TA-10 the record is complete two weeks after the meeting at the latest', () => {
  test.each([
    ['an ordinary January', '2027-01-19T13:00', '2027-02-02T23:59:59+00:00'],
    ['into half-term: weeks are calendar ones', '2027-02-04T13:00', '2027-02-18T23:59:59+00:00'],
    ['from Maundy Thursday, over Easter and into summer time', '2027-03-25T09:00', '2027-04-08T23:59:59+01:00'],
    ['over the end of summer time', '2026-10-19T15:00', '2026-11-02T23:59:59+00:00'],
    ['on Christmas Day', '2026-12-11T15:00', '2026-12-25T23:59:59+00:00'],
    ['on 29 February', '2028-02-15T15:00', '2028-02-29T23:59:59+00:00'],
    ['from an INSET day', '2027-01-04T09:00', '2027-01-18T23:59:59+00:00'],
    ['late in the evening: the day counts, not the hour', '2027-01-19T23:30', '2027-02-02T23:59:59+00:00'],
  ])('%s', (_name, at, end) => {
    const both = [`reviewer ${end}`, `reviewee ${end}`];
    expect(dates('TA-10', { event: 'reviewMeeting', at })).toEqual(both);
    expect(dates('TA-10', { event: 'reviewMeeting', at, pattern: 'MTW--', calendar: bankHolidaysOnly })).toEqual(both);
  });
});

describe('after the annual review meeting, with figures of the app’s own', () => {
  test('TA-11 the programme begins with a termly review meeting in the calendar, two weeks after', () => {
    expect(due('TA-11', { event: 'reviewMeeting', at: '2027-01-19T13:00' })).toMatchObject([
      { owedBy: 'reviewer', due: '2027-02-02T23:59:59+00:00', figureIsOurs: true },
    ]);
  });

  test('TA-12 the headteacher confirms within four weeks, once objectives were sent', () => {
    expect(due('TA-12', { event: 'reviewMeeting', at: '2027-01-19T13:00' })).toMatchObject([
      { owedBy: 'approver', due: '2027-02-16T23:59:59+00:00', figureIsOurs: true },
    ]);
    expect(pack.obligations.find((each) => each.rule === 'TA-12')).toMatchObject({
      onceTrue: 'objectivesSent',
      doneWhen: 'objectivesDecided',
    });
    expect(pack.objectives.approvedBy).toBe('approver');
  });
});

describe('TA-19 a brief note is kept of a termly review meeting', () => {
  test.each([
    ['an ordinary week', '2026-10-05T14:00', '2026-10-12T23:59:59+01:00'],
    ['over the end of summer time, into half-term', '2026-10-19T14:00', '2026-10-26T23:59:59+00:00'],
    ['over the start of summer time', '2027-03-24T14:00', '2027-03-31T23:59:59+01:00'],
    ['from Maundy Thursday', '2027-03-25T14:00', '2027-04-01T23:59:59+01:00'],
    ['on Christmas Day', '2026-12-18T14:00', '2026-12-25T23:59:59+00:00'],
    ['on 29 February', '2028-02-22T14:00', '2028-02-29T23:59:59+00:00'],
  ])('within a week, which is the app’s own figure: %s', (_name, at, end) => {
    expect(due('TA-19', { event: 'termlyMeeting', at })).toMatchObject([
      { owedBy: 'reviewer', due: end, figureIsOurs: true },
    ]);
  });

  test('the meeting is held more than once a cycle, and the note asks what the rule lists', () => {
    expect(pack.meetings.termlyMeeting?.repeats).toBe(true);
    expect(pack.forms.conversation?.fields.map(({ id }) => id)).toEqual([
      'onTrack',
      'stillFit',
      'openActions',
      'support',
      'achievements',
    ]);
  });
});

describe('TA-21 full feedback within 48 hours of the observation', () => {
  test.each([
    ['an ordinary Tuesday', '2026-10-06T10:30', '2026-10-08T10:30:00+01:00'],
    ['a Friday: the hours run over the weekend', '2026-10-09T14:00', '2026-10-11T14:00:00+01:00'],
    ['over the end of summer time', '2026-10-24T10:00', '2026-10-26T09:00:00+00:00'],
    ['over the start of summer time', '2027-03-27T10:00', '2027-03-29T11:00:00+01:00'],
    ['Maundy Thursday', '2027-03-25T11:00', '2027-03-27T11:00:00+00:00'],
    ['Christmas Eve', '2026-12-24T09:00', '2026-12-26T09:00:00+00:00'],
    ['before 29 February', '2028-02-27T09:00', '2028-02-29T09:00:00+00:00'],
    ['before half-term', '2026-10-23T09:15', '2026-10-25T08:15:00+00:00'],
    ['an INSET day', '2027-01-04T09:00', '2027-01-06T09:00:00+00:00'],
  ])('%s', (_name, at, end) => {
    expect(dates('TA-21', { event: 'observation', at })).toEqual([`observer ${end}`]);
    expect(dates('TA-21', { event: 'observation', at, pattern: 'M----' })).toEqual([`observer ${end}`]);
  });
});

describe('TA-19 a review meeting each term', () => {
  test.each([
    [
      'the calendar year',
      '2026-01-01T00:00',
      ['2026-03-27T23:59:59+00:00', '2026-07-22T23:59:59+01:00', '2026-12-18T23:59:59+00:00'],
    ],
    [
      'the June cycle',
      '2026-06-01T00:00',
      ['2027-03-25T23:59:59+00:00', '2026-07-22T23:59:59+01:00', '2026-12-18T23:59:59+00:00'],
    ],
  ])('TA-19 by the end of each term: %s', (_name, at, ends) => {
    const found = due('TA-19', { event: 'cycleStart', at });
    expect(found.map((each) => each.due)).toEqual(ends);
    for (const { due: end, notBefore } of found) expect(String(notBefore) < String(end)).toBe(true);
  });
});

describe('TA-25 monitoring under a support plan', () => {
  test.each([
    [
      'over the end of summer time and half-term',
      '2026-10-05T09:00',
      '2026-10-19T23:59:59+01:00',
      '2026-11-02T23:59:59+00:00',
    ],
    ['over the start of summer time', '2027-03-01T09:00', '2027-03-15T23:59:59+00:00', '2027-03-29T23:59:59+01:00'],
    ['ending on Christmas Day', '2026-11-27T09:00', '2026-12-11T23:59:59+00:00', '2026-12-25T23:59:59+00:00'],
    ['ending on 29 February', '2028-02-01T09:00', '2028-02-15T23:59:59+00:00', '2028-02-29T23:59:59+00:00'],
    ['from Maundy Thursday', '2027-03-25T09:00', '2027-04-08T23:59:59+01:00', '2027-04-22T23:59:59+01:00'],
  ])('feedback after two weeks, the outcome after four: %s', (_name, at, progress, outcome) => {
    expect(due('TA-25', { event: 'supportPlanStart', at })).toMatchObject([
      { owedBy: 'reviewer', due: outcome, figureIsOurs: false },
      { owedBy: 'reviewer', due: progress, figureIsOurs: true },
    ]);
  });

  test('a school’s own figures count', () => {
    const chosen = { monitoringWeeks: 6, progressWeeks: 3 };
    expect(dates('TA-25', { event: 'supportPlanStart', at: '2026-10-05T09:00', chosen })).toEqual([
      'reviewer 2026-11-16T23:59:59+00:00',
      'reviewer 2026-10-26T23:59:59+00:00',
    ]);
  });
});

describe('TA-32 records are kept for six years and then destroyed', () => {
  test.each([
    ['the calendar year', '2026-12-31T23:59', '2032-12-31T23:59:59+00:00'],
    ['the cycle that ends in May', '2027-05-31T23:59', '2033-05-31T23:59:59+01:00'],
    ['a contract that ends on 29 February', '2028-02-29T23:59', '2034-02-28T23:59:59+00:00'],
  ])('%s', (_name, at, end) => {
    expect(due('TA-32', { event: 'cycleEnd', at })).toMatchObject([{ owedBy: 'approver', due: end, notBefore: end }]);
  });
});

describe('TA-34 the policy is reviewed every three years', () => {
  test.each([
    ['adopted in September', '2026-09-01T00:00', '2029-09-01T23:59:59+01:00'],
    ['adopted on 29 February', '2028-02-29T00:00', '2031-02-28T23:59:59+00:00'],
    ['adopted on the day the clock changes', '2026-10-25T12:00', '2029-10-25T23:59:59+01:00'],
  ])('%s', (_name, at, end) => {
    expect(dates('TA-34', { event: 'policyAdopted', at })).toEqual([`headteacher ${end}`]);
  });
});

describe('what a trust chooses', () => {
  const cycleOf = (chosen: Values, site: string, posts: Post[]) =>
    cycleOn({ pack: resolvePolicy(file, chosen), whose: { staffGroup: 'associate', site, posts }, date: '2026-10-05' });
  const june = { start: '2026-06-01', end: '2027-05-31' };
  const january = { start: '2026-01-01', end: '2026-12-31' };

  test('TA-02 with central services or without, and the access and the roles follow', () => {
    const rolesWith = (centralServices: boolean) => {
      const { access, provisions } = resolvePolicy(file, { centralServices });
      const told = [
        ...access.table.filter(({ rule }) => rule === 'TA-30'),
        ...provisions.filter(({ rule }) => rule === 'TA-02'),
      ];
      return told.map(({ text }) => text.includes('central staff'));
    };
    expect(rolesWith(true)).toEqual([false, true, true]);
    expect(rolesWith(false)).toEqual([false, false, false]);
  });

  test('TA-03 from 1 January to 31 December, unless the trust fills in other days', () => {
    expect(cycleOf({}, 'Any school', [])).toEqual(january);
    expect(cycleOf({ cycleStarts: '04-01', cycleEnds: '03-31' }, 'Any school', [])).toEqual({
      start: '2026-04-01',
      end: '2027-03-31',
    });
  });

  test('TA-04 from June to May by school and post, and only there', () => {
    const chosen = { learningSupportSite: 'Hill', teachingAssistantSite: 'Vale' };
    expect(cycleOf(chosen, 'Hill', ['learningSupport'])).toEqual(june);
    expect(cycleOf(chosen, 'Vale', ['classroomBased', 'teachingAssistant'])).toEqual(june);
    expect(cycleOf(chosen, 'Hill', ['teachingAssistant'])).toEqual(january);
    expect(cycleOf(chosen, 'Vale', ['learningSupport'])).toEqual(january);
    expect(cycleOf(chosen, 'Hill', [])).toEqual(january);
    expect(cycleOf({}, 'Hill', ['learningSupport'])).toEqual(january);
    expect(cycleOf({}, '', ['learningSupport'])).toEqual(january);
  });

  test.each([
    ['undecided', january],
    ['general', january],
    ['june', june],
    ['schoolYear', { start: '2026-09-01', end: '2027-08-31' }],
  ])('TA-04 teaching support in the two schools left unchanged: %s', (unchangedCycle, cycle) => {
    const chosen = { unchangedSiteOne: 'Shore', unchangedSiteTwo: 'Mill', unchangedCycle };
    expect(cycleOf(chosen, 'Shore', ['teachingSupport'])).toEqual(cycle);
    expect(cycleOf(chosen, 'Mill', ['teachingSupport'])).toEqual(cycle);
    expect(cycleOf(chosen, 'Hill', ['teachingSupport'])).toEqual(january);
  });

  test('every answer of every setting gives a policy that can be read', () => {
    expect(readPolicyFile(file.data).problems).toBeUndefined();
    expect(new Set(file.settings.map(({ rule }) => rule))).toEqual(
      new Set([
        'TA-02',
        'TA-03',
        'TA-04',
        'TA-07',
        'TA-09',
        'TA-11',
        'TA-12',
        'TA-13',
        'TA-25',
        'TA-27',
        'TA-31',
        'TA-32',
        'TA-33',
        'X-05',
      ]),
    );
  });
});

describe('the forms', () => {
  const fieldsOf = (rule: string) =>
    Object.values(pack.forms).flatMap(
      (form) => form?.fields.filter((field) => field.rule === rule).map(({ id }) => id) ?? [],
    );

  test('TA-09 wellbeing and other support are asked about; the reviewee may review himself or herself', () => {
    expect(fieldsOf('TA-09')).toEqual([
      'wellbeing',
      'standards',
      'expectations',
      'objectives',
      'lastYear',
      'wentWell',
      'ahead',
      'wellbeing',
    ]);
    expect(pack.papers?.find(({ id }) => id === 'selfReview')).toMatchObject({
      writtenBy: ['reviewee'],
      optional: true,
    });
    expect(pack.meetings.reviewMeeting).toMatchObject({ minutes: 60 });
    expect(pack.meetings.reviewMeeting?.agenda).toContain('Wellbeing, and support in other ways');
  });

  test('TA-14 an objective says what, how measured, by when and for which priority; a fourth needs a reason', () => {
    expect(pack.limits.filter(({ rule }) => rule === 'TA-14')).toMatchObject([
      { kind: 'objectives', normallyAtMost: 3 },
      { kind: 'objectiveFields', fields: ['title', 'success', 'by', 'linkedTo'] },
      { kind: 'objectiveFields', force: 'should', fields: ['relevance', 'achievable'] },
    ]);
  });

  test('TA-15 an objective is linked to one of four things', () => {
    expect(pack.objectives.linkedTo).toEqual([
      'Trust strategic priority',
      'School improvement plan',
      'Work stream or project',
      'Job description',
    ]);
  });

  test('TA-18 the reasons for what was not achieved are recorded', () => {
    expect(fieldsOf('TA-18')).toEqual(['reasons']);
  });

  test('TA-22 the activities and the time on each, what went well and what to do differently', () => {
    expect(fieldsOf('TA-22')).toEqual(['activities', 'wentWell', 'differently']);
  });

  test('TA-24 the support plan has all its parts', () => {
    expect(pack.forms.supportPlan?.fields.map(({ id }) => id)).toEqual([
      'concerns',
      'comments',
      'causes',
      'support',
      'standard',
      'progressHow',
      'progressBy',
      'revisedObjectives',
      'timeAllowed',
      'whatFollows',
    ]);
  });
});

test('TA-13 TA-30 the reviewer’s line managers and the headteacher see the documents, and the personnel file has a copy', () => {
  expect(pack.access.table.map(({ rule, party, sees, how }) => [rule, party, sees, how])).toEqual([
    ['TA-30', 'reviewersManager', 'whole', 'always'],
    ['TA-30', 'approver', 'whole', 'always'],
    ['TA-13', 'headteacher', 'whole', 'always'],
  ]);
});

test('TA-26 TA-29 the review can be suspended for capability, sickness and grievance', () => {
  expect(pack.suspensions.map(({ rule, reason }) => [rule, reason])).toEqual([
    ['TA-26', 'capability'],
    ['TA-29', 'sickness'],
    ['TA-29', 'grievance'],
  ]);
});

test('TA-44 the agenda opens with the reviewee’s points', () => {
  expect(pack.meetings.reviewMeeting?.agenda[0]).toBe('The reviewee’s points');
  const said = pack.provisions.filter(({ rule }) => rule === 'TA-44').map(({ text }) => text);
  expect(said).toEqual([expect.stringContaining('The reviewer sets the dates and writes the record.')]);
});

test('TA-01 to TA-34 each stand in the policy', () => {
  const rules = Array.from({ length: 34 }, (_each, index) => `TA-${String(index + 1).padStart(2, '0')}`);
  const text = JSON.stringify(file.data);
  expect(rules.filter((rule) => !text.includes(`"rule":"${rule}"`))).toEqual([]);
});
