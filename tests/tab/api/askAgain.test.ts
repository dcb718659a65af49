import { describe, expect, test } from 'vitest';
import { askAgainAfter, turnsOf } from '#tab/api/askAgain.ts';

const visit = { start: '2026-10-05T10:00:00+01:00', end: '2026-10-05T10:30:00+01:00' };

describe('a page that stays open', () => {
  test('asks again the moment something of today begins or ends, or can be joined', () => {
    const turns = turnsOf(visit);
    expect(askAgainAfter('2026-10-05T08:49:55Z', turns)).toBe(5_001);
    expect(askAgainAfter('2026-10-05T08:59:58Z', turns)).toBe(2_001);
    expect(askAgainAfter('2026-10-05T09:29:59Z', turns)).toBe(1_001);
  });

  test('asks every 20 seconds where nothing is near, or before it knows anything', () => {
    expect(askAgainAfter('2026-10-05T08:00:00Z', turnsOf(visit))).toBe(20_000);
    expect(askAgainAfter('2026-10-05T09:30:01Z', turnsOf(visit))).toBe(20_000);
    expect(askAgainAfter(undefined, undefined)).toBe(20_000);
  });
});
