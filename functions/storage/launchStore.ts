import { odata } from '@azure/data-tables';
import type { Cycle } from '#domain/policies/cycles.ts';
import type { LaunchWish } from '#domain/launch/wish.ts';
import { packJson, unpackJson } from './longText.ts';
import { findRow, type Tables } from './tables.ts';
import { inOrderOfTime } from '#domain/calendar/moments.ts';

/** The launch of a cycle: who asked for it, when (ISO instant), and for what. */
export type Launch = { id: string; by: string; at: string; policy: string | null; cycle: LaunchWish['cycle'] };

/**
 * What a launch does for one person. `waiting`: its turn is still to come. `opened`, `open`: the review is there, new or
 * from before. `cannot`: something stands against it. `leftOut`: by whoever launched.
 */
export type LaunchLine = {
  revieweeOid: string;
  reviewerOid: string | null;
  policy: string | null;
  reviewCycle: Cycle | null;
  /** The date on which policy and cycle are looked up. */
  date: string;
  state: 'waiting' | 'opened' | 'open' | 'cannot' | 'leftOut';
  why: { text: string; rule?: string | undefined; clause?: string | undefined } | null;
  /** When this line last changed (ISO instant). */
  at: string;
};

export type LaunchStore = ReturnType<typeof createLaunchStore>;

/** The partition that lists the launches. */
const ALL = 'launches';

/** Launches and how far each has come: one row a person, so that what was begun can be gone on with at any time. */
export function createLaunchStore(tables: Tables) {
  async function find(id: string): Promise<Launch | undefined> {
    const row = await findRow(await tables('Launches'), ALL, id);
    return row && (unpackJson(row) as Launch);
  }

  /** Every launch, the newest first. */
  async function list(): Promise<Launch[]> {
    const rows = (await tables('Launches')).listEntities({ queryOptions: { filter: odata`PartitionKey eq ${ALL}` } });
    const launches: Launch[] = [];
    for await (const row of rows) launches.push(unpackJson(row) as Launch);
    return launches.toSorted((a, b) => inOrderOfTime(b.at, a.at));
  }

  /** Keeps a launch with all its lines; the launch itself last, so that one that is found is whole. */
  async function begin(launch: Launch, lines: readonly LaunchLine[]): Promise<void> {
    const table = await tables('Launches');
    const rows = lines.map((line) => rowOf(launch.id, line));
    for (let at = 0; at < rows.length; at += 100)
      await table.submitTransaction(rows.slice(at, at + 100).map((row) => ['upsert', row, 'Replace']));
    await table.upsertEntity({ partitionKey: ALL, rowKey: launch.id, ...packJson(launch) }, 'Replace');
  }

  /** What a launch does for each person. */
  async function lines(id: string): Promise<LaunchLine[]> {
    const rows = (await tables('Launches')).listEntities({ queryOptions: { filter: odata`PartitionKey eq ${id}` } });
    const found: LaunchLine[] = [];
    for await (const row of rows) found.push(unpackJson(row) as LaunchLine);
    return found;
  }

  async function save(id: string, line: LaunchLine): Promise<void> {
    await (await tables('Launches')).upsertEntity(rowOf(id, line), 'Replace');
  }

  /** Takes what launches did for one person in one cycle out of them. Answers how many there were. */
  async function removeLines(revieweeOid: string | null, cycle: Cycle): Promise<number> {
    if (revieweeOid === null) return 0;
    const table = await tables('Launches');
    let removed = 0;
    for await (const row of table.listEntities({ queryOptions: { filter: odata`RowKey eq ${revieweeOid}` } })) {
      const { reviewCycle } = unpackJson(row) as LaunchLine;
      if (reviewCycle?.start !== cycle.start) continue;
      await table.deleteEntity(row.partitionKey ?? '', revieweeOid);
      removed += 1;
    }
    return removed;
  }

  return { find, list, begin, lines, save, removeLines };
}

const rowOf = (id: string, line: LaunchLine) => ({ partitionKey: id, rowKey: line.revieweeOid, ...packJson(line) });
