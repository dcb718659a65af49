import { odata, type TableEntityResult } from '@azure/data-tables';
import type { Concern } from '#domain/concerns/concern.ts';
import { packIfFits, packJson, unpackJson } from './longText.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** Which of the two messages about a concern have been sent: that it was raised, that it was answered. */
type Told = { raised: boolean; answered: boolean };

export type StoredConcern = { concern: Concern; told: Told; etag: string };

export type ConcernStore = ReturnType<typeof createConcernStore>;

const PARTITION = 'concerns';

type Row = { by: string; to: string; toldRaised: boolean; toldAnswered: boolean };

/** Concerns raised in confidence (PA-17), apart from everything else: no review's partition knows of them. */
export function createConcernStore(tables: Tables) {
  async function find(id: string): Promise<StoredConcern | undefined> {
    const row = await findRow<Row>(await tables('Concerns'), PARTITION, id);
    return row && read(row);
  }

  /** Adds one; the same one sent again changes nothing. Answers 'tooLarge' where it does not fit. */
  async function add(concern: Concern): Promise<'done' | 'tooLarge'> {
    const packed = packIfFits(concern);
    if (!packed) return 'tooLarge';
    const { id, by, to } = concern;
    try {
      const row = { partitionKey: PARTITION, rowKey: id, by, to, toldRaised: false, toldAnswered: true, ...packed };
      await (await tables('Concerns')).createEntity(row);
    } catch (error) {
      if (!isStorageError(error, 409)) throw error;
    }
    return 'done';
  }

  /** Writes over the state that was read. Answers 'changed' where somebody else was faster. */
  async function update({ concern, told, etag }: StoredConcern): Promise<'done' | 'changed'> {
    const { id, by, to } = concern;
    const row = { by, to, toldRaised: told.raised, toldAnswered: told.answered };
    try {
      await (
        await tables('Concerns')
      ).updateEntity({ partitionKey: PARTITION, rowKey: id, ...row, ...packJson(concern) }, 'Replace', { etag });
      return 'done';
    } catch (error) {
      if (isStorageError(error, 412)) return 'changed';
      throw error;
    }
  }

  /** Those that somebody raised or was told of. */
  function of(oid: string): Promise<StoredConcern[]> {
    return list(odata`PartitionKey eq ${PARTITION} and (by eq ${oid} or to eq ${oid})`);
  }

  /** Those about which somebody has still to be told. */
  function untold(): Promise<StoredConcern[]> {
    return list(odata`PartitionKey eq ${PARTITION} and (toldRaised eq false or toldAnswered eq false)`);
  }

  async function list(filter: string): Promise<StoredConcern[]> {
    const found: StoredConcern[] = [];
    for await (const row of (await tables('Concerns')).listEntities<Row>({ queryOptions: { filter } }))
      found.push(read(row));
    return found;
  }

  return { find, add, update, of, untold };
}

function read(row: TableEntityResult<Row>): StoredConcern {
  return {
    concern: unpackJson(row) as Concern,
    told: { raised: row.toldRaised, answered: row.toldAnswered },
    etag: row.etag,
  };
}
