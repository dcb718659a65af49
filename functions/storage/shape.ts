import { z } from 'zod';
import { packIfFits, unpackJson } from './longText.ts';
import type { TableName } from './tables.ts';
import { orPassOver, UnreadableRow } from './unreadable.ts';

/** A row's keys. */
export type RowKeys = { partitionKey: string; rowKey: string };

/** A row as storage gives it. */
export type StoredRow = Record<string, unknown> & {
  partitionKey?: string | undefined;
  rowKey?: string | undefined;
  etag?: string | undefined;
};

/** One kind of row: where it stands, its present shape, and how it is written and read. */
export type RowKind<Value = unknown> = {
  table: TableName;
  name: string;
  /** The number of the present shape. A row without a number is of shape 1. */
  shape: number;
  /** What a row of each shape holds, the first one first. */
  schemas: readonly z.ZodType[];
  isOf: (keys: RowKeys) => boolean;
  /** For a row that repeats what a review says: the review from which it is made anew. */
  reviewBehind?: ((keys: RowKeys) => string) | undefined;
  /**
   * Whether somebody is working with the row at a moment (ISO instant) and counts on its ETag. Then it is left to them.
   */
  isInHand?: ((value: Value, now: string) => boolean) | undefined;
  /** The row in the present shape. Throws where it is larger than a row can be. */
  write: (keys: RowKeys, value: Value) => RowKeys & Record<string, unknown>;
  /** The row in the present shape; undefined where it is larger than a row can be. */
  writeIfItFits: (keys: RowKeys, value: Value) => (RowKeys & Record<string, unknown>) | undefined;
  /** What the row holds, whatever shape it has. Throws `UnreadableRow`. */
  read: (row: StoredRow) => Value;
  /** The same; undefined, and noted in the log, where it cannot be read. */
  readOrPassOver: (row: StoredRow) => Value | undefined;
};

type KindDescription<Value> = {
  table: TableName;
  name: string;
  isOf: (keys: RowKeys) => boolean;
  reviewBehind?: (keys: RowKeys) => string;
  isInHand?: (value: Value, now: string) => boolean;
  /** What the row holds beside its keys: its columns by name, and what is packed in it as `json`. Strict. */
  holds: z.ZodType<Value>;
  /** What somebody typed is returned exactly, even half of a character; everything else is read as whole characters. */
  asTyped?: boolean;
  /** What rows of older shapes held, the first shape first; each is read as its meaning in the present shape. */
  before?: readonly z.ZodType<NoInfer<Value>>[];
};

/**
 * Describes a kind of row. A change of what it holds is a new shape: the reader for the one before moves to `before`,
 * its example and pin under `tests/stored/rows` stay, and the new shape gets its own.
 */
export function rowKind<Value extends object>({
  holds,
  before = [],
  asTyped = false,
  ...kind
}: KindDescription<Value>): RowKind<Value> {
  const { table, name } = kind;
  const schemas = [...before, holds];
  const shape = schemas.length;
  const unreadable = (why: 'broken' | 'newer') => new UnreadableRow({ table, kind: name, why });

  const writeIfItFits = ({ partitionKey, rowKey }: RowKeys, value: Value) => {
    const { json, ...columns } = holds.parse(value) as Value & { json?: unknown };
    const packed = json === undefined ? {} : packIfFits(json);
    return packed && { ...columns, ...packed, partitionKey, rowKey, shape };
  };
  const write = (keys: RowKeys, value: Value) => {
    const row = writeIfItFits(keys, value);
    if (!row) throw new Error(`A row of kind “${name}” in table ${table} is larger than a row can be.`);
    return row;
  };
  const read = (row: StoredRow): Value => {
    const found = shapeOf(row);
    if (found > shape) throw unreadable('newer');
    const content = contentOf(row, unreadable);
    const parsed = schemas[found - 1]?.safeParse(asTyped ? content : inWholeCharacters(content));
    if (!parsed?.success) throw unreadable('broken');
    return parsed.data;
  };
  const readOrPassOver = (row: StoredRow) => orPassOver(keyOf(table, row), () => read(row));
  return { ...kind, shape, schemas, write, writeIfItFits, read, readOrPassOver };
}

/** A 64-bit number. The app writes none, but a tool that copies tables may. The client gives it as either of these. */
const longSchema = z.union([
  z.bigint(),
  z
    .strictObject({ type: z.literal('Int64'), value: z.string().regex(/^-?\d+$/) })
    .transform(({ value }) => BigInt(value)),
]);

/** A row as it is read everywhere: whole numbers are numbers, whatever their type in storage. */
export function withPlainNumbers<Row extends StoredRow>(row: Row): Row {
  const columns = Object.entries(row).map(([name, value]) => [name, plainNumber(value)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The same columns.
  return Object.fromEntries(columns) as Row;
}

/** A value too large for a number stays as it is, and its reader refuses it. */
function plainNumber(value: unknown): unknown {
  const mayBeLong = typeof value === 'bigint' || (typeof value === 'object' && !ArrayBuffer.isView(value));
  if (!mayBeLong) return value;
  const { data } = longSchema.safeParse(value);
  const plain = Number(data);
  return data !== undefined && Number.isSafeInteger(plain) ? plain : value;
}

/** The number of a row's shape; NaN for a number that no shape can have. */
export function shapeOf(row: StoredRow): number {
  const parsed = z
    .int()
    .positive()
    .safeParse(plainNumber(row['shape'] ?? 1));
  return parsed.success ? parsed.data : Number.NaN;
}

/**
 * How many rows of a kind are remembered: more than a large trust has people. Beyond that, the memory starts afresh.
 */
const MOST = 20_000;

/**
 * Reads rows of a kind, passing over those that cannot be read, and remembers each by its ETag. So an unchanged row is
 * unpacked and parsed once, however often a page asks for it.
 */
export function rememberingReader<Value>(kind: RowKind<Value>): (row: StoredRow) => Value | undefined {
  const known = new Map<string, { etag: string | undefined; value: Value | undefined }>();
  return (row) => {
    const key = keyOf(kind.table, row);
    const before = known.get(key);
    if (before && row.etag !== undefined && before.etag === row.etag) return before.value;
    const value = kind.readOrPassOver(row);
    if (known.size >= MOST) known.clear();
    known.set(key, { etag: row.etag, value });
    return value;
  };
}

const keyOf = (table: TableName, { partitionKey, rowKey }: StoredRow) => `${table} ${partitionKey} ${rowKey}`;

/** Columns that every row has, and that are not part of what it holds. */
const ABOUT_THE_ROW = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp', 'odata.metadata', 'shape']);

/** Every text in whole characters. Rows from before half characters were refused may hold one; it is read as U+FFFD. */
function inWholeCharacters(content: Record<string, unknown>): Record<string, unknown> {
  const { json, ...columns } = content;
  const isWhole = json === undefined || !HALF.test(JSON.stringify(json));
  return isWhole ? content : { ...columns, json: wellFormed(json) };
}

/** Half of a character, as JSON writes it. */
const HALF = /\\ud[89a-f][0-9a-f]{2}/;

const wellFormed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) => (typeof each === 'string' ? each.toWellFormed() : each));

function contentOf(row: StoredRow, unreadable: (why: 'broken') => UnreadableRow): Record<string, unknown> {
  const columns = Object.entries(withPlainNumbers(row)).filter(
    ([name]) => !ABOUT_THE_ROW.has(name) && !/^text\d+$/.test(name),
  );
  if (!('text0' in row)) return Object.fromEntries(columns);
  try {
    return { ...Object.fromEntries(columns), json: unpackJson(row) };
  } catch {
    throw unreadable('broken');
  }
}
