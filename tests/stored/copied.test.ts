import { expect, test } from 'vitest';
import { reconcile } from '#functions/reconcile/reconcile.ts';
import { openStored } from './openStored.ts';
import type { StoredFile, StoredValue } from './storedFile.ts';
import { watch } from './watch.ts';

const long = (value: StoredValue): StoredValue =>
  typeof value === 'object' && 'Int32' in value ? { Int64: String(value.Int32) } : value;

/** A school whose tables were copied by a tool that knows only whole numbers of 64 bits. */
const copied = (stored: StoredFile): StoredFile => ({
  ...stored,
  tables: Object.fromEntries(
    Object.entries(stored.tables).map(([table, rows]) => [
      table,
      rows.map((row) => ({
        ...row,
        rest: Object.fromEntries(Object.entries(row.rest).map(([name, value]) => [name, long(value)])),
      })),
    ]),
  ),
});

test('X-08 a copy of the tables with numbers of 64 bits is read as the tables were, and nothing is sent', async () => {
  const { app, stored, origin, rest, stop } = await openStored('maths-open', { change: copied });
  try {
    expect(JSON.stringify(stored.tables['Reviews'])).toContain('"Int64"');
    expect(JSON.stringify(stored.tables)).not.toContain('"Int32"');
    const watched = watch(origin);
    for (const { id } of stored.reviews) {
      const [opened, history] = await Promise.all([app.reviews.load(id), app.reviews.history(id)]);
      expect([history.intact, history.list.length]).toEqual([true, opened?.review.version]);
      await app.deliveries.everyOfReview(id);
      await reconcile(app, id);
    }
    await rest();
    watched.end();
    expect(watched.sent()).toEqual([]);
  } finally {
    await stop();
  }
});
