import { expect, test } from 'vitest';
import { answersLeftOver, answersTo, rowsAnswer, rowsIn } from '#domain/forms/answers.ts';
import type { FormField } from '#domain/forms/form.ts';

const common = { required: false, rule: 'PA-13', clause: 'annex 1a' };
const fields: FormField[] = [
  { id: 'team', label: 'Team', kind: 'line', ...common },
  {
    id: 'goals',
    label: 'Goals',
    kind: 'rows',
    columns: [
      { id: 'goal', label: 'Goal' },
      { id: 'timescale', label: 'Timescale' },
    ],
    ...common,
  },
];

test('PA-14 rows are kept without those in which nothing stands', () => {
  expect(
    rowsAnswer([
      ['Lead the choir', ''],
      [' ', ''],
      ['', 'by May'],
    ]),
  ).toBe('[["Lead the choir",""],["","by May"]]');
  expect(rowsAnswer([[], ['', ' ']])).toBe('');
  expect(rowsIn(rowsAnswer([['a “quoted”\nline', '']]))).toEqual([['a “quoted”\nline', '']]);
});

test('PA-14 what is sent are the answers that say something', () => {
  expect(answersTo({ fields }, { team: ' ', goals: '[["",""],["Lead the choir","by May"]]' })).toEqual({
    goals: '[["Lead the choir","by May"]]',
  });
  expect(answersTo({ fields }, { team: 'Music', goals: '[["",""]]' })).toEqual({ team: 'Music' });
  expect(answersTo({ fields }, { goals: 'typed when it was a text' })).toEqual({ goals: 'typed when it was a text' });
});

test('KM-25 what was typed for a question that a newer version no longer asks is not sent, and not lost', () => {
  const values = { team: 'Music', pastYear: 'It went well.', empty: '', oldRows: '[["a","b"],["c","d"]]' };
  expect(answersTo({ fields }, values)).toEqual({ team: 'Music' });
  expect(answersLeftOver({ fields }, values)).toEqual(['It went well.', 'a; b\nc; d']);
});
