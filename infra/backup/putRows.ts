import type { TableClient, TransactionAction } from '@azure/data-tables';
import { isStorageError, type TableName } from '#functions/storage/tables.ts';
import type { Place } from './place.ts';
import { type CopiedRow, entityOf } from './rows.ts';

/**
 * What stands in these is never replaced by a copy, which is older: what was sent, where people are reached, and what
 * was destroyed.
 */
export const KEPT: readonly TableName[] = ['Deliveries', 'Messages', 'Conversations', 'Destructions'];

/** What one transaction takes: rows, and characters of their lines. */
const MOST = { rows: 100, size: 3_000_000 };

/** Writes rows as they are. In tables that are kept, a row that is there already stays. */
export async function putRows(place: Place, name: TableName, rows: readonly CopiedRow[]): Promise<void> {
  const table = await place.tables(name);
  if (KEPT.includes(name) && name !== 'Destructions') {
    for (const row of rows)
      await table.createEntity(entityOf(row)).catch((error: unknown) => {
        if (!isStorageError(error, 409)) throw error;
      });
    return;
  }
  for (const ofPartition of Map.groupBy(rows, ({ partitionKey }) => partitionKey).values()) {
    let actions: TransactionAction[] = [];
    let size = 0;
    // Of a review that was read twice, the later rows count: no row may be twice in one transaction.
    const latest = new Map(ofPartition.map((row) => [row.rowKey, row]));
    for (const row of latest.values()) {
      const length = JSON.stringify(row).length;
      if (actions.length === MOST.rows || (actions.length > 0 && size + length > MOST.size)) {
        await table.submitTransaction(actions);
        [actions, size] = [[], 0];
      }
      actions.push(['upsert', entityOf(row), 'Replace']);
      size += length;
    }
    if (actions.length > 0) await table.submitTransaction(actions);
  }
}

/** Removes every row of a table, also where the app itself never removes one. */
export async function emptyTable(table: TableClient): Promise<void> {
  const queryOptions = { select: ['partitionKey', 'rowKey'] };
  const keys = await Array.fromAsync(table.listEntities({ queryOptions }));
  for (const rows of Map.groupBy(keys, ({ partitionKey = '' }) => partitionKey).values())
    for (let at = 0; at < rows.length; at += MOST.rows)
      await table.submitTransaction(
        rows
          .slice(at, at + MOST.rows)
          .map(({ partitionKey = '', rowKey = '' }) => ['delete', { partitionKey, rowKey }]),
      );
}
