import { describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import { accessTo } from '#domain/review/access/accessTo.ts';
import type { Command } from '#domain/review/commands.ts';
import type { Context } from '#domain/review/context.ts';
import { decide } from '#domain/review/decide.ts';
import { whoNames } from '#domain/review/appeals/whoHears.ts';
import type { RecordedEvent } from '#domain/review/events.ts';
import { fold } from '#domain/review/fold.ts';
import { obligations } from '#domain/review/obligations.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { wordedFor } from '#domain/review/wordedFor.ts';
import { keepsRegister, viewRegister } from '#domain/views/developmentRegister.ts';
import { summarise } from '#domain/views/home.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { somePerson } from '../../builders/person.ts';
import { id, instant, play } from './story.ts';

const file = findPolicyFile('trust-associate-staff');
if (!file) throw new Error('No such policy.');
const pack = resolvePolicy(file, {});

const associate = { staffGroup: 'associate', qualifiedTeacher: false } as const;
const headteacher = somePerson(1, { roles: ['headteacher'], staffGroup: null });
const operations = somePerson(2, {
  roles: ['operationsDirector'],
  central: true,
  managerOid: somePerson(3).oid,
  ...associate,
});
const executive = somePerson(3, { roles: ['executiveHeadteacher'], staffGroup: null });
const chair = somePerson(4, { roles: ['chairOfGovernors'], staffGroup: null });
const payroll = somePerson(5, { central: true, managerOid: somePerson(2).oid, ...associate });
const clerk = somePerson(6, { central: true, managerOid: somePerson(5).oid, ...associate });
const otherClerk = somePerson(7, associate);
const people: readonly Person[] = [headteacher, operations, executive, chair, payroll, clerk, otherClerk];

/** The review of the clerk in central services, by the head of payroll. */
function clerksReview(more: { reviewer?: Person; approver?: Person } = {}) {
  const opened: RecordedEvent = {
    seq: 1,
    at: instant('2026-01-05T09:00'),
    by: headteacher.oid,
    event: {
      type: 'reviewOpened',
      revieweeOid: clerk.oid,
      reviewerOid: (more.reviewer ?? payroll).oid,
      approverOid: (more.approver ?? operations).oid,
      staffGroup: 'associate',
      workingPattern: clerk.workingPattern,
      policy: { pack: pack.id, version: pack.version },
      cycle: { start: '2026-01-01', end: '2026-12-31' },
      led: { by: 'operationsDirector', site: null },
    },
  };
  const met: RecordedEvent = {
    seq: 2,
    at: instant('2026-01-05T10:00'),
    by: payroll.oid,
    event: {
      type: 'meetingScheduled',
      meetingId: id(1),
      kind: 'reviewMeeting',
      start: instant('2026-01-21T10:00'),
      minutes: 60,
      place: 'Office',
      bring: [],
      shortNotice: false,
    },
  };
  return fold(id(999), [opened, met]);
}

const context: Context = {
  ...play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' }).contextAt(
    '2026-10-05T09:00',
  ),
  pack: wordedFor(clerksReview(), pack),
  calendar: schoolYear,
  person: (oid) => people.find((each) => each.oid === oid),
  everybody: () => people,
  holderOf: (role) => people.find(({ roles }) => roles.includes(role)),
  holdersOf: (role) => people.filter(({ roles }) => roles.includes(role)),
};
const sees = (person: Person) => [...accessTo({ review: clerksReview(), person, context })];
const answer = (person: Person, command: Command) =>
  decide(command, { review: clerksReview(), actor: person, context });

describe('a review in central services', () => {
  test('TA-30 TA-02 seen by the two, the reviewer’s line manager and the operations director, and nobody else, not who manages those', () => {
    for (const person of [clerk, payroll, operations]) expect(sees(person)).toContain('whole');
    for (const person of [headteacher, executive, chair, otherClerk]) expect(sees(person)).toEqual([]);
  });

  test('TA-30 a new operations director sees it too, whoever confirmed before', () => {
    const review = clerksReview({ approver: executive });
    expect([...accessTo({ review, person: operations, context })]).toContain('whole');
  });

  test('TA-02 the operations director decides what a headteacher decides in a school; a headteacher does not', () => {
    const suspend: Command = { type: 'suspendReview', reason: 'grievance', note: 'A grievance was raised.' };
    expect(isRefusal(answer(operations, suspend))).toBe(false);
    expect(answer(headteacher, suspend)).toMatchObject({ refused: 'notAllowed' });
    expect(answer(executive, suspend)).toMatchObject({ refused: 'notAllowed' });
    expect(answer(headteacher, suspend)).toMatchObject({ message: expect.stringContaining('the operations director') });
  });

  test('TA-06 TA-02 the operations director hands the review to the line manager; a headteacher of a school does not', () => {
    const pass: Command = {
      type: 'changeReviewer',
      case: 'lineManager',
      toOid: payroll.oid,
      reason: 'The line manager is back.',
    };
    const review = clerksReview({ reviewer: otherClerk });
    expect(isRefusal(decide(pass, { review, actor: operations, context }))).toBe(false);
    expect(decide(pass, { review, actor: headteacher, context })).toMatchObject({ refused: 'notAllowed' });
  });

  test('TA-02 of what the operations director owes the executive headteacher is told next, and no documents', () => {
    const owed = obligations(clerksReview(), context).filter(({ owedByOid }) => owedByOid === operations.oid);
    expect(owed.length).toBeGreaterThan(0);
    expect(new Set(owed.map(({ escalatesTo }) => escalatesTo))).toEqual(new Set([executive.oid]));
    const byReviewer = obligations(clerksReview(), context).filter(({ owedByOid }) => owedByOid === payroll.oid);
    expect(new Set(byReviewer.map(({ escalatesTo }) => escalatesTo))).toEqual(new Set([operations.oid]));
  });

  test('TA-02 TA-28 where the operations director reviews, the executive headteacher names who hears an appeal', () => {
    expect(whoNames(clerksReview(), context)).toBe(operations.oid);
    expect(whoNames(clerksReview({ reviewer: operations }), context)).toBe(executive.oid);
    const known = { ...context, holderOf: (role: string) => (role === 'chairOfGovernors' ? chair : undefined) };
    expect(whoNames(clerksReview({ reviewer: operations }), known)).toBe(chair.oid);
  });

  test('TA-02 the register of development shows the operations director central staff alone', () => {
    const all = [{ review: clerksReview(), context }];
    expect(keepsRegister(operations)).toBe(true);
    expect(viewRegister({ viewer: operations, everyReview: all, school: context }).people).toHaveLength(1);
    expect(viewRegister({ viewer: headteacher, everyReview: all, school: context }).people).toEqual([]);
  });

  test('TA-02 its words say operations director', () => {
    expect(context.pack.wording).toMatchObject({ headteacher: 'operations director', approver: 'operations director' });
    expect(summarise({ review: clerksReview(), actor: operations, context }).reviewee.oid).toBe(clerk.oid);
  });
});
