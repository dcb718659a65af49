import { expect, test } from 'vitest';
import { personFits, personNamed } from '#tab/forms/fields/personFits.ts';

const SIOBHAN = { oid: '1', name: 'Siobhán O’Connor', jobTitle: 'Teacher of French' };
const LUCY = { oid: '2', name: 'Lucy Pemberton', jobTitle: 'Teacher of English' };

test.each([
  ['in capitals', 'SIOBHÁN', true],
  ['without its accent', 'siobhan', true],
  ['half a surname', 'onno', true],
  ['with a straight apostrophe', "o'connor", true],
  ['surname first, as in a register', 'O’Connor, Siobhán', true],
  ['pasted with spaces around and between', '  Siobhán   O’Connor ', true],
  ['by job title', 'teacher french', true],
  ['nothing', '', true],
  ['only spaces', '   ', true],
  ['what nobody is called', 'zzz', false],
  ['the name of one and the subject of another', 'siobhán english', false],
])('a person is found by a name %s', (_, typed, fits) => {
  expect(personFits(SIOBHAN, typed)).toBe(fits);
});

test('a name that is typed whole is somebody’s, and nobody’s where two have it', () => {
  expect(personNamed([SIOBHAN, LUCY], ' lucy pemberton ')).toBe(LUCY);
  expect(personNamed([SIOBHAN, LUCY], 'Lucy')).toBeUndefined();
  expect(personNamed([SIOBHAN, LUCY, { ...LUCY, oid: '3' }], 'Lucy Pemberton')).toBeUndefined();
});
