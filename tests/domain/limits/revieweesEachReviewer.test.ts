import { expect, test } from 'vitest';
import { revieweesEachReviewer } from '#domain/limits/revieweesEachReviewer.ts';
import { limitFor } from './limitFor.ts';

const limit = limitFor('revieweesEachReviewer', 'KM-16', { most: 6 });
const assign = (revieweeOids: string[], newRevieweeOid: string) =>
  revieweesEachReviewer(limit, { reviewer: 'Ben Osei', revieweeOids, newRevieweeOid });

test('KM-15 KM-16 the sixth of six is right', () => {
  expect(assign(['a', 'b', 'c', 'd', 'e'], 'f')).toBeUndefined();
});

test('KM-16 the seventh is refused, with both numbers', () => {
  expect(assign(['a', 'b', 'c', 'd', 'e', 'f'], 'g')).toEqual({
    force: 'must',
    rule: 'KM-16',
    clause: '4.2',
    message: 'The limit in words. Ben Osei would have 7; the maximum is 6.',
  });
});

test('KM-16 somebody whom the reviewer has already is not counted twice', () => {
  expect(assign(['a', 'b', 'c', 'd', 'e', 'f'], 'f')).toBeUndefined();
});
