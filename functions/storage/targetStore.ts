import { z } from 'zod';
import { groupTargetSchema } from '#domain/review/objectives/groupTarget.ts';
import type { GroupTarget } from '#domain/review/objectives/objective.ts';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, replaceRow } from './writes.ts';

export type StoredTargets = { targets: GroupTarget[]; by: string; at: string; tag: string };

const PARTITION = 'targets';

export const TARGETS = rowKind({
  table: 'School',
  name: 'targets',
  isOf: ({ partitionKey }) => partitionKey === PARTITION,
  holds: z.strictObject({ by: z.string(), at: z.iso.datetime(), json: z.array(groupTargetSchema) }),
});

/** The achievement targets that the school has set, one row a school year, in the school's own table (KS-07). */
export function createTargetStore(tables: Tables) {
  async function find(year: number): Promise<StoredTargets | undefined> {
    const row = await findRow({ table: await tables('School'), partition: PARTITION, row: String(year) });
    if (!row) return undefined;
    const { json: targets, by, at } = TARGETS.read(row);
    return { targets, by, at, tag: row.etag };
  }

  /**
   * Saves over the state named by `tag` (null: where there is none). Answers 'changed' when somebody else was faster.
   */
  async function save(
    year: number,
    { targets, by, at, tag }: Omit<StoredTargets, 'tag'> & { tag: string | null },
  ): Promise<'saved' | 'changed'> {
    const row = TARGETS.write({ partitionKey: PARTITION, rowKey: String(year) }, { by, at, json: targets });
    const table = await tables('School');
    return (await (tag === null ? createRow(table, row) : replaceRow({ table, row, etag: tag }))) ? 'saved' : 'changed';
  }

  return { find, save };
}
