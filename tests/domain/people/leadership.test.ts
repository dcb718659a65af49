import { describe, expect, test } from 'vitest';
import { leaderOf, leads, ledUnder } from '#domain/people/leadership.ts';
import { personSchema } from '#domain/people/person.ts';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import { somePerson } from '../../builders/person.ts';

function packOf(id: string, values = {}) {
  const file = findPolicyFile(id);
  if (!file) throw new Error(`No policy ${id}.`);
  return resolvePolicy(file, values);
}
const trust = packOf('trust-associate-staff');
const withoutCentral = packOf('trust-associate-staff', { centralServices: false });
const school = packOf('kent-model');

const hill = somePerson(1, { roles: ['headteacher'], site: 'Hill' });
const vale = somePerson(2, { roles: ['headteacher'], site: 'Vale' });
const operations = somePerson(3, { roles: ['operationsDirector'], central: true });
const executive = somePerson(4, { roles: ['executiveHeadteacher'] });
const chair = somePerson(5, { roles: ['chairOfGovernors'], staffGroup: null });
const atVale = somePerson(6, { site: 'Vale' });
const inPayroll = somePerson(7, { central: true });
const people = [hill, vale, operations, executive, chair, atVale, inPayroll];
const leader = (of: typeof hill, pack = trust, register = people) =>
  leaderOf({ reviewee: of, people: register, policy: pack })?.oid;

describe('who leads whom in a trust', () => {
  test('TA-02 the headteacher for the staff of each school, the operations director for central staff', () => {
    expect(leader(atVale)).toBe(vale.oid);
    expect(leader(inPayroll)).toBe(operations.oid);
    expect(leads(hill, ledUnder(trust, atVale))).toBe(false);
    expect(leads(vale, ledUnder(trust, inPayroll))).toBe(false);
    expect(leads(operations, ledUnder(trust, atVale))).toBe(false);
  });

  test('TA-02 above both the executive headteacher, and above him or her the chair of the board', () => {
    expect([hill, vale, operations].map((each) => leader(each))).toEqual([executive.oid, executive.oid, executive.oid]);
    expect(leader(executive)).toBe(chair.oid);
    expect(leader(operations, trust, [operations, chair])).toBe(chair.oid);
  });

  test('TA-02 without central services everybody is led by a headteacher', () => {
    expect(leader(inPayroll, withoutCentral)).toBe(hill.oid);
    expect(leads(operations, ledUnder(withoutCentral, inPayroll))).toBe(false);
  });

  test('TA-02 with nobody as operations director central staff come to the next above, not to a headteacher', () => {
    expect(leader(inPayroll, trust, [hill, executive, inPayroll])).toBe(executive.oid);
  });

  test('KM-51 in a single school the headteacher, and for him or her the chair of governors', () => {
    expect(leader(somePerson(8), school, [somePerson(1, { roles: ['headteacher'] }), chair])).toBe(hill.oid);
    expect(leader(hill, school)).toBe(chair.oid);
  });

  test('TA-02 a register from before says nothing of central services', () => {
    const { central: _, ...before } = somePerson(9);
    expect(personSchema.parse(before).central).toBe(false);
  });
});
