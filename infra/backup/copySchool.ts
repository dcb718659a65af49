import { isDeepStrictEqual } from 'node:util';
import { keysIn } from '#domain/typed.ts';
import { type TableName, TABLES } from '#functions/storage/tables.ts';
import type { ArchiveWriter } from './archive.ts';
import { copyReviews } from './copyReviews.ts';
import { Refused } from './key.ts';
import type { Place } from './place.ts';
import { type CopiedRow, copiedRow } from './rows.ts';
import { type Counts, partsInto } from './tableParts.ts';

/**
 * How far work over several reviews has come. It is read before the reviews, so that in a copy it never says that
 * something was done that the reviews do not show. What it does not show is done again, and changes nothing twice.
 */
const PROGRESS: readonly TableName[] = ['Batches', 'Launches'];

/** What follows from the reviews, and what a restoration makes again: the index of what is due, and how each stands. */
const DERIVED: readonly TableName[] = ['Due', 'Standings'];

/** These stand at the end: until a school's settings are restored, the app finds no school to work for. */
const LAST: TableName = 'School';

/** Everything else is read after the reviews: whatever a review rests on was there before it. */
const AFTERWARDS = [
  ...keysIn(TABLES).filter((name) => !['Reviews', ...DERIVED, LAST, ...PROGRESS].includes(name)),
  LAST,
];

/** How often the reviews that have changed are read again because work over several reviews went on. */
const ROUNDS = 10;

/**
 * Adds everything of a school to an archive while people go on working. A review is copied as it is at one moment: its
 * chain ends in the same hash before its events and files are read and afterwards. If work over several reviews went on
 * in the meantime, the reviews that have changed are read again.
 */
export async function copySchool(place: Place, writer: ArchiveWriter, say: (line: string) => void): Promise<Counts> {
  const counts: Counts = {};
  const tables = partsInto(writer, counts);
  const copied = new Map<string, string>();
  const files = new Set<string>();
  let progress = await progressIn(place);
  for (let round = 1; ; round += 1) {
    await copyReviews({ place, writer, tables, copied, files });
    say(`${copied.size} reviews, ${files.size} files`);
    const now = await progressIn(place);
    if (isDeepStrictEqual(now, progress)) break;
    if (round === ROUNDS)
      throw new Refused('A launch or a draw among reviews goes on all the time. Make the copy when it is finished.');
    progress = now;
  }
  for (const [name, rows] of progress) {
    for (const row of rows) await tables.add(name, row);
    await tables.flush(name);
  }
  for (const name of AFTERWARDS) {
    for await (const entity of (await place.tables(name)).listEntities({ disableTypeConversion: true }))
      await tables.add(name, copiedRow(entity));
    await tables.flush(name);
    say(`${name}: ${counts[name] ?? 0} rows`);
  }
  return { ...counts, reviews: copied.size, files: files.size };
}

async function progressIn({ tables }: Place): Promise<[TableName, CopiedRow[]][]> {
  const found: [TableName, CopiedRow[]][] = [];
  for (const name of PROGRESS) {
    const rows: CopiedRow[] = [];
    for await (const entity of (await tables(name)).listEntities({ disableTypeConversion: true }))
      rows.push(copiedRow(entity));
    found.push([name, rows]);
  }
  return found;
}
