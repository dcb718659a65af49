import { expect, test } from 'vitest';
import { trainedFor } from '#domain/limits/trainedFor.ts';
import { limitFor } from './limitFor.ts';

const reviewing = limitFor('trainedFor', 'KM-21', { what: 'reviewing', force: 'should' });
const observing = limitFor('trainedFor', 'KM-64', { what: 'observing', force: 'should' });
const task = { name: 'Ben Osei', on: '2026-10-05' };

test('KM-21 a reviewer without a record of training is a warning, not a refusal', () => {
  expect(trainedFor(reviewing, { ...task, trainings: [] })).toEqual({
    force: 'should',
    rule: 'KM-21',
    clause: '4.2',
    message: 'The limit in words. Ben Osei is not recorded as trained in reviewing.',
  });
});

test('KM-64 training in reviewing is none in observing', () => {
  const trainings = [{ what: 'reviewing' as const, on: '2025-09-01' }];
  expect(trainedFor(reviewing, { ...task, trainings })).toBeUndefined();
  expect(trainedFor(observing, { ...task, trainings })?.message).toContain('not recorded as trained in observing');
});

test('KM-64 training on the day itself counts, training that is still to come does not', () => {
  const on = (day: string) => trainedFor(observing, { ...task, trainings: [{ what: 'observing', on: day }] });
  expect(on('2026-10-05')).toBeUndefined();
  expect(on('2026-10-06')?.message).toContain('only on Tuesday 6 October 2026, after Monday 5 October 2026');
});
