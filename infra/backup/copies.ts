import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import { VERSION } from '#functions/settings.ts';
import { type Manifest, writeArchive } from './archive.ts';
import { copySchool } from './copySchool.ts';
import { Refused } from './key.ts';
import { type Place, schoolIn } from './place.ts';
import type { Counts } from './tableParts.ts';

/** A copy’s file is named by the moment at which it was begun, in UTC and to the second. */
const NAMED = /^fairview-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz\.age$/;

/** What a command that was killed has left of a copy. */
const LEFT = /^fairview-.*\.tar\.gz\.age\.part$/;

/** After how many hours nobody writes it any more. */
const LEFT_FOR = 24;

/** A copy in a folder, and when it was begun (ISO instant). */
export type StoredCopy = { path: string; begun: string };

/** The copies in a folder, the oldest first. */
export function copiesIn(folder: string): StoredCopy[] {
  const found = readdirSync(folder).flatMap((name) => {
    const [, date, hours, minutes, seconds] = NAMED.exec(name) ?? [];
    return date === undefined ? [] : [{ path: join(folder, name), begun: `${date}T${hours}:${minutes}:${seconds}Z` }];
  });
  return found.toSorted((a, b) => (a.begun < b.begun ? -1 : 1));
}

type MakeCopyArgs = {
  place: Place;
  folder: string;
  recipient: string;
  /** The machine’s time, by which copies are named and go. */
  now: Temporal.Instant;
  say: (line: string) => void;
};

/**
 * Writes a copy of a school into a folder. Answers its path and what is in it. Throws `Refused` where the folder has a copy
 * of a later moment: copies of a clock that is wrong would go too soon, and hide what was destroyed after them.
 */
export async function makeCopy({ place, folder, recipient, now, say }: MakeCopyArgs) {
  mkdirSync(folder, { recursive: true });
  const begun = now.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
  const path = join(folder, `fairview-${begun.replaceAll(':', '')}.tar.gz.age`);
  const last = copiesIn(folder).at(-1);
  if (last && isBefore(begun, last.begun))
    throw new Refused(
      `${last.path} is of a later moment than this one (${begun}). Put the clock of this machine right. If that copy was made while the clock was wrong, move it into another folder.`,
    );
  let counts: Counts = {};
  await writeArchive({ path, recipient }, async (writer) => {
    await writer.add('README.txt', README);
    counts = await copySchool(place, writer, say);
    const about: Omit<Manifest, 'format' | 'parts'> = {
      kind: 'copy',
      app: VERSION,
      ...(await schoolIn(place)),
      begun,
      finished: Temporal.Now.instant().toString(),
      counts,
    };
    await writer.end(about);
  });
  return { path, counts };
}

/**
 * Removes the copies that are older than a number of days, and what commands that were killed have left. Answers which
 * they were.
 */
export function removeOldCopies({
  folder,
  now,
  days,
}: {
  folder: string;
  now: Temporal.Instant;
  days: number;
}): string[] {
  const limit = now.subtract({ hours: 24 * days });
  const old = copiesIn(folder).filter(({ begun }) => isBefore(begun, limit));
  const left = readdirSync(folder)
    .filter((name) => LEFT.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).mtimeMs < now.subtract({ hours: LEFT_FOR }).epochMilliseconds);
  const paths = [...old.map(({ path }) => path), ...left];
  for (const path of paths) rmSync(path, { force: true });
  return paths;
}

const README = `This is a copy of a school's records in Fairview, made by "npm run backup".

tables/<table>/<number>.jsonl   rows of a table, one JSON object in each line. Binary columns are base64. Where a row
                                comes twice, the later one counts.
files/<review>/<document>/<sha> files attached to reviews
manifest.json                   every part with its SHA-256, and how many rows there are

"npm run restore" puts it back. docs/backup.md and docs/record.md of Fairview describe it.
`;
