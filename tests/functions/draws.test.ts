import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type App, createApp } from '#functions/app.ts';
import { drawAmong, sweepBatches } from '#functions/reviews/batches.ts';
import { createBatchStore } from '#functions/storage/batchStore.ts';
import { openTables } from '#functions/storage/tables.ts';
import { UnreadableRow } from '#functions/storage/unreadable.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { localSettings } from '#local/settings.ts';
import { HEADTEACHER, MATHS_TEACHER, openSchool, OTHER_TEACHER, TEACHER, type TestSchool } from '../testSchool.ts';

/** Two reviews for each test, since a draw is written into a review once. */
const DRAWN = [TEACHER, OTHER_TEACHER, 14, 15, MATHS_TEACHER, 17, 18, 19] as const;

let school: TestSchool;
let app: App;

const anew = () => {
  const { origin, storageConnectionString, clock } = school.fairview;
  return createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
};

beforeAll(async () => {
  school = await openSchool({ reviewsOf: DRAWN });
});
beforeEach(() => {
  app = anew();
});
afterAll(async () => {
  await school?.stop();
});

function drawOf(among: readonly number[], minutesAgo = 0) {
  const reviewIds = among.map((number) => school.reviewOf(number));
  return {
    kind: 'draw' as const,
    id: randomUUID(),
    by: oidOf(HEADTEACHER),
    at: app.clock.now().subtract({ minutes: minutesAgo }).toString(),
    seed: randomUUID(),
    reviewIds,
    chosen: reviewIds.slice(0, 1),
    size: 1,
    outOf: reviewIds.length,
  };
}

const drawnIn = async (number: number) =>
  (await app.reviews.events(school.reviewOf(number))).find(({ event }) => event.type === 'moderationSampleDrawn');

test('KM-45 a review that cannot be read stops neither the draw nor the next one', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const [first, second] = [DRAWN[0], DRAWN[1]];
  const table = await openTables({ connectionString: school.fairview.storageConnectionString })('Reviews');
  const partitionKey = school.reviewOf(first);
  const broken = [await table.getEntity(partitionKey, 'head'), await table.getEntity(partitionKey, 'event-00000001')];
  for (const { rowKey } of broken)
    await table.updateEntity({ partitionKey, rowKey: rowKey ?? '', text0: new Uint8Array([1, 2]) }, 'Merge');
  const draw = drawOf([first, second]);
  expect(await drawAmong(app, draw)).toMatchObject({ draw: { seed: draw.seed }, unread: 1 });
  expect((await drawnIn(second))?.event).toMatchObject({ seed: draw.seed, chosen: false });
  expect(await app.batches.unfinished()).toEqual([]);
  const said = logged.mock.calls.flat().join(' ');
  expect(said).toContain('1 of 2 reviews');
  expect(said).not.toMatch(new RegExp(`${partitionKey}|${oidOf(first)}|${oidOf(HEADTEACHER)}`));
  for (const row of broken) await table.updateEntity(row as never, 'Replace');
  logged.mockRestore();
  // The next draw is a draw of its own.
  const next = drawOf([first]);
  expect(await drawAmong(app, next)).toMatchObject({ draw: { id: next.id }, unread: 0 });
  expect((await drawnIn(first))?.event).toMatchObject({ seed: next.seed });
});

test('KM-45 is carried out to its end for somebody who is no longer headteacher, by the app and with the same seed', async () => {
  const [first, second] = [DRAWN[2], DRAWN[3]];
  const draw = drawOf([first, second], 10);
  let left = 1;
  const commit: App['reviews']['commit'] = async (...args) => {
    left -= 1;
    if (left < 0) throw new Error('The power failed.');
    return app.reviews.commit(...args);
  };
  await expect(drawAmong({ ...app, reviews: { ...app.reviews, commit } }, draw)).rejects.toThrow('The power failed.');
  const head = people.map(registerEntry).find(({ oid }) => oid === oidOf(HEADTEACHER));
  if (!head) throw new Error('Nobody leads.');
  await app.school.savePeople([{ ...head, roles: [] }]);
  app = anew();
  await sweepBatches(app);
  expect(await app.batches.unfinished()).toEqual([]);
  expect(await drawnIn(first)).toMatchObject({ by: oidOf(HEADTEACHER), as: 'headteacher', door: 'tab' });
  expect(await drawnIn(second)).toMatchObject({
    by: 'fairview',
    as: 'app',
    for: oidOf(HEADTEACHER),
    door: 'timer',
    event: { seed: draw.seed, chosen: false },
  });
  await app.school.savePeople([head]);
});

test('KM-45 says that the timer went on with it', async () => {
  const draw = drawOf([DRAWN[4]], 10);
  await app.batches.begin(draw, `draw-${draw.by}`);
  await sweepBatches(app);
  expect(await drawnIn(DRAWN[4])).toMatchObject({ by: oidOf(HEADTEACHER), as: 'headteacher', door: 'timer' });
});

test('KM-45 stays open where others wrote at the same moment, and leaves no review out', async () => {
  const [first, second] = [DRAWN[5], DRAWN[6]];
  const draw = drawOf([first, second]);
  const commit: App['reviews']['commit'] = async (...args) =>
    args[0] === school.reviewOf(first) ? 'conflict' : app.reviews.commit(...args);
  await expect(drawAmong({ ...app, reviews: { ...app.reviews, commit } }, draw)).rejects.toThrow('could not go on');
  expect((await app.batches.unfinished()).map(({ batch }) => batch.id)).toEqual([draw.id]);
  await drawAmong(app, draw);
  expect([await drawnIn(first), await drawnIn(second)].map((each) => each?.event)).toMatchObject([
    { seed: draw.seed },
    { seed: draw.seed },
  ]);
  expect(await app.batches.unfinished()).toEqual([]);
});

test('KM-45 is not called finished where it is the school’s settings that cannot be read', async () => {
  const draw = drawOf([DRAWN[7]]);
  const unreadable = async () => {
    throw new UnreadableRow({ table: 'School', kind: 'settings', why: 'broken' });
  };
  await expect(drawAmong({ ...app, school: { ...app.school, current: unreadable } }, draw)).rejects.toThrow('broken');
  expect((await app.batches.unfinished()).map(({ batch }) => batch.id)).toEqual([draw.id]);
  await drawAmong(app, draw);
  expect((await drawnIn(DRAWN[7]))?.event).toMatchObject({ seed: draw.seed });
});

test('KM-45 a draw that another process began at the same moment under the same id is the one that goes on', async () => {
  const theirs = drawOf([DRAWN[0]]);
  const own = { ...theirs, seed: randomUUID() };
  const lane = 'at-once';
  const table = await openTables({ connectionString: school.fairview.storageConnectionString })('Batches');
  const write = table.submitTransaction.bind(table);
  // The other one is faster, after this one has looked.
  vi.spyOn(table, 'submitTransaction').mockImplementationOnce(async (actions) => {
    await app.batches.begin(theirs, lane);
    return write(actions);
  });
  expect(await createBatchStore(async () => table).begin(own, lane)).toMatchObject({
    id: theirs.id,
    seed: theirs.seed,
  });
  await app.batches.finish(theirs, lane);
});
