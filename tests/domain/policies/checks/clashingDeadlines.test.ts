import { describe, expect, test } from 'vitest';
import { arrangedTooLate } from '#domain/policies/checks/arrangedTooLate.ts';
import { dueBeforeItOpens } from '#domain/policies/checks/dueBeforeItOpens.ts';
import { dueBeforeNotice } from '#domain/policies/checks/dueBeforeNotice.ts';
import { impossibleNotice } from '#domain/policies/checks/impossibleNotice.ts';
import { lateInCycle } from '#domain/policies/checks/lateInCycle.ts';
import { needsSameMoment } from '#domain/policies/checks/needsSameMoment.ts';
import { twoDeadlines } from '#domain/policies/checks/twoDeadlines.ts';
import { waitInCircle } from '#domain/policies/checks/waitInCircle.ts';
import { waitsForNobody } from '#domain/policies/checks/waitsForNobody.ts';
import { waitsSameMoment } from '#domain/policies/checks/waitsSameMoment.ts';
import type { Obligation } from '#domain/policies/policyPack.ts';
import { someDuty, someMeeting, someNotice, somePack, someProposal, workingDays } from '../../../builders/policy.ts';

const meetings = { planningMeeting: someMeeting('Planning meeting') };
const arranged = {
  meeting: 'planningMeeting',
  starts: ['cycleStart'],
  doneWhen: 'meetingArranged',
} satisfies Partial<Obligation>;
const held = {
  meeting: 'planningMeeting',
  starts: ['cycleStart'],
  doneWhen: 'meetingHeld',
} satisfies Partial<Obligation>;
const sign = someDuty({ id: 'sign', rule: 'KM-43', clause: '4.9', doneWhen: 'statementSignedByReviewer' });
const moderate = someDuty({ id: 'moderate', rule: 'KM-46', clause: '5', owedBy: 'headteacher', needs: 'sign' });

describe('X-03 a duty that needs another', () => {
  const proposalOf = (due: typeof moderate.due, changes = {}) =>
    someProposal(somePack({ meetings, obligations: [sign, { ...moderate, due, ...changes }] }));

  test('X-03 both end on the tenth working day after the same meeting (KM-43, KM-46)', () => {
    const [finding, ...rest] = needsSameMoment(proposalOf(workingDays(10)));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ kind: 'conflict', check: 'needsSameMoment' });
    expect(finding?.rules).toEqual([
      { rule: 'KM-46', clause: '5' },
      { rule: 'KM-43', clause: '4.9' },
    ]);
    expect(finding?.text).toContain('A planning meeting on Monday 7 September 2026: both end on Monday 21 September.');
    expect(finding?.text).toContain('“Do moderate” (clause 5)');
  });

  test('X-03 the example is the meeting of X-04 where the policy is adopted on Monday 5 October 2026', () => {
    const [finding] = needsSameMoment({ ...proposalOf(workingDays(10)), from: '2026-10-05' });
    expect(finding?.text).toContain('A planning meeting on Monday 5 October 2026: both end on Monday 19 October.');
  });

  test('X-03 the earlier of the two is told with both dates', () => {
    const [finding] = needsSameMoment(proposalOf(workingDays(8)));
    expect(finding?.title).toBe('Clause 5 needs what clause 4.9 brings, and ends before it');
    expect(finding?.text).toContain(
      'clause 5 ends on Thursday 17 September and clause 4.9 only on Monday 21 September.',
    );
  });

  test.each([
    ['a day more', workingDays(11), {}],
    ['another event', workingDays(10), { starts: ['observation'] }],
    ['another staff group', workingDays(10), { staffGroups: ['nobody'] }],
    ['nothing but an offer', workingDays(10), { optional: true }],
  ] as const)('X-03 there is no clash with %s', (_, due, changes) => {
    expect(needsSameMoment(proposalOf(due, changes))).toEqual([]);
  });

  test('X-03 there is no clash for staff groups that are not chosen', () => {
    const pack = somePack({ meetings, obligations: [sign, { ...moderate, staffGroups: ['teacher'] }] });
    expect(needsSameMoment(someProposal(pack, { staffGroups: ['support'] }))).toEqual([]);
    expect(needsSameMoment(someProposal(pack, { staffGroups: ['support', 'teacher'] }))).toHaveLength(1);
  });
});

describe('X-03 a duty that waits for somebody else', () => {
  const read = (changes = {}) =>
    someDuty({
      id: 'read',
      rule: 'KM-43',
      clause: '4.9',
      owedBy: 'reviewee',
      onceTrue: 'statementSignedByReviewer',
      doneWhen: 'statementSignedByReviewee',
      ...changes,
    });
  const findings = (changes = {}) =>
    waitsSameMoment(someProposal(somePack({ meetings, obligations: [sign, read(changes)] })));

  test('X-03 the reviewee signs after the reviewer, and both have until the same day (KM-43)', () => {
    expect(findings()).toMatchObject([
      {
        kind: 'note',
        title: 'The reviewee may have no time left under clause 4.9',
        rules: [{ rule: 'KM-43', clause: '4.9' }],
      },
    ]);
  });

  test('X-03 ending before what it waits for is a conflict', () => {
    expect(findings({ due: workingDays(5) })).toMatchObject([{ kind: 'conflict' }]);
  });

  test('X-03 two days for reading are enough, and what is only offered does not matter', () => {
    expect(findings({ due: workingDays(12) })).toEqual([]);
    expect(findings({ optional: true })).toEqual([]);
  });

  test('X-03 nobody has a deadline for sending the objectives that are to be confirmed (TA-12)', () => {
    const confirm = someDuty({
      id: 'confirm',
      rule: 'TA-12',
      onceTrue: 'objectivesSent',
      doneWhen: 'objectivesDecided',
    });
    const send = someDuty({ id: 'send', doneWhen: 'objectivesSent' });
    expect(waitsForNobody(someProposal(somePack({ meetings, obligations: [confirm] })))).toMatchObject([
      { kind: 'gap', check: 'waitsForNobody', rules: [{ rule: 'TA-12', clause: '10' }] },
    ]);
    expect(waitsForNobody(someProposal(somePack({ meetings, obligations: [confirm, send] })))).toEqual([]);
  });

  test('X-03 duties that wait for each other never open', () => {
    const one = someDuty({ id: 'one', rule: 'RS-21', needs: 'two' });
    const two = someDuty({ id: 'two', rule: 'RS-22', needs: 'one' });
    const three = someDuty({ id: 'three', rule: 'RS-23', needs: 'two' });
    const findings = waitInCircle(someProposal(somePack({ meetings, obligations: [one, two, three] })));
    expect(findings).toMatchObject([{ kind: 'conflict', title: 'RS-21 and RS-22 wait for each other' }]);
    expect(waitInCircle(someProposal(somePack({ meetings, obligations: [sign, moderate] })))).toEqual([]);
  });
});

describe('X-03 two deadlines for one step', () => {
  const again = (changes = {}) =>
    someDuty({ id: 'again', rule: 'RS-30', doneWhen: 'statementSignedByReviewer', ...changes });
  const findings = (changes = {}) =>
    twoDeadlines(someProposal(somePack({ meetings, obligations: [sign, again(changes)] })));

  test('X-03 the same step has five and ten working days after the same meeting', () => {
    const [finding] = findings({ due: workingDays(5) });
    expect(finding).toMatchObject({
      kind: 'conflict',
      title: 'Clause 4.9 and clause 10 have two deadlines for one step',
    });
    expect(finding?.text).toContain('one ends on Monday 21 September 2026 and the other on Monday 14 September 2026');
  });

  test('X-03 the same deadline, another person or another staff group is none', () => {
    expect(findings()).toEqual([]);
    expect(findings({ due: workingDays(5), owedBy: 'observer' })).toEqual([]);
    expect(findings({ due: workingDays(5), starts: ['reviewMeeting'] })).toEqual([]);
  });
});

describe('X-03 a deadline before its duty', () => {
  const review = someDuty({
    id: 'final-review',
    rule: 'PA-03',
    starts: ['cycleStart'],
    due: { onOrAfterTrigger: '07-31' },
    notBefore: { onOrAfterTrigger: '07-01' },
  });
  const cycleFrom = (starts: string, ends: string) =>
    somePack({
      cycles: [{ rule: 'RS-02', clause: '2', staffGroups: ['teacher', 'headteacher', 'support'], starts, ends }],
      obligations: [review],
    });

  test('X-03 a review in July fits a cycle from September (PA-03)', () => {
    expect(dueBeforeItOpens(someProposal(cycleFrom('09-01', '08-31')))).toEqual([]);
  });

  test('X-03 a review in July does not fit a cycle that begins on 15 July (PA-03)', () => {
    const [finding] = dueBeforeItOpens(someProposal(cycleFrom('07-15', '07-14')));
    expect(finding).toMatchObject({
      kind: 'conflict',
      check: 'dueBeforeItOpens',
      title: 'Clause 10 falls due before it opens',
    });
    expect(finding?.text).toContain(
      'on Thursday 15 July 2027: the deadline is Saturday 31 July 2027, and the duty opens only on Saturday 1 July 2028',
    );
  });

  test('X-03 a window of months is looked at in every month of the year', () => {
    const duty = someDuty({
      id: 'note',
      starts: ['observation'],
      due: { endOfMonth: 0 },
      notBefore: { startOfMonth: 1 },
    });
    const [finding, ...rest] = dueBeforeItOpens(someProposal(somePack({ obligations: [duty] })));
    expect(rest).toEqual([]);
    expect(finding?.text).toContain(
      'An observation on Tuesday 1 September 2026: the deadline is Wednesday 30 September 2026',
    );
  });

  test('X-03 the latest day for notice lies before the day that starts the duty', () => {
    const duty = someDuty({
      id: 'tell',
      starts: ['policyAdopted'],
      due: { noticeForMeetingOn: '09-04', workingDays: 5 },
    });
    expect(dueBeforeItOpens(someProposal(somePack({ obligations: [duty] })))).toMatchObject([
      { kind: 'conflict', check: 'dueBeforeTrigger' },
    ]);
  });
});

describe('X-03 notice of a meeting', () => {
  test('X-03 two weeks’ notice do not fit between the start of the cycle and the tenth day', () => {
    const hold = someDuty({ id: 'hold', rule: 'RS-40', ...held, due: { amount: 9, unit: 'days', direction: 'after' } });
    const pack = somePack({ meetings, obligations: [hold], limits: [{ ...someNotice, amount: 2, unit: 'weeks' }] });
    const [finding] = impossibleNotice(someProposal(pack));
    expect(finding).toMatchObject({
      kind: 'conflict',
      title: 'There is no time for 2 weeks’ notice of the planning meeting',
    });
    expect(finding?.text).toContain('by Thursday 10 September 2026');
    expect(finding?.text).toContain('can be held from Tuesday 15 September 2026 on');
    expect(impossibleNotice(someProposal({ ...pack, limits: [someNotice] }))).toEqual([]);
  });

  test('X-03 a meeting on a fixed date cannot be announced before the cycle begins (KM-22)', () => {
    const arrange = (noticeForMeetingOn: string) =>
      someDuty({ id: 'arrange', rule: 'KM-22', ...arranged, due: { noticeForMeetingOn, workingDays: 5 } });
    const findings = (date: string) =>
      impossibleNotice(someProposal(somePack({ meetings, obligations: [arrange(date)] })));
    expect(findings('09-04')).toMatchObject([{ kind: 'conflict', check: 'impossibleNotice' }]);
    expect(findings('10-31')).toEqual([]);
  });

  test('X-03 arranged on the last day, the meeting comes after the day until which it is held (TA-07, TA-08)', () => {
    const obligations = [
      someDuty({ id: 'arrange', rule: 'TA-07', clause: 'Review meeting', ...arranged, due: { endOfMonth: 0 } }),
      someDuty({ id: 'hold', rule: 'TA-07', clause: 'Review meeting', ...held, due: { endOfMonth: 0 } }),
    ];
    const notice = { ...someNotice, rule: 'TA-08', amount: 2, unit: 'weeks' } as const;
    const findings = (limit: Parameters<typeof somePack>[0]) =>
      arrangedTooLate(someProposal(somePack({ meetings, obligations, ...limit })));
    const [finding] = findings({ limits: [notice] });
    expect(finding).toMatchObject({ kind: 'conflict', check: 'arrangedTooLate' });
    expect(finding?.text).toContain('on Wednesday 14 October 2026 at the earliest');
    expect(finding?.text).toContain('Arrange it by Wednesday 16 September');
    expect(findings({ limits: [{ ...notice, force: 'should' }] })).toMatchObject([{ kind: 'note' }]);
    expect(findings({ limits: [] })).toEqual([]);
  });

  test('X-03 the record is due before the review, and no notice of the review is laid down (KS-11)', () => {
    const prepare = someDuty({
      id: 'record',
      rule: 'KS-11',
      owedBy: 'reviewee',
      due: { amount: 7, unit: 'workingDays', direction: 'before' },
    });
    const pack = somePack({ meetings, obligations: [prepare] });
    expect(dueBeforeNotice(someProposal(pack))).toMatchObject([{ kind: 'gap', check: 'noNotice' }]);
    const [finding] = dueBeforeNotice(someProposal({ ...pack, limits: [someNotice] }));
    expect(finding).toMatchObject({ kind: 'conflict', check: 'dueBeforeNotice' });
    expect(finding?.text).toContain('A planning meeting on Monday 5 October 2026');
    expect(dueBeforeNotice(someProposal({ ...pack, limits: [{ ...someNotice, amount: 10 }] }))).toEqual([]);
  });
});

describe('X-03 fixed dates and the cycle that a school chooses', () => {
  const cycle = (starts: string, ends: string) => [
    { rule: 'KM-07', clause: '4.1', staffGroups: ['teacher', 'headteacher', 'support'], starts, ends },
  ];
  const plan = someDuty({ id: 'plan', rule: 'KM-06', ...held, due: { onOrAfterTrigger: '10-31' } });

  test('X-03 planning by 31 October does not fit a cycle from 1 January (KM-06, KM-07)', () => {
    const [finding] = lateInCycle(
      someProposal(somePack({ meetings, cycles: cycle('01-01', '12-31'), obligations: [plan] })),
    );
    expect(finding).toMatchObject({ kind: 'gap', title: 'Clause 10 comes 9 months into the cycle' });
    expect(finding?.text).toContain('Sunday 31 October 2027');
    expect(lateInCycle(someProposal(somePack({ meetings, obligations: [plan] })))).toEqual([]);
  });

  test('X-03 a duty of the cycle falls due after its last day', () => {
    const late = someDuty({
      id: 'late',
      starts: ['cycleStart'],
      due: { amount: 13, unit: 'months', direction: 'after' },
    });
    expect(lateInCycle(someProposal(somePack({ obligations: [late] })))).toMatchObject([
      { kind: 'conflict', check: 'dueAfterCycle' },
    ]);
  });
});
