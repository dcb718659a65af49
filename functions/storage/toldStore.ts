import { odata } from '@azure/data-tables';
import { z } from 'zod';
import type { Catalogue } from '#domain/review/messageKey.ts';
import { rowKind, shapeOf } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, replaceRow } from './writes.ts';

const PARTITION = 'told';

/**
 * The moment from which messages of a version of the catalogue are sent: an ISO instant, or empty for the very
 * beginning.
 */
export const TOLD = rowKind({
  table: 'School',
  name: 'told',
  isOf: ({ partitionKey }) => partitionKey === PARTITION,
  holds: z.strictObject({
    version: z.int().positive(),
    from: z.union([z.literal(''), z.iso.datetime()]),
  }),
});

/**
 * The moment from which a school receives each kind of message, by the version of the catalogue in which the kind first
 * stood. Kinds of the first version are sent from the beginning, and need no row. For a later version, a row is written
 * when the school first meets it, and never changed. Several processes may write it at once; the first one counts.
 * Where a row cannot be read, nobody knows the moment, and past messages are not sent again because of that.
 */
export function createToldStore(tables: Tables, catalogue: Catalogue) {
  let known: Promise<ReadonlyMap<number, string>> | undefined;

  /**
   * The moment from which messages are sent, for each version of the catalogue. A school that meets a version after it
   * has been set up receives its messages from `now` on.
   */
  function marks(now: string): Promise<ReadonlyMap<number, string>> {
    known ??= meet(now);
    known.catch(() => (known = undefined));
    return known;
  }

  /** A school that is set up for the first time receives every kind of message from its beginning. */
  async function begin(): Promise<void> {
    known = undefined;
    await meet('');
  }

  async function meet(from: string): Promise<ReadonlyMap<number, string>> {
    if (catalogue.version === 1) return new Map();
    const met = await readAll();
    const versions = versionsOf(catalogue);
    const unknown = versions.filter((version) => !met.has(version));
    if (unknown.length === 0) return met;
    for (const version of unknown) await enter(version, from);
    // Somebody else may have been the first.
    const known = await readAll();
    return new Map(versions.map((version) => [version, known.get(version) ?? from]));
  }

  async function enter(version: number, from: string): Promise<void> {
    const row = TOLD.write({ partitionKey: PARTITION, rowKey: String(version) }, { version, from });
    if (!(await createRow(await tables('School'), row))) await mend(version, from);
  }

  /** Rewrites a broken row, so that the school does not meet the version again with each process that starts. */
  async function mend(version: number, from: string): Promise<void> {
    const table = await tables('School');
    const keys = { partitionKey: PARTITION, rowKey: String(version) };
    const row = await findRow({ table, partition: keys.partitionKey, row: keys.rowKey });
    if (!row || shapeOf(row) > TOLD.shape || TOLD.readOrPassOver(row)) return;
    await replaceRow({ table, row: TOLD.write(keys, { version, from }), etag: row.etag });
  }

  async function readAll(): Promise<Map<number, string>> {
    const rows = (await tables('School')).listEntities({
      queryOptions: { filter: odata`PartitionKey eq ${PARTITION}` },
    });
    const marks = new Map<number, string>();
    for await (const row of rows) {
      const mark = TOLD.readOrPassOver(row);
      if (mark) marks.set(mark.version, mark.from);
    }
    return marks;
  }

  return { marks, begin };
}

/** The versions that came after the first. */
function versionsOf({ version }: Catalogue): number[] {
  return Array.from({ length: version - 1 }, (_, at) => at + 2);
}
