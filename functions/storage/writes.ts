import { isDeepStrictEqual } from 'node:util';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { RowKeys } from './shape.ts';
import { findRow, isStorageError, KEPT } from './tables.ts';

/** A row to be written. */
export type Row = RowKeys & Record<string, unknown>;

/*
 * Every row is written here. An answer of storage can be lost on its way. The client then repeats the write by itself,
 * and is told 409, 412 or 404 about its own write. So a refusal is believed only after the row has been read. If the
 * row there is exactly the one to be written, it was written. Where two processes could write the very same row and
 * only one may go on, the row carries a random token.
 */

/** Adds a row. Answers its ETag; undefined where another row has its keys. */
export async function createRow(table: TableClient, row: Row): Promise<string | undefined> {
  try {
    return (await table.createEntity(row)).etag ?? '*';
  } catch (error) {
    if (!isStorageError(error, 409)) throw error;
    return etagIfWritten(table, row);
  }
}

type ReplaceRowArgs = { table: TableClient; row: Row; etag: string };

/** Writes a row over the state that was read. Answers its new ETag; undefined where it has changed since or is gone. */
export async function replaceRow({ table, row, etag }: ReplaceRowArgs): Promise<string | undefined> {
  try {
    return (await table.updateEntity(row, 'Replace', { etag })).etag ?? '*';
  } catch (error) {
    if (!isStorageError(error, 412) && !isStorageError(error, 404)) throw error;
    return etagIfWritten(table, row);
  }
}

/** Writes a row, whatever was there before. */
export async function putRow(table: TableClient, row: Row): Promise<void> {
  await table.upsertEntity(row, 'Replace');
}

/**
 * Removes a row; where an ETag is given, only if the row has not changed. `gone`: it was not there, or this very call
 * removed it and the answer was lost.
 */
export async function deleteRow(
  table: TableClient,
  { partitionKey, rowKey, etag = '*' }: RowKeys & { etag?: string },
): Promise<'done' | 'gone' | 'changed'> {
  mayRemoveRows(table);
  try {
    await table.deleteEntity(partitionKey, rowKey, { etag });
    return 'done';
  } catch (error) {
    if (isStorageError(error, 404)) return 'gone';
    if (isStorageError(error, 412)) return 'changed';
    throw error;
  }
}

/**
 * Writes rows of one partition, all or none. Answers false where one of them is in the way or has changed. If the last
 * row that was to be added is there as intended, all were written. Where no row is to be added, a refusal is thrown.
 */
export async function writeTogether(table: TableClient, actions: readonly TransactionAction[]): Promise<boolean> {
  if (actions.some(([what]) => what === 'delete')) mayRemoveRows(table);
  try {
    await table.submitTransaction([...actions]);
    return true;
  } catch (error) {
    if (!([404, 409, 412] as const).some((status) => isStorageError(error, status))) throw error;
    const added = actions.findLast(([what]) => what === 'create')?.[1];
    if (!added) throw error;
    return (await etagIfWritten(table, added)) !== undefined;
  }
}

/** Refuses on every machine what Azure refuses the deployed app, so that a test shows it. */
function mayRemoveRows({ tableName }: TableClient): void {
  if (KEPT.some((name) => name === tableName)) throw new Error(`No row of ${tableName} is ever removed.`);
}

async function etagIfWritten(table: TableClient, row: Row): Promise<string | undefined> {
  const found = await findRow<Record<string, unknown>>({ table, partition: row.partitionKey, row: row.rowKey });
  return found && isDeepStrictEqual(contentOf(found), contentOf(row)) ? found.etag : undefined;
}

/** The properties that storage adds to a row by itself. */
const ADDED = new Set(['etag', 'timestamp', 'odata.metadata']);

/** A row without what storage adds, its bytes as text, so that two rows can be compared. */
function contentOf(row: Record<string, unknown>): Record<string, unknown> {
  const columns = Object.entries(row).filter(([name]) => !ADDED.has(name));
  return Object.fromEntries(
    columns.map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value]),
  );
}
