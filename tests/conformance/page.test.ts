import { describe, expect, test } from 'vitest';
import { conformancePage, shortened } from './page.ts';
import { rowsOf, standingOf, stateOf } from './standing.ts';

const rule = (id: string) => ({ id, policy: 'A policy', clause: '4', kinds: 'D', rule: 'What is | due.' });
const ran = (title: string) => ({ file: 'domain/one.test.ts', title, groups: [] });
const rows = rowsOf(['KM-01', 'KM-02', 'KM-03', 'KM-04', 'KM-05', 'KM-06', 'KM-07', 'KM-08'].map(rule), {
  screens: [
    { screen: 'Home', rules: ['KM-01', 'KM-02', 'KM-05', 'KM-06', 'KM-07', 'KM-08'] },
    { screen: 'Review', rules: ['KM-01'] },
  ],
  stillMissing: { 'KM-05': 'nothing is attached', 'KM-06': 'nobody is told' },
  passed: ['KM-01 a', 'KM-03 b', 'KM-05 c', 'KM-07 d', 'KM-08 e'].map(ran),
  failed: ['KM-08 f'].map(ran),
  proven: new Set(['KM-01', 'KM-02', 'KM-03', 'KM-05', 'KM-08']),
});

describe('the state of a rule', () => {
  test('works with a screen, a test that notices a change and nothing left to do; otherwise it says what is missing', () => {
    expect(rows.map((row) => `${row.id} ${stateOf(row)}`)).toEqual([
      'KM-01 works',
      'KM-02 missing: no test',
      'KM-03 missing: no screen yet',
      'KM-04 missing',
      'KM-05 missing in part: nothing is attached',
      'KM-06 missing: no test; and in part: nobody is told',
      'KM-07 has a test',
      'KM-08 refuted: KM-08 f',
    ]);
    expect(rows.map(standingOf)).toEqual(['works', 'half', 'half', 'missing', 'half', 'half', 'tested', 'refuted']);
  });
});

describe('the page', () => {
  const page = conformancePage(rows);

  test('sums up by policy and has a line for every rule', () => {
    expect(page).toContain('| A policy | 8 | 1 | 1 | 4 | 1 | 1 |');
    expect(page).toContain('| **all** | 8 | 1 | 1 | 4 | 1 | 1 |');
    expect(page).toContain(
      '| KM-01 | 4 | D | What is \\| due. | Home; Review | domain/one.test.ts: KM-01 a | works |\n',
    );
    expect(page).toContain('| KM-04 | 4 | D | What is \\| due. |  |  | missing |\n');
    expect(page.endsWith('\n')).toBe(true);
  });

  test('is the same for the same rows', () => expect(conformancePage(structuredClone(rows))).toBe(page));

  test('cuts long texts at a word', () => {
    expect(shortened('one two three', 20)).toBe('one two three');
    expect(shortened('one two, three four five', 12)).toBe('one two …');
  });
});
