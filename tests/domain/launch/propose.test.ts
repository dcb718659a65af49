import { describe, expect, test } from 'vitest';
import { proposeLaunch, type KnownReview } from '#domain/launch/propose.ts';
import { launchSelectionSchema, type LaunchSelection } from '#domain/launch/launchSelection.ts';
import type { Person } from '#domain/people/person.ts';
import type { AdoptedPolicy } from '#domain/policies/adoption.ts';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import type { Values } from '#domain/policies/settings.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';

const TODAY = '2026-10-05';
const WISH: LaunchSelection = {
  policy: null,
  cycle: 'running',
  staffGroup: null,
  department: null,
  managerOid: null,
  reviewers: {},
  leftOut: [],
};
const register = new Map<string, Person>(people.map((person) => [person.oid, registerEntry(person)]));

function adopted(id: string, from: string, staffGroups: string[], values: Values = {}): AdoptedPolicy {
  const file = findPolicyFile(id);
  if (!file) throw new Error(`No policy ${id}.`);
  const pack = { ...resolvePolicy(file, values), version: from };
  const adoptedAt = `${from}T08:00:00Z`;
  return { id, version: from, from, adoptedAt, adoptedBy: oidOf(46), site: null, staffGroups, values, file: {}, pack };
}
const kent = (values: Values = {}) => adopted('kent-model', '2026-09-01', ['teacher', 'headteacher'], values);
const trust = adopted('trust-associate-staff', '2026-01-01', ['associate']);

/** The register with changed facts about some people. */
function changed(changes: Record<number, Partial<Person>>): ReadonlyMap<string, Person> {
  return new Map(
    [...register].map(([oid, person]) => [oid, { ...person, ...changes[Number(oid.slice(-3))] }] as const),
  );
}

function propose({
  choices = {},
  policies = [kent(), trust],
  known = register,
  managers = {},
  running = [],
  today = TODAY,
  trained = [],
}: {
  choices?: Partial<LaunchSelection>;
  policies?: readonly AdoptedPolicy[];
  known?: ReadonlyMap<string, Person>;
  managers?: Record<number, number>;
  running?: readonly Omit<KnownReview, 'isClosed'>[];
  today?: string;
  /** Who was trained in reviewing, on 7 September 2026. */
  trained?: readonly number[];
} = {}) {
  const proposals = proposeLaunch(
    { ...WISH, ...choices },
    {
      people: known,
      adopted: policies,
      calendar: schoolYear,
      today,
      trainings: (oid) =>
        trained.some((each) => oidOf(each) === oid) ? [{ what: 'reviewing', on: '2026-09-07' }] : [],
      reviews: running.map((each) => ({ ...each, isClosed: false })),
      managers: new Map(Object.entries(managers).map(([of, manager]) => [oidOf(Number(of)), oidOf(manager)])),
    },
  );
  return {
    all: proposals,
    of: (number: number) => {
      const found = proposals.find(({ person }) => person.oid === oidOf(number));
      if (!found) throw new Error(`Nobody has the number ${number}.`);
      return found;
    },
  };
}

describe('who gets a review', () => {
  test('KM-21 a reviewer without training on record is warned of, and can be set up all the same', () => {
    const { of } = propose({ trained: [6] });
    expect(of(12)).toMatchObject({
      state: 'ready',
      warning: {
        rule: 'KM-21',
        force: 'should',
        message: expect.stringContaining('Tom Hargrave is not recorded as trained in reviewing.'),
      },
    });
    expect([of(16).reviewer?.oid, of(16).warning]).toEqual([oidOf(6), null]);
    expect(of(35).warning).toBeNull();
    expect(propose({ choices: { reviewers: { [oidOf(12)]: oidOf(6) } }, trained: [6] }).of(12).warning).toBeNull();
  });

  test('X-01 TA-06 each under the policy of the staff group, in its own cycle, reviewed by the line manager', () => {
    const { of } = propose();
    expect(of(12)).toMatchObject({
      state: 'ready',
      policy: { id: 'kent-model' },
      cycle: { start: '2026-09-01', end: '2027-08-31' },
      reviewer: { oid: oidOf(5) },
      approver: { oid: oidOf(1) },
      why: null,
    });
    expect(of(35)).toMatchObject({
      state: 'ready',
      policy: { id: 'trust-associate-staff' },
      cycle: { start: '2026-01-01', end: '2026-12-31' },
      reviewer: { oid: oidOf(34) },
    });
  });

  test('X-01 one policy alone, and governors in none', () => {
    const { all } = propose({ choices: { policy: 'trust-associate-staff' } });
    expect(new Set(all.map(({ person }) => person.staffGroup))).toEqual(new Set(['associate']));
    expect(propose().all.some(({ person }) => person.staffGroup === null)).toBe(false);
  });

  test('X-01 the next cycle of each, under the policy that is in force when it begins', () => {
    const later = adopted('conversations', '2027-09-01', ['teacher']);
    const { of } = propose({ choices: { cycle: 'next' }, policies: [kent(), trust, later] });
    expect(of(35).cycle).toEqual({ start: '2027-01-01', end: '2027-12-31' });
    expect(of(12)).toMatchObject({ policy: { id: 'conversations' }, date: '2027-09-01' });
  });

  test('X-01 a policy to come can be launched before its first day', () => {
    const { of } = propose({ choices: { cycle: 'next' }, policies: [kent()], today: '2026-07-01' });
    expect(of(12)).toMatchObject({ state: 'ready', cycle: { start: '2026-09-01', end: '2027-08-31' } });
  });

  test('KC-13 all employees and apprentices, with no exception', () => {
    const everybody = ['teacher', 'headteacher', 'support', 'associate', 'apprentice'];
    const known = changed({ 43: { staffGroup: 'apprentice', posts: ['apprentice'] } });
    const { all, of } = propose({ policies: [adopted('conversations', '2026-04-01', everybody)], known });
    expect(of(43)).toMatchObject({ state: 'ready', policy: { id: 'conversations' } });
    expect(of(20).state).toBe('ready');
    expect(all.filter(({ state }) => state !== 'ready').map(({ person }) => person.oid)).toEqual([oidOf(1)]);
  });

  test('X-02 a review that is open goes on as it is, also under another policy than today’s', () => {
    const cycle = { start: '2026-01-01', end: '2026-12-31' };
    const { of } = propose({ running: [{ revieweeOid: oidOf(12), reviewerOid: oidOf(6), cycle }] });
    expect(of(12)).toMatchObject({ state: 'open', reviewer: { oid: oidOf(6) } });
    expect(of(12).why?.text).toContain('Thursday 31 December');
  });
});

describe('a first cycle that was fixed otherwise than proposed', () => {
  test('KM-09 the next cycle begins the day after it', () => {
    const running = [
      { revieweeOid: oidOf(12), reviewerOid: oidOf(5), cycle: { start: '2026-07-01', end: '2026-11-30' } },
    ];
    expect(propose({ choices: { cycle: 'next' }, running }).of(12).date).toBe('2026-12-01');
  });
});

describe('who gets none, and why', () => {
  test('KM-02 a teacher in statutory induction, with the clause', () => {
    expect(propose().of(20)).toMatchObject({ state: 'cannot', why: { rule: 'KM-02', clause: '3' } });
  });

  test('KM-02 a teacher’s contract shorter than two terms; support staff with the same one get a review', () => {
    const until = (end: string) => ({ start: '2026-09-01', end, inductionUntil: null, probationUntil: null });
    const shown = (end: string, staffGroup: string) =>
      propose({
        known: changed({ 12: { employment: until(end), staffGroup } }),
        policies: [adopted('kent-model', '2026-09-01', ['teacher', 'headteacher', 'support'])],
      }).of(12);
    expect(shown('2026-12-17', 'teacher')).toMatchObject({ state: 'cannot', why: { rule: 'KM-02', clause: '3' } });
    expect(shown('2026-12-18', 'teacher').state).toBe('ready');
    expect(shown('2026-12-17', 'support').state).toBe('ready');
  });

  test('TA-01 in probation until its end, and a fixed term under one term', () => {
    const employment = { start: '2026-09-07', end: '2026-10-30', inductionUntil: null, probationUntil: null };
    const { of } = propose({ known: changed({ 36: { employment } }) });
    const inProbation = people.find((person) => person.employment.probationUntil !== null);
    expect(of(Number(inProbation?.oid.slice(-3)))).toMatchObject({ state: 'cannot', why: { rule: 'TA-01' } });
    expect(of(36)).toMatchObject({ state: 'cannot', why: { rule: 'TA-01', clause: 'Scope' } });
  });

  test('KM-05 nobody whose contract ends before the next cycle begins', () => {
    const employment = { start: '2026-09-01', end: '2027-07-31', inductionUntil: null, probationUntil: null };
    const { of } = propose({ choices: { cycle: 'next' }, known: changed({ 12: { employment } }), today: '2027-08-10' });
    expect(of(12)).toMatchObject({ state: 'cannot' });
    expect(of(12).why?.text).toBe('The contract ends on Saturday 31 July 2027.');
  });

  test('X-01 somebody whom no adopted policy covers', () => {
    expect(propose({ policies: [trust] }).of(12)).toMatchObject({ state: 'cannot', policy: null });
  });
});

describe('whose cycle is his or her own', () => {
  const on = (start: string, end: string | null = null) => ({
    employment: { start, end, inductionUntil: null, probationUntil: null },
  });

  test('KM-05 TA-05 the length of a contract under a year, with the clause', () => {
    const known = changed({ 12: on('2026-09-07', '2027-07-31'), 36: on('2026-09-07', '2027-07-31') });
    const { of } = propose({ known });
    const cycle = { start: '2026-09-07', end: '2027-07-31' };
    expect(of(12)).toMatchObject({ state: 'ready', cycle, cycleWhy: { rule: 'KM-05', clause: '3' } });
    expect(of(36)).toMatchObject({ state: 'ready', cycle, cycleWhy: { rule: 'TA-05' } });
  });

  test('KM-09 a start part-way shows the first cycle that brings the person into line', () => {
    const { of } = propose({ known: changed({ 12: on('2027-01-11') }), today: '2027-01-18' });
    expect(of(12)).toMatchObject({
      cycle: { start: '2027-01-11', end: '2027-08-31' },
      cycleWhy: { rule: 'KM-09', clause: '4.1' },
    });
    expect(of(13).cycleWhy).toBeNull();
  });
});

describe('who reviews', () => {
  test('KM-15 the headteacher for all, where the school chose that', () => {
    const { of } = propose({ policies: [kent({ otherReviewers: 'headteacher' })] });
    expect(of(12).reviewer?.oid).toBe(oidOf(1));
  });

  test('KM-12 nobody is proposed for the headteacher; a governor is chosen by hand, and the chair approves', () => {
    expect(propose().of(1)).toMatchObject({ state: 'cannot', reviewer: null, why: { rule: 'KM-12' } });
    const { of } = propose({ choices: { reviewers: { [oidOf(1)]: oidOf(52) } } });
    expect(of(1)).toMatchObject({ state: 'ready', reviewer: { oid: oidOf(52) }, approver: { oid: oidOf(51) } });
  });

  test('KM-15 the line manager that Microsoft 365 knows, where the register has none; otherwise one is chosen', () => {
    const known = changed({ 12: { managerOid: null }, 13: { managerOid: null } });
    const { of } = propose({ known, managers: { 12: 6 } });
    expect(of(12)).toMatchObject({ state: 'ready', reviewer: { oid: oidOf(6) } });
    expect(of(13)).toMatchObject({ state: 'cannot', reviewer: null, why: { rule: 'KM-15', clause: '4.2' } });
  });

  test('KM-15 for one department, whoever manages its people', () => {
    const { all } = propose({ choices: { department: 'Mathematics' } });
    expect(all.map(({ person }) => person.oid).toSorted()).toEqual([6, 15, 16, 17, 30].map(oidOf).toSorted());
    const managed = propose({ choices: { managerOid: oidOf(6) } }).all;
    expect(managed.map(({ person }) => person.oid).toSorted()).toEqual([15, 16, 17, 30].map(oidOf).toSorted());
  });

  test('KM-16 the maximum holds over the whole preview, with reviews that are open already', () => {
    const policies = [kent({ otherReviewers: 'lineManagersUpToMaximum', mostReviewees: 2 })];
    const cycle = { start: '2026-09-01', end: '2027-08-31' };
    const running = [{ revieweeOid: oidOf(12), reviewerOid: oidOf(5), cycle }];
    const { all, of } = propose({ policies, running });
    const english = all.filter(({ reviewer }) => reviewer?.oid === oidOf(5));
    expect(english.filter(({ state }) => state === 'ready')).toHaveLength(1);
    expect(of(12).state).toBe('open');
    const refused = english.filter(({ state }) => state === 'cannot');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.why).toMatchObject({ rule: 'KM-16', clause: '4.2' });
    expect(refused[0]?.why?.text).toContain('the maximum is 2');
  });

  test('KM-16 with another reviewer chosen, or somebody left out, the rest fits', () => {
    const policies = [kent({ mostReviewees: 2 })];
    const over = propose({ policies }).all.filter(({ why }) => why?.rule === 'KM-16');
    const [first] = over;
    const choices = { reviewers: { [first?.person.oid ?? '']: oidOf(54) } };
    expect(propose({ policies, choices }).all.find(({ person }) => person === first?.person)?.state).toBe('ready');
    const leftOut = over.map(({ person }) => person.oid);
    const rest = propose({ policies, choices: { leftOut } }).all;
    expect(rest.filter(({ why }) => why?.rule === 'KM-16')).toEqual([]);
    expect(rest.filter(({ state }) => state === 'leftOut')).toHaveLength(leftOut.length);
  });

  test('TA-06 nobody reviews him- or herself', () => {
    const { of } = propose({ choices: { reviewers: { [oidOf(12)]: oidOf(12) } } });
    expect(of(12)).toMatchObject({ state: 'cannot' });
  });

  test('TA-06 a reviewer is named by the id of a person, and a cycle by its name', () => {
    expect(launchSelectionSchema.safeParse({ ...WISH, reviewers: { [oidOf(12)]: 'Tom' } }).success).toBe(false);
    expect(launchSelectionSchema.safeParse({ ...WISH, cycle: 'last' }).success).toBe(false);
  });
});
