import { expect, test } from 'vitest';
import { jsonFault } from '#tab/adoption/jsonFault.ts';

test.each([
  ['{"a": 1,\n}', { line: 2, found: '}', expected: 'a name in quotation marks' }],
  ['[1,\n]', { line: 2, found: ']', expected: 'a value' }],
  ['{a: 1}', { line: 1, found: 'a: 1}', expected: 'a name in quotation marks' }],
  ['{"a" 1}', { line: 1, found: '1}', expected: 'a colon' }],
  ['{\n "a": 1\n "b": 2\n}', { line: 3, found: '"b": 2', expected: 'a comma or a closing bracket' }],
  ['{"a": [1, 2', { line: 1, found: '', expected: 'a comma or a closing bracket' }],
  ['{"a": tru}', { line: 1, found: 'tru}', expected: 'a value' }],
  ['// words\n{}', { line: 1, found: '// words', expected: 'a value' }],
  ['{} x', { line: 1, found: 'x', expected: 'nothing more' }],
])('%s', (text, fault) => {
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  expect(jsonFault(text)).toEqual(fault);
});

test('a text that is JSON has no fault', () => {
  expect(jsonFault('{"a": [1, "two", null, -3.5e2]}')).toBeUndefined();
});
