import type { TableClient } from '@azure/data-tables';
import { isStorageError } from './tables.ts';
import type { RowKeys } from './shape.ts';
import { writeTogether } from './writes.ts';

/** The most rows that one transaction takes. */
const MOST = 100;

/** How often to look again after somebody else, or a call whose answer was lost, removed rows in the meantime. */
const LOOKS = 5;

/**
 * Removes every row that matches a filter, the rows of a partition together. Answers how many there were. Stopped at
 * any point, it removes the rest when it is run again.
 */
export async function removeRows(table: TableClient, filter: string): Promise<number> {
  const found = await keysOf(table, filter);
  for (let look = 1, left = found; left.length > 0; look += 1)
    try {
      await removeAll(table, left);
      break;
    } catch (error) {
      if (!isStorageError(error, 404) || look === LOOKS) throw error;
      left = await keysOf(table, filter);
    }
  return found.length;
}

async function keysOf(table: TableClient, filter: string): Promise<RowKeys[]> {
  const keys: RowKeys[] = [];
  const queryOptions = { filter, select: ['partitionKey', 'rowKey'] };
  for await (const { partitionKey, rowKey } of table.listEntities({ queryOptions }))
    keys.push({ partitionKey: partitionKey ?? '', rowKey: rowKey ?? '' });
  return keys;
}

async function removeAll(table: TableClient, keys: readonly RowKeys[]): Promise<void> {
  for (const rows of Map.groupBy(keys, ({ partitionKey }) => partitionKey).values())
    for (let at = 0; at < rows.length; at += MOST)
      await writeTogether(
        table,
        rows.slice(at, at + MOST).map((row) => ['delete', row]),
      );
}
