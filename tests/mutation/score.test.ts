import { describe, expect, test } from 'vitest';
import { isBelow, type MutationReport, raised, scoreOf, survivorsOf } from './score.ts';

const at = { start: { line: 1, column: 5 }, end: { line: 1, column: 10 } };
const mutant = (status: string, ...killedBy: string[]) => ({
  mutatorName: 'Conditional',
  replacement: 'true',
  status,
  killedBy,
  location: at,
});
const report: MutationReport = {
  files: {
    'domain/a.ts': {
      source: 'if (a < b) return;',
      mutants: [mutant('Killed', '1'), mutant('Timeout'), mutant('Survived'), mutant('Ignored')],
    },
  },
  testFiles: {
    'tests/mutation/everyTest.ts': {
      tests: [
        { id: '1', name: 'the tests of ../domain/a.test.ts KM-41 five days' },
        { id: '2', name: 'the tests of ../domain/a.test.ts KM-43 ten days' },
      ],
    },
  },
};

describe('the score of a run', () => {
  test('is how many of those that were tried were killed, and the rules of the tests that did', () => {
    expect(scoreOf(report)).toEqual({ score: 66.66, rules: ['KM-41'] });
  });

  test('is below its floor or raises it, and what survived is told with its place', () => {
    const found = scoreOf(report);
    expect([isBelow(found, { score: 70, rules: [] }), isBelow(found, undefined)]).toEqual([true, false]);
    expect(Object.keys(raised({ 'domain/b': found }, { folder: 'domain/a', found }))).toEqual(['domain/a', 'domain/b']);
    expect(survivorsOf(report)).toEqual(['domain/a.ts:1:5 Survived Conditional: a < b → true']);
  });
});
