import { describe, expect, test } from 'vitest';
import { combineResults } from '#domain/assessment/combineResults.ts';

const value = (text: string) => ({ value: text, label: text });

describe('KS-22 each target ends Outstanding, Good or Not met, and the school’s rule combines them', () => {
  const scale = {
    name: 'Level of performance',
    values: ['outstanding', 'good', 'notMet'].map(value),
    combines: {
      by: 'share' as const,
      steps: [
        { result: 'Outstanding', atLeast: 'outstanding', percent: 75 },
        { result: 'Good', atLeast: 'good', percent: 75 },
      ],
      otherwise: 'Not met',
    },
  };

  test('KS-22 exactly the share is enough, one fewer is not', () => {
    expect(combineResults(scale, ['outstanding', 'outstanding', 'outstanding', 'notMet'])).toBe('Outstanding');
    expect(combineResults(scale, ['outstanding', 'outstanding', 'good', 'good'])).toBe('Good');
    expect(combineResults(scale, ['good', 'good', 'outstanding', 'notMet'])).toBe('Good');
    expect(combineResults(scale, ['good', 'good', 'notMet', 'notMet'])).toBe('Not met');
    expect(combineResults(scale, ['notMet'])).toBe('Not met');
  });

  test('KS-22 a third is a third, whatever the percentage as a fraction', () => {
    const third = { ...scale.combines, steps: [{ result: 'Good', atLeast: 'good', percent: 33 }] };
    expect(combineResults({ ...scale, combines: third }, ['good', 'notMet', 'notMet'])).toBe('Good');
  });

  test('KS-22 while a target has no result, or there is none, nothing is recommended', () => {
    expect(combineResults(scale, ['outstanding', null])).toBeUndefined();
    expect(combineResults(scale, [])).toBeUndefined();
  });

  test('a result that the scale does not have is a fault, not an assessment', () => {
    expect(() => combineResults(scale, ['excellent'])).toThrow('no result “excellent”');
  });
});

describe('KC-07 Kent Scheme contracts and grades', () => {
  const scale = {
    name: 'Performance criteria',
    values: ['yes', 'no'].map(value),
    combines: { by: 'allAtLeast' as const, value: 'yes', otherwise: 'no' },
  };

  test('KC-07 yes if all the criteria are met, otherwise no', () => {
    expect(combineResults(scale, ['yes', 'yes', 'yes'])).toBe('yes');
    expect(combineResults(scale, ['yes', 'no', 'yes'])).toBe('no');
  });

  test('KC-07 a criterion that is not assessed yet gives neither', () => {
    expect(combineResults(scale, ['yes', null])).toBeUndefined();
    expect(combineResults(scale, [])).toBeUndefined();
  });
});

test('PA-15 a scale without a rule combines nothing', () => {
  const scale = { name: 'Objectives', values: ['exceeded', 'met', 'partlyMet', 'notMet'].map(value) };
  expect(combineResults(scale, ['met', 'exceeded'])).toBeUndefined();
});
