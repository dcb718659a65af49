import { randomUUID } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDeliveryStore } from '#functions/storage/deliveryStore.ts';
import { createDraftStore } from '#functions/storage/draftStore.ts';
import { createFileStore } from '#functions/storage/fileStore.ts';
import { createOpeningStore } from '#functions/storage/openingStore.ts';
import { createPolicyStore } from '#functions/storage/policyStore.ts';
import { removeRows } from '#functions/storage/removeRows.ts';
import { findRow, openTables, type Tables } from '#functions/storage/tables.ts';
import { createTargetStore } from '#functions/storage/targetStore.ts';
import { createRow, deleteRow, replaceRow, writeTogether } from '#functions/storage/writes.ts';
import { type Fault, type FaultyStorage, openFaultyStorage, writesTo } from './faultyStorage.ts';

let storage: FaultyStorage;
let tables: Tables;
/** Past the proxy. */
let direct: TableClient;
let table: TableClient;

beforeAll(async () => {
  storage = await openFaultyStorage();
  tables = openTables({ connectionString: storage.connectionString });
  direct = await openTables({ connectionString: storage.direct })('Drafts');
  table = await tables('Drafts');
  for (const name of ['Deliveries', 'Messages', 'Openings', 'Policies', 'School'] as const) await tables(name);
});
beforeEach(() => storage.fail());
afterAll(() => storage.stop());

const keys = (rowKey: string = randomUUID()) => ({ partitionKey: 'somebody', rowKey });
const bytes = new Uint8Array(60_000).fill(7);

/** The answer to the first such write is lost; it is carried out. */
const lost = (name: string, ...methods: Parameters<typeof writesTo>[1][]): Fault => ({
  when: writesTo(name, ...methods),
  moment: 'after',
  what: 'cut',
});

describe('a write whose answer is lost is repeated by the client, and known for one’s own act', () => {
  test('a row that was added', async () => {
    const row = { ...keys(), text: 'mine', count: 3, share: 0.5, isThere: true, packed: bytes };
    storage.fail(lost('Drafts', 'POST'));
    const etag = await createRow(table, row);
    expect([storage.wentWrong(), etag]).toEqual([
      1,
      (await findRow({ table: direct, partition: row.partitionKey, row: row.rowKey }))?.etag,
    ]);
    expect(await createRow(table, { ...row, text: 'another’s' })).toBeUndefined();
    expect(await createRow(table, { ...row, packed: bytes.with(59_999, 8) })).toBeUndefined();
  });

  test('a row that was written over what was read; of somebody else’s it is told', async () => {
    const row = keys();
    const first = (await createRow(table, { ...row, text: 'one' })) ?? '';
    storage.fail(lost('Drafts', 'PUT'));
    const second = await replaceRow({ table, row: { ...row, text: 'two' }, etag: first });
    expect([storage.wentWrong(), second]).toEqual([
      1,
      (await findRow({ table: direct, partition: row.partitionKey, row: row.rowKey }))?.etag,
    ]);
    expect(await replaceRow({ table, row: { ...row, text: 'three' }, etag: first })).toBeUndefined();
    expect(await replaceRow({ table, row: { ...keys(), text: 'three' }, etag: first })).toBeUndefined();
  });

  test('a row that was taken away', async () => {
    const row = keys();
    const etag = (await createRow(table, row)) ?? '';
    expect(await deleteRow(table, { ...row, etag: 'W/"another"' })).toBe('changed');
    storage.fail(lost('Drafts', 'DELETE'));
    expect(await deleteRow(table, { ...row, etag })).toBe('gone');
    expect(await findRow({ table: direct, partition: row.partitionKey, row: row.rowKey })).toBeUndefined();
  });

  test('rows that were written together: all of them, and not those of somebody else', async () => {
    const [head, event] = [keys(), keys()];
    const etag = (await createRow(table, { ...head, version: 1 })) ?? '';
    const write = (text: string) =>
      writeTogether(table, [
        ['create', { ...event, text }],
        ['update', { ...head, version: 2 }, 'Replace', { etag }],
      ]);
    storage.fail(lost('Drafts', 'POST'));
    expect([await write('mine'), storage.wentWrong()]).toEqual([true, 1]);
    expect(await write('another’s')).toBe(false);
  });

  test('many rows that were removed', async () => {
    const partitionKey = randomUUID();
    for (let at = 0; at < 3; at += 1) await createRow(table, { partitionKey, rowKey: String(at) });
    storage.fail(lost('Drafts', 'DELETE'));
    expect(await removeRows(table, odata`PartitionKey eq ${partitionKey}`)).toBe(3);
    expect([storage.wentWrong(), await removeRows(direct, odata`PartitionKey eq ${partitionKey}`)]).toEqual([1, 0]);
  });
});

const CLAIM = {
  reviewId: '11111111-1111-4111-8111-111111111111',
  to: '22222222-2222-4222-8222-222222222222',
  kind: 'reviewBegun' as const,
  aboutId: '',
  claimedAt: '2026-10-05T08:00:00Z',
  leasedUntil: '2026-10-05T08:05:00Z',
};

describe('a message is claimed once', () => {
  test.each(['cut', 409, 500] as const)('%s: its claimant has it, and nobody else', async (what) => {
    const deliveries = createDeliveryStore(tables);
    const claim = { ...CLAIM, key: `key-${what}` };
    storage.fail({ when: writesTo('Deliveries', 'POST'), moment: 'after', what });
    const mine = await deliveries.claim(claim);
    expect([storage.wentWrong(), mine?.status]).toEqual([1, 'sending']);
    // Another process at the very same moment, with the very same command.
    expect(await deliveries.claim(claim)).toBeUndefined();
    expect(mine && (await deliveries.record(mine, { status: 'sent' }))?.status).toBe('sent');
  });

  test.each(['cut', 412, 503] as const)('%s: one of two takes over what was left behind', async (what) => {
    const deliveries = createDeliveryStore(tables);
    const left = await deliveries.claim({ ...CLAIM, key: `left-${what}` });
    if (!left) throw new Error('It was not claimed.');
    storage.fail({ when: writesTo('Deliveries', 'PUT'), moment: 'after', what });
    const change = { claimedAt: '2026-10-05T08:10:00Z', leasedUntil: '2026-10-05T08:15:00Z' };
    const both = [await deliveries.reclaim(left, change), await deliveries.reclaim(left, change)];
    expect([storage.wentWrong(), both.map((each) => each?.attempts)]).toEqual([1, [2, undefined]]);
  });

  test('what became of it is recorded whatever was noted on it meanwhile, by its claimant alone', async () => {
    const deliveries = createDeliveryStore(tables);
    const mine = await deliveries.claim({ ...CLAIM, key: 'noted' });
    if (!mine) throw new Error('It was not claimed.');
    await deliveries.update(mine, { openedAt: '2026-10-05T08:00:01Z' });
    expect(await deliveries.update(mine, { status: 'sent' })).toBeUndefined();
    const sent = await deliveries.record(mine, { status: 'sent' });
    expect(sent).toMatchObject({ status: 'sent', openedAt: '2026-10-05T08:00:01Z' });
    if (sent) await deliveries.reclaim(sent, {});
    expect(await deliveries.record(mine, { status: 'failed' })).toBeUndefined();
  });
});

describe('the other stores', () => {
  test('an id is drawn once, a version is kept, a draft and a target are saved', async () => {
    const openings = createOpeningStore(tables);
    const cycle = { revieweeOid: randomUUID(), policy: 'kent-model', cycleStart: '2026-09-01' };
    storage.fail(lost('Openings', 'POST'));
    expect(await openings.claim(cycle, 'drawn')).toBe('drawn');
    expect(await openings.claim(cycle, 'another')).toBe('drawn');

    const policies = createPolicyStore(tables);
    const done = { obligation: 'x', on: '2027-08-20', by: 'somebody', at: '2027-08-21T08:00:00Z', note: '' };
    storage.fail(lost('Policies', 'POST'));
    expect([await policies.noteDone('kent-model', done), storage.wentWrong()]).toEqual([true, 1]);
    expect(await policies.noteDone('kent-model', { ...done, by: 'another' })).toBe(false);

    const drafts = createDraftStore(tables);
    storage.fail(lost('Drafts', 'POST'));
    const first = await drafts.save({
      oid: 'me',
      key: 'form',
      given: { content: 'a', tag: null, at: '2026-10-05T08:00:00Z' },
    });
    storage.fail(lost('Drafts', 'PUT'));
    const tag = typeof first === 'object' ? first.tag : '';
    const second = await drafts.save({
      oid: 'me',
      key: 'form',
      given: { content: 'b', tag, at: '2026-10-05T08:01:00Z' },
    });
    expect([first, second]).toMatchObject([{ content: 'a' }, { content: 'b' }]);
    expect(
      await drafts.save({ oid: 'me', key: 'form', given: { content: 'c', tag, at: '2026-10-05T08:02:00Z' } }),
    ).toBe('changed');
    await drafts.remove('me', 'form');
    const anew = await drafts.save({
      oid: 'me',
      key: 'form',
      given: { content: 'd', tag, at: '2026-10-05T08:03:00Z' },
    });
    expect(anew).toMatchObject({ content: 'd' });

    const targets = createTargetStore(tables);
    storage.fail(lost('School', 'POST'));
    const saved = { targets: [], by: 'me', at: '2026-10-05T08:00:00Z', tag: null };
    expect(await targets.save(2026, saved)).toBe('saved');
    expect(await targets.save(2026, { ...saved, by: 'another' })).toBe('changed');
  });

  test('a file is stored, read and taken away', async () => {
    const files = createFileStore({ connectionString: storage.connectionString });
    const blob = (method: string): Fault => ({
      when: (asked) => asked.service === 'Blob' && asked.method === method && asked.path.includes('review/'),
      moment: 'after',
      what: 'cut',
    });
    storage.fail(blob('PUT'));
    await files.save({ reviewId: 'review', name: 'name', given: { bytes, type: 'text/plain' } });
    storage.fail(blob('GET'));
    expect(await files.read('review', 'name')).toHaveLength(60_000);
    storage.fail(blob('DELETE'));
    await files.remove('review', 'name');
    expect([storage.wentWrong(), await files.read('review', 'name')]).toEqual([1, undefined]);
    await files.save({ reviewId: 'review', name: 'other', given: { bytes, type: 'text/plain' } });
    const all = [];
    for await (const { name } of files.all()) all.push(name);
    expect([all, await files.removeAll('review')]).toEqual([['other'], 1]);
  });
});
