import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { type ConfidentialConcern, keptConcernSchema } from '#domain/concerns/concern.ts';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, replaceRow } from './writes.ts';

/** Which of the two messages about a concern have been sent: that it was raised, and that it was answered. */
type ToldOfConcern = { raised: boolean; answered: boolean };

export type StoredConcern = { concern: ConfidentialConcern; told: ToldOfConcern; etag: string };

const PARTITION = 'concerns';

export const CONCERN = rowKind({
  table: 'Concerns',
  name: 'concern',
  isOf: ({ partitionKey }) => partitionKey === PARTITION,
  holds: z.strictObject({
    by: z.string(),
    to: z.string(),
    toldRaised: z.boolean(),
    toldAnswered: z.boolean(),
    json: keptConcernSchema,
  }),
});

/** Concerns raised in confidence (PA-17), kept apart from everything else: no review's partition knows of them. */
export function createConcernStore(tables: Tables) {
  async function find(id: string): Promise<StoredConcern | undefined> {
    const row = await findRow({ table: await tables('Concerns'), partition: PARTITION, row: id });
    return row && fromRow(CONCERN.read(row), row.etag);
  }

  /**
   * Adds a concern; sending the same one again changes nothing. Answers 'tooLarge' where it does not fit, and 'taken'
   * where its id belongs to another.
   */
  async function add(concern: ConfidentialConcern): Promise<'done' | 'tooLarge' | 'taken'> {
    const { id, by, to } = concern;
    const told = { toldRaised: false, toldAnswered: true };
    const row = CONCERN.writeIfItFits({ partitionKey: PARTITION, rowKey: id }, { by, to, ...told, json: concern });
    if (!row) return 'tooLarge';
    if (await createRow(await tables('Concerns'), row)) return 'done';
    const known = (await find(id))?.concern;
    return known?.by === by && known.to === to && known.text === concern.text ? 'done' : 'taken';
  }

  /** Writes over the state that was read. Answers 'changed' where somebody else wrote first. */
  async function update({ concern, told, etag }: StoredConcern): Promise<'done' | 'changed'> {
    const { id, by, to } = concern;
    const value = { by, to, toldRaised: told.raised, toldAnswered: told.answered, json: concern };
    const row = CONCERN.write({ partitionKey: PARTITION, rowKey: id }, value);
    return (await replaceRow({ table: await tables('Concerns'), row, etag })) ? 'done' : 'changed';
  }

  /** The concerns that somebody raised or was told of. */
  function of(oid: string): Promise<StoredConcern[]> {
    return list(odata`PartitionKey eq ${PARTITION} and (by eq ${oid} or to eq ${oid})`);
  }

  /** The concerns about which somebody must still be told. */
  function untold(): Promise<StoredConcern[]> {
    return list(odata`PartitionKey eq ${PARTITION} and (toldRaised eq false or toldAnswered eq false)`);
  }

  async function list(filter: string): Promise<StoredConcern[]> {
    const found: StoredConcern[] = [];
    for await (const row of (await tables('Concerns')).listEntities({ queryOptions: { filter } })) {
      const value = CONCERN.readOrPassOver(row);
      if (value) found.push(fromRow(value, row.etag));
    }
    return found;
  }

  return { find, add, update, of, untold };
}

function fromRow({ json, toldRaised, toldAnswered }: ReturnType<typeof CONCERN.read>, etag: string): StoredConcern {
  return { concern: json, told: { raised: toldRaised, answered: toldAnswered }, etag };
}
