import { expect, test } from 'vitest';
import { observationsEachCycle } from '#domain/limits/observationsEachCycle.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('observationsEachCycle', 'TA-20', { count: 1, force: 'should' });

test('TA-20 normally one formal observation a cycle: a second is flagged, not refused', () => {
  expect(observationsEachCycle(limit, { withThisOne: 1 })).toBeUndefined();
  expect(observationsEachCycle(limit, { withThisOne: 2 })).toMatchObject({
    force: 'should',
    rule: 'TA-20',
    message: 'The limit in words. With this one there would be 2 in the cycle; 1 is usual.',
  });
});
