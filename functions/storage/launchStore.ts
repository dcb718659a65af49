import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { type Cycle, cycleDatesSchema } from '#domain/policies/cycles.ts';
import { launchSelectionSchema } from '#domain/launch/launchSelection.ts';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { deleteRow, putRow, replaceRow, writeTogether } from './writes.ts';
import { inOrderOfTime } from '#domain/calendar/moments.ts';

/** The launch of a cycle: who asked for it, when (ISO instant), and for what. */
const launch1 = z.strictObject({
  id: z.guid(),
  by: z.string(),
  at: z.iso.datetime(),
  policy: z.string().nullable(),
  cycle: launchSelectionSchema.shape.cycle,
});

const launch2 = launch1.extend({
  /** The part of the staff for whom it was, where it was not for all. */
  staffGroup: z.string().nullable(),
  managerOid: z.string().nullable(),
  /** Who took it back, and when (ISO instant); null where nobody has. */
  takenBack: z.strictObject({ by: z.string(), at: z.iso.datetime() }).nullable(),
});

const launchSchema = launch2.extend({ department: z.string().nullable() });

export type Launch = z.infer<typeof launchSchema>;

/**
 * What a launch does for one person. `waiting`: their turn is still to come. `opened`: the review is new. `open`: it
 * existed before. `cannot`: something stands in the way. `leftOut`: the launcher left the person out. `takenBack`: the
 * review was opened and taken back, or its turn never came. `why` of an opened review: why it was not taken back.
 */
const launchLineSchema = z.strictObject({
  revieweeOid: z.string(),
  reviewerOid: z.string().nullable(),
  policy: z.string().nullable(),
  reviewCycle: cycleDatesSchema.nullable(),
  /** The date on which policy and cycle are looked up. */
  date: z.iso.date(),
  state: z.enum(['waiting', 'opened', 'open', 'cannot', 'leftOut', 'takenBack']),
  /** The review that was opened; null where none was, or in a line from before this was kept. */
  reviewId: z.string().nullable(),
  why: z.strictObject({ text: z.string(), rule: z.string().optional(), clause: z.string().optional() }).nullable(),
  /** When this line last changed (ISO instant). */
  at: z.iso.datetime(),
});

const launchLine1 = launchLineSchema
  .omit({ reviewId: true })
  .extend({ state: z.enum(['waiting', 'opened', 'open', 'cannot', 'leftOut']) });

export type LaunchLine = z.infer<typeof launchLineSchema>;

/** The partition that lists the launches. */
const ALL = 'launches';

export const LAUNCH = rowKind({
  table: 'Launches',
  name: 'launch',
  isOf: ({ partitionKey }) => partitionKey === ALL,
  holds: z.strictObject({ json: launchSchema }),
  before: [
    z.strictObject({ json: launch1 }).transform(({ json }) => ({
      json: { ...json, staffGroup: null, department: null, managerOid: null, takenBack: null },
    })),
    z.strictObject({ json: launch2 }).transform(({ json }) => ({ json: { ...json, department: null } })),
  ],
});

export const LAUNCH_LINE = rowKind({
  table: 'Launches',
  name: 'launchLine',
  isOf: ({ partitionKey }) => partitionKey !== ALL,
  holds: z.strictObject({ json: launchLineSchema }),
  before: [z.strictObject({ json: launchLine1 }).transform(({ json }) => ({ json: { ...json, reviewId: null } }))],
});

/** Launches and how far each has come: one row a person, so that a launch can be continued at any time. */
export function createLaunchStore(tables: Tables) {
  async function find(id: string): Promise<Launch | undefined> {
    const row = await findRow({ table: await tables('Launches'), partition: ALL, row: id });
    return row && LAUNCH.read(row).json;
  }

  /** Every launch, the newest first. */
  async function list(): Promise<Launch[]> {
    const rows = (await tables('Launches')).listEntities({ queryOptions: { filter: odata`PartitionKey eq ${ALL}` } });
    const launches: Launch[] = [];
    for await (const row of rows) launches.push(...orNone(LAUNCH.readOrPassOver(row)));
    return launches.toSorted((a, b) => inOrderOfTime(b.at, a.at));
  }

  /** Keeps a launch with all its lines. The launch itself comes last, so that a launch that is found is complete. */
  async function begin(launch: Launch, lines: readonly LaunchLine[]): Promise<void> {
    const table = await tables('Launches');
    const rows = lines.map((line) => rowOf(launch.id, line));
    for (let at = 0; at < rows.length; at += 100)
      await writeTogether(
        table,
        rows.slice(at, at + 100).map((row) => ['upsert', row, 'Replace']),
      );
    await putRow(table, LAUNCH.write({ partitionKey: ALL, rowKey: launch.id }, { json: launch }));
  }

  /** Notes that a launch is taken back. Answers the launch as it is then; whoever came first took it back. */
  async function takeBack(id: string, takenBack: NonNullable<Launch['takenBack']>): Promise<Launch | undefined> {
    const table = await tables('Launches');
    const row = await findRow({ table, partition: ALL, row: id });
    if (!row) return undefined;
    const { json: launch } = LAUNCH.read(row);
    if (launch.takenBack) return launch;
    const taken = { ...launch, takenBack };
    const written = LAUNCH.write({ partitionKey: ALL, rowKey: id }, { json: taken });
    return (await replaceRow({ table, row: written, etag: row.etag })) === undefined ? takeBack(id, takenBack) : taken;
  }

  /** What a launch does for each person. */
  async function lines(id: string): Promise<LaunchLine[]> {
    const rows = (await tables('Launches')).listEntities({ queryOptions: { filter: odata`PartitionKey eq ${id}` } });
    const found: LaunchLine[] = [];
    for await (const row of rows) found.push(...orNone(LAUNCH_LINE.readOrPassOver(row)));
    return found;
  }

  async function save(id: string, line: LaunchLine): Promise<void> {
    await putRow(await tables('Launches'), rowOf(id, line));
  }

  /**
   * Removes what launches did for one person in one cycle, except for what `isKept`. Answers how many lines there were.
   * Throws where one of them cannot be read: nobody can say then that nothing is left.
   */
  async function removeLines(
    { revieweeOid, cycle }: { revieweeOid: string | null; cycle: Cycle },
    isKept: (line: LaunchLine) => boolean = () => false,
  ): Promise<number> {
    if (revieweeOid === null) return 0;
    const table = await tables('Launches');
    let removed = 0;
    for await (const row of table.listEntities({ queryOptions: { filter: odata`RowKey eq ${revieweeOid}` } })) {
      const { json: line } = LAUNCH_LINE.read(row);
      if (line.reviewCycle?.start !== cycle.start || isKept(line)) continue;
      await deleteRow(table, { partitionKey: row.partitionKey ?? '', rowKey: revieweeOid });
      removed += 1;
    }
    return removed;
  }

  return { find, list, begin, takeBack, lines, save, removeLines };
}

const rowOf = (id: string, line: LaunchLine) =>
  LAUNCH_LINE.write({ partitionKey: id, rowKey: line.revieweeOid }, { json: line });

const orNone = <Value>(row: { json: Value } | undefined): Value[] => (row ? [row.json] : []);
