import { expect, test } from 'vitest';
import { breadthFor } from '#domain/limits/breadthFor.ts';

test('KM-04 breadth in proportion to the time worked, rounded up to a whole one', () => {
  expect(breadthFor(5, 'MTWTF')).toBe(5);
  expect(breadthFor(5, 'MTW--')).toBe(3);
  expect(breadthFor(3, 'MT---')).toBe(2);
  expect(breadthFor(3, 'M----')).toBe(1);
});

test('KM-04 nobody is left without, and no part is added where the share is exact', () => {
  expect(breadthFor(1, 'M----')).toBe(1);
  expect(breadthFor(15, 'MTW--')).toBe(9);
});
