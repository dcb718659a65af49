import { expect, test } from 'vitest';
import { appealAfterModeration } from '#domain/limits/appealAfterModeration.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('appealAfterModeration', 'KM-57', {});

test('KM-57 an appeal waits until moderation is complete, and is told until when', () => {
  expect(appealAfterModeration(limit, { state: 'open', dueOn: '2026-11-03' })).toMatchObject({
    force: 'must',
    rule: 'KM-57',
    message:
      'The limit in words. Moderation is still open, and the appeal is waiting for it. It is due by Tuesday 3 November 2026.',
  });
  expect(appealAfterModeration(limit, { state: 'open', dueOn: null })?.message).not.toContain('due by');
});

test('KM-57 after moderation, or where there is none, it is heard', () => {
  expect(appealAfterModeration(limit, { state: 'complete', dueOn: '2026-11-03' })).toBeUndefined();
  expect(appealAfterModeration(limit, { state: 'notNeeded', dueOn: null })).toBeUndefined();
});
