import { expect, test } from 'vitest';
import { gatheredCard } from '#bot/cards/gatheredCard.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    state: 'owed' as const,
    title: `Duty ${index + 1}`,
    about: 'KM-43, clause 4.9',
    due: `2026-10-${String(10 + index)}T09:00:00Z`,
  }));
const cardWith = (count: number) =>
  JSON.stringify(gatheredCard({ lines: lines(count), date: 'Monday 5 October', home: 'https://teams.microsoft.com' }));

test('X-08 the morning message shows the twelve most urgent and says how many more there are', () => {
  expect(cardWith(12)).not.toContain('more, in Fairview');
  expect(cardWith(15)).toContain('and 3 more, in Fairview');
  expect(cardWith(15)).not.toContain('Duty 13');
});
