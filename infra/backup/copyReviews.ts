import { odata } from '@azure/data-tables';
import { RestError } from '@azure/storage-blob';
import type { ArchiveWriter } from './archive.ts';
import { Refused } from './key.ts';
import type { Place } from './place.ts';
import { type CopiedRow, copiedRow } from './rows.ts';
import type { TableParts } from './tableParts.ts';

/** How many reviews are read at a time. */
const AT_ONCE = 8;

/** How often a review that people keep changing is read again. */
const LOOKS = 20;

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
export async function copyReviews({ place, writer, tables, copied, files }: CopyReviewsArgs): Promise<void> {
  let waiting: string[] = [];
  const work = async () => {
    const reviews = await Promise.all(waiting.map((id) => reviewNow(place, id)));
    waiting = [];
    for (const seen of reviews) {
      const review = seen && (await withItsFiles({ place, writer, files, seen }));
      if (!review) continue;
      for (const row of review.rows) await tables.add('Reviews', row);
      copied.set(review.id, review.lastHash);
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

type CopiedReview = { id: string; lastHash: string; rows: CopiedRow[]; files: { name: string; type: string }[] };

/**
 * A review and the names of its files at one moment; undefined where it was destroyed. Its place in the index is left
 * out.
 */
async function reviewNow(place: Place, id: string): Promise<CopiedReview | undefined> {
  const table = await place.tables('Reviews');
  for (let look = 1; look <= LOOKS; look += 1) {
    const [before] = await Array.fromAsync(headsIn(place, id));
    if (!before) return undefined;
    const rows: CopiedRow[] = [];
    const filter = odata`PartitionKey eq ${id} and RowKey ne ${'due'}`;
    for await (const entity of table.listEntities({ queryOptions: { filter }, disableTypeConversion: true }))
      rows.push(copiedRow(entity));
    const files: CopiedReview['files'] = [];
    for await (const { name, properties } of place.files.listBlobsFlat({ prefix: `${id}/` }))
      files.push({ name, type: properties.contentType ?? '' });
    const [after] = await Array.fromAsync(headsIn(place, id));
    if (after?.lastHash === before.lastHash) return { ...before, rows, files };
  }
  throw changesAllTheTime(id);
}

type WithItsFilesArgs = Pick<CopyReviewsArgs, 'place' | 'writer' | 'files'> & { seen: CopiedReview };

/**
 * Adds the files of a review, one at a time. Where one was taken away since, so was what the review says of it: the
 * review is read again. Answers the review that fits the files; undefined where it was destroyed.
 */
async function withItsFiles({ place, writer, files, seen }: WithItsFilesArgs): Promise<CopiedReview | undefined> {
  let review: CopiedReview | undefined = seen;
  for (let look = 1; look <= LOOKS; look += 1) {
    if (!review) return undefined;
    let isWhole = true;
    for (const { name, type } of review.files) {
      if (files.has(name)) continue;
      const content = await fileAt(place, name);
      isWhole &&= content !== undefined;
      if (!content) continue;
      await writer.add(`files/${name}`, content, { type });
      files.add(name);
    }
    if (isWhole) return review;
    review = await reviewNow(place, review.id);
  }
  throw changesAllTheTime(seen.id);
}

/** A file; undefined where there is none any more. */
async function fileAt({ files }: Place, name: string): Promise<Buffer | undefined> {
  try {
    return await files.getBlobClient(name).downloadToBuffer();
  } catch (error) {
    if (error instanceof RestError && error.statusCode === 404) return undefined;
    throw error;
  }
}

const changesAllTheTime = (id: string) =>
  new Refused(`The review ${id} changes faster than it can be read. Make the copy at a quieter time.`);

/** Every review, or one of them, and the last hash of its chain. */
async function* headsIn({ tables }: Place, id?: string): AsyncGenerator<{ id: string; lastHash: string }> {
  const one = id === undefined ? '' : odata` and PartitionKey eq ${id}`;
  const queryOptions = { filter: odata`RowKey eq ${'head'}` + one, select: ['PartitionKey', 'lastHash'] };
  for await (const row of (await tables('Reviews')).listEntities<{ lastHash: string }>({ queryOptions }))
    yield { id: row.partitionKey ?? '', lastHash: row.lastHash };
}
