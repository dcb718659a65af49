import { odata } from '@azure/data-tables';
import { filesOf } from '#functions/reviews/files.ts';
import type { Stores } from '#functions/storage/stores.ts';
import { sha256 } from './archive.ts';
import type { Place } from './place.ts';

/** The id of every review that stands there. */
export async function* reviewIds({ tables }: Place): AsyncGenerator<string> {
  const queryOptions = { filter: odata`RowKey eq ${'head'}`, select: ['partitionKey'] };
  for await (const { partitionKey = '' } of (await tables('Reviews')).listEntities({ queryOptions }))
    yield partitionKey;
}

/**
 * Checks every review: its chain of events as it was written, its head, and its files with the hashes that its events
 * name. Answers how many there are, and what is wrong.
 */
export async function verifySchool(place: Place, { reviews }: Pick<Stores, 'reviews'>, say: (line: string) => void) {
  const wrong: string[] = [];
  let count = 0;
  for await (const id of reviewIds(place)) {
    count += 1;
    try {
      if (!(await reviews.history(id)).intact) wrong.push(`Review ${id}: its history is not as it was written.`);
      const stored = await reviews.load(id);
      for (const name of stored ? filesOf(stored.review) : []) {
        const blob = place.files.getBlobClient(`${id}/${name}`);
        const found = (await blob.exists()) ? sha256(await blob.downloadToBuffer()) : undefined;
        const expected = name.split('/')[1];
        if (found === undefined) wrong.push(`Review ${id}: the file ${name} is missing.`);
        else if (expected !== undefined && found !== expected)
          wrong.push(`Review ${id}: the file ${name} is not the one that was attached.`);
      }
    } catch (error) {
      wrong.push(`Review ${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (count % 500 === 0) say(`${count} reviews checked`);
  }
  return { reviews: count, wrong };
}
