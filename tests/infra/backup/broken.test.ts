import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import { type Header, pack } from 'tar-stream';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FolderInUse, startAzurite } from '#local/azurite.ts';
import { createMovableClock } from '#local/clock.ts';
import { alone } from '../../../infra/backup/alone.ts';
import { type ArchiveWriter, decryptArchive, verifyArchive, writeArchive } from '../../../infra/backup/archive.ts';
import { readEnvironment } from '../../../infra/backup/command.ts';
import { makeCopy, removeOldCopies } from '../../../infra/backup/copies.ts';
import { openCopy } from '../../../infra/backup/copy.ts';
import { newKey, openKeys } from '../../../infra/backup/key.ts';
import { answers, openLocal, type Place } from '../../../infra/backup/place.ts';
import { restoreSchool } from '../../../infra/backup/restoreSchool.ts';
import { plain } from '../../../infra/leaving/readable.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { keysIn } from '#domain/typed.ts';
import { TABLES } from '#functions/storage/tables.ts';
import { createSchoolStore } from '#functions/storage/schoolStore.ts';
import { emptyStorage } from '../../emptyStorage.ts';

const folder = mkdtempSync(join(tmpdir(), 'fairview-broken-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW = Temporal.Instant.from('2026-11-30T01:00:00Z');
let recipient = '';
let identities: string[] = [];
beforeAll(async () => {
  const key = await newKey({ shares: 2, needed: 2 });
  identities = (await openKeys(key.shares)).map(({ identity }) => identity);
  recipient = key.recipient;
});

const about = { kind: 'copy' as const, app: '0.1.0', begun: NOW.toString(), finished: NOW.toString(), counts: {} };
let archives = 0;
const nextPath = () => join(folder, `${(archives += 1)}.age`);

/** An archive that anybody can write who knows the recipient of the key. */
async function forged(fill: (writer: ArchiveWriter) => Promise<void>): Promise<string> {
  const path = nextPath();
  await writeArchive({ path, recipient }, async (writer) => {
    await fill(writer);
    await writer.end(about);
  });
  return path;
}

/** An archive with entries as `tar` knows them, without a manifest. */
async function forgedTar(entries: readonly Partial<Header>[]): Promise<string> {
  const path = nextPath();
  const tar = pack();
  for (const { name = '', ...entry } of entries) tar.entry({ name, ...entry }, 'x'.repeat(entry.size ?? 0));
  tar.finalize();
  return packed(path, Buffer.concat((await Array.fromAsync(tar)) as Buffer[]));
}

async function packed(path: string, tar: Uint8Array): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  writeFileSync(path, await encrypter.encrypt(gzipSync(tar)));
  return path;
}

describe('an archive that Fairview did not write', () => {
  test.each(['../../etc/cron.d/x', '/etc/x', 'files/../../other/x', 'files/x/..', 'a\\..\\b', 'C:x', 'a//b'])(
    'with the part %s is not unpacked',
    async (name) => {
      const path = await forged(({ add }) => add(name, 'x'));
      await expect(verifyArchive(path, { identities })).rejects.toThrow('was not written by Fairview');
    },
  );

  test('with a link in it is not unpacked', async () => {
    const path = await forgedTar([{ name: 'files', type: 'symlink', linkname: '/etc', size: 0 }]);
    await expect(verifyArchive(path, { identities })).rejects.toThrow('was not written by Fairview');
  });

  test('with a part of eight gigabytes is refused before its content is read', async () => {
    const tar = pack();
    tar.entry({ name: 'README.txt', size: 8_000_000_000 });
    const [header] = (await once(tar, 'data')) as [Buffer];
    const path = await packed(nextPath(), header);
    await expect(verifyArchive(path, { identities })).rejects.toThrow('one of its parts is too large');
  });

  test('with a part twice, or a manifest that is no JSON, is refused in words', async () => {
    const twice = await forged(async ({ add }) => {
      await add('README.txt', 'one');
      await add('README.txt', 'two');
    });
    await expect(verifyArchive(twice, { identities })).rejects.toThrow('has README.txt twice');
    const noJson = await forgedTar([{ name: 'manifest.json', size: 3 }]);
    await expect(verifyArchive(noJson, { identities })).rejects.toThrow('a manifest that cannot be read');
  });

  test('cannot have its files stored under another name than a review’s', async () => {
    const path = await forged(({ add }) => add('files/backups/x', 'x'));
    await expect(openCopy(path, identities)).rejects.toThrow('a part that no copy has');
  });
});

describe('a copy', () => {
  const emptyPlace = async (): Promise<Place> => openLocal(await emptyStorage(), createMovableClock({ initial: NOW }));
  const say = () => undefined;
  /** A copy of a school in which one person has this draft. */
  const copyOf = async (draft: string) => {
    const from = await emptyPlace();
    await createSchoolStore(from.tables).saveSchool({ name: 'Larkmoor School', calendar: schoolYear });
    await (await from.tables('Drafts')).createEntity({ partitionKey: 'somebody', rowKey: draft });
    const apart = mkdtempSync(join(folder, 'of-'));
    const { path } = await makeCopy({ place: from, folder: apart, recipient, now: NOW, say });
    return openCopy(path, identities);
  };

  test('is written by one command alone, and never over another one', async () => {
    const [place, apart] = [await emptyPlace(), mkdtempSync(join(folder, 'two-'))];
    const both = await Promise.allSettled(
      [1, 2].map(() => makeCopy({ place, folder: apart, recipient, now: NOW, say })),
    );
    const refused = both.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    expect(refused).toEqual([expect.stringContaining('is being written by somebody else')]);
    expect(readdirSync(apart)).toEqual(['fairview-2026-11-30T010000Z.tar.gz.age']);
    await openCopy(join(apart, 'fairview-2026-11-30T010000Z.tar.gz.age'), identities);
    await expect(makeCopy({ place, folder: apart, recipient, now: NOW, say })).rejects.toThrow('is there already');
  });

  test('that was killed on its way is removed by a later run, and one that is being written is not', () => {
    const apart = mkdtempSync(join(folder, 'killed-'));
    const [old, young] = ['2026-11-28T010000Z', '2026-11-30T005900Z'].map((moment) =>
      join(apart, `fairview-${moment}.tar.gz.age.part`),
    ) as [string, string];
    for (const [path, hours] of [
      [old, 25],
      [young, 1],
    ] as const) {
      writeFileSync(path, 'half');
      utimesSync(path, 0, NOW.subtract({ hours }).epochMilliseconds / 1000);
    }
    expect(removeOldCopies({ folder: apart, now: NOW, days: 35 })).toEqual([old]);
    expect(existsSync(young)).toBe(true);
  });

  test('of another school is not restored over this one unless somebody says so', async () => {
    const place = await emptyPlace();
    const school = async (name: string) => {
      const path = nextPath();
      await writeArchive({ path, recipient }, async ({ add, end }) => {
        await add('tables/School/000001.jsonl', '{"PartitionKey":"settings","RowKey":"school"}\n');
        await end({ ...about, school: name });
      });
      return openCopy(path, identities);
    };
    await createSchoolStore(place.tables).saveSchool({ name: 'Larkmoor School', calendar: schoolYear });
    const given = { place, newest: undefined, replace: true, say };
    await expect(restoreSchool({ ...given, copy: await school('Other School') })).rejects.toThrow(
      'The copy is of Other School, and Larkmoor School stands there. Nothing was written.',
    );
  });

  test('whose restoration another one has replaced does not go on into it', async () => {
    const place = await emptyPlace();
    const [one, other] = [await copyOf('a'), await copyOf('b')];
    let opened = 0;
    const failing: Place = {
      ...place,
      tables: (name) => {
        if (name === 'Drafts' && (opened += 1) === 3) throw new Error('The power failed.');
        return place.tables(name);
      },
    };
    const given = { newest: undefined, replace: false, say };
    await expect(restoreSchool({ ...given, place: failing, copy: one })).rejects.toThrow('The power failed.');
    await restoreSchool({ ...given, place, copy: other, replace: true });
    await expect(restoreSchool({ ...given, place, copy: one })).rejects.toThrow('There are records already.');
    const drafts = (await place.tables('Drafts')).listEntities();
    expect((await Array.fromAsync(drafts)).map(({ rowKey }) => rowKey)).toEqual(['b']);
  });

  test('replaces every table of a school, also those from which the app itself never removes a row', async () => {
    const place = await emptyPlace();
    const replaced = keysIn(TABLES).filter(
      (name) => !['Deliveries', 'Messages', 'Conversations', 'Destructions'].includes(name),
    );
    for (const name of replaced)
      for (const rowKey of ['old', 'older'])
        await (await place.tables(name)).createEntity({ partitionKey: 'stood-there', rowKey });
    await restoreSchool({ place, copy: await copyOf('a'), newest: undefined, replace: true, say });
    for (const name of replaced) {
      const rows = await Array.fromAsync((await place.tables(name)).listEntities());
      expect([name, rows.filter(({ partitionKey }) => partitionKey === 'stood-there')]).toEqual([name, []]);
    }
  });

  test('is not restored while another one is', async () => {
    const place = await emptyPlace();
    const copies = [await copyOf('a'), await copyOf('b')];
    const given = { place, newest: undefined, replace: true, say };
    const both = await Promise.allSettled(copies.map((copy) => restoreSchool({ ...given, copy })));
    const refused = both.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    expect(refused).toEqual([expect.stringContaining('Another restoration is at work there.')]);
    const drafts = await Array.fromAsync((await place.tables('Drafts')).listEntities());
    expect(drafts.map(({ rowKey }) => rowKey)).toEqual([both[0]?.status === 'fulfilled' ? 'a' : 'b']);
  });

  test('of which another program holds storage since is not restored any further', async () => {
    const place = await emptyPlace();
    vi.useFakeTimers({ toFake: ['setInterval'] });
    try {
      const going = alone(place, async (stillAlone) => {
        await place.files.getBlobLeaseClient().breakLease(0);
        vi.advanceTimersByTime(60_000);
        await vi.waitUntil(() => {
          stillAlone();
          return false;
        });
      });
      await expect(going).rejects.toThrow('Storage could not be held for this restoration alone any more.');
    } finally {
      vi.useRealTimers();
    }
    await alone(place, async () => undefined);
  });

  test('is not made where the clock went back behind the last one', async () => {
    const [place, apart] = [await emptyPlace(), mkdtempSync(join(folder, 'clock-'))];
    await makeCopy({ place, folder: apart, recipient, now: NOW, say });
    const back = makeCopy({ place, folder: apart, recipient, now: NOW.subtract({ hours: 1 }), say });
    await expect(back).rejects.toThrow('Put the clock of this machine right.');
    expect(readdirSync(apart)).toEqual(['fairview-2026-11-30T010000Z.tar.gz.age']);
  });

  test.each(['not json', '{"RowKey":"x"}', '{"PartitionKey":"a","RowKey":"b","text":{"deep":1}}'])(
    'with the row %s is refused before anything is removed for it',
    async (row) => {
      const path = await forged(({ add }) => add('tables/Drafts/000001.jsonl', `${row}\n`));
      await expect(openCopy(path, identities)).rejects.toThrow('it has a row that cannot be read');
    },
  );

  test('made before a school was set up is refused before anything is written', async () => {
    const [from, to] = [await emptyPlace(), await emptyPlace()];
    const apart = mkdtempSync(join(folder, 'none-'));
    const { path } = await makeCopy({ place: from, folder: apart, recipient, now: NOW, say });
    const copy = await openCopy(path, identities);
    const restoring = restoreSchool({ place: to, copy, newest: undefined, replace: true, say });
    await expect(restoring).rejects.toThrow('No school was set up when the copy was made. Nothing was written.');
  });
});

test('where the decrypted file cannot be finished, nothing of it is left', async () => {
  const path = await forged(({ add }) => add('README.txt', 'x'.repeat(200_000)));
  const bytes = readFileSync(path);
  const cut = nextPath();
  writeFileSync(cut, bytes.subarray(0, bytes.length - 20));
  const to = join(folder, 'clear.tar.gz');
  await expect(decryptArchive({ from: cut, to, identities })).rejects.toThrow();
  expect(existsSync(to)).toBe(false);
});

test('the environment that is named counts, whatever of another one was exported', () => {
  writeFileSync(join(folder, '.env.real'), 'RECORDS_STORAGE_NAME=realrecords\nBACKUP_RECIPIENT=\n');
  vi.stubEnv('RECORDS_STORAGE_NAME', 'trialrecords');
  vi.stubEnv('BACKUP_RECIPIENT', recipient);
  readEnvironment('real', folder);
  expect(process.env).toMatchObject({ RECORDS_STORAGE_NAME: 'realrecords', BACKUP_RECIPIENT: recipient });
  vi.unstubAllEnvs();
});

test('an app that takes long to answer counts as running, and one whose place nobody takes does not', async () => {
  const waiting: ServerResponse[] = [];
  const slow = createServer((_request, response) => void waiting.push(response));
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
  expect(await answers(origin, 200)).toBe(true);
  slow.closeAllConnections();
  await new Promise((resolve) => slow.close(resolve));
  expect(await answers(origin, 200)).toBe(false);
});

test.each(['', 'AAAA'])('shares that somebody made up (“%s”) are refused in words', async (part) => {
  const made = ['1', '2'].map((number) => {
    const line = `fairview-share-1:key:${number}:2:${part}`;
    return `${line}:${createHash('sha256').update(line).digest('hex').slice(0, 10)}`;
  });
  await expect(openKeys(made)).rejects.toThrow('do not belong together');
});

describe('storage on this machine', () => {
  test('is opened by one program at a time, whatever port the app has', async () => {
    const where = mkdtempSync(join(folder, 'storage-'));
    const answering = createServer((_request, response) => response.setHeader('Server', 'Azurite-Blob/3').end());
    await new Promise<void>((resolve) => answering.listen(0, '127.0.0.1', resolve));
    writeFileSync(join(where, 'in-use'), `http://127.0.0.1:${(answering.address() as AddressInfo).port}`);
    await expect(startAzurite(where)).rejects.toThrow(FolderInUse);
    writeFileSync(join(where, 'in-use'), String(process.pid));
    await expect(startAzurite(where)).rejects.toThrow(FolderInUse);
    answering.close();
  });
});

test('a long name stays within what every system takes, with its ending', () => {
  const long = plain(`${'ö'.repeat(250)}.pdf`);
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(180);
  expect(long).toMatch(/ö\.pdf$/);
  expect(plain('Ann Lee Jr.')).toBe('Ann Lee Jr');
  expect(plain('a/..\\b\u202Efdp.exe')).toBe('a .. b fdp.exe');
});
