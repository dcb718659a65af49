import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { catalogue } from '#domain/review/messageKey.ts';
import { keysIn } from '#domain/typed.ts';
import type { DeliveryPorts } from '#functions/delivery/source.ts';
import { withholdPast } from '#functions/delivery/withholdPast.ts';
import { removeRows } from '#functions/storage/removeRows.ts';
import { openStores, type Stores } from '#functions/storage/stores.ts';
import { findRow, type TableName, TABLES } from '#functions/storage/tables.ts';
import { alone } from './alone.ts';
import { type Part, partsOf, sha256 } from './archive.ts';
import { type Copy, rowsIn, tableOf } from './copy.ts';
import { Refused } from './key.ts';
import { type Place, schoolIn } from './place.ts';
import { emptyTable, KEPT, putRows } from './putRows.ts';
import { lastRegister, registerAnew } from './register.ts';
import type { CopiedRow } from './rows.ts';
import { reviewIds, verifySchool } from './verifySchool.ts';

/**
 * The table of restorations. It is none of the app’s: one row for each copy that was restored here, with how far that
 * is.
 */
const RESTORATIONS = 'Restorations';

/** Of a destroyed record these rows come back until the app has replaced its cards in people’s chats. */
const FOR_CARDS: readonly TableName[] = ['Deliveries', 'Messages'];

type RestoreSchoolArgs = {
  place: Place;
  copy: Copy;
  /** The register of destruction in the newest copy, where that is another one. */
  newest: readonly CopiedRow[] | undefined;
  /** Whether what stands there may be replaced. */
  replace: boolean;
  /** Whether the school that stands there may be of another name than that of the copy. */
  otherSchool?: boolean;
  say: (line: string) => void;
};

/** What a restoration found at its end. */
export type Restored = { reviews: number; withheld: number; leftOut: number; wrong: string[] };

/**
 * Restores a school from a checked copy. Records that were destroyed since do not come back. No message whose moment is
 * past is sent by itself. Every review is looked at by the app’s first sweep, and is verified here. Stopped at any
 * point, it continues when it is run again. Throws `Refused` before anything is written where something stands there, or
 * where another restoration is at work.
 */
export function restoreSchool(given: RestoreSchoolArgs): Promise<Restored> {
  return alone(given.place, (stillAlone) => restoreAlone({ ...given, stillAlone }));
}

async function restoreAlone({
  place,
  copy,
  newest,
  replace,
  otherSchool,
  say,
  stillAlone,
}: RestoreSchoolArgs & { stillAlone: () => void }): Promise<Restored> {
  const run = await findRun(place, copy);
  if (!run && !replace && !(await isEmpty(place)))
    throw new Refused('There are records already. Nothing was written. To replace them by the copy, add --replace.');
  if (!copy.manifest.parts.some((part) => tableOf(part) === 'School'))
    throw new Refused('No school was set up when the copy was made. Nothing was written.');
  const { school } = await schoolIn(place);
  if (!otherSchool && school !== undefined && ![undefined, school].includes(copy.manifest.school))
    throw new Refused(
      `The copy is of ${copy.manifest.school}, and ${school} stands there. Nothing was written. If they are one school, add --other-school.`,
    );
  if (await place.isRunning())
    throw new Refused('The app is running there. Stop it first, so that it does not work on half a school.');
  const { destroyed, undecided } = await lastRegister({ place, copy, newest });

  let done = run?.done ?? 0;
  const startedAt = run?.startedAt ?? place.clock.now().toString();
  const note = (more: { done: number; finishedAt?: string }) =>
    noteRun(place, copy, { startedAt, finishedAt: '', ...more });
  if (!run) {
    await forgetUnfinished(place);
    // The register comes first: from here on nobody can lose it.
    await putRows(place, 'Destructions', registerAnew(copy, destroyed));
    if (!(await isEmpty(place))) await clear(place, say);
    await note({ done });
  }
  let number = 0;
  for await (const part of partsOf(copy.path, copy)) {
    number += 1;
    if (number <= done) continue;
    stillAlone();
    await restorePart({ place, part, destroyed });
    done = number;
    await note({ done });
    if (number % 100 === 0) say(`${number} of ${copy.manifest.parts.length} parts`);
  }
  say(`${done} of ${copy.manifest.parts.length} parts are written`);

  stillAlone();
  await putRows(place, 'Destructions', undecided);
  const stores = openStores(place.tables, { catalogue, tenantId: '', botId: '' });
  const withheld = await withholdPast(readingOnly(place, stores), reviewIds(place));
  say(`${withheld} messages are withheld`);
  const checked = await verifySchool(place, stores, say);
  for await (const reviewId of reviewIds(place)) await stores.due.set({ reviewId, at: startedAt });
  await note({ done, finishedAt: place.clock.now().toString() });
  return { ...checked, withheld, leftOut: destroyed.size };
}

const runSchema = z.object({ startedAt: z.string(), done: z.number(), finishedAt: z.string() });

/** The restoration of this very copy that was begun here and is not finished. */
async function findRun(place: Place, copy: Copy) {
  const row = await findRow({ table: await place.table(RESTORATIONS), partition: 'copy', row: idOf(copy) });
  const run = row && runSchema.parse(row);
  return run?.finishedAt === '' ? run : undefined;
}

/** Forgets restorations that were begun and not finished: once another begins, they must not go on into what it writes. */
async function forgetUnfinished(place: Place): Promise<void> {
  await removeRows(await place.table(RESTORATIONS), odata`PartitionKey eq ${'copy'} and finishedAt eq ${''}`);
}

async function noteRun(place: Place, copy: Copy, run: z.infer<typeof runSchema>): Promise<void> {
  const table = await place.table(RESTORATIONS);
  await table.upsertEntity({ partitionKey: 'copy', rowKey: idOf(copy), begun: copy.manifest.begun, ...run }, 'Replace');
}

const idOf = ({ manifest }: Copy) => sha256(Buffer.from(JSON.stringify(manifest)));

/** Whether a school’s tables and files hold nothing, apart from the register of destruction. */
async function isEmpty({ tables, files }: Place): Promise<boolean> {
  for (const name of keysIn(TABLES)) {
    const rows = (await tables(name)).listEntities({ queryOptions: { select: ['partitionKey'] } });
    if (name !== 'Destructions' && !(await rows.next()).done) return false;
  }
  return (await files.listBlobsFlat().next()).done ?? false;
}

async function clear(place: Place, say: (line: string) => void): Promise<void> {
  for (const name of keysIn(TABLES)) if (!KEPT.includes(name)) await emptyTable(await place.tables(name));
  for await (const { name } of place.files.listBlobsFlat()) await place.files.getBlobClient(name).deleteIfExists();
  say('What stood there is removed');
}

type RestorePartArgs = { place: Place; part: Part & { content: Buffer }; destroyed: ReadonlyMap<string, CopiedRow> };

async function restorePart({ place, part, destroyed }: RestorePartArgs): Promise<void> {
  const table = tableOf(part);
  if (table === 'Destructions') return undefined;
  if (table !== undefined) {
    const isGone = (row: CopiedRow) =>
      table === 'Reviews' ? destroyed.has(row.partitionKey) : !FOR_CARDS.includes(table) && namesOneOf(destroyed, row);
    return putRows(
      place,
      table,
      rowsIn(part).filter((row) => !isGone(row)),
    );
  }
  const [folder, reviewId = '', ...rest] = part.name.split('/');
  if (folder !== 'files' || destroyed.has(reviewId)) return undefined;
  const blob = place.files.getBlockBlobClient([reviewId, ...rest].join('/'));
  await blob.upload(part.content, part.content.length, { blobHTTPHeaders: { blobContentType: part.type ?? '' } });
  return undefined;
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Whether a row names a destroyed review in a key or a column. */
function namesOneOf(destroyed: ReadonlyMap<string, CopiedRow>, { partitionKey, rowKey, columns }: CopiedRow): boolean {
  const texts = [
    partitionKey,
    rowKey,
    ...Object.values(columns).flatMap(({ type, value }) => (type === 'String' ? value : [])),
  ];
  return texts.some((text) => (text.match(ID) ?? []).some((id) => destroyed.has(id)));
}

/** What working out the messages that are due needs: it reads, and whatever would send throws. */
function readingOnly({ clock }: Place, stores: Stores): DeliveryPorts {
  const sends = () => {
    throw new Error('A restoration sends nothing.');
  };
  const nothing = new Proxy({}, { get: sends });
  return {
    ...stores,
    catalogue,
    clock,
    machineClock: clock,
    send: sends,
    ...({ bot: nothing, graph: nothing, teamsApp: nothing, settings: nothing } as Pick<
      DeliveryPorts,
      'bot' | 'graph' | 'teamsApp' | 'settings'
    >),
  };
}
