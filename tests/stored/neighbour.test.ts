import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '#functions/reconcile/reconcile.ts';
import { openTables } from '#functions/storage/tables.ts';
import { openStored, type StoredSchool } from './openStored.ts';

let school: StoredSchool;
beforeAll(async () => {
  school = await openStored('support-end');
});
afterAll(async () => {
  await school?.stop();
});

test('a review whose neighbour cannot be read goes on by itself', async () => {
  const { app, stored } = school;
  const reviews = await Promise.all(stored.reviews.map(async ({ id }) => (await app.reviews.load(id))?.review));
  const next = reviews.find((review) => review?.previousReviewId !== undefined);
  const reviewId = next?.previousReviewId ?? '';
  const table = await openTables(app.settings.storage)('Reviews');
  await table.updateEntity({ partitionKey: reviewId, rowKey: 'head', version: 'x' }, 'Merge');
  await expect(app.reviews.load(reviewId)).rejects.toThrow('broken');
  await expect(reconcile(app, next?.id ?? '')).resolves.toBeUndefined();
});
