import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Proposal } from '#domain/launch/propose.ts';
import { type App, createApp } from '#functions/app.ts';
import { sweepBatches } from '#functions/reviews/batches.ts';
import { beginLaunch, goOnWithLaunch } from '#functions/reviews/launchBatch.ts';
import { openTables, type TableName, type Tables } from '#functions/storage/tables.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { localSettings } from '#local/settings.ts';
import { ADMINISTRATOR, openSchool, TEACHER, type TestSchool } from '../testSchool.ts';

/** More than one queue message opens. */
const STAFF = [13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24];

let school: TestSchool;
let app: App;
let tables: Tables;
let sent: string[];

/** An app whose messages the test takes by hand. */
function anew(): App {
  const { origin, storageConnectionString, clock } = school.fairview;
  const fresh = createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
  const send: App['send'] = async (queue, message) => {
    if (queue === 'launch') sent.push((message as { launchId: string }).launchId);
    else if (queue !== 'reviewChanged') throw new Error(`Nobody takes ${queue}.`);
  };
  return { ...fresh, send };
}

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  school = await openSchool({ reviewsOf: [TEACHER] });
  tables = openTables({ connectionString: school.fairview.storageConnectionString });
});
beforeEach(() => {
  sent = [];
  app = anew();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await school?.stop();
});

const person = (number: number) => {
  const found = people.map(registerEntry).find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error(`Nobody has the number ${number}.`);
  return found;
};

async function begin(numbers: readonly number[]): Promise<string> {
  const id = randomUUID();
  const at = app.clock.now().subtract({ minutes: 10 }).toString();
  const proposals = numbers.map(
    (number): Proposal =>
      ({
        person: person(number),
        reviewer: null,
        policy: null,
        cycle: null,
        date: '2026-10-05',
        state: 'ready',
        why: null,
      }) as unknown as Proposal,
  );
  const forAll = {
    policy: null,
    cycle: 'running',
    staffGroup: null,
    department: null,
    managerOid: null,
    takenBack: null,
  } as const;
  await beginLaunch({ app, launch: { id, by: oidOf(ADMINISTRATOR), at, ...forAll }, proposals });
  return id;
}

/** Takes what is in the queue until it is empty. Answers how many messages there were. */
async function takeAll(): Promise<number> {
  for (let taken = 0; ; taken += 1) {
    const launchId = sent.shift();
    if (launchId === undefined) return taken;
    if (taken > 20) throw new Error('The launch sends messages for ever.');
    await goOnWithLaunch(app, launchId);
  }
}

const states = async (id: string) =>
  Object.fromEntries((await app.launches.lines(id)).map(({ revieweeOid, state }) => [revieweeOid, state]));
const put = async (table: TableName, row: { partitionKey: string; rowKey: string } & Record<string, unknown>) =>
  void (await (await tables(table)).upsertEntity(row, 'Replace'));

test('X-01 while a policy cannot be read everybody goes on waiting, and is opened by the next go once it can', async () => {
  const keys = { partitionKey: 'adopted', rowKey: 'kent-model~2026-10-01' };
  await put('Policies', { ...keys, note: 'broken' });
  const id = await begin(STAFF);
  expect(await takeAll()).toBe(2);
  expect(new Set(Object.values(await states(id)))).toEqual(new Set(['waiting']));
  expect((await app.launches.lines(id))[0]?.why?.text).toContain('cannot be read');
  expect((await app.batches.unfinished()).map(({ batch }) => batch.id)).toEqual([id]);
  // The timer continues it, in vain, and not for ever.
  await sweepBatches(app);
  expect(await takeAll()).toBe(1);
  await (await tables('Policies')).deleteEntity(keys.partitionKey, keys.rowKey);
  app = anew();
  await sweepBatches(app);
  await takeAll();
  const after = await app.launches.lines(id);
  expect(after.filter(({ state }) => state === 'opened').length).toBeGreaterThan(8);
  // What is left is final, and says why: a reviewer who has the maximum (KM-16).
  expect(after.filter(({ state, why }) => state === 'waiting' || why?.text.includes('cannot be read'))).toEqual([]);
  expect(await app.batches.unfinished()).toEqual([]);
});

test('somebody whose review cannot be read waits, and nobody else for that person', async () => {
  const table = await tables('Reviews');
  const partitionKey = school.reviewOf(TEACHER);
  const rows = await Promise.all(['head', 'event-00000001'].map((rowKey) => table.getEntity(partitionKey, rowKey)));
  for (const { rowKey } of rows)
    await table.updateEntity({ partitionKey, rowKey: rowKey ?? '', text0: new Uint8Array([1, 2]) }, 'Merge');
  const id = await begin([TEACHER, 26]);
  await takeAll();
  expect(await states(id)).toEqual({ [oidOf(TEACHER)]: 'waiting', [oidOf(26)]: 'opened' });
  for (const row of rows) await table.updateEntity(row as never, 'Replace');
  await sweepBatches(app);
  await takeAll();
  expect(await states(id)).toEqual({ [oidOf(TEACHER)]: 'open', [oidOf(26)]: 'opened' });
  expect(await app.batches.unfinished()).toEqual([]);
});

test('what a policy stands against does not wait', async () => {
  const id = await begin([27]);
  const noManager = { ...person(27), managerOid: oidOf(27) };
  await app.school.savePeople([noManager]);
  await takeAll();
  expect(await states(id)).toEqual({ [oidOf(27)]: 'cannot' });
  expect(await app.batches.unfinished()).toEqual([]);
});
