import { gunzipSync, gzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DeliveryView } from '#domain/views/delivery.ts';
import { type App, createApp } from '#functions/app.ts';
import { kindOf, KINDS } from '#functions/storage/kinds.ts';
import { createRowWalk } from '#functions/storage/rowWalk.ts';
import { shapeOf } from '#functions/storage/shape.ts';
import { openTables, TABLES, type TableName, type Tables } from '#functions/storage/tables.ts';
import { goOnWithNewestShape, startNewestShape, stopNewestShape } from '#functions/upkeep/newestShape.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { localSettings } from '#local/settings.ts';
import { planningMeeting } from '../planningMeeting.ts';
import {
  ADMINISTRATOR,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  OTHER_TEACHER,
  openSchool,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

let school: TestSchool;
let app: App;
let tables: Tables;

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });
  const { origin, storageConnectionString, clock } = school.fairview;
  tables = openTables({ connectionString: storageConnectionString });
  app = createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
  for (const number of [TEACHER, HEAD_OF_ENGLISH]) await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-12T15:30'));
  await school.must(TEACHER, TEACHER, {
    type: 'acknowledgeMeeting',
    meetingId: idFor({ kind: 1, person: TEACHER }),
    revision: 1,
  });
  await school.call(TEACHER, 'PUT', '/api/drafts/a-form', { content: { text: 'So far' }, tag: null });
  await school.call(HEAD_OF_ENGLISH, 'PUT', '/api/reminders', { hour: '11:00', quiet: [] });
  await school.call(ADMINISTRATOR, 'POST', '/api/delivery/due-index');
  await school.rest();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await school?.stop();
});

type Row = Record<string, unknown> & { partitionKey: string; rowKey: string; etag: string };

/** Every row of the school's storage. */
async function everyRow(): Promise<{ table: TableName; row: Row }[]> {
  const all: { table: TableName; row: Row }[] = [];
  for (const table of Object.keys(TABLES) as TableName[])
    for await (const row of (await tables(table)).listEntities()) all.push({ table, row: row as Row });
  return all;
}

/** The rows of kinds with a schema that do not have the present shape, by their kind. */
async function notInPresentShape(isLeftOut: (kind: string) => boolean = () => false): Promise<string[]> {
  return (await everyRow()).flatMap(({ table, row }) => {
    const kind = kindOf(table, row);
    if (!kind || !('read' in kind) || isLeftOut(kind.name)) return [];
    return row['shape'] === kind.shape ? [] : [kind.name];
  });
}

const view = async () => (await school.call<DeliveryView>(ADMINISTRATOR, 'GET', '/api/delivery')).body.newestShape;
const start = () => school.call<DeliveryView>(ADMINISTRATOR, 'POST', '/api/delivery/newest-shape');
const put = async (table: TableName, row: Record<string, unknown> & { partitionKey: string; rowKey: string }) =>
  void (await (await tables(table)).upsertEntity(row, 'Replace'));
const packed = (value: unknown) => ({ text0: gzipSync(JSON.stringify(value)) });

/**
 * An app whose messages the test takes by hand, and a function that takes them until none is left. Answers how many
 * there were.
 */
function byHand() {
  const sent: { startedAt: string; turn: number }[] = [];
  const send: App['send'] = async (queue, message) => {
    if (queue === 'newestShape') sent.push(message as (typeof sent)[number]);
  };
  const held = { app: { ...app, send }, sent };
  const take = async () => {
    for (let taken = 0; ; taken += 1) {
      const message = sent.shift();
      if (!message) return taken;
      await goOnWithNewestShape(held.app, message);
    }
  };
  return { held, take };
}

/** A walk during which somebody writes between its reading and its writing. */
function createOvertaken(write: () => Promise<void>) {
  const between: Tables = async (name) => {
    const client = await tables(name);
    return new Proxy(client, {
      get: (target, property) => {
        if (property === 'updateEntity')
          return async (...args: Parameters<typeof target.updateEntity>) => {
            await write();
            return target.updateEntity(...args);
          };
        const value: unknown = Reflect.get(target, property);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  return createRowWalk(between, app.reviews);
}

/** Makes the school as it was before shapes: no row says its shape. */
async function takeShapesAway(): Promise<void> {
  for (const { table, row } of await everyRow()) {
    const { shape: _, etag: _etag, timestamp: _timestamp, ...rest } = row;
    if ((kindOf(table, row)?.shape ?? 1) === 1 && row.rowKey !== 'newestShape') await put(table, rest);
  }
  const state = { startedAt: '2026-10-05T07:00:00Z', done: 2, total: 2, finishedAt: '2026-10-05T07:00:01Z' };
  await put('Trouble', { partitionKey: 'ownWork', rowKey: 'rebuild', state: JSON.stringify(state) });
}

describe('what a school has stored', () => {
  test('is of a known kind and shape, every row of it', async () => {
    const rows = await everyRow();
    expect(new Set(rows.map(({ table }) => table)).size).toBeGreaterThanOrEqual(9);
    for (const { table, row } of rows) {
      const kind = kindOf(table, row);
      expect([table, row.rowKey, kind?.name]).toEqual([table, row.rowKey, expect.any(String)]);
      expect([kind?.name, shapeOf(row) <= (kind?.shape ?? 0)]).toEqual([kind?.name, true]);
    }
    expect(await notInPresentShape()).toEqual([]);
  });

  test('has no table without a kind', () => {
    const tablesOfKinds = new Set([...KINDS.map(({ table }) => table), 'Reviews']);
    expect([...tablesOfKinds].toSorted()).toEqual(Object.keys(TABLES).toSorted());
  });
});

describe('bringing what is stored to the newest shape', () => {
  test('is for administrators alone', async () => {
    for (const by of [TEACHER, HEAD_OF_ENGLISH, HEADTEACHER])
      expect((await school.call(by, 'POST', '/api/delivery/newest-shape')).status).toBe(403);
    expect(await view()).toBeNull();
  });

  test('gives every row that is read and written by its schema its shape, and changes nothing else', async () => {
    await takeShapesAway();
    const before = await everyRow();
    expect((await start()).status).toBe(200);
    await school.rest();
    expect(await view()).toMatchObject({
      finishedAt: expect.stringMatching(/^2026/),
      isStuck: false,
      tables: { done: 17, total: 17 },
      unreadable: [],
    });
    const after = new Map(
      (await everyRow()).map(({ table, row }) => [`${table} ${row.partitionKey} ${row.rowKey}`, row]),
    );
    const said = before.flatMap(({ table, row }) => {
      const kind = kindOf(table, row);
      const now = after.get(`${table} ${row.partitionKey} ${row.rowKey}`);
      return kind && now && kind.name !== 'newestShape' ? [{ kind, now, row }] : [];
    });
    const read = said.flatMap(({ kind, ...rows }) => ('read' in kind ? [{ kind, ...rows }] : []));
    expect(read.map(({ kind, now }) => kind.read(now))).toEqual(read.map(({ kind, row }) => kind.read(row)));
    expect(await notInPresentShape((kind) => kind === 'draft')).toEqual([]);
    // Hashed content is never rewritten.
    const kept = said.filter(({ kind }) => !('read' in kind) && kind.name !== 'head');
    expect(kept.length).toBeGreaterThan(4);
    expect(kept.map(({ now }) => now.etag)).toEqual(kept.map(({ row }) => row.etag));
    const versions = (of: 'now' | 'row') =>
      said.filter(({ kind }) => kind.name === 'head').map((each) => each[of]['version']);
    expect(versions('now')).toEqual(versions('row'));
  });

  test('once more finds nothing to change', async () => {
    await start();
    await school.rest();
    expect(await view()).toMatchObject({ finishedAt: expect.any(String), changed: 0 });
  });

  test('counts by table what it cannot read, leaves it as it is, and tells of nobody', async () => {
    const oid = randomUUID();
    await put('School', { partitionKey: 'people', rowKey: oid, note: 'broken' });
    await put('Policies', { partitionKey: 'adopted', rowKey: 'x~2026-09-01', ...packed({}), shape: 99 });
    await put('Policies', { partitionKey: 'nobody-knows', rowKey: 'x' });
    await start();
    await school.rest();
    const run = await view();
    expect(run?.unreadable).toEqual([
      { what: 'Register of people and settings', count: 1 },
      { what: 'Policies and forms', count: 2 },
    ]);
    expect(JSON.stringify(run)).not.toContain(oid);
    expect(await (await tables('School')).getEntity('people', oid)).toMatchObject({ note: 'broken' });
    await (await tables('School')).deleteEntity('people', oid);
    await (await tables('Policies')).deleteEntity('adopted', 'x~2026-09-01');
    await (await tables('Policies')).deleteEntity('nobody-knows', 'x');
  });

  test('what is derived from a review and cannot be read is made anew from it', async () => {
    const id = school.reviewOf(TEACHER);
    const parts = await tables('Parts');
    await put('Parts', { partitionKey: oidOf(TEACHER), rowKey: id, note: 'broken' });
    await put('Reviews', { partitionKey: id, rowKey: 'due', note: 'broken' });
    expect(await app.participants.of(oidOf(TEACHER))).toEqual([]);
    await start();
    await school.rest();
    expect(await view()).toMatchObject({ unreadable: [] });
    expect(await app.participants.of(oidOf(TEACHER))).toEqual([id]);
    expect(await parts.getEntity(oidOf(TEACHER), id)).toMatchObject({ cycleEnd: expect.any(String), shape: 1 });
    expect(await app.due.find(id)).toMatchObject({ isIndexed: true });
  });

  test('stopped at any point it is taken up where it was; a message that comes twice does nothing twice', async () => {
    await takeShapesAway();
    const sent: { startedAt: string; turn: number }[] = [];
    const stopped: App = {
      ...app,
      send: async (queue, message) => {
        if (queue === 'newestShape') sent.push(message as (typeof sent)[number]);
      },
    };
    await startNewestShape(stopped);
    const [first] = sent;
    if (!first) throw new Error('Nothing was sent.');
    await goOnWithNewestShape(stopped, first);
    const half = await app.upkeep.find('newestShape');
    expect(half).toMatchObject({ finishedAt: '', turn: 1 });
    // With the same message again, the next one is sent again, and nothing is counted twice.
    await goOnWithNewestShape(stopped, first);
    expect(await app.upkeep.find('newestShape')).toEqual(half);
    expect(sent.map(({ turn }) => turn)).toEqual([0, 1, 1]);
    // A message of an older run is dropped.
    await goOnWithNewestShape(stopped, { startedAt: '2020-01-01T00:00:00Z', turn: 1 });
    expect(await app.upkeep.find('newestShape')).toEqual(half);
    await school.moveTo('2026-10-05T08:10');
    expect(await view()).toMatchObject({ isStuck: true, finishedAt: null });
    await start();
    await school.rest();
    const done = await app.upkeep.find('newestShape');
    expect(done?.startedAt).toBe(half?.startedAt);
    expect(done).toMatchObject({ finishedAt: expect.stringMatching(/^2026/), unreadable: {} });
    expect(await notInPresentShape((kind) => kind === 'draft')).toEqual([]);
  });

  test('pressed twice, one chain of messages runs: what was sent before does nothing', async () => {
    const { held, take } = byHand();
    await Promise.all([startNewestShape(held.app), startNewestShape(held.app)]);
    await startNewestShape(held.app);
    expect(held.sent).toHaveLength(3);
    const waiting = held.sent.splice(0);
    for (const message of waiting) await goOnWithNewestShape(held.app, message);
    // Two of the three were too old: one page was looked at, and one message sent.
    expect(held.sent).toHaveLength(1);
    expect(await take()).toBeGreaterThan(0);
    expect(await app.upkeep.find('newestShape')).toMatchObject({
      finishedAt: expect.stringMatching(/^2026/),
    });
  });

  test('the same message at the same moment twice counts nothing twice, and one of them goes on', async () => {
    const { held, take } = byHand();
    await startNewestShape(held.app);
    const [first] = held.sent.splice(0);
    if (!first) throw new Error('Nothing was sent.');
    await Promise.all([goOnWithNewestShape(held.app, first), goOnWithNewestShape(held.app, first)]);
    expect(new Set(held.sent.map(({ turn }) => turn))).toEqual(new Set([first.turn + 1]));
    await take();
    const rows = (await everyRow()).length;
    const done = (await app.upkeep.find('newestShape'))?.done ?? 0;
    expect(Math.abs(done - rows)).toBeLessThanOrEqual(2);
  });

  test('can be stopped while it runs, says after how many items, and is taken up where it was', async () => {
    const { held, take } = byHand();
    await startNewestShape(held.app);
    const [first] = held.sent.splice(0);
    if (!first) throw new Error('Nothing was sent.');
    await goOnWithNewestShape(held.app, first);
    expect(await view()).toMatchObject({ isStopped: false, isStuck: false, finishedAt: null });
    const stopped = await school.call<DeliveryView>(ADMINISTRATOR, 'POST', '/api/delivery/newest-shape/stop');
    expect(stopped.body.newestShape).toMatchObject({ isStopped: true, isStuck: false, finishedAt: null });
    const half = await app.upkeep.find('newestShape');
    expect(half?.done).toBeGreaterThan(0);
    // Work that was under way when it was stopped does nothing, however late it comes.
    expect(await take()).toBe(1);
    expect(await app.upkeep.find('newestShape')).toEqual(half);
    await school.moveTo('2026-10-05T08:30');
    expect(await view()).toMatchObject({ isStopped: true, isStuck: false, done: half?.done });
    await startNewestShape(held.app);
    expect(await app.upkeep.find('newestShape')).toMatchObject({
      place: half?.place,
      done: half?.done,
      stoppedAt: '',
    });
    await take();
    expect(await view()).toMatchObject({
      isStopped: false,
      finishedAt: expect.stringMatching(/^2026/),
      unreadable: [],
    });
    // There is nothing to stop.
    await school.call(ADMINISTRATOR, 'POST', '/api/delivery/newest-shape/stop');
    expect(await view()).toMatchObject({ isStopped: false, finishedAt: expect.any(String) });
  });

  test('stopped while a page is being looked at keeps what that page came to, and sends nothing', async () => {
    const { held, take } = byHand();
    await startNewestShape(held.app);
    const [first] = held.sent.splice(0);
    if (!first) throw new Error('Nothing was sent.');
    let stops = 1;
    const bringUp: App['rows']['bringUp'] = async (place) => {
      if (stops-- > 0) await stopNewestShape(app);
      return app.rows.bringUp(place);
    };
    await goOnWithNewestShape({ ...held.app, rows: { bringUp } }, first);
    expect(held.sent).toEqual([]);
    const half = await app.upkeep.find('newestShape');
    expect(half).toMatchObject({ stoppedAt: expect.stringMatching(/^2026/), turn: first.turn + 1 });
    expect(half?.done).toBeGreaterThan(0);
    await startNewestShape(held.app);
    await take();
    expect(await view()).toMatchObject({ isStopped: false, finishedAt: expect.stringMatching(/^2026/) });
  });

  test('leaves to those who work with them: a message that is being sent, a form that is being typed', async () => {
    const [delivery] = await app.deliveries.ofReview(school.reviewOf(TEACHER));
    if (!delivery) throw new Error('Nothing was sent.');
    await takeShapesAway();
    const sent = await app.deliveries.find({ reviewId: delivery.reviewId, key: delivery.key, to: delivery.to });
    const sending = sent && (await app.deliveries.update(sent, { status: 'sending' }));
    const draft = await app.drafts.find(oidOf(TEACHER), 'a-form');
    await start();
    await school.rest();
    // The sender notes that it was sent; the person who types saves over what was read.
    expect(await app.deliveries.update(sending ?? delivery, { status: 'sent' })).toBeDefined();
    const again = { content: { text: 'More' }, tag: draft?.tag ?? null };
    expect((await school.call(TEACHER, 'PUT', '/api/drafts/a-form', again)).status).toBe(200);
  });

  test('what somebody writes meanwhile stays', async () => {
    const table = await tables('Drafts');
    const keys = { partitionKey: oidOf(TEACHER), rowKey: 'b-form' };
    const old = { ...keys, savedAt: '2026-10-05T07:00:00Z', ...packed({ text: 'Old' }) };
    await put('Drafts', old);
    // Somebody writes it between the walk's reading and writing.
    const overtaken = createOvertaken(async () => put('Drafts', { ...old, ...packed({ text: 'New' }), shape: 1 }));
    expect(
      (await overtaken.bringUp({ table: 'Drafts', partitionKey: '', rowKey: '', now: '2026-10-06T07:00:00Z' }))
        .outcomes,
    ).not.toContain('changed');
    expect((await app.drafts.find(keys.partitionKey, keys.rowKey))?.content).toEqual({ text: 'New' });
    await table.deleteEntity(keys.partitionKey, keys.rowKey);
  });

  test('a head of the present shape whose state cannot be read is folded anew', async () => {
    const id = school.reviewOf(TEACHER);
    const table = await tables('Reviews');
    const before = (await app.reviews.load(id))?.review;
    await table.updateEntity({ partitionKey: id, rowKey: 'head', text0: new Uint8Array([1, 2]) }, 'Merge');
    await start();
    await school.rest();
    // What lists read of it may be made again with it.
    expect(await view()).toMatchObject({ unreadable: [] });
    const head = await table.getEntity<{ text0: Uint8Array }>(id, 'head');
    expect(JSON.parse(gunzipSync(head.text0).toString('utf8'))).toEqual(before);
  });

  test('a head whose events were tampered with is counted and not written over', async () => {
    const id = school.reviewOf(OTHER_TEACHER);
    const table = await tables('Reviews');
    const event = await table.getEntity(id, 'event-00000001');
    const head = await table.getEntity(id, 'head');
    await table.updateEntity({ partitionKey: id, rowKey: 'event-00000001', hash: 'changed' }, 'Merge');
    const { shape: _, ...unmarked } = head;
    await put('Reviews', unmarked as never);
    const { etag } = await table.getEntity(id, 'head');
    await start();
    await school.rest();
    expect((await view())?.unreadable).toEqual([{ what: 'Reviews', count: 1 }]);
    expect((await table.getEntity(id, 'head')).etag).toBe(etag);
    await put('Reviews', event as never);
    await start();
    await school.rest();
    expect((await view())?.unreadable).toEqual([]);
    expect((await table.getEntity(id, 'head'))['shape']).toBeGreaterThanOrEqual(1);
    expect((await school.call(HEADTEACHER, 'GET', `/api/reviews/${id}`)).status).toBe(200);
  });

  test('a review whose head is as it should be and whose first event was touched is told, and not written to', async () => {
    const id = school.reviewOf(TEACHER);
    const table = await tables('Reviews');
    const rowKey = 'event-00000001';
    const event = await table.getEntity(id, rowKey);
    const { etag } = await table.getEntity(id, 'head');
    for (const broken of [{ hash: 'changed' }, { text0: new Uint8Array([1, 2]) }, { shape: 99 }]) {
      await table.updateEntity({ partitionKey: id, rowKey, ...broken }, 'Merge');
      await start();
      await school.rest();
      expect(await view()).toMatchObject({ unreadable: [{ what: 'Reviews', count: 1 }], reviewsNotAsWritten: 1 });
      expect((await table.getEntity(id, 'head')).etag).toBe(etag);
      await put('Reviews', event as never);
    }
    await table.deleteEntity(id, rowKey);
    await start();
    await school.rest();
    expect(await view()).toMatchObject({ unreadable: [{ what: 'Reviews', count: 1 }], reviewsNotAsWritten: 1 });
    await put('Reviews', event as never);
    await start();
    await school.rest();
    expect(await view()).toMatchObject({ unreadable: [], reviewsNotAsWritten: 0 });
  });

  test('a review whose head is gone, or whose events go on beyond it, is told too', async () => {
    const id = school.reviewOf(TEACHER);
    const table = await tables('Reviews');
    const head = await table.getEntity<{ version: number; lastHash: string }>(id, 'head');
    const told = async () => {
      await start();
      await school.rest();
      return (await view())?.reviewsNotAsWritten;
    };
    await table.deleteEntity(id, 'head');
    expect(await told()).toBe(1);
    await put('Reviews', head as never);
    const rowKey = `event-${String(head.version).padStart(8, '0')}`;
    const last = await table.getEntity<{ previous: string }>(id, rowKey);
    const { previous: lastHash } = last;
    await table.updateEntity({ partitionKey: id, rowKey: 'head', version: head.version - 1, lastHash }, 'Merge');
    expect(await told()).toBe(1);
    await put('Reviews', head as never);
    expect(await told()).toBe(0);
  });
});
