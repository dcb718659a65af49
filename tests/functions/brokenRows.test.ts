import { gunzipSync, gzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeliveryView } from '#domain/views/delivery.ts';
import type { HomeView } from '#domain/views/home.ts';
import { type App, createApp } from '#functions/app.ts';
import { ROUTES } from '#contract/routes.ts';
import { schoolNow } from '#functions/reviews/context.ts';
import { launchReview } from '#functions/reviews/launch.ts';
import { KINDS } from '#functions/storage/kinds.ts';
import { openTables, type TableName, type Tables } from '#functions/storage/tables.ts';
import { oidOf } from '#local/school/people.ts';
import { localSettings } from '#local/settings.ts';
import {
  ADMINISTRATOR,
  EARLY_CAREER_TEACHER,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  MATHS_TEACHER,
  OTHER_TEACHER,
  openSchool,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

let school: TestSchool;
let app: App;
let tables: Tables;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });
  const { origin, storageConnectionString, clock } = school.fairview;
  tables = openTables({ connectionString: storageConnectionString });
  app = createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
  await school.rest();
});
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  await school?.stop();
});

/** A fresh app, which has read nothing yet. */
const anew = () => {
  const { origin, storageConnectionString, clock } = school.fairview;
  return createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
};

const packed = (value: unknown) => ({ text0: gzipSync(JSON.stringify(value)) });

const put = async (table: TableName, row: { partitionKey: string; rowKey: string } & Record<string, unknown>) =>
  void (await (await tables(table)).upsertEntity(row, 'Replace'));

const SECRET = 'Wrote in confidence';

/** How long the app reuses what it read of register and policies, in milliseconds. */
const REGISTER_KEPT = 5_100;

/** Rows that no code can read: broken, of a future shape, or with an unknown property. */
const unreadable = (value: object) => [
  { text0: new Uint8Array([1, 2, 3]) },
  { note: SECRET },
  { ...packed(value), shape: 99 },
  { ...packed({ ...value, secret: SECRET }) },
];

describe('a row from before', () => {
  test('without what was added to people since is read with what that means', async () => {
    const oid = randomUUID();
    await put('School', {
      partitionKey: 'people',
      rowKey: oid,
      ...packed({
        oid,
        displayName: 'Ines Okafor',
        jobTitle: 'Teacher of music',
        mail: 'i.okafor@larkmoor.example',
        managerOid: null,
        roles: [],
        staffGroup: 'teacher',
        workingPattern: 'MTWTF',
        qualifiedTeacher: true,
        protectedTime: [],
      }),
    });
    expect((await anew().school.current()).people.get(oid)).toMatchObject({
      site: null,
      central: false,
      posts: [],
      employment: { start: null, end: null, inductionUntil: null, probationUntil: null },
    });
    await (await tables('School')).deleteEntity('people', oid);
  });
});

describe('one row of a list that cannot be read', () => {
  test('of the register of people: everybody else is there, and Home comes', async () => {
    for (const broken of unreadable({ oid: oidOf(EARLY_CAREER_TEACHER) })) {
      const oid = randomUUID();
      await put('School', { partitionKey: 'people', rowKey: oid, ...broken });
      const { people } = await anew().school.current();
      expect([people.has(oid), people.has(oidOf(TEACHER))]).toEqual([false, true]);
      await (await tables('School')).deleteEntity('people', oid);
    }
  });

  test('of the reviews: Home, meetings, records and the register of development show the others', async () => {
    const table = await tables('Reviews');
    const id = school.reviewOf(OTHER_TEACHER);
    const head = await table.getEntity(id, 'head');
    const event = await table.getEntity(id, 'event-00000001');
    for (const rowKey of ['head', 'event-00000001'])
      await table.updateEntity({ partitionKey: id, rowKey, text0: new Uint8Array([1, 2]) }, 'Merge');
    for (const path of [
      '/api/home',
      '/api/meetings',
      '/api/records',
      '/api/development',
      '/api/drop-ins',
      '/api/access',
    ])
      expect([path, (await school.call(HEADTEACHER, 'GET', path)).status]).toEqual([path, 200]);
    expect(JSON.stringify((await school.call<HomeView>(HEAD_OF_ENGLISH, 'GET', '/api/home')).body)).toContain(
      school.reviewOf(TEACHER),
    );
    const page = await school.call(HEADTEACHER, 'GET', `/api/reviews/${id}`);
    expect([page.status, page.body.code]).toEqual([500, 'unreadable']);
    for (const row of [head, event]) await table.updateEntity(row as never, 'Replace');
  });

  test.each([
    ['that cannot be unpacked', () => ({ text0: new Uint8Array([1, 2]) })],
    ['that is no review', () => packed({ note: SECRET })],
    ['that is of another review', (state: object) => packed({ ...state, id: randomUUID() })],
    ['that is of another version', (state: object) => packed({ ...state, version: 1 })],
    ['that lacks a part', (state: object) => packed({ ...state, meetings: undefined })],
    ['that has something else as a part', (state: object) => packed({ ...state, statements: {} })],
  ])('of a review’s head with a state %s: its events say it anew, and it can be written to', async (_, brokenBy) => {
    const table = await tables('Reviews');
    const id = school.reviewOf(OTHER_TEACHER);
    const before = await app.reviews.load(id);
    const state = brokenBy(before?.review ?? {});
    await table.updateEntity({ partitionKey: id, rowKey: 'head', ...state }, 'Merge');
    expect((await app.reviews.load(id))?.review).toEqual(before?.review);
    expect((await school.call(HEADTEACHER, 'GET', `/api/reviews/${id}`)).status).toBe(200);
    await school.must(HEAD_OF_ENGLISH, OTHER_TEACHER, {
      type: 'agreeAction',
      actionId: randomUUID(),
      text: 'Plan a unit together',
      ownerOid: oidOf(OTHER_TEACHER),
      due: '2026-11-20',
      meetingId: null,
    });
    const after = await table.getEntity<{ text0: Uint8Array }>(id, 'head');
    expect(JSON.parse(gunzipSync(after.text0).toString('utf8')).version).toBe((before?.review.version ?? 0) + 1);
  });

  test('of a review’s head that does not say how far the review has come: it is not taken for whole', async () => {
    const table = await tables('Reviews');
    const id = school.reviewOf(OTHER_TEACHER);
    const head = await table.getEntity(id, 'head');
    for (const column of ['version', 'lastHash']) {
      const { [column]: _, ...rest } = head as Record<string, unknown>;
      await put('Reviews', { ...rest, partitionKey: id, rowKey: 'head' });
      await expect(app.reviews.load(id)).rejects.toThrow('A row of kind “head” in table Reviews is broken.');
    }
    await put('Reviews', head as never);
  });

  test('of who read a review: the others are there', async () => {
    const id = school.reviewOf(OTHER_TEACHER);
    const before = await app.reviews.reads(id);
    const entry = { at: '2026-10-05T09:00:00Z', who: oidOf(HEADTEACHER), why: 'to see' };
    await app.reviews.recordRead(id, entry);
    const keys = { partitionKey: id, rowKey: `read-2026-10-05T09-${entry.who}` };
    expect(await (await tables('Reviews')).getEntity(keys.partitionKey, keys.rowKey)).toMatchObject({ shape: 1 });
    for (const broken of [{ note: SECRET }, { ...entry, at: 'yesterday' }, { ...entry, shape: 99 }])
      await put('Reviews', { partitionKey: id, rowKey: `read-2026-10-05T09-${randomUUID()}`, ...broken });
    expect(await app.reviews.reads(id)).toEqual(expect.arrayContaining([...before, entry]));
    expect(await app.reviews.reads(id)).toHaveLength(before.length + 1);
  });

  test('of the messages to somebody: the others are there, and it does not go again', async () => {
    const about = { reviewId: randomUUID(), to: randomUUID(), kind: 'reviewBegun' as const, aboutId: 'x' };
    const claimedAt = '2026-10-05T09:00:00Z';
    for (const key of ['reviewBegun', 'firstCycleToFix', 'capability.x'])
      await app.deliveries.claim({ ...about, key, claimedAt });
    const keysTo = async () => (await app.deliveries.toPerson(about.to, 50)).map(({ key }) => key).toSorted();
    expect(await keysTo()).toEqual(['capability.x', 'firstCycleToFix', 'reviewBegun']);
    const row = await (await tables('Deliveries')).getEntity(about.reviewId, `reviewBegun~${about.to}`);
    await put('Messages', { partitionKey: about.to, rowKey: '00000000000000~x', note: SECRET });
    await put('Deliveries', { ...row, partitionKey: about.reviewId, rowKey: `reviewBegun~${about.to}`, tried: '[{}]' });
    expect(await keysTo()).toEqual(['capability.x', 'firstCycleToFix']);
    expect((await app.deliveries.ofReview(about.reviewId)).map(({ key }) => key)).toEqual([
      'capability.x',
      'firstCycleToFix',
    ]);
    await expect(app.deliveries.everyOfReview(about.reviewId)).rejects.toThrow(/is broken/);
    expect(await app.deliveries.claim({ ...about, key: 'reviewBegun', claimedAt })).toBeUndefined();
    // It is destroyed all the same, with its line in the person's list.
    expect(await app.deliveries.removeAll(about.reviewId)).toBe(3);
    await (await tables('Messages')).deleteEntity(about.to, '00000000000000~x');
    const left = (await tables('Messages')).listEntities({ queryOptions: { filter: `PartitionKey eq '${about.to}'` } });
    expect((await left.next()).done).toBe(true);
  });

  test('of work over several reviews: the rest goes on, and no destruction is called whole', async () => {
    const [id, other] = [randomUUID(), randomUUID()];
    const [reviewId, stays] = [randomUUID(), randomUUID()];
    const at = '2026-10-05T09:00:00Z';
    const chosen = [reviewId, stays];
    const draw = { kind: 'draw' as const, by: 'x', at, seed: 's', reviewIds: chosen, chosen, size: 2, outOf: 2 };
    await app.batches.begin({ ...draw, id }, 'lane-a');
    await app.batches.begin({ kind: 'launch', id: other, by: 'x', at }, 'lane-b');
    await put('Batches', { partitionKey: 'batches', rowKey: 'batch-x', done: false, note: SECRET });
    await put('Batches', { partitionKey: 'batches', rowKey: 'open-lane-x', batchId: 'x', shape: 1 });
    await put('Batches', { partitionKey: 'batches', rowKey: 'open-lane-y', note: SECRET });
    await put('Batches', { partitionKey: 'batches', rowKey: 'open-lane-z', batchId: randomUUID(), shape: 1 });
    expect((await app.batches.unfinished()).map(({ lane }) => lane)).toEqual(['lane-a', 'lane-b']);
    // Nothing else begins in a lane while nobody knows what is in hand there.
    for (const lane of ['lane-x', 'lane-y', 'lane-z'])
      await expect(app.batches.begin({ ...draw, id: randomUUID() }, lane)).rejects.toThrow(/is broken/);
    await expect(app.batches.forget(reviewId)).rejects.toThrow('A row of kind “batch” in table Batches is broken.');
    expect(await app.batches.find(id)).toMatchObject({ reviewIds: [stays], chosen: [stays], done: false });
    await (await tables('Batches')).deleteEntity('batches', 'batch-x');
    expect(await app.batches.forget(reviewId)).toBe(0);
    for (const lane of ['x', 'y', 'z']) await (await tables('Batches')).deleteEntity('batches', `open-lane-${lane}`);
    await app.batches.finish({ ...draw, id }, 'lane-a');
    await app.batches.finish({ kind: 'launch', id: other, by: 'x', at }, 'lane-b');
    expect(await app.batches.unfinished()).toEqual([]);
  });

  test('of which review belongs to which cycle: no other is opened for it, and its destruction is not called whole', async () => {
    const [revieweeOid, reviewId] = [randomUUID(), randomUUID()];
    const opening = { revieweeOid, policy: 'a-policy', cycleStart: '2026-09-01' };
    const whose = { revieweeOid, cycle: { start: '2026-09-01', end: '2027-08-31' } };
    expect(await app.openings.claim(opening, reviewId)).toBe(reviewId);
    expect(await app.openings.claim(opening, randomUUID())).toBe(reviewId);
    const keys = { partitionKey: revieweeOid, rowKey: 'claim-a-policy-2026-09-01' };
    await put('Openings', { ...keys, note: SECRET });
    await expect(app.openings.idFor(opening)).rejects.toThrow('A row of kind “claim” in table Openings is broken.');
    await expect(app.openings.claim(opening, randomUUID())).rejects.toThrow(/is broken/);
    await expect(app.openings.removeAll(reviewId, whose)).rejects.toThrow(/is broken/);
    const nextCycle = { ...whose, cycle: { start: '2027-09-01', end: '2028-08-31' } };
    expect(await app.openings.removeAll(randomUUID(), nextCycle)).toBe(0);
    await (await tables('Openings')).deleteEntity(keys.partitionKey, keys.rowKey);
    expect(await app.openings.removeAll(reviewId, whose)).toBe(0);
  });

  test('of what reached nobody, was given up, launched or raised: the rest of the list is there', async () => {
    const person = oidOf(HEAD_OF_ENGLISH);
    for (const partitionKey of ['notReached', 'givenUp', 'refused'])
      await put('Trouble', { partitionKey, rowKey: 'x', note: SECRET });
    await put('Launches', { partitionKey: 'launches', rowKey: randomUUID(), note: SECRET });
    await put('Concerns', { partitionKey: 'concerns', rowKey: randomUUID(), by: person, to: person, note: SECRET });
    for (const [by, path] of [
      [ADMINISTRATOR, '/api/delivery'],
      [ADMINISTRATOR, '/api/launches'],
      [HEAD_OF_ENGLISH, '/api/concerns'],
      [ADMINISTRATOR, '/api/home'],
    ] as const)
      expect([path, (await school.call(by, 'GET', path)).status]).toEqual([path, 200]);
    const { body } = await school.call<DeliveryView>(ADMINISTRATOR, 'GET', '/api/delivery');
    expect([body.notReached, body.givenUp]).toEqual([[], []]);
  });
});

describe('a broken row of any kind', () => {
  const keysOf = (name: string) =>
    (
      JSON.parse(readFileSync(join(import.meta.dirname, '..', 'stored', 'rows', `${name}.1.json`), 'utf8')) as {
        row: { partitionKey: string; rowKey: string };
      }
    ).row;
  const pages = Object.keys(ROUTES).flatMap((key) => /^GET (\/[^{]*)$/.exec(key)?.[1] ?? []);

  test('takes no page down, and nothing of it is shown', async () => {
    // The school's settings are one row; without it there is no school to show.
    const broken = KINDS.filter(({ name }) => name !== 'settings').map(({ name, table }) => ({
      table,
      ...keysOf(name),
    }));
    for (const { table, partitionKey, rowKey } of broken)
      await put(table, { partitionKey, rowKey, cycleEnd: '2027-08-31', text0: new Uint8Array([1]), note: SECRET });
    // Register and policies are read again, and not reused from a moment ago.
    expect((await schoolNow(anew())).people.has(oidOf(TEACHER))).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, REGISTER_KEPT));
    for (const by of [ADMINISTRATOR, HEADTEACHER, TEACHER])
      for (const path of pages) {
        const answer = await fetch(`${school.origin}${path}`, {
          headers: { Authorization: `Bearer ${await school.fairview.tenant.tokenFor(oidOf(by))}` },
        });
        expect([path, answer.status < 500]).toEqual([path, true]);
        expect(await answer.text()).not.toContain(SECRET);
      }
    for (const { table, partitionKey, rowKey } of broken)
      await (await tables(table)).deleteEntity(partitionKey, rowKey);
  });

  test('while a version of a policy cannot be read, no review is opened under another; those that run go on', async () => {
    await put('Policies', { partitionKey: 'adopted', rowKey: 'kent-model~2026-10-01', note: SECRET });
    const fresh = anew();
    const wish = {
      actorOid: oidOf(ADMINISTRATOR),
      revieweeOid: oidOf(MATHS_TEACHER),
      reviewerOid: undefined,
      door: 'tab' as const,
    };
    expect(await launchReview(fresh, wish)).toMatchObject({ refused: 'notYet' });
    expect((await school.call(TEACHER, 'GET', `/api/reviews/${school.reviewOf(TEACHER)}`)).status).toBe(200);
    await (await tables('Policies')).deleteEntity('adopted', 'kent-model~2026-10-01');
    expect(await launchReview(anew(), wish)).toMatchObject({ isNew: true });
  });
});

describe('a single row that cannot be read', () => {
  test('says which table and kind it is, and neither whose nor what is in it', async () => {
    await put('Drafts', { partitionKey: oidOf(TEACHER), rowKey: 'a-form', note: SECRET });
    const failed = await app.drafts.find(oidOf(TEACHER), 'a-form').catch((error: unknown) => error);
    expect(String(failed)).toBe('UnreadableRow: A row of kind “draft” in table Drafts is broken.');
    await put('Drafts', { partitionKey: oidOf(TEACHER), rowKey: 'a-form', savedAt: '', ...packed({}), shape: 99 });
    const newer = await app.drafts.find(oidOf(TEACHER), 'a-form').catch((error: unknown) => error);
    expect(String(newer)).toBe(
      'UnreadableRow: A row of kind “draft” in table Drafts is of a newer shape than this version knows.',
    );
  });

  test('is answered with what it is, and with nothing of it', async () => {
    await put('Drafts', { partitionKey: oidOf(TEACHER), rowKey: 'b-form', note: SECRET });
    const { status, body } = await school.call(TEACHER, 'GET', '/api/drafts/b-form');
    expect([status, body.code]).toEqual([500, 'unreadable']);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${SECRET}|${oidOf(TEACHER)}`));
    await put('Drafts', { partitionKey: oidOf(TEACHER), rowKey: 'b-form', savedAt: '', ...packed({}), shape: 99 });
    expect(await school.call(TEACHER, 'GET', '/api/drafts/b-form')).toMatchObject({
      status: 503,
      body: { code: 'newerShape' },
    });
  });

  test('of the school’s settings can be saved anew by an administrator', async () => {
    const table = await tables('School');
    const settings = await table.getEntity('settings', 'school');
    await put('School', { partitionKey: 'settings', rowKey: 'school', note: SECRET });
    const fresh = anew();
    expect((await fresh.school.current()).people.has(oidOf(TEACHER))).toBe(true);
    await table.updateEntity({ ...settings, partitionKey: 'settings', rowKey: 'school' } as never, 'Replace');
  });
});
