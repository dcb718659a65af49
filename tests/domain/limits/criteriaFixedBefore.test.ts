import { expect, test } from 'vitest';
import { criteriaFixedBefore } from '#domain/limits/criteriaFixedBefore.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('criteriaFixedBefore', 'KM-29', {});
const fixed = ['Teachers’ Standards', 'Progress of 8B'];

test('KM-29 some or all of the criteria fixed before may be used, however they are written', () => {
  expect(criteriaFixedBefore(limit, { used: ['teachers’  standards '], fixed })).toBeUndefined();
  expect(criteriaFixedBefore(limit, { used: [...fixed, ' '], fixed })).toBeUndefined();
});

test('KM-29 another one is refused by its name', () => {
  expect(criteriaFixedBefore(limit, { used: ['Progress of 8B', ' Punctuality '], fixed })).toMatchObject({
    force: 'must',
    rule: 'KM-29',
    message: 'The limit in words. Not fixed then: “Punctuality”.',
  });
  expect(criteriaFixedBefore(limit, { used: ['Progressof 8B'], fixed })?.rule).toBe('KM-29');
  expect(criteriaFixedBefore(limit, { used: fixed, fixed: [] })?.message).toContain(
    '“Teachers’ Standards”, “Progress of 8B”',
  );
});
