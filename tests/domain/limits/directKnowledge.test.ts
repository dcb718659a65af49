import { expect, test } from 'vitest';
import { directKnowledge } from '#domain/limits/directKnowledge.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('directKnowledge', 'KM-28', {});

test('KM-28 whoever gives evidence states how he or she knows the work', () => {
  expect(directKnowledge(limit, { name: 'Ben Osei', howKnown: 'We teach 8B together.' })).toBeUndefined();
});

test('KM-28 without it the evidence is refused', () => {
  for (const howKnown of [null, ' ']) {
    expect(directKnowledge(limit, { name: 'Ben Osei', howKnown })).toMatchObject({
      force: 'must',
      rule: 'KM-28',
      message: 'The limit in words. Ben Osei has not said how he or she knows the work.',
      fields: [{ field: 'howKnown' }],
    });
  }
});
