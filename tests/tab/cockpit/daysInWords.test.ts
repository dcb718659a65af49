import { expect, test } from 'vitest';
import { daysInWords } from '#tab/cockpit/daysInWords.ts';

test('the month of a range is said once where both days are in it', () => {
  expect(daysInWords('2026-10-05', '2026-10-18')).toBe('5 to 18 October');
  expect(daysInWords('2026-09-28', '2026-10-11')).toBe('28 September to 11 October');
});
