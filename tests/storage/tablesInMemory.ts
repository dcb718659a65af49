import { RestError, type TableClient } from '@azure/data-tables';
import type { Tables } from '#functions/storage/tables.ts';

type Row = { partitionKey: string; rowKey: string } & Record<string, unknown>;
type Guard = { etag?: string };

/**
 * Tables that answer as storage does and take no time. A row gets a new ETag with every write. A stale row is refused
 * with 412, an existing one with 409, a missing one with 404. A list returns all rows.
 */
export function tablesInMemory(): Tables {
  const tables = new Map<string, TableClient>();
  let written = 0;

  function create(): TableClient {
    const rows = new Map<string, Row & { etag: string }>();
    const keyOf = ({ partitionKey, rowKey }: Row) => `${partitionKey} ${rowKey}`;
    const refuse = (statusCode: number): never => {
      throw new RestError(String(statusCode), { statusCode });
    };
    const write = (row: Row) => {
      const etag = `W/"${(written += 1)}"`;
      rows.set(keyOf(row), { ...row, etag });
      return { etag };
    };
    const guard = (row: Row, etag: string) => {
      const known = rows.get(keyOf(row)) ?? refuse(404);
      if (etag !== '*' && etag !== known.etag) refuse(412);
    };
    const table = {
      createEntity: async (row: Row) => (rows.has(keyOf(row)) ? refuse(409) : write(row)),
      upsertEntity: async (row: Row) => write(row),
      updateEntity: async (row: Row, _: string, { etag = '*' }: Guard = {}) => {
        guard(row, etag);
        return write(row);
      },
      deleteEntity: async (partitionKey: string, rowKey: string, { etag = '*' }: Guard = {}) => {
        guard({ partitionKey, rowKey }, etag);
        rows.delete(keyOf({ partitionKey, rowKey }));
      },
      getEntity: async (partitionKey: string, rowKey: string) =>
        rows.get(keyOf({ partitionKey, rowKey })) ?? refuse(404),
      listEntities: async function* () {
        yield* rows.values();
      },
    };
    return table as unknown as TableClient;
  }

  return async (name) => {
    const table = tables.get(name) ?? create();
    tables.set(name, table);
    return table;
  };
}
