import { expect, test } from 'vitest';
import { equalOrHigherStatus } from '#domain/limits/equalOrHigherStatus.ts';
import type { Role } from '#domain/people/roles.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('equalOrHigherStatus', 'KM-19', {});
const of = (displayName: string, managerOid: string | null, ...roles: Role[]) => ({
  oid: displayName,
  displayName,
  managerOid,
  roles,
});
const staff = [
  of('Helen', null, 'headteacher'),
  of('Dora', 'Helen'),
  of('Dan', 'Helen'),
  of('Mary', 'Dora'),
  of('Max', 'Dan'),
  of('Tess', 'Mary'),
  of('Ted', 'Tess'),
  of('Gita', null, 'governor'),
  of('Ring', 'Rong'),
  of('Rong', 'Ring'),
  of('Leaver', 'Somebody who left'),
];
const person = (name: string) => staff.find(({ oid }) => oid === name);
const takesOver = (replacementName: string, revieweeName = 'Tess') => {
  const [replacement, reviewee] = [person(replacementName), person(revieweeName)];
  if (!replacement || !reviewee) throw new Error('Nobody of that name.');
  return equalOrHigherStatus(limit, { reviewee, replacement, person });
};

test('KM-19 the headteacher, a deputy, or another head of department takes over from a head of department', () => {
  for (const name of ['Helen', 'Dora', 'Dan', 'Max', 'Mary']) expect(takesOver(name)).toBeUndefined();
});

test('KM-19 somebody below the reviewee’s line manager is refused, with both places', () => {
  expect(takesOver('Ted')).toMatchObject({
    force: 'must',
    rule: 'KM-19',
    message: 'The limit in words. Ted is 4 steps below Helen; Mary, the line manager of Tess, is 2 steps below Helen.',
  });
  expect(takesOver('Max', 'Mary')?.message).toContain('Dora, the line manager of Mary, is 1 step below Helen.');
  expect(takesOver('Dan', 'Dora')?.message).toContain('Helen, the line manager of Dora, is at the head.');
});

test('KM-19 somebody outside of the reviewee’s chain of managers cannot be compared', () => {
  for (const name of ['Gita', 'Ring', 'Leaver']) expect(takesOver(name)?.message).toContain('this cannot be told');
});

test('KM-19 a line manager who is not in the register is told; the headteacher may take over all the same', () => {
  expect(takesOver('Dora', 'Leaver')?.message).toContain('recorded for Leaver is not in the register');
  expect(takesOver('Helen', 'Leaver')).toBeUndefined();
});

test('KM-19 without a line manager there is nobody to be compared with', () => {
  expect(takesOver('Dora', 'Helen')).toBeUndefined();
});
