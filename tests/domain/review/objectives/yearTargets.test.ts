import { describe, expect, test } from 'vitest';
import type { AdoptedPolicy } from '#domain/policies/adoption.ts';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { targetsSetBy, targetsYearOn } from '#domain/review/objectives/yearTargets.ts';

type Role = 'headteacher' | 'seniorLeader';

/** The maths school's policy from a day, with its targets set by one role alone. */
function version(from: string, role: Role, starts: string): AdoptedPolicy {
  const file = findPolicyFile('maths-school');
  if (!file) throw new Error('There is no such policy.');
  const shipped = resolvePolicy(file, {});
  const kinds = shipped.objectives.kinds.map((kind) =>
    kind.groups ? { ...kind, groups: { ...kind.groups, setBy: [role] } } : kind,
  );
  const cycles = shipped.cycles.map((cycle) => ({ ...cycle, starts }));
  const pack: PolicyPack = { ...shipped, version: from, objectives: { ...shipped.objectives, kinds }, cycles };
  const adoptedBy = '00000000-0000-4000-8000-000000000046';
  const staffGroups = shipped.covers.staffGroups;
  const adopted = { adoptedAt: `${from}T08:00:00Z`, adoptedBy, site: null, staffGroups, values: {}, file: {} };
  return { id: pack.id, version: from, from, ...adopted, pack };
}

const first = version('2025-09-01', 'seniorLeader', '09-01');
const amended = version('2026-09-01', 'headteacher', '08-01');

describe.each([
  ['as adopted', [first, amended]],
  ['the other way round', [amended, first]],
])('KS-07 the version in force says who sets the year’s targets, and for which year: listed %s', (_, adopted) => {
  test.each([
    ['2026-08-15', 'seniorLeader', 2025],
    ['2027-08-15', 'headteacher', 2027],
    ['2025-08-15', 'headteacher', 2025],
  ])('on %s', (today, role, year) => {
    expect(targetsSetBy(adopted, today)?.setBy).toEqual([role]);
    expect(targetsYearOn(adopted, today)).toBe(year);
  });
});
