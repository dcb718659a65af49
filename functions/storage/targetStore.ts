import type { GroupTarget } from '#domain/review/objectives/objective.ts';
import { packJson, unpackJson } from './longText.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

export type StoredTargets = { targets: GroupTarget[]; by: string; at: string; tag: string };

export type TargetStore = ReturnType<typeof createTargetStore>;

/** The achievement targets that the school has set, one row a school year, in the school's own table (KS-07). */
export function createTargetStore(tables: Tables) {
  async function find(year: number): Promise<StoredTargets | undefined> {
    const row = await findRow<{ by: string; at: string }>(await tables('School'), 'targets', String(year));
    return row && { targets: unpackJson(row) as GroupTarget[], by: row.by, at: row.at, tag: row.etag };
  }

  /** Saves over the state named by `tag` (null: where there is none). Answers 'changed' when somebody else was faster. */
  async function save(
    year: number,
    { targets, by, at, tag }: Omit<StoredTargets, 'tag'> & { tag: string | null },
  ): Promise<'saved' | 'changed'> {
    const row = { partitionKey: 'targets', rowKey: String(year), by, at, ...packJson(targets) };
    const table = await tables('School');
    try {
      await (tag === null ? table.createEntity(row) : table.updateEntity(row, 'Replace', { etag: tag }));
      return 'saved';
    } catch (error) {
      if ([404, 409, 412].some((status) => isStorageError(error, status as 404 | 409 | 412))) return 'changed';
      throw error;
    }
  }

  return { find, save };
}
