import { expect, test } from 'vitest';
import { objectiveFields } from '#domain/limits/objectiveFields.ts';
import { limitFor } from './limitFor.ts';

const whole = {
  title: 'Fluent reading in Year 4',
  success: 'Eight of ten pupils at the expected standard',
  by: '2027-05-28',
  linkedTo: 'School improvement plan: reading',
  actions: ['Read aloud daily'],
  outstanding: 'Nine of ten',
};

test('KM-35 KS-02 TA-14 TA-15 PA-13 an objective with all its parts is right', () => {
  for (const rule of ['KM-35', 'KS-02', 'TA-14', 'TA-15', 'PA-13']) {
    const limit = limitFor('objectiveFields', rule, { fields: ['title', 'success', 'by', 'linkedTo', 'actions'] });
    expect(objectiveFields(limit, whole)).toBeUndefined();
  }
});

test('KM-35 the link to a priority and the timescale are asked for, success is not', () => {
  const limit = limitFor('objectiveFields', 'KM-35', { fields: ['title', 'by', 'linkedTo'] });
  expect(objectiveFields(limit, { title: 'Fluent reading', success: '' })).toEqual({
    force: 'must',
    rule: 'KM-35',
    clause: '4.2',
    message:
      'The limit in words. Enter the date by which it is to be reached. Say which priority or part of the job it serves.',
    fields: [
      { field: 'by', message: 'Enter the date by which it is to be reached.' },
      { field: 'linkedTo', message: 'Say which priority or part of the job it serves.' },
    ],
  });
});

test('KS-02 TA-14 what counts as success is asked for; spaces are no answer', () => {
  const limit = limitFor('objectiveFields', 'KS-02', { fields: ['title', 'success', 'by'] });
  expect(objectiveFields(limit, { ...whole, success: ' \n ' })?.fields).toEqual([
    { field: 'success', message: 'Say how it will be measured or seen.' },
  ]);
});

test('KS-03 the second level is asked for wherever possible: a flag, no refusal', () => {
  const limit = limitFor('objectiveFields', 'KS-03', { fields: ['outstanding'], force: 'should' });
  expect(objectiveFields(limit, { ...whole, outstanding: null })).toMatchObject({ force: 'should', rule: 'KS-03' });
});

test('PA-13 KS-15 action steps: a list of empty lines is none', () => {
  const limit = limitFor('objectiveFields', 'PA-13', { fields: ['actions'] });
  expect(objectiveFields(limit, { ...whole, actions: ['', ' '] })?.fields?.[0]?.field).toBe('actions');
  expect(objectiveFields(limit, { ...whole, actions: [] })?.fields?.[0]?.field).toBe('actions');
  expect(objectiveFields(limit, { ...whole, actions: 'Read aloud daily' })).toBeUndefined();
});
