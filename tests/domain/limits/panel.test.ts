import { describe, expect, test } from 'vitest';
import { panel } from '#domain/limits/panel.ts';
import type { Role } from '#domain/people/roles.ts';
import { limitFor } from './limitFor.ts';

const HEAD = 'head';
const member = (displayName: string, ...roles: Role[]) => ({ oid: displayName, displayName, roles });
const ANNA = member('Anna', 'governor');
const BEN = member('Ben', 'governor');
const CHAIR = member('Chris', 'chairOfGovernors');
const FAITH = member('Faith', 'foundationGovernor');
const GRACE = member('Grace', 'governor', 'foundationGovernor');

const anyGovernors = limitFor('panel', 'KM-12', { sizes: [2, 3] });
const religious = limitFor('panel', 'KM-12', { sizes: [2, 3], foundation: { '2': 1, '3': 1 } });
const aided = limitFor('panel', 'KM-12', { sizes: [2, 3], foundation: { '2': 1, '3': 2 } });
const three = limitFor('panel', 'KS-14', { sizes: [3] });
const messageOf = (limit: typeof three, ...members: (typeof ANNA)[]) =>
  panel(limit, { members, revieweeOid: HEAD })?.message;

describe('KM-12 the headteacher’s reviewers', () => {
  test('KM-12 two or three governors, the chair among them or not', () => {
    expect(messageOf(anyGovernors, ANNA, BEN)).toBeUndefined();
    expect(messageOf(anyGovernors, ANNA, BEN, CHAIR)).toBeUndefined();
  });

  test('KM-12 one or four are refused, with the number', () => {
    expect(messageOf(anyGovernors, ANNA)).toContain('This panel has 1; it has to have 2 or 3.');
    expect(messageOf(anyGovernors, ANNA, BEN, CHAIR, FAITH)).toContain('This panel has 4; it has to have 2 or 3.');
    expect(messageOf(anyGovernors)).toContain('This panel has 0');
  });

  test('KM-12 a school with a religious character: at least as many foundation governors as it set', () => {
    expect(messageOf(religious, ANNA, BEN)).toContain('at least 1 foundation governor; this one has none.');
    expect(messageOf(religious, ANNA, BEN, CHAIR)).toContain('A panel of 3 has at least 1 foundation governor');
    expect(messageOf(religious, ANNA, FAITH)).toBeUndefined();
  });

  test('KM-12 voluntary aided: one foundation governor of two, two of three', () => {
    expect(messageOf(aided, ANNA, FAITH)).toBeUndefined();
    expect(messageOf(aided, ANNA, BEN)).toContain(
      'A panel of 2 has at least 1 foundation governor; this one has none.',
    );
    expect(messageOf(aided, ANNA, BEN, FAITH)).toContain('at least 2 foundation governors; this one has 1.');
    expect(messageOf(aided, ANNA, FAITH, GRACE)).toBeUndefined();
  });

  test('KM-12 no governor, the same one twice, and the headteacher are refused, each with the reason', () => {
    const head = { ...member('Helen', 'headteacher', 'governor'), oid: HEAD };
    expect(messageOf(anyGovernors, ANNA, member('Tom'))).toContain('Tom is not recorded as a governor.');
    expect(messageOf(anyGovernors, ANNA, ANNA)).toContain('Anna is named twice.');
    expect(messageOf(anyGovernors, ANNA, head)).toContain('Helen is the person who is reviewed.');
  });

  test('KM-12 several reasons are all told', () => {
    expect(messageOf(aided, ANNA, BEN, member('Tom'))).toBe(
      'The limit in words. Tom is not recorded as a governor. A panel of 3 has at least 2 foundation governors; this one has none.',
    );
  });
});

test('KS-14 three governors, neither two nor four', () => {
  expect(messageOf(three, ANNA, BEN, CHAIR)).toBeUndefined();
  expect(panel(three, { members: [ANNA, BEN], revieweeOid: HEAD })).toMatchObject({
    force: 'must',
    rule: 'KS-14',
    message: 'The limit in words. This panel has 2; it has to have 3.',
  });
  expect(messageOf(three, ANNA, BEN, CHAIR, FAITH)).toContain('This panel has 4');
});
