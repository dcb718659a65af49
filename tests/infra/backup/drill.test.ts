import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient, TableServiceClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueClient } from '@azure/storage-queue';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test, type TestContext, vi } from 'vitest';
import { createApp } from '#functions/app.ts';
import { deliverDue } from '#functions/delivery/line.ts';
import { sweepRecords } from '#functions/retention/destroy.ts';
import { sweep } from '#functions/timers/sweep.ts';
import { oidOf, people } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { localSettings } from '#local/settings.ts';
import { makeCopy, removeOldCopies } from '../../../infra/backup/copies.ts';
import { openCopy } from '../../../infra/backup/copy.ts';
import { newKey, openKeys } from '../../../infra/backup/key.ts';
import { newestRegister } from '../../../infra/backup/newestRegister.ts';
import { openLocal, type Place } from '../../../infra/backup/place.ts';
import { restoreSchool } from '../../../infra/backup/restoreSchool.ts';
import { anotherProcess } from '../../functions/anotherProcess.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { exportRecord } from '../../record/exportRecord.ts';
import { readStorage } from '../../stored/readStorage.ts';
import { emptyStorage } from '../../emptyStorage.ts';
import { ADMINISTRATOR, HEAD_OF_ENGLISH, openSchool, TEACHER, type TestSchool } from '../../testSchool.ts';

const TECHNICIAN = 39;
const OFFICE_MANAGER = 38;
const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n';
const PLAN = { kind: null, title: 'Pay policy', link: 'https://larkmoor.sharepoint.com/pay.docx' };
const FIRST = Temporal.Instant.from('2026-11-28T01:00:00Z');
const SECOND = Temporal.Instant.from('2026-11-29T01:00:00Z');

const folder = mkdtempSync(join(tmpdir(), 'fairview-drill-'));
const keys: { recipient: string; shares: string[]; identities: string[] } = {
  recipient: '',
  shares: [],
  identities: [],
};
let school: TestSchool;
let place: Place;
let first = '';
let sentBefore = 0;
let technicians = '';
/** How many commands were carried out while the first copy was made. */
let commands = 0;

const meetingOf = (number: number) => idFor({ kind: 1, person: number });

/** Everything that reached anybody: chats, lines in the feed, mails. */
const everythingSent = () =>
  people.reduce((sum, { oid }) => {
    const { tenant } = school.fairview;
    return sum + tenant.chats(oid).length + tenant.feed(oid).length + tenant.mailbox(oid).length;
  }, 0);

const agree = () =>
  school.must(HEAD_OF_ENGLISH, TEACHER, {
    type: 'agreeAction',
    actionId: randomUUID(),
    text: 'Plan a unit together',
    ownerOid: oidOf(TEACHER),
    due: '2027-01-29',
    meetingId: null,
  });

async function attach(content: string): Promise<void> {
  const form = new FormData();
  form.set('kind', 'other');
  form.set('title', 'Plan of a unit');
  form.set('file', new File([content], 'unit.pdf', { type: 'application/pdf' }));
  const token = await school.fairview.tenant.tokenFor(oidOf(HEAD_OF_ENGLISH));
  const path = `/api/reviews/${school.reviewOf(TEACHER)}/documents/${randomUUID()}`;
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${school.origin}${path}`, { method: 'PUT', headers, body: form });
  if (answer.status !== 200) throw new Error(await answer.text());
}

async function copyAt(moment: Temporal.Instant): Promise<string> {
  const { path } = await makeCopy({ place, folder, recipient: keys.recipient, now: moment, say: () => undefined });
  return path;
}

/** Every table and every file of the school is gone, the register of destruction too. */
async function destroySchool(): Promise<void> {
  const connection = school.fairview.storageConnectionString;
  const service = TableServiceClient.fromConnectionString(connection, { allowInsecureConnection: true });
  for await (const { name = '' } of service.listTables()) {
    const table = TableClient.fromConnectionString(connection, name, { allowInsecureConnection: true });
    for await (const { partitionKey = '', rowKey = '' } of table.listEntities())
      await table.deleteEntity(partitionKey, rowKey);
  }
  const files = BlobServiceClient.fromConnectionString(connection).getContainerClient('files');
  for await (const { name } of files.listBlobsFlat()) await files.deleteBlob(name);
}

const restore = async (path: string, more: { replace?: boolean; say?: (line: string) => void } = {}) => {
  const copy = await openCopy(path, keys.identities);
  const newest = await newestRegister({ folder, copy, say: () => undefined });
  return restoreSchool({ place, copy, newest, replace: false, say: () => undefined, ...more });
};

/** The app works again. What it has read of the school is from before the restoration, until it hears of a newer one. */
async function appAgain(): Promise<void> {
  const { origin, storageConnectionString, clock } = school.fairview;
  const app = createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
  await app.send('reviewChanged', { reviewId: school.reviewOf(TEACHER) });
  await school.rest();
}

const isEmpty = async () => {
  const { tables, blobs } = await readStorage(school.fairview.storageConnectionString);
  return Object.keys(tables).length === 0 && blobs.length === 0;
};

beforeAll(async () => {
  const { recipient, shares } = await newKey({ shares: 3, needed: 2 });
  const opened = await openKeys([shares[0] ?? '', shares[2] ?? '']);
  Object.assign(keys, { recipient, shares, identities: opened.map(({ identity }) => identity) });

  school = await openSchool({ reviewsOf: [TEACHER, TECHNICIAN] });
  place = await openLocal(school.fairview.storageConnectionString, school.fairview.clock);
  technicians = school.reviewOf(TECHNICIAN);
  for (const number of [TEACHER, HEAD_OF_ENGLISH, TECHNICIAN, OFFICE_MANAGER])
    await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(meetingOf(TEACHER), '2026-10-14T15:30'));
  await attach(`${PDF}% the first\n`);
  await school.call(ADMINISTRATOR, 'PUT', `/api/school/documents/${randomUUID()}`, PLAN);
  await school.rest();
  school.fairview.clock.set(school.momentOf('2027-01-05T09:50'));
  await school.must(OFFICE_MANAGER, TECHNICIAN, { type: 'closeCycle', note: 'It was never finished.' });
  await school.moveTo('2027-01-05T10:00');
  // The copy is made while somebody works.
  const copyingIs = { done: false };
  const work = async () => {
    while (!copyingIs.done && commands < 40) {
      await agree();
      if (commands % 5 === 0) await attach(`${PDF}% number ${commands}\n`);
      commands += 1;
    }
  };
  const copying = copyAt(FIRST).finally(() => (copyingIs.done = true));
  await Promise.all([copying, work()]);
  first = await copying;
  // Between copy and disaster: a message goes, and a record is destroyed, as the next copy knows.
  await agree();
  await school.moveTo('2027-01-06T09:00');
  const { app } = anotherProcess(school);
  const now = school.fairview.clock.now();
  school.fairview.clock.set(school.momentOf('2033-01-03T02:30'));
  await sweepRecords(app);
  await sweepRecords(app);
  school.fairview.clock.set(now);
  await copyAt(SECOND);
  await school.rest();
  // Work that is tried again a little later is over too: a school is restored while the app is stopped.
  const queue = new QueueClient(school.fairview.storageConnectionString, 'work');
  await vi.waitUntil(async () => (await queue.getProperties()).approximateMessagesCount === 0, { timeout: 600_000 });
  sentBefore = everythingSent();
  await destroySchool();
});
afterAll(async () => {
  await school?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a copy that is not as it was written', () => {
  const other = () => join(folder, 'changed.tar.gz.age');

  test('with one changed byte anywhere, or cut off, is refused in plain words, and nothing is written', async () => {
    const size = readFileSync(first).length;
    for (const at of [10, 150, 400, Math.floor(size / 2), size - 1]) {
      const bytes = readFileSync(first);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(other(), bytes);
      await expect(restore(other())).rejects.toThrow(/is damaged|cannot be opened/);
    }
    for (const left of [0, 100, Math.floor(size / 2), size - 1]) {
      copyFileSync(first, other());
      truncateSync(other(), left);
      await expect(restore(other())).rejects.toThrow(/is damaged|cannot be opened/);
    }
    expect(await isEmpty()).toBe(true);
  });

  test('no single share opens it, nor a wrong one, nor shares of another key', async () => {
    const [one = '', two = ''] = keys.shares;
    await expect(openKeys([one])).rejects.toThrow('needs 2 different shares, and 1 is here');
    await expect(openKeys([one, one])).rejects.toThrow('needs 2 different shares, and 1 is here');
    const wrong = two.replace(/:([A-Za-z0-9_-])([A-Za-z0-9_-]+):(\w+)$/, (_, a: string, b: string, c: string) =>
      [':', a === 'A' ? 'B' : 'A', b, ':', c].join(''),
    );
    await expect(openKeys([one, wrong])).rejects.toThrow('not as it was written');
    const stranger = await newKey({ shares: 3, needed: 2 });
    await expect(openKeys([one, stranger.shares[1] ?? ''])).rejects.toThrow('needs 2 different shares');
    const theirs = await openKeys(stranger.shares);
    await expect(
      openCopy(
        first,
        theirs.map(({ identity }) => identity),
      ),
    ).rejects.toThrow('cannot be opened');
    const clear = readFileSync(first, 'latin1');
    expect(clear).not.toMatch(/Larkmoor|PartitionKey|manifest/);
  });
});

describe('a school that is restored from the copy of the day before', () => {
  test('stops half-way and goes on; without a newer copy’s register it does not begin', async () => {
    expect(commands).toBeGreaterThan(0);
    const copy = await openCopy(first, keys.identities);
    const stranger = await newKey({ shares: 2, needed: 2 });
    const unknown = { ...copy, identities: (await openKeys(stranger.shares)).map(({ identity }) => identity) };
    await expect(newestRegister({ folder, copy: unknown, say: () => undefined })).rejects.toThrow('--without-newer');
    let writes = 0;
    const failing: Place = {
      ...place,
      tables: (name) => {
        writes += 1;
        if (writes > 30) throw new Error('The power failed.');
        return place.tables(name);
      },
    };
    const newest = await newestRegister({ folder, copy, say: () => undefined });
    await expect(restoreSchool({ place: failing, copy, newest, replace: false, say: () => undefined })).rejects.toThrow(
      'The power failed.',
    );
    expect(await isEmpty()).toBe(false);

    const restored = await restore(first);
    expect(restored).toMatchObject({ reviews: 2, leftOut: 1, wrong: [] });
    await expect(restore(first)).rejects.toThrow('There are records already. Nothing was written.');
    await appAgain();
  });

  test('has every review and file as it was written, as another program finds', async (context: TestContext) => {
    const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
    context.skip(python === undefined, 'There is no Python on this machine: no other program checks the record.');
    const record = mkdtempSync(join(folder, 'record-'));
    await exportRecord(school.fairview.storageConnectionString, record);
    const { stdout, status } = spawnSync(python ?? '', ['tests/record/check_record.py', record], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^2 review/)]);
    const answer = await school.call<{ lines: unknown[]; intact: boolean }>(
      TEACHER,
      'GET',
      `/api/reviews/${school.reviewOf(TEACHER)}/history`,
    );
    expect([answer.status, answer.body.intact]).toEqual([200, true]);
    const { preparing } = await school.review(TEACHER, TEACHER);
    expect(preparing?.documents.fromSchool).toMatchObject([{ title: PLAN.title, link: PLAN.link }]);
    // A file is named by the hash of its content.
    const { blobs } = await readStorage(school.fairview.storageConnectionString);
    expect(blobs.length).toBeGreaterThan(0);
    for (const { name, content, type } of blobs)
      expect([name.split('/')[2], type]).toEqual([
        createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex'),
        'application/pdf',
      ]);
  });

  test('sends nothing twice: what may have gone since stands in the administrators’ list', async () => {
    const version = anotherProcess(school);
    await sweep(version.app);
    for (const kind of ['policy', 'concern', 'records'] as const) await deliverDue(version.app, kind);
    await version.workOff();
    expect(everythingSent()).toBe(sentBefore);
    const withheld = await version.app.deliveryFailures.notReached();
    expect(withheld.length).toBeGreaterThan(0);
    expect(withheld.every(({ reason }) => reason === 'restored')).toBe(true);
    const page = await school.call<{ notReached: { tries: { why: string }[] }[] }>(
      ADMINISTRATOR,
      'GET',
      '/api/delivery',
    );
    expect(page.body.notReached[0]?.tries[0]?.why).toContain('restored from a copy');
  });

  test('and tells what happens from then on', async () => {
    const version = anotherProcess(school);
    await agree();
    await version.app.send('reviewChanged', { reviewId: school.reviewOf(TEACHER) });
    await version.workOff();
    await school.rest();
    expect(everythingSent()).toBe(sentBefore + 1);
  });

  test('a record that was destroyed since does not come back', async () => {
    const { app } = anotherProcess(school);
    const { tables, blobs } = await readStorage(school.fairview.storageConnectionString);
    expect(tables['Reviews']?.some(({ partition }) => partition === technicians)).toBe(false);
    expect(blobs.some(({ name }) => name.startsWith(technicians))).toBe(false);
    const answer = await school.call(OFFICE_MANAGER, 'GET', `/api/reviews/${technicians}`);
    expect([answer.status, answer.body.code]).toEqual([410, 'destroyed']);
    await sweepRecords(app);
    await sweepRecords(app);
    expect(await app.destructions.unfinished()).toEqual([]);
    const { tables: left } = await readStorage(school.fairview.storageConnectionString);
    // Other reviews may say that they followed from it; nothing stands under its own name.
    const naming = Object.entries(left)
      .filter(([name]) => name !== 'Destructions')
      .flatMap(([name, rows]) => rows.map(({ partition, row }) => `${name} ${partition} ${row}`))
      .filter((keys) => keys.includes(technicians));
    expect(naming).toEqual([]);
  });
});

describe('a copy that is read page by page while people write', () => {
  test('has each review as it was at one moment, and work over several reviews that began meanwhile', async () => {
    const { app } = anotherProcess(school);
    const draw = {
      kind: 'draw' as const,
      id: randomUUID(),
      by: oidOf(HEAD_OF_ENGLISH),
      at: school.fairview.clock.now().toString(),
      seed: 'seed',
      reviewIds: [],
      chosen: [],
      size: 0,
      outOf: 0,
    };
    let pages = 0;
    const meanwhile = async () => {
      pages += 1;
      if (pages === 1) await app.batches.begin(draw, `draw-${draw.by}`);
      if (pages <= 3) await agree();
    };
    const apart = mkdtempSync(join(folder, 'pages-'));
    const { path } = await makeCopy({
      place: { ...place, tables: async (name) => inPages(await place.tables(name), meanwhile) },
      folder: apart,
      recipient: keys.recipient,
      now: FIRST,
      say: () => undefined,
    });
    const elsewhere = await emptyStorage();
    const { wrong } = await restoreSchool({
      place: await openLocal(elsewhere, school.fairview.clock),
      copy: await openCopy(path, keys.identities),
      newest: undefined,
      replace: false,
      say: () => undefined,
    });
    expect(wrong).toEqual([]);
    const { tables } = await readStorage(elsewhere);
    expect(tables['Batches']?.map(({ row }) => row.split('-')[0])).toEqual(['batch', 'open']);
    const head = tables['Reviews']?.find(
      ({ partition, row }) => partition === school.reviewOf(TEACHER) && row === 'head',
    );
    const now = await app.reviews.load(school.reviewOf(TEACHER));
    expect(head?.rest['version']).toEqual({ Int32: now?.review.version });
    await app.batches.finish(draw, `draw-${draw.by}`);
  });
});

/** A table in which somebody writes between two pages of a partition: after its events and before its head. */
function inPages(table: TableClient, meanwhile: () => Promise<void>): TableClient {
  const listEntities = (options: Parameters<TableClient['listEntities']>[0]) => {
    const read = () => Array.fromAsync(table.listEntities(options));
    async function* pages() {
      const isHead = ({ rowKey }: { rowKey?: string }) => rowKey === 'head';
      yield* (await read()).filter((row) => !isHead(row));
      await meanwhile();
      yield* (await read()).filter(isHead);
    }
    const isReview = options?.queryOptions?.filter?.includes('RowKey ne') ?? false;
    return isReview ? pages() : table.listEntities(options);
  };
  return new Proxy(table, {
    get: (target, name) => (name === 'listEntities' ? listEntities : (Reflect.get(target, name) as unknown)),
  });
}

test('copies that are older than the school’s limit go, and nothing else in the folder', () => {
  writeFileSync(join(folder, 'notes.txt'), 'ours');
  const now = FIRST.add({ hours: 24 * 35 + 1 });
  expect(removeOldCopies({ folder, now, days: 35 })).toEqual([first]);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['notes.txt', 'fairview-2026-11-29T010000Z.tar.gz.age']));
  expect(readdirSync(folder)).not.toContain('fairview-2026-11-28T010000Z.tar.gz.age');
});
