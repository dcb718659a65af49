import { expect, test } from 'vitest';
import { ENGLISH } from '#domain/language/words.ts';
import { sectionInWords } from '#tab/look/sectionInWords.ts';

test.each([
  ['4.3', 'section 4.3'],
  ['Appendix 3, 11', 'Appendix 3, 11'],
  ['annex 1a', 'annex 1a'],
  ['mid-year', '“mid-year”'],
])('the place %s of a policy is called %s', (clause, words) => {
  expect(sectionInWords(clause, ENGLISH.t)).toBe(words);
});
