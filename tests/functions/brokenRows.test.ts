import { gzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeliveryView } from '#domain/views/delivery.ts';
import type { HomeView } from '#domain/views/home.ts';
import { type App, createApp } from '#functions/app.ts';
import { openApi } from '#functions/http/openapi.ts';
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

/** For how long the app uses again what it read of register and policies, in milliseconds. */
const REGISTER_KEPT = 5_100;

/** Rows that no code can read: broken, of a shape to come, and with something in it that nobody knows. */
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
    await table.updateEntity({ partitionKey: id, rowKey: 'head', text0: new Uint8Array([1, 2]) }, 'Merge');
    for (const path of [
      '/api/home',
      '/api/meetings',
      '/api/records',
      '/api/development',
      '/api/drop-ins',
      '/api/access',
    ])
      expect([path, (await school.call(HEADTEACHER, 'GET', path)).status]).toEqual([path, 200]);
    const { body } = await school.call<HomeView>(HEADTEACHER, 'GET', '/api/home');
    expect(JSON.stringify(body)).toContain(school.reviewOf(TEACHER));
    const page = await school.call(HEADTEACHER, 'GET', `/api/reviews/${id}`);
    expect([page.status, page.body.code]).toEqual([500, 'unreadable']);
    await table.updateEntity({ ...head, partitionKey: id, rowKey: 'head' } as never, 'Replace');
  });

  test('of what reached nobody, was given up, launched or raised: the rest of the list is there', async () => {
    const person = oidOf(HEAD_OF_ENGLISH);
    for (const partitionKey of ['notReached', 'givenUp'])
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
  const pages = Object.entries((openApi() as { paths: Record<string, object> }).paths)
    .filter(([path, methods]) => 'get' in methods && !path.includes('{'))
    .map(([path]) => path);

  test('takes no page down, and nothing of it is shown', async () => {
    // The school's settings are one row, without which there is no school to show.
    const broken = KINDS.filter(({ name }) => name !== 'settings').map(({ name, table }) => ({
      table,
      ...keysOf(name),
    }));
    for (const { table, partitionKey, rowKey } of broken)
      await put(table, { partitionKey, rowKey, cycleEnd: '2027-08-31', text0: new Uint8Array([1]), note: SECRET });
    // Register and policies are read anew, and not as the app read them a moment ago.
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
