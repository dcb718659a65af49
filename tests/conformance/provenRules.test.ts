import { describe, expect, test } from 'vitest';
import { passedTests, rulesBorneBy, testsOf } from './provenRules.ts';

const named = (title: string, ...groups: string[]) => rulesBorneBy({ title, groups });

describe('what a test proves', () => {
  test('the rules in its name and in the names of its groups', () => {
    expect(named('KM-63 KM-04 in proportion for a part-timer', 'planning')).toEqual(['KM-63', 'KM-04']);
    expect(named('five days', 'KM-22 notice of the meeting')).toEqual(['KM-22']);
    expect(named('KM-22 the latest notice, KM-65 a week before, TA-21 48 hours')).toEqual(['KM-22', 'KM-65', 'TA-21']);
    expect(named('KM-02: no review, and why')).toEqual(['KM-02']);
  });

  test('what is only mentioned in brackets is none of it', () => {
    expect(named('KM-63 the hours left (KM-73)')).toEqual(['KM-63']);
  });

  test('that a rule stands in a file is no proof of it', () => {
    expect(named('KM-01 to KM-73 every rule stands in the adopted policy')).toEqual([]);
    expect(named('KC-01 to KC-14 each stand in the policy')).toEqual([]);
    expect(named('KM-07 KM-08 have a setting; KM-01 KM-61 are dates of the adoption')).toEqual([]);
    expect(named('KM-12 in kent-model', 'every rule that is checked stands in its policy as a limit')).toEqual([]);
    expect(named('KM-30 in the form statement: ["lastYear","challenge"]', 'agenda and forms')).toEqual([]);
    expect(named('KS-24 a review can be suspended for the capability procedure')).toEqual([]);
    expect(named('KM-55 TA-32 how long records are kept stands as retention')).toEqual([]);
  });

  test('a look at what a policy says proves that look alone', () => {
    expect(named('X-03 KM-43 KM-46 moderation says that it needs the final statement')).toEqual(['X-03']);
    expect(named('a cycle from 1 January does not go with KM-07', 'X-03 the Kent model')).toEqual(['X-03']);
    expect(named('X-03 a conflict must have been seen; KM-59 a blank is refused')).toEqual(['X-03']);
  });
});

describe('the tests of a report', () => {
  const report = {
    testResults: [
      {
        name: '/here/tests/domain/b.test.ts',
        assertionResults: [
          { ancestorTitles: [], title: 'KM-41 a date', status: 'passed' },
          { ancestorTitles: [''], title: 'KM-43 another', status: 'failed' },
        ],
      },
      {
        name: '/here/tests/browser/a.test.ts',
        assertionResults: [
          { ancestorTitles: ['reminders'], title: 'KM-41 the card', status: 'passed' },
          { ancestorTitles: [], title: 'X-04 and KM-41 on the way', status: 'passed' },
        ],
      },
      {
        name: '/here/tests/conformance/c.test.ts',
        assertionResults: [{ ancestorTitles: [], title: 'KM-01 as an example', status: 'passed' }],
      },
    ],
  };

  test('are those that passed, and none of this page’s own', () => {
    expect(passedTests(report, '/here/tests').map(({ title }) => title)).toEqual([
      'KM-41 a date',
      'KM-41 the card',
      'X-04 and KM-41 on the way',
    ]);
  });

  test('come in the same order, whatever the order of the run: through the app first', () => {
    const passed = passedTests(report, '/here/tests');
    const expected = ['KM-41 the card', 'KM-41 a date', 'X-04 and KM-41 on the way'];
    expect(testsOf('KM-41', passed).map(({ title }) => title)).toEqual(expected);
    expect(testsOf('KM-41', passed.toReversed()).map(({ title }) => title)).toEqual(expected);
  });
});
