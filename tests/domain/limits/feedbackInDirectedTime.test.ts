import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { feedbackInDirectedTime } from '#domain/limits/feedbackInDirectedTime.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('feedbackInDirectedTime', 'KM-69', { force: 'should' });
const held = (local: string, onWorkingDay = true) =>
  feedbackInDirectedTime(limit, {
    start: Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London'),
    minutes: 15,
    directedTime: { start: '08:30', end: '15:30' },
    onWorkingDay,
  });

test('KM-69 wholly in directed time, from its first to its last minute', () => {
  for (const local of ['2026-10-15T08:30', '2026-10-15T12:00', '2026-10-15T15:15']) expect(held(local)).toBeUndefined();
});

test('KM-69 before it begins or past its end is flagged, with the times', () => {
  expect(held('2026-10-15T15:20')).toMatchObject({
    force: 'should',
    rule: 'KM-69',
    message: 'The limit in words. From 15:20 to 15:35 is not all in directed time, 08:30 to 15:30.',
  });
  expect(held('2026-10-15T08:20')?.message).toContain('From 08:20 to 08:35');
  expect(held('2026-10-15T23:50')?.message).toContain('From 23:50 to 00:05');
});

test('KM-69 a day on which the person does not work has no directed time', () => {
  expect(held('2026-10-17T10:00', false)?.message).toContain('Saturday 17 October 2026 is not a working day');
});
