import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import type { AdoptedPolicy } from '#domain/policies/adoption.ts';
import { findPack, findPolicyFile } from '#domain/policies/packs.ts';
import { policyDuties, type PolicyRecords } from '#domain/policies/policyDuties.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

const register = new Map<string, Person>(people.map((person) => [person.oid, registerEntry(person)]));
const NEW_TEACHER = 20;

function adopted(id: string, from: string, staffGroups: string[]): AdoptedPolicy {
  const [pack, file] = [findPack(id), findPolicyFile(id)];
  if (!pack || !file) throw new Error(`There is no ${id}.`);
  return {
    id,
    version: from,
    from,
    adoptedAt: `${from}T08:00:00Z`,
    adoptedBy: oidOf(46),
    site: null,
    staffGroups,
    values: {},
    file: { ...file.data },
    pack,
  };
}

const NOTHING: PolicyRecords = { lastDone: () => undefined, readAt: () => undefined };

const duties = (policies: AdoptedPolicy[], at: string, records = NOTHING) =>
  policyDuties(
    {
      now: Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/London').toInstant(),
      calendar: schoolYear,
      adopted: policies,
      people: register,
      holderOf: (role) => people.find(({ roles }) => roles.includes(role)),
    },
    records,
  );

describe('the policy itself is reviewed', () => {
  test.each([
    ['KM-61', 'kent-model', '2026-09-01', 'every school year', '2027-09-01T23:59:59+01:00'],
    ['TA-34', 'trust-associate-staff', '2026-01-01', 'every three years', '2029-01-01T23:59:59+00:00'],
    ['PA-16', 'support-staff', '2028-02-29', 'every year, 29 February on the 28th', '2029-02-28T23:59:59+00:00'],
    ['KS-28', 'maths-school', '2026-09-01', 'every two years', '2028-09-01T23:59:59+01:00'],
  ])('%s %s, in force from %s, %s', (rule, id, from, _how, due) => {
    const found = duties([adopted(id, from, ['teacher', 'support', 'associate'])], `${from}T09:00`).find(
      (each) => each.rule === rule,
    );
    expect(found).toMatchObject({ dueLocal: due, kind: 'policy' });
  });

  test('KM-61 is brought to mind in its last month, and is overdue after its last second', () => {
    const kent = [adopted('kent-model', '2026-09-01', ['teacher'])];
    const state = (at: string) => duties(kent, at).find(({ rule }) => rule === 'KM-61')?.state;
    expect(['2026-10-05T09:00', '2027-08-02T09:00', '2027-09-01T23:59', '2027-09-02T00:01'].map(state)).toEqual([
      'ahead',
      'owed',
      'owed',
      'overdue',
    ]);
  });

  test('KM-61 once it was done, the next year counts from that day', () => {
    const kent = [adopted('kent-model', '2026-09-01', ['teacher'])];
    const done = { ...NOTHING, lastDone: () => '2027-08-20' };
    const found = duties(kent, '2027-09-15T09:00', done).find(({ rule }) => rule === 'KM-61');
    expect(found).toMatchObject({ dueLocal: '2028-08-20T23:59:59+01:00', state: 'ahead' });
  });

  test('KM-61 an amendment begins the year anew, and the older version owes nothing more', () => {
    const versions = [
      adopted('kent-model', '2026-09-01', ['teacher']),
      adopted('kent-model', '2027-01-04', ['teacher']),
    ];
    const found = duties(versions, '2027-02-01T09:00').filter(({ rule }) => rule === 'KM-61');
    expect(found.map(({ dueLocal }) => dueLocal)).toEqual(['2028-01-04T23:59:59+00:00']);
  });
});

describe('KM-59 new staff read the policy at their induction and confirm it', () => {
  const kent = [adopted('kent-model', '2026-09-01', ['teacher', 'headteacher'])];

  test('KM-59 a version that is the first to ask for it asks nobody who joined before that version', () => {
    const silent = adopted('kent-model', '2026-09-01', ['teacher', 'headteacher']);
    const obligations = silent.pack.obligations.filter(({ starts }) => !starts.includes('joined'));
    const first = { ...silent, pack: { ...silent.pack, obligations } };
    const asked = (policies: AdoptedPolicy[]) =>
      duties(policies, '2027-02-01T09:00')
        .filter(({ kind }) => kind === 'reading')
        .map(({ owedByOid }) => owedByOid);
    expect(asked([first, adopted('kent-model', '2027-01-04', ['teacher', 'headteacher'])])).toEqual([]);
    expect(asked([silent, adopted('kent-model', '2027-01-04', ['teacher', 'headteacher'])])).toEqual([
      oidOf(NEW_TEACHER),
    ]);
  });

  test('KM-59 asks who joined since, and nobody who was there before', () => {
    const asked = duties(kent, '2026-09-03T09:00').filter(({ kind }) => kind === 'reading');
    expect(asked.map(({ owedByOid }) => owedByOid)).toEqual([oidOf(NEW_TEACHER)]);
    expect(asked[0]).toMatchObject({ rule: 'KM-59', state: 'owed', dueLocal: '2026-09-15T23:59:59+01:00' });
  });

  test('KM-59 confirmed, it is done', () => {
    const read = { ...NOTHING, readAt: () => '2026-09-04T10:00:00Z' };
    expect(duties(kent, '2026-10-05T09:00', read).find(({ kind }) => kind === 'reading')?.state).toBe('done');
  });

  test('KM-59 an amendment does not ask those again who have joined before it and read it', () => {
    const versions = [...kent, adopted('kent-model', '2027-01-04', ['teacher', 'headteacher'])];
    const read = { ...NOTHING, readAt: () => '2026-09-04T10:00:00Z' };
    expect(
      duties(versions, '2027-02-01T09:00', read).filter(({ state }) => state !== 'done' && state !== 'ahead'),
    ).toEqual([]);
  });
});
