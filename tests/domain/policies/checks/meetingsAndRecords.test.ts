import { describe, expect, test } from 'vitest';
import { calendarTooShort } from '#domain/policies/checks/calendarTooShort.ts';
import { dayOverHoliday } from '#domain/policies/checks/dayOverHoliday.ts';
import { figuresOfOurs } from '#domain/policies/checks/figuresOfOurs.ts';
import { findingsIn } from '#domain/policies/checks/findingsIn.ts';
import { fixedDateOutsideWork } from '#domain/policies/checks/fixedDateOutsideWork.ts';
import { formalMeetings } from '#domain/policies/checks/formalMeetings.ts';
import { hoursOutsideWork } from '#domain/policies/checks/hoursOutsideWork.ts';
import { lateFinish } from '#domain/policies/checks/lateFinish.ts';
import { meetingTooShort, meetingWithoutDate } from '#domain/policies/checks/meetingRules.ts';
import { neverStarts } from '#domain/policies/checks/neverStarts.ts';
import { noReminderAhead } from '#domain/policies/checks/noReminderAhead.ts';
import { tooManyObjectives, unknownKind } from '#domain/policies/checks/objectiveRules.ts';
import { retentionClash, unnamedRetention } from '#domain/policies/checks/retentionRules.ts';
import { undecidedBlank } from '#domain/policies/checks/undecidedBlank.ts';
import type { Limit } from '#domain/policies/policyPack.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import {
  inForce,
  someDuty,
  someMeeting,
  someNotice,
  somePack,
  someProposal,
  workingDays,
} from '../../../builders/policy.ts';

const planning = { planningMeeting: someMeeting('Planning meeting') };

describe('X-03 meetings', () => {
  const three = {
    reviewMeeting: someMeeting('End of year review'),
    planningMeeting: someMeeting('Renew meeting'),
    midYearReview: someMeeting('Mid-year review'),
    oneToOne: someMeeting('One-to-one', { repeats: true }),
  };
  const saysFormalMeetings = (count: number) => ({ rule: 'KS-01', clause: 'cycle', count });

  test('X-03 the text speaks of two formal meetings and lists three (KS-01)', () => {
    const renew = someDuty({
      id: 'renew',
      starts: ['cycleStart'],
      due: { endOfMonth: 1 },
      meeting: 'planningMeeting',
      doneWhen: 'meetingHeld',
    });
    const [finding] = formalMeetings(
      someProposal(somePack({ meetings: three, saysFormalMeetings: saysFormalMeetings(2), obligations: [renew] })),
    );
    expect(finding).toMatchObject({
      kind: 'conflict',
      title: 'The policy speaks of two formal meetings and lists three',
    });
    expect(finding?.text).toContain(
      '“Renew meeting” (by Saturday 31 October 2026), “End of year review” and “Mid-year review”',
    );
    expect(finding?.rules[0]).toEqual({ rule: 'KS-01', clause: 'cycle' });
  });

  test('X-03 three and three agree, and a policy that gives no number is not asked (KS-01)', () => {
    expect(
      formalMeetings(someProposal(somePack({ meetings: three, saysFormalMeetings: saysFormalMeetings(3) }))),
    ).toEqual([]);
    expect(formalMeetings(someProposal(somePack({ meetings: three })))).toEqual([]);
  });

  test('X-03 a meeting is planned shorter than the policy asks (TA-09)', () => {
    const limit: Limit = {
      rule: 'TA-09',
      clause: 'Review meeting',
      topic: 'meetings',
      force: 'must',
      kind: 'meetingLength',
      meetings: ['planningMeeting'],
      leastMinutes: 90,
      text: 'Long.',
    };
    expect(meetingTooShort(someProposal(somePack({ meetings: planning, limits: [limit] })))).toMatchObject([
      { kind: 'conflict', check: 'meetingTooShort' },
    ]);
    expect(
      meetingTooShort(someProposal(somePack({ meetings: planning, limits: [{ ...limit, leastMinutes: 60 }] }))),
    ).toEqual([]);
  });

  test('X-03 a meeting is listed and nobody has to hold it', () => {
    expect(meetingWithoutDate(someProposal(somePack({ meetings: three })))).toHaveLength(3);
    const hold = someDuty({
      id: 'hold',
      starts: ['cycleStart'],
      due: { endOfMonth: 1 },
      meeting: 'planningMeeting',
      doneWhen: 'meetingHeld',
    });
    expect(meetingWithoutDate(someProposal(somePack({ meetings: planning, obligations: [hold] })))).toEqual([]);
  });

  test('X-03 a duty hangs on a meeting that the choices have taken away', () => {
    const draft = someDuty({ id: 'draft', rule: 'RS-60', starts: ['reviewMeeting'] });
    expect(neverStarts(someProposal(somePack({ meetings: planning, obligations: [draft] })))).toMatchObject([
      { kind: 'gap', title: 'What starts clause 10 never happens' },
    ]);
    expect(
      neverStarts(
        someProposal(
          somePack({ meetings: planning, obligations: [{ ...draft, starts: ['reviewMeeting', 'planningMeeting'] }] }),
        ),
      ),
    ).toEqual([]);
  });
});

describe('X-03 the school’s calendar (X-04)', () => {
  const finish = someDuty({
    id: 'finish',
    rule: 'KM-06',
    clause: '4.1',
    starts: ['cycleStart'],
    due: { onOrAfterTrigger: '10-31' },
    doneWhen: 'statementSignedByReviewer',
  });
  const sign = someDuty({ id: 'sign', rule: 'KM-43', clause: '4.9', doneWhen: 'statementSignedByReviewer' });
  const arrange = someDuty({
    id: 'arrange',
    rule: 'KM-22',
    starts: ['cycleStart'],
    due: { noticeForMeetingOn: '10-31', workingDays: 5 },
    meeting: 'planningMeeting',
    doneWhen: 'meetingArranged',
  });

  test('X-03 the last day for the meeting, with half-term in between, is Friday 9 October 2026 (KM-06, KM-43)', () => {
    const pack = somePack({ meetings: planning, obligations: [finish, sign, arrange], limits: [someNotice] });
    const [finding, ...rest] = lateFinish(someProposal(pack));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ kind: 'note', check: 'lateFinish' });
    expect(finding?.text).toContain(
      '5 weekdays in between (Monday 26 October to Friday 30 October) are no working days',
    );
    expect(finding?.text).toContain('has to be held by Friday 9 October 2026');
    expect(finding?.text).toContain(
      'it is arranged by Friday 2 October 2026. The deadline for arranging it, Sunday 18 October 2026, comes too late',
    );
  });

  test('X-03 without half-term the meeting can be held a week later (KM-06, KM-43)', () => {
    const calendar = { ...schoolYear, worksInHolidays: ['teacher', 'headteacher', 'support'] };
    const [finding] = lateFinish(
      someProposal(somePack({ meetings: planning, obligations: [finish, sign] }), { calendar }),
    );
    expect(finding?.text).toContain('has to be held by Friday 16 October 2026');
  });

  test('X-03 what follows the statement counts too, unless its figure is the app’s own (KM-46)', () => {
    const after = (changes = {}) =>
      someDuty({ id: 'after', rule: 'KM-46', needs: 'sign', due: workingDays(15), ...changes });
    const findings = (changes = {}) =>
      lateFinish(someProposal(somePack({ meetings: planning, obligations: [finish, sign, after(changes)] })));
    expect(findings()[0]?.text).toContain('held by Friday 2 October 2026');
    expect(findings({ figureIsOurs: true })[0]?.text).toContain('held by Friday 9 October 2026');
  });

  test('X-03 after the date has passed the next year’s counts (KM-06)', () => {
    const [finding] = lateFinish(
      someProposal(somePack({ meetings: planning, obligations: [finish, sign] }), { from: '2026-11-02' }),
    );
    expect(finding?.text).toContain('by Sunday 31 October 2027');
  });

  test('X-03 a policy adopted too late for the notice says so (KM-22)', () => {
    const pack = somePack({ meetings: planning, obligations: [finish, sign], limits: [someNotice] });
    const [finding] = lateFinish(someProposal(pack, { from: '2026-10-05' }));
    expect(finding?.text).toContain(
      'it would have been arranged by Friday 2 October 2026, before the policy is in force',
    );
  });

  test('X-03 a policy adopted after that day says so (KM-06)', () => {
    const pack = somePack({ meetings: planning, obligations: [finish, sign] });
    const [finding] = lateFinish(someProposal(pack, { from: '2026-10-12' }));
    expect(finding?.text).toContain(
      'held by Friday 9 October 2026 for all to be finished in time. That day comes before',
    );
  });

  test('X-03 a date too near to the start of the cycle cannot be met', () => {
    const soon = { ...finish, due: { onOrAfterTrigger: '09-10' } };
    expect(lateFinish(someProposal(somePack({ meetings: planning, obligations: [soon, sign] })))).toMatchObject([
      { kind: 'conflict' },
    ]);
  });

  test('X-03 a review by 31 July is held by the last day of term (PA-03)', () => {
    const review = someDuty({
      id: 'review',
      rule: 'PA-03',
      starts: ['cycleStart'],
      due: { onOrAfterTrigger: '07-31' },
      meeting: 'reviewMeeting',
      doneWhen: 'meetingHeld',
    });
    const [finding] = fixedDateOutsideWork(someProposal(somePack({ obligations: [review] })));
    expect(finding?.text).toContain(
      'ends on Saturday 31 July 2027, and the last working day before it is Wednesday 21 July',
    );
  });

  test('X-03 48 hours after a visit on Friday afternoon end on Sunday afternoon (X-04, TA-21)', () => {
    const feedback = (amount: number) =>
      someDuty({
        id: 'feedback',
        rule: 'TA-21',
        starts: ['observation'],
        due: { amount, unit: 'clockHours', direction: 'after' },
      });
    const [finding] = hoursOutsideWork(someProposal(somePack({ obligations: [feedback(48)] })));
    expect(finding).toMatchObject({ kind: 'note', check: 'hoursOutsideWork' });
    expect(finding?.text).toContain(
      'An observation on Friday 4 September 2026, 14:00: the time ends on Sunday 6 September, 14:00',
    );
    expect(hoursOutsideWork(someProposal(somePack({ obligations: [feedback(72)] })))).toEqual([]);
  });

  test('X-03 one working day over half-term is ten days (X-04, KM-69)', () => {
    const meet = (amount: number) =>
      someDuty({ id: 'meet', rule: 'KM-69', starts: ['observation'], due: workingDays(amount), ladder: 'hours' });
    const [finding] = dayOverHoliday(someProposal(somePack({ obligations: [meet(1)] })));
    expect(finding?.title).toBe('One working day can be 10 days under clause 10');
    expect(finding?.text).toContain(
      'on Friday 23 October 2026, the last day before a holiday: the time ends only on Monday 2 November 2026',
    );
    expect(dayOverHoliday(someProposal(somePack({ obligations: [meet(2)] })))).toEqual([]);
  });

  test('X-03 the calendar ends before the cycle does (X-04)', () => {
    const terms = schoolYear.terms.filter(({ end }) => end < '2027-08-01');
    expect(calendarTooShort(someProposal(somePack()))).toEqual([]);
    const [finding] = calendarTooShort(someProposal(somePack(), { calendar: { ...schoolYear, terms } }));
    expect(finding).toMatchObject({ kind: 'gap' });
    expect(finding?.text).toContain('ends on Wednesday 21 July 2027, and the cycle on Tuesday 31 August 2027');
    expect(calendarTooShort(someProposal(somePack(), { calendar: { ...schoolYear, terms: [] } }))).toHaveLength(1);
  });

  test('X-03 a duty of one working day has no reminder ahead', () => {
    const quick = someDuty({ id: 'quick', due: workingDays(1) });
    expect(noReminderAhead(someProposal(somePack({ obligations: [quick] })))).toMatchObject([{ kind: 'note' }]);
    expect(noReminderAhead(someProposal(somePack({ obligations: [{ ...quick, ladder: 'hours' }] })))).toEqual([]);
  });
});

describe('X-03 records, objectives and choices', () => {
  const kept = (rule: string, years: number, destroy: 'mayAfter' | 'mustAfter') =>
    ({ rule, clause: '7', years, from: 'cycleEnd', destroy, owedBy: 'approver', text: 'Kept.' }) as const;

  test('X-03 a policy that names no time for keeping records (KS-26)', () => {
    const { retention: _none, ...pack } = somePack();
    expect(unnamedRetention(someProposal(pack))).toMatchObject([
      { kind: 'gap', rules: [{ rule: 'RS-05', clause: '5' }] },
    ]);
    const other = inForce(somePack({ id: 'other', retention: kept('KM-55', 6, 'mayAfter') }));
    expect(unnamedRetention(someProposal(pack, { others: [other] }))[0]?.text).toContain('at least 6 years (clause 7)');
    expect(unnamedRetention(someProposal(somePack()))).toEqual([]);
  });

  test('X-03 one policy keeps at least six years and another destroys after six (KM-55, TA-32)', () => {
    const findings = (mine: ReturnType<typeof kept>, theirs: ReturnType<typeof kept>) =>
      retentionClash(
        someProposal(somePack({ retention: mine }), {
          others: [inForce(somePack({ id: 'other', retention: theirs }))],
        }),
      );
    expect(findings(kept('KM-55', 6, 'mayAfter'), kept('TA-32', 6, 'mustAfter'))).toMatchObject([
      { kind: 'note', rules: [{ rule: 'KM-55' }, { rule: 'TA-32' }] },
    ]);
    expect(findings(kept('KM-55', 7, 'mayAfter'), kept('TA-32', 6, 'mustAfter'))).toMatchObject([{ kind: 'conflict' }]);
    expect(findings(kept('KM-55', 6, 'mayAfter'), kept('PA-12', 6, 'mayAfter'))).toEqual([]);
  });

  test('X-03 eight objectives are asked for and three are allowed (KC-04, TA-14)', () => {
    const kinds: Limit = {
      rule: 'KC-04',
      clause: 'Action plan',
      topic: 'objectives',
      force: 'should',
      kind: 'objectiveKinds',
      kinds: [
        { kind: 'work', least: 5 },
        { kind: 'values', least: 3 },
        { kind: 'people', least: 1, posts: ['managesPeople'] },
      ],
      text: 'Kinds.',
    };
    const most: Limit = {
      rule: 'TA-14',
      clause: 'Objectives',
      topic: 'objectives',
      force: 'must',
      kind: 'objectives',
      normallyAtMost: 3,
      text: 'Three.',
    };
    expect(tooManyObjectives(someProposal(somePack({ limits: [kinds, most] })))).toMatchObject([
      { kind: 'conflict', title: '8 objectives are asked for, and 3 are allowed' },
    ]);
    expect(tooManyObjectives(someProposal(somePack({ limits: [kinds, { ...most, normallyAtMost: 8 }] })))).toEqual([]);
    expect(unknownKind(someProposal(somePack({ limits: [kinds] })))).toMatchObject([
      { kind: 'conflict', check: 'unknownKind' },
    ]);
  });

  test('X-03 blanks that stay empty are told by rule (TA-04)', () => {
    const blank = (id: string, optional = true) => ({
      id,
      rule: 'TA-04',
      clause: 'Period',
      kind: 'text' as const,
      label: `School ${id}`,
      default: '',
      optional,
    });
    const pack = somePack({
      settings: [blank('one'), blank('two'), blank('three', false)],
      values: { one: '', two: ' ', three: '' },
    });
    expect(undecidedBlank(someProposal(pack))).toMatchObject([
      { kind: 'note', title: 'Period: 2 blanks are left empty' },
    ]);
    expect(undecidedBlank(someProposal({ ...pack, values: { one: 'Hill', two: 'Lake', three: '' } }))).toEqual([]);
  });

  test('X-03 duties for which the policy gives no figure', () => {
    const ours = someDuty({ id: 'ours', figureIsOurs: true });
    expect(figuresOfOurs(someProposal(somePack({ obligations: [ours] })))).toMatchObject([
      { kind: 'note', title: 'For one duty the policy gives no figure' },
    ]);
  });
});

describe('X-03 all checks together', () => {
  test('X-03 a policy with no fault has no finding', () => {
    const { pack, ...rest } = someProposal(somePack());
    expect(findingsIn(pack, rest)).toEqual([]);
  });

  test('X-03 conflicts come first, then gaps, then notes', () => {
    const { retention: _none, ...pack } = somePack({
      meetings: planning,
      saysFormalMeetings: { rule: 'KS-01', clause: 'cycle', count: 2 },
      obligations: [someDuty({ id: 'ours', figureIsOurs: true })],
    });
    const { pack: _pack, ...rest } = someProposal(pack);
    const kinds = findingsIn(pack, rest).map(({ kind }) => kind);
    expect(kinds).toEqual(['conflict', 'gap', 'gap', 'note']);
  });
});
