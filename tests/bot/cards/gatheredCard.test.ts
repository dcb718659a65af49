import { expect, test } from 'vitest';
import { gatheredCard, type Line } from '#bot/cards/gatheredCard.ts';

const lines = (count: number): Line[] =>
  Array.from({ length: count }, (_, at) => ({ state: 'owed', title: `Duty ${at}`, about: 'Your review' }));

const textOf = (count: number) =>
  JSON.stringify(gatheredCard({ lines: lines(count), date: 'Monday 5 October', home: 'home' }));

test('a morning message shows twelve lines, and says how many more there are', () => {
  expect(textOf(12)).not.toContain('more, in Fairview');
  expect(textOf(14)).toContain('14 things wait for you');
  expect(textOf(14)).toContain('and 2 more, in Fairview');
  expect(textOf(14).match(/Duty/g)).toHaveLength(12);
});
