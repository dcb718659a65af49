import { expect, test } from 'vitest';
import { objectiveChange } from '#domain/limits/objectiveChange.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('objectiveChange', 'KS-19', {
  reasons: [
    { id: 'doneEarly', label: 'Completed early' },
    { id: 'responsibilitiesMoved', label: 'Responsibilities have moved' },
    { id: 'unforeseen', label: 'Unforeseen events' },
  ],
});

test('KS-19 an objective changes in-year for each of the three reasons', () => {
  for (const reason of ['doneEarly', 'responsibilitiesMoved', 'unforeseen'])
    expect(objectiveChange(limit, { reason })).toBeUndefined();
});

test('KS-19 without one of them it is refused, and the three are listed', () => {
  for (const reason of [null, '', 'changeOfMind']) {
    expect(objectiveChange(limit, { reason })).toMatchObject({
      force: 'must',
      rule: 'KS-19',
      message:
        'The limit in words. Choose the reason: Completed early; Responsibilities have moved; Unforeseen events.',
      fields: [{ field: 'reason' }],
    });
  }
});
