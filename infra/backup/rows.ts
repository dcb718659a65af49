import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';

/** A value as the Table service keeps it, with its type. */
type Typed = { type: string; value: string };

/** A row as the Table service gives it without conversion: keys, and every other column with its type. */
export type CopiedRow = { partitionKey: string; rowKey: string; columns: Record<string, Typed> };

const typed = z.object({ type: z.string(), value: z.union([z.string(), z.number(), z.boolean()]).transform(String) });

/** What storage adds by itself. */
const ADDED = /^(etag|timestamp|odata\..*)$/i;

/** A row that was read with `disableTypeConversion`. */
export function copiedRow(entity: Record<string, unknown>): CopiedRow {
  const { partitionKey, rowKey, ...rest } = entity;
  const columns = Object.entries(rest).filter(([name]) => !ADDED.test(name));
  return {
    partitionKey: z.string().parse(partitionKey),
    rowKey: z.string().parse(rowKey),
    columns: Object.fromEntries(
      columns.map(([name, value]) => [
        name,
        typeof value === 'string' ? { type: 'String', value } : typed.parse(value),
      ]),
    ),
  };
}

/** The row as the client writes it, every type as it was. */
export function entityOf({ partitionKey, rowKey, columns }: CopiedRow): TableEntity {
  return { ...columns, partitionKey, rowKey };
}

/**
 * The row as one line of JSON, in the Table service’s own form: texts, booleans and 32-bit numbers as they are, and
 * beside every other value its type, such as `"text0@odata.type": "Edm.Binary"` with the bytes in base64.
 */
export function rowAsLine({ partitionKey, rowKey, columns }: CopiedRow): string {
  const cells = Object.entries(columns).flatMap(([name, { type, value }]): [string, unknown][] => {
    if (type === 'String') return [[name, value]];
    if (type === 'Boolean') return [[name, value === 'true']];
    if (type === 'Int32') return [[name, Number(value)]];
    return [
      [`${name}@odata.type`, `Edm.${type}`],
      [name, value],
    ];
  });
  return JSON.stringify({ PartitionKey: partitionKey, RowKey: rowKey, ...Object.fromEntries(cells) });
}

const lineSchema = z
  .object({ PartitionKey: z.string(), RowKey: z.string() })
  .catchall(z.union([z.string(), z.number(), z.boolean()]));

/** The row behind a line that `rowAsLine` made. Throws where it is none. */
export function rowOfLine(line: string): CopiedRow {
  const { PartitionKey: partitionKey, RowKey: rowKey, ...cells } = lineSchema.parse(JSON.parse(line));
  const columns: CopiedRow['columns'] = {};
  for (const [name, value] of Object.entries(cells)) {
    if (name.endsWith('@odata.type')) continue;
    const given = cells[`${name}@odata.type`];
    columns[name] = {
      type: typeof given === 'string' ? given.replace('Edm.', '') : plainType(value),
      value: String(value),
    };
  }
  return { partitionKey, rowKey, columns };
}

function plainType(value: unknown): string {
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Int32' : 'String';
}
