import { z } from 'zod';
import { readJsonText } from './jsonText.ts';
import { type RowKind, rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, putRow, replaceRow } from './writes.ts';

const count = z.int().nonnegative();
const instant = z.iso.datetime();
/** When it was done; empty until then. */
const finished = z.union([z.literal(''), instant]);

/** Rebuilding the index of what is due: how many reviews are done. */
const rebuildSchema = z.strictObject({ startedAt: instant, done: count, total: count, finishedAt: finished });

/** The nightly check of that index. */
const checkSchema = z.strictObject({ at: instant, looked: count, wrong: count });

/** Shape 1 of the schema that follows, from when nobody could stop the work. */
const newestShape1 = z.strictObject({
  startedAt: instant,
  movedAt: instant,
  finishedAt: finished,
  /**
   * Goes up by one with each page, so that a message that comes twice does nothing twice. It goes up by two where
   * somebody resumes the work, so that earlier messages do nothing at all.
   */
  turn: count,
  /** The row after which to continue; the table is given by its place in the list. */
  place: z.strictObject({ table: count, partitionKey: z.string(), rowKey: z.string() }),
  done: count,
  changed: count,
  /** How many rows of a table could not be read. */
  unreadable: z.record(z.string(), count),
});

/** Bringing stored data to the newest shape: how far it is, its results, and when somebody stopped it. */
const newestShapeSchema = newestShape1.extend({ stoppedAt: finished });

export type Upkeep = {
  rebuild: z.infer<typeof rebuildSchema>;
  check: z.infer<typeof checkSchema>;
  newestShape: z.infer<typeof newestShapeSchema>;
};

const PARTITION = 'ownWork';

/** What a column held as JSON text, in shape 1 of the oldest kinds of work. */
function asText<Value>(schema: z.ZodType<Value>): z.ZodType<{ json: Value }> {
  return z
    .strictObject({ state: z.string() })
    .transform(({ state }) => readJsonText(state))
    .pipe(schema)
    .transform((json) => ({ json }));
}

/** The app's own work; each kind is one row. */
function work<Value>({
  name,
  schema,
  before,
}: {
  name: keyof Upkeep;
  schema: z.ZodType<Value>;
  before: readonly z.ZodType<{ json: Value }>[];
}) {
  return rowKind({
    table: 'Trouble',
    name,
    isOf: ({ partitionKey, rowKey }) => partitionKey === PARTITION && rowKey === name,
    holds: z.strictObject({ json: schema }),
    before,
  });
}

export const OWN_WORK: { [Name in keyof Upkeep]: RowKind<{ json: Upkeep[Name] }> } = {
  rebuild: work({ name: 'rebuild', schema: rebuildSchema, before: [asText(rebuildSchema)] }),
  check: work({ name: 'check', schema: checkSchema, before: [asText(checkSchema)] }),
  newestShape: work({
    name: 'newestShape',
    schema: newestShapeSchema,
    before: [z.strictObject({ json: newestShape1 }).transform(({ json }) => ({ json: { ...json, stoppedAt: '' } }))],
  }),
};

/** How far a piece of the app's own work is, and the ETag of its row; neither where it has never run. */
type Held<Name extends keyof Upkeep> = { state: Upkeep[Name] | undefined; etag: string | undefined };

/** How far each piece of the app's own work is. Work whose row cannot be read counts as never done. */
export function createUpkeepStore(tables: Tables) {
  /** Notes how far it is, whatever was there before. */
  async function note<Name extends keyof Upkeep>(name: Name, state: Upkeep[Name]): Promise<void> {
    await putRow(await tables('Trouble'), rowOf(name, state));
  }

  /** How far it is; undefined where it has never run. */
  async function find<Name extends keyof Upkeep>(name: Name): Promise<Upkeep[Name] | undefined> {
    return (await held(name)).state;
  }

  /** How far it was when it was read. `keep` keeps a change to it, unless somebody else writes first. */
  async function held<Name extends keyof Upkeep>(name: Name): Promise<Held<Name>> {
    const row = await findRow({ table: await tables('Trouble'), partition: PARTITION, row: name });
    return { state: row && OWN_WORK[name].readOrPassOver(row)?.json, etag: row?.etag };
  }

  type KeepArgs<Name extends keyof Upkeep> = { name: Name; state: Upkeep[Name]; held: Held<Name> };

  /** Notes how far it is, unless somebody else has written since it was read. Answers whether it was noted. */
  async function keep<Name extends keyof Upkeep>({ name, state, held: { etag } }: KeepArgs<Name>): Promise<boolean> {
    const table = await tables('Trouble');
    const row = rowOf(name, state);
    return (await (etag === undefined ? createRow(table, row) : replaceRow({ table, row, etag }))) !== undefined;
  }

  return { note, find, held, keep };
}

const rowOf = <Name extends keyof Upkeep>(name: Name, state: Upkeep[Name]) =>
  OWN_WORK[name].write({ partitionKey: PARTITION, rowKey: name }, { json: state });
