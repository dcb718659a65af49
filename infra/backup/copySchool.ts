import { isDeepStrictEqual } from 'node:util';
import { odata } from '@azure/data-tables';
import { keysIn } from '#domain/typed.ts';
import { type TableName, TABLES } from '#functions/storage/tables.ts';
import type { ArchiveWriter } from './archive.ts';
import { Refused } from './key.ts';
import type { Place } from './place.ts';
import { type CopiedRow, copiedRow, rowAsLine } from './rows.ts';

/**
 * How far work over several reviews has come. It is read before the reviews, so that in a copy it never says that
 * something was done that the reviews do not show. What it does not show is done again, and changes nothing twice.
 */
const PROGRESS: readonly TableName[] = ['Batches', 'Launches'];

/** The index of what is due. It follows from the reviews, and a restoration makes it anew. */
const INDEX: TableName = 'Due';

/** These stand at the end: until a school's settings are restored, the app finds no school to work for. */
const LAST: TableName = 'School';

/** Everything else is read after the reviews: whatever a review rests on was there before it. */
const AFTERWARDS = [...keysIn(TABLES).filter((name) => !['Reviews', INDEX, LAST, ...PROGRESS].includes(name)), LAST];

/** How many reviews are read at a time. */
const AT_ONCE = 8;

/** How often a review that people keep changing is read again, and how often all that have changed since. */
const MOST = { looks: 20, rounds: 10 };

/** The size of a part of a table, in characters. */
const PART_SIZE = 4_000_000;

/** What was copied: rows by table, and `reviews` and `files`. */
export type Counts = Record<string, number>;

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
    if (round === MOST.rounds)
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

type TableParts = ReturnType<typeof partsInto>;

/** Collects the rows of one table after the other into parts of some size. */
function partsInto(writer: ArchiveWriter, counts: Counts) {
  const parts = new Map<string, number>();
  let lines: string[] = [];
  let size = 0;

  async function add(table: string, row: CopiedRow): Promise<void> {
    const line = rowAsLine(row);
    lines.push(line);
    size += line.length;
    if (size >= PART_SIZE) await flush(table);
  }

  async function flush(table: string): Promise<void> {
    if (lines.length === 0) return;
    const number = (parts.get(table) ?? 0) + 1;
    const name = `tables/${table}/${String(number).padStart(6, '0')}.jsonl`;
    await writer.add(name, lines.map((line) => `${line}\n`).join(''), { rows: lines.length });
    parts.set(table, number);
    counts[table] = (counts[table] ?? 0) + lines.length;
    lines = [];
    size = 0;
  }

  return { add, flush };
}

type CopyReviewsArgs = {
  place: Place;
  writer: ArchiveWriter;
  tables: TableParts;
  /** The reviews that are in the archive, each with the last hash of its chain. */
  copied: Map<string, string>;
  /** The files that are in the archive. */
  files: Set<string>;
};

/** Copies the reviews that are not in the archive yet, or have changed since. What comes later in it counts. */
async function copyReviews({ place, writer, tables, copied, files }: CopyReviewsArgs): Promise<void> {
  let waiting: string[] = [];
  const work = async () => {
    const reviews = await Promise.all(waiting.map((id) => reviewNow(place, id)));
    waiting = [];
    for (const review of reviews) {
      if (!review) continue;
      for (const row of review.rows) await tables.add('Reviews', row);
      copied.set(review.id, review.lastHash);
      for (const { name, content, type } of review.files) {
        if (files.has(name)) continue;
        await writer.add(`files/${name}`, content, { type });
        files.add(name);
      }
    }
  };
  for await (const { id, lastHash } of headsIn(place)) {
    if (copied.get(id) === lastHash) continue;
    waiting.push(id);
    if (waiting.length === AT_ONCE) await work();
  }
  await work();
  await tables.flush('Reviews');
}

type CopiedFile = { name: string; content: Buffer; type: string };

type CopiedReview = { id: string; lastHash: string; rows: CopiedRow[]; files: CopiedFile[] };

/** A review and its files at one moment; undefined where it was destroyed. Its place in the index is left out. */
async function reviewNow(place: Place, id: string): Promise<CopiedReview | undefined> {
  const table = await place.tables('Reviews');
  for (let look = 1; look <= MOST.looks; look += 1) {
    const [before] = await Array.fromAsync(headsIn(place, id));
    if (!before) return undefined;
    const rows: CopiedRow[] = [];
    const filter = odata`PartitionKey eq ${id} and RowKey ne ${'due'}`;
    for await (const entity of table.listEntities({ queryOptions: { filter }, disableTypeConversion: true }))
      rows.push(copiedRow(entity));
    const files = await filesOf(place, id);
    const [after] = await Array.fromAsync(headsIn(place, id));
    if (files && after?.lastHash === before.lastHash) return { ...before, rows, files };
  }
  throw new Refused(`The review ${id} changes faster than it can be read. Make the copy at a quieter time.`);
}

/** Every review, or one of them, and the last hash of its chain. */
async function* headsIn({ tables }: Place, id?: string): AsyncGenerator<{ id: string; lastHash: string }> {
  const one = id === undefined ? '' : odata` and PartitionKey eq ${id}`;
  const queryOptions = { filter: odata`RowKey eq ${'head'}` + one, select: ['PartitionKey', 'lastHash'] };
  for await (const row of (await tables('Reviews')).listEntities<{ lastHash: string }>({ queryOptions }))
    yield { id: row.partitionKey ?? '', lastHash: row.lastHash };
}

/** The files of a review; undefined where one of them was taken away while they were read. */
async function filesOf({ files }: Place, reviewId: string): Promise<CopiedFile[] | undefined> {
  const found: CopiedFile[] = [];
  for await (const { name, properties } of files.listBlobsFlat({ prefix: `${reviewId}/` })) {
    const blob = files.getBlobClient(name);
    try {
      found.push({ name, content: await blob.downloadToBuffer(), type: properties.contentType ?? '' });
    } catch (error) {
      if (!(await blob.exists())) return undefined;
      throw error;
    }
  }
  return found;
}
