import { expect, test } from 'vitest';
import { dropIns } from '#domain/limits/dropIns.ts';
import type { Role } from '#domain/people/roles.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('dropIns', 'KM-67', { on: true });
const off = limitFor('dropIns', 'KM-67', { on: false });
const visitor = (displayName: string, ...roles: Role[]) => ({ oid: displayName, displayName, roles });
const HELEN = visitor('Helen', 'headteacher');
const SAM = visitor('Sam', 'seniorLeader');

test('KM-67 the headteacher or a senior leader named for it may drop in', () => {
  expect(dropIns(limit, { visitor: HELEN, namedOids: [] })).toBeUndefined();
  expect(dropIns(limit, { visitor: SAM, namedOids: ['Sam'] })).toBeUndefined();
});

test('KM-67 a senior leader who is not named, and anybody else, is refused', () => {
  expect(dropIns(limit, { visitor: SAM, namedOids: [] })).toMatchObject({
    force: 'must',
    rule: 'KM-67',
    message: 'The limit in words. Sam is neither the headteacher nor a senior leader named for it.',
  });
  expect(dropIns(limit, { visitor: visitor('Tess'), namedOids: ['Sam'] })?.message).toContain('Tess');
});

test('KM-67 switched off, nobody drops in', () => {
  expect(dropIns(off, { visitor: HELEN, namedOids: [] })?.message).toContain('Drop-ins are switched off.');
});
