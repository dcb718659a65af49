import { expect, test } from 'vitest';
import { inRow, sentence } from '#domain/sentence.ts';

test('a sentence begins with a capital, and the rest stays as it is', () => {
  expect(sentence('the review of Priya Shah')).toBe('The review of Priya Shah');
  expect(sentence('')).toBe('');
});

test('the last of several things in a row follows “and”, without a comma', () => {
  expect(inRow([])).toBe('');
  expect(inRow(['a'])).toBe('a');
  expect(inRow(['a', 'b'])).toBe('a and b');
  expect(inRow(['a', 'b', 'c'])).toBe('a, b and c');
});
