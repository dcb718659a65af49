import { expect, test } from 'vitest';
import { backIn, isWhole, passedIn, shownAround, withPassed } from '#tab/beside/reading.ts';

test('what was passed is kept as one text, and can be taken back', () => {
  const [field, text] = withPassed({ passed: 'a,b' }, { ids: ['c', 'b'], is: true });
  expect([field, text]).toEqual(['passed', 'a,c,b']);
  expect(passedIn({ passed: text })).toEqual(['a', 'c', 'b']);
  expect(withPassed({ passed: text }, { ids: ['a', 'b'], is: false })).toEqual(['passed', 'c']);
  expect(passedIn({ passed: '' })).toEqual([]);
});

test('KM-47 what goes back needs its words, and a ground where the policy asks for one', () => {
  const values = { 'back.a': 'yes', 'text.a': 'No date.', 'grounds.a': 'policy', 'back.b': '', 'text.b': 'Left over.' };
  const back = backIn(values, 'a');
  expect(back).toEqual({ grounds: ['policy'], text: 'No date.' });
  expect(backIn(values, 'b')).toBeUndefined();
  expect(isWhole({ grounds: ['policy'], text: 'No date.' }, true)).toBe(true);
  expect(isWhole({ grounds: [], text: 'No date.' }, true)).toBe(false);
  expect(isWhole({ grounds: [], text: 'No date.' }, false)).toBe(true);
  expect(isWhole({ grounds: ['policy'], text: '  ' }, true)).toBe(false);
});

test('as many as there is room for are shown, with the present one among them', () => {
  const list = ['a', 'b', 'c', 'd', 'e'];
  expect(shownAround(list, { at: 0, columns: 3 })).toEqual(['a', 'b', 'c']);
  expect(shownAround(list, { at: 4, columns: 3 })).toEqual(['d', 'e']);
  expect(shownAround(list, { at: 3, columns: 1 })).toEqual(['d']);
});
