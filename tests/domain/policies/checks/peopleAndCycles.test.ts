import { describe, expect, test } from 'vitest';
import { approverOfHeadteacher } from '#domain/policies/checks/approverOfHeadteacher.ts';
import { coveredTwice } from '#domain/policies/checks/coveredTwice.ts';
import { cycleGap } from '#domain/policies/checks/cycleGap.ts';
import { cycleOfNobody } from '#domain/policies/checks/cycleOfNobody.ts';
import { dutyOfNobody } from '#domain/policies/checks/dutyOfNobody.ts';
import { groupOfNobody } from '#domain/policies/checks/groupOfNobody.ts';
import { leftOut } from '#domain/policies/checks/leftOut.ts';
import { moreReviewees, withoutLineManager } from '#domain/policies/checks/lineManagers.ts';
import { nobodyMayObserve } from '#domain/policies/checks/nobodyMayObserve.ts';
import { panelOfGovernors } from '#domain/policies/checks/panelOfGovernors.ts';
import { unknownGroup } from '#domain/policies/checks/unknownGroup.ts';
import { withoutCycle } from '#domain/policies/checks/withoutCycle.ts';
import type { Limit } from '#domain/policies/policyPack.ts';
import { personOid, somePerson, someSchool } from '../../../builders/person.ts';
import { inForce, someDuty, somePack, someProposal } from '../../../builders/policy.ts';

const everybody = ['teacher', 'headteacher', 'support'];
const cycle = (changes = {}) => ({
  rule: 'KM-07',
  clause: '4.1',
  staffGroups: everybody,
  starts: '09-01',
  ends: '08-31',
  ...changes,
});
const without = (role: string) => someSchool.filter(({ roles }) => !roles.some((each) => each === role));

describe('X-03 duties of a role that nobody has', () => {
  const check = someDuty({
    id: 'check',
    rule: 'KM-48',
    clause: '5',
    owedBy: 'chairOfGovernors',
    staffGroups: ['headteacher'],
  });
  const report = someDuty({
    id: 'report',
    rule: 'KM-60',
    clause: '10',
    owedBy: 'headteacher',
    nextInLine: 'chairOfGovernors',
  });
  const pack = somePack({ obligations: [check, report] });

  test('X-03 nobody is the chair who checks the headteacher’s statement (KM-48)', () => {
    const [finding, ...rest] = dutyOfNobody(someProposal(pack, { people: without('chairOfGovernors') }));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ kind: 'gap', title: 'Nobody in the school is chair of governors' });
    expect(finding?.rules.map(({ rule }) => rule)).toEqual(['KM-48', 'KM-60']);
    expect(finding?.text).toContain('“Do check” (clause 5); being told when “Do report” (clause 10) is overdue');
  });

  test('X-03 every role that the policy counts on is held, or its duty is for nobody chosen', () => {
    expect(dutyOfNobody(someProposal(pack))).toEqual([]);
    const others = somePack({ obligations: [check] });
    expect(
      dutyOfNobody(someProposal(others, { people: without('chairOfGovernors'), staffGroups: ['teacher'] })),
    ).toEqual([]);
  });

  test('X-03 keeping the records and deciding on a cycle are duties too', () => {
    const retention = {
      rule: 'KM-55',
      clause: '7',
      years: 6,
      from: 'cycleEnd',
      destroy: 'mayAfter',
      owedBy: 'headteacher',
      text: 'Six years.',
    } as const;
    const cycleCases = [
      {
        rule: 'KM-09',
        clause: '4.1',
        case: 'startsPartWay',
        outcome: 'decided',
        decidedBy: 'headteacher',
        text: 'Decided.',
      } as const,
    ];
    const [finding] = dutyOfNobody(
      someProposal(somePack({ retention, cycleCases }), { people: without('headteacher') }),
    );
    expect(finding?.rules.map(({ rule }) => rule)).toEqual(['KM-09', 'KM-55']);
  });

  test('X-03 the headteacher’s own review needs a chair of governors', () => {
    expect(approverOfHeadteacher(someProposal(somePack()))).toEqual([]);
    const people = without('chairOfGovernors');
    expect(approverOfHeadteacher(someProposal(somePack(), { people }))).toMatchObject([{ kind: 'gap' }]);
    expect(approverOfHeadteacher(someProposal(somePack(), { people, staffGroups: ['teacher'] }))).toEqual([]);
  });

  test('X-03 nobody may observe the only qualified teacher (KM-64)', () => {
    const limit: Limit = {
      rule: 'KM-64',
      clause: 'Appendix 3, 1',
      topic: 'observation',
      force: 'must',
      kind: 'qualifiedObserver',
      text: 'Qualified.',
    };
    const pack = somePack({ limits: [limit] });
    expect(nobodyMayObserve(someProposal(pack))).toEqual([]);
    expect(nobodyMayObserve(someProposal(pack, { people: [somePerson(2)] }))).toMatchObject([{ kind: 'gap' }]);
    expect(nobodyMayObserve(someProposal(pack, { people: [somePerson(2, { qualifiedTeacher: false })] }))).toHaveLength(
      1,
    );
  });
});

describe('X-03 governors for the headteacher’s panel (KM-12, KM-48)', () => {
  const base = { topic: 'reviewers' as const, force: 'must' as const, staffGroups: ['headteacher'], text: 'A panel.' };
  const panel = (changes = {}): Limit => ({
    ...base,
    rule: 'KM-12',
    clause: '4.2',
    kind: 'panel',
    sizes: [2, 3],
    ...changes,
  });
  const checker: Limit = { ...base, rule: 'KM-48', clause: '5', kind: 'checkerTakesNoOtherPart', most: 2 };
  const governors = (count: number) => [someSchool.slice(0, 4), someSchool.slice(4, 4 + count)].flat();
  const findings = (limits: Limit[], count = 5) =>
    panelOfGovernors(someProposal(somePack({ limits }), { people: governors(count) }));

  test('X-03 a panel of two or three can be filled from five governors (KM-12)', () => {
    expect(findings([panel()])).toEqual([]);
    expect(findings([panel()], 1)).toMatchObject([{ kind: 'gap', check: 'tooFewGovernors' }]);
  });

  test('X-03 foundation governors are counted (KM-12)', () => {
    expect(findings([panel({ foundation: { '2': 1, '3': 2 } })])).toMatchObject([
      { kind: 'gap', check: 'tooFewGovernors' },
    ]);
  });

  test('X-03 a panel of two cannot have three foundation governors (KM-12)', () => {
    expect(findings([panel({ foundation: { '2': 3, '3': 3 } })])[0]).toMatchObject({
      kind: 'conflict',
      title: 'A panel of 2 cannot have 3 foundation governors',
    });
  });

  test('X-03 whoever checks the statement is not on the panel (KM-48)', () => {
    expect(findings([panel(), checker], 4)).toEqual([]);
    expect(findings([panel(), checker], 3)).toMatchObject([{ rules: [{ rule: 'KM-12' }, { rule: 'KM-48' }] }]);
  });

  test('X-03 where the headteacher is not covered nothing is asked for (KM-12)', () => {
    const pack = somePack({ limits: [panel()] });
    expect(panelOfGovernors(someProposal(pack, { people: governors(0), staffGroups: ['teacher'] }))).toEqual([]);
  });
});

describe('X-03 line managers (KM-16)', () => {
  const limit: Limit = {
    rule: 'KM-16',
    clause: '4.2',
    topic: 'reviewers',
    force: 'must',
    kind: 'revieweesEachReviewer',
    most: 2,
    text: 'At most two.',
  };

  test('X-03 a line manager has more people than a reviewer may have (KM-16)', () => {
    const [finding] = moreReviewees(someProposal(somePack({ limits: [limit] })));
    expect(finding).toMatchObject({ kind: 'gap', title: 'One line manager has more than 2 people' });
    expect(finding?.text).toContain('By the list of people one line manager has 3.');
    expect(moreReviewees(someProposal(somePack({ limits: [{ ...limit, most: 3 }] })))).toEqual([]);
  });

  test('X-03 people without a line manager are counted and not named', () => {
    const people = [...someSchool, somePerson(8, { managerOid: null }), somePerson(9, { managerOid: personOid(99) })];
    const [finding] = withoutLineManager(someProposal(somePack(), { people }));
    expect(finding?.title).toBe('2 people have no line manager in the list of people');
    expect(JSON.stringify(finding)).not.toContain('Person 8');
    expect(withoutLineManager(someProposal(somePack()))).toEqual([]);
  });
});

describe('X-03 cycles', () => {
  const findings = (changes: object) => cycleGap(someProposal(somePack({ cycles: [cycle(changes)] })));

  test('X-03 a cycle that ends the day before it begins again leaves nobody out (KM-07)', () => {
    expect(findings({})).toEqual([]);
    expect(findings({ starts: '01-01', ends: '12-31' })).toEqual([]);
  });

  test('X-03 a cycle to 31 July leaves out August (KM-07)', () => {
    const [finding] = findings({ ends: '07-31' });
    expect(finding).toMatchObject({ kind: 'gap', check: 'cycleGap', rules: [{ rule: 'KM-07', clause: '4.1' }] });
    expect(finding?.text).toContain('on Sunday 1 August 2027 to Tuesday 31 August 2027 nobody is in a cycle');
    expect(finding?.text).toContain('Let the cycle end on 31 August');
  });

  test('X-03 a cycle to 15 September overlaps with the next (KM-07)', () => {
    expect(findings({ ends: '09-15' })).toMatchObject([
      { kind: 'conflict', check: 'cycleOverlap', title: 'The cycle overlaps with the next, or lasts 15 days' },
    ]);
    expect(findings({ ends: '09-01' })).toMatchObject([
      { title: 'The cycle overlaps with the next, or lasts one day' },
    ]);
  });

  test('X-03 a cycle from 1 March to 28 February leaves out 29 February (KM-07)', () => {
    const [finding] = findings({ starts: '03-01', ends: '02-28' });
    expect(finding).toMatchObject({ kind: 'note', title: 'In leap years 29 February belongs to no cycle' });
    expect(finding?.text).toContain('Tuesday 29 February 2028');
  });

  test('X-03 a staff group has no cycle', () => {
    const pack = somePack({ cycles: [cycle({ staffGroups: ['teacher', 'headteacher'] })] });
    expect(withoutCycle(someProposal(pack))).toMatchObject([
      { kind: 'gap', check: 'groupWithoutCycle', title: '“Support staff” have no cycle' },
    ]);
    expect(withoutCycle(someProposal(pack, { staffGroups: ['teacher'] }))).toEqual([]);
  });

  test('X-03 cycles for some schools only leave others out (TA-04)', () => {
    const pack = somePack({ cycles: [cycle({ rule: 'TA-04', site: 'Hill Primary' })] });
    const people = [somePerson(2, { site: 'Hill Primary' }), somePerson(3, { site: 'Lake Primary' })];
    expect(withoutCycle(someProposal(pack, { people, staffGroups: ['teacher'] }))).toMatchObject([
      { check: 'peopleWithoutCycle', title: '1 person of “Teachers” would have no cycle' },
    ]);
  });

  test('X-03 a cycle is for a school that the register writes in another way (TA-04)', () => {
    const pack = somePack({
      cycles: [cycle({ rule: 'TA-04', site: 'Hill Primary School', posts: ['teachingAssistant'] }), cycle()],
    });
    const at = (site: string) => [somePerson(2, { site, posts: ['teachingAssistant'] })];
    const [finding] = cycleOfNobody(someProposal(pack, { people: at('Hill Primary') }));
    expect(finding).toMatchObject({ kind: 'gap', title: 'A cycle of clause 4.1 is for nobody' });
    expect(finding?.text).toContain('the schools there are “Hill Primary”');
    expect(cycleOfNobody(someProposal(pack, { people: at('Hill Primary School') }))).toEqual([]);
    const [noPost] = cycleOfNobody(someProposal(pack, { people: [somePerson(2, { site: 'Hill Primary School' })] }));
    expect(noPost).toMatchObject({ kind: 'note' });
  });
});

describe('X-03 who is covered by what (X-01)', () => {
  const forTeachers = somePack({ id: 'teachers', title: 'Teachers’ policy' });

  test('X-03 people whom no policy covers are counted by staff group and not named', () => {
    const people = [
      ...someSchool,
      somePerson(8, { staffGroup: 'associate' }),
      somePerson(9, { staffGroup: 'associate' }),
    ];
    const [finding] = leftOut(someProposal(somePack(), { people }));
    expect(finding).toMatchObject({ kind: 'gap', title: '2 people would be under no policy' });
    expect(finding?.text).toContain('“Associate staff”: 2 people.');
    expect(JSON.stringify(finding)).not.toContain('Person 8');
  });

  test('X-03 another policy in force, for that group and school, covers them (X-01)', () => {
    const people = [somePerson(8, { staffGroup: 'associate', site: 'Hill Primary' })];
    const other = (changes = {}) => inForce(forTeachers, { staffGroups: ['associate'], ...changes });
    const findings = (changes = {}) => leftOut(someProposal(somePack(), { people, others: [other(changes)] }));
    expect(findings()).toEqual([]);
    expect(findings({ site: 'Hill Primary' })).toEqual([]);
    expect(findings({ site: 'Lake Primary' })[0]?.text).toContain('“Associate staff” at Hill Primary: 1 person.');
  });

  test('X-03 an earlier version of the same policy is replaced and covers nobody any more (X-01)', () => {
    const others = [inForce(somePack())];
    expect(leftOut(someProposal(somePack(), { others, staffGroups: ['teacher', 'headteacher'] }))).toMatchObject([
      { title: '1 person would be under no policy' },
    ]);
    expect(coveredTwice(someProposal(somePack(), { others }))).toEqual([]);
  });

  test('X-03 a later policy for the same group and school takes the place of the earlier (X-01)', () => {
    const [finding] = coveredTwice(
      someProposal(somePack(), { others: [inForce(forTeachers, { staffGroups: ['teacher'] })] }),
    );
    expect(finding).toMatchObject({
      kind: 'note',
      title: 'This takes the place of “Teachers’ policy” for “Teachers”',
    });
    expect(finding?.text).toContain('“Teachers’ policy” is in force for “Teachers” since Monday 1 September 2025');
    expect(finding?.text).toContain('2 people');
  });

  test('X-03 one for a school goes before one for all, and two schools do not meet (X-01)', () => {
    const others = [inForce(forTeachers, { staffGroups: ['teacher'], site: 'Hill Primary' })];
    expect(coveredTwice(someProposal(somePack(), { others }))).toMatchObject([{ kind: 'note' }]);
    expect(coveredTwice(someProposal(somePack(), { others, site: 'Lake Primary' }))).toEqual([]);
  });

  test('X-03 nobody belongs to a chosen staff group', () => {
    const people = someSchool.filter(({ staffGroup }) => staffGroup !== 'support');
    const [finding] = groupOfNobody(someProposal(somePack(), { people }));
    expect(finding).toMatchObject({ kind: 'note', title: 'Nobody belongs to “Support staff”' });
    expect(groupOfNobody(someProposal(somePack()))).toEqual([]);
  });

  test('X-03 a duty is for a staff group that the policy does not have', () => {
    const duty = someDuty({ id: 'slip', rule: 'RS-50', staffGroups: ['techers'] });
    expect(unknownGroup(someProposal(somePack({ obligations: [duty] })))).toMatchObject([
      { kind: 'gap', title: 'The policy has no staff group “techers”', rules: [{ rule: 'RS-50', clause: '10' }] },
    ]);
    expect(unknownGroup(someProposal(somePack()))).toEqual([]);
  });
});
