import type { TableClient, TransactionAction } from '@azure/data-tables';

/** The most that one transaction takes. */
const MOST = 100;

/**
 * Removes every row that fits a filter, a partition's together. Answers how many there were. Stopped at any point,
 * it goes on with the rest when it is done again.
 */
export async function removeRows(table: TableClient, filter: string): Promise<number> {
  const keys: { partitionKey: string; rowKey: string }[] = [];
  const queryOptions = { filter, select: ['partitionKey', 'rowKey'] };
  for await (const { partitionKey, rowKey } of table.listEntities({ queryOptions }))
    keys.push({ partitionKey: partitionKey ?? '', rowKey: rowKey ?? '' });
  for (const rows of Map.groupBy(keys, ({ partitionKey }) => partitionKey).values())
    for (let at = 0; at < rows.length; at += MOST)
      await table.submitTransaction(rows.slice(at, at + MOST).map((row): TransactionAction => ['delete', row]));
  return keys.length;
}
