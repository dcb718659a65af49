import { setTimeout } from 'node:timers/promises';
import { InvocationContext } from '@azure/functions';
import { QueueClient } from '@azure/storage-queue';
import { beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '#functions/app.ts';
import { createAtWork } from '#functions/atWork.ts';
import { emptyOldQueues, OLD_QUEUES } from '#functions/queues/oldQueues.ts';
import { registerQueues } from '#functions/queues/triggers.ts';
import { GIVEN_UP_QUEUE, TRIED_AGAIN_AFTER, WORK_QUEUE } from '#functions/queues/workQueue.ts';
import { registerTimers } from '#functions/timers/timers.ts';
import { collectRegistrations } from '#local/host/coreApi.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { localSettings } from '#local/settings.ts';
import { emptyStorage } from '../emptyStorage.ts';
import { HEADTEACHER, momentOf, TEACHER } from '../testSchool.ts';

const reviewId = '33333333-3333-4333-8333-333333333333';
const concernId = '44444444-4444-4444-8444-444444444444';
const to = oidOf(TEACHER);

/** What somebody wrote, as an error might quote it. */
const PERSONAL = 'Grace Nwosu feels bullied';

let connection: string;
let app: App;
let logged: string[];

beforeEach(async () => {
  connection = await emptyStorage();
  logged = [];
  const settings = localSettings({ origin: 'http://127.0.0.1:1', storageConnectionString: connection });
  app = createApp({ settings, clock: { now: () => momentOf('2026-10-05T09:00') } });
});

/** Every message that is visible in a queue, as it lies there; they are taken out. */
async function lying(queue: string): Promise<unknown[]> {
  const client = new QueueClient(connection, queue);
  if (!(await client.exists())) return [];
  const { receivedMessageItems: found } = await client.receiveMessages({ numberOfMessages: 32 });
  for (const { messageId, popReceipt } of found) await client.deleteMessage(messageId, popReceipt);
  return found.map(({ messageText }) => JSON.parse(Buffer.from(messageText, 'base64').toString('utf8')) as unknown);
}

async function countIn(queue: string): Promise<number> {
  return (await new QueueClient(connection, queue).getProperties()).approximateMessagesCount ?? 0;
}

/** A function of the app as the host would call it; answers what it threw. */
async function call(name: string, given: unknown): Promise<unknown> {
  const registered = await collectRegistrations(() => {
    registerQueues(app, createAtWork());
    registerTimers(app, createAtWork());
  });
  const context = new InvocationContext({
    functionName: name,
    // oxlint-disable-next-line max-params -- As the library of Azure Functions calls it.
    logHandler: (_level, ...said: unknown[]) => void logged.push(said.join(' ')),
  });
  const callback = registered.find(({ metadata }) => metadata.name === name)?.callback;
  if (!callback) throw new Error(`There is no function ${name}.`);
  try {
    return await callback(given, context);
  } catch (error) {
    return error;
  }
}

const unreachable = () => Promise.reject(new Error(PERSONAL));
const entry = { work: 'reviewChanged', message: { reviewId }, failed: 0, knows: { school: 'a', policies: 'b' } };

describe('work that fails', () => {
  beforeEach(() => {
    app = { ...app, due: { ...app.due, asOf: unreachable } };
  });

  test('is put back for later, with all it carried, and the message counts as done', async () => {
    expect(await call('work', entry)).toBeUndefined();
    expect([await lying(WORK_QUEUE), await countIn(WORK_QUEUE)]).toEqual([[], 1]);
    await setTimeout((TRIED_AGAIN_AFTER[0] ?? 0) * 1_000 + 200);
    expect(await lying(WORK_QUEUE)).toEqual([{ ...entry, failed: 1 }]);
  });

  test('waits longer each time, long enough for an outage of hours, and is then given up and listed', async () => {
    expect(TRIED_AGAIN_AFTER.toSorted((a, b) => a - b)).toEqual(TRIED_AGAIN_AFTER);
    expect(new Set(TRIED_AGAIN_AFTER).size).toBe(TRIED_AGAIN_AFTER.length);
    const seconds = TRIED_AGAIN_AFTER.reduce((sum, each) => sum + each, 0);
    expect(seconds).toBe(7 * 3_600 + 51 * 60 + 12);
    // Storage keeps a message for 7 days at most from its last sending, and hides it no longer.
    expect(Math.max(...TRIED_AGAIN_AFTER)).toBeLessThan(7 * 24 * 3_600);
    const last = { ...entry, failed: TRIED_AGAIN_AFTER.length };
    expect(await call('work', last)).toBeUndefined();
    const [givenUp] = await lying(`${WORK_QUEUE}-poison`);
    expect(givenUp).toEqual({ ...last, failed: last.failed + 1 });
    expect(await call('workGivenUp', givenUp)).toBeUndefined();
    expect(await app.deliveryFailures.givenUp()).toMatchObject([
      { queue: 'reviewChanged', message: JSON.stringify({ reviewId }) },
    ]);
  });

  test('and was given up while the list cannot be written waits there to be listed, however long that lasts', async () => {
    const { deliveryFailures } = app;
    const given = { ...entry, failed: 10 };
    app = { ...app, deliveryFailures: { ...deliveryFailures, giveUp: unreachable } };
    expect(await call('workGivenUp', given)).toBeUndefined();
    expect([await lying(GIVEN_UP_QUEUE), await countIn(GIVEN_UP_QUEUE)]).toEqual([[], 1]);
    expect(logged.join()).not.toContain('Grace');
    expect(await deliveryFailures.givenUp()).toEqual([]);
  });

  test('leaves nothing of its text in the log; nor does a timer that fails, which the host logs in full', async () => {
    await call('work', entry);
    app = { ...app, due: { ...app.due, dueAt: unreachable }, tryLater: unreachable };
    const thrown = [await call('work', entry), await call('sweep', {})];
    expect(logged.join()).toContain('reviewChanged failed, try 1 of 10: Error');
    for (const each of thrown)
      expect(each).toMatchObject({ name: 'Failed', message: expect.stringMatching(/ in (work|sweep)$/) });
    const everything = [...logged, ...thrown.map((each) => `${String(each)}\n${(each as Error).stack}`)].join('\n');
    expect(everything).not.toContain('Grace');
    expect(everything).not.toContain(reviewId);
  });

  test('of a kind that only a later version knows is put back for it, and is no message of the app’s at all: for the host', async () => {
    expect(await call('work', { work: 'ofTomorrow', message: {}, failed: 0 })).toBeUndefined();
    expect(await countIn(WORK_QUEUE)).toBe(1);
    expect(await call('work', { text: PERSONAL })).toMatchObject({ name: 'Failed', message: 'ZodError in work' });
    expect(await call('workGivenUp', { text: PERSONAL })).toBeUndefined();
    expect(JSON.stringify(await app.deliveryFailures.givenUp())).not.toContain('Grace');
  });
});

describe('what waits in the queues of an earlier version', () => {
  const morning = (key: string) => ({ about: { kind: 'person', oid: to }, key, to });
  const put = async (queue: string, message: object) => {
    const client = new QueueClient(connection, queue);
    await client.createIfNotExists();
    await client.sendMessage(Buffer.from(JSON.stringify(message)).toString('base64'));
  };

  beforeEach(async () => {
    await app.school.saveSchool({ name: 'Larkmoor School', calendar: schoolYear });
    await app.school.savePeople(people.map(registerEntry));
    await app.concerns.add({
      id: concernId,
      by: to,
      to: oidOf(HEADTEACHER),
      text: 'Medicines are not locked away.',
      aboutHeadteacher: false,
      at: '2026-10-05T07:30:00Z',
      rule: 'PA-17',
      clause: '7.1',
      answered: null,
    });
  });

  test('is handed on once, whichever version put it there; a queue that never was is passed over', async () => {
    const knows = { school: 'a', policies: 'b' };
    await put('review-changed', { reviewId, knows });
    await put('deliver', { reviewId, key: 'meeting.1', to });
    await put('gather', { to });
    await put('gather', { to, key: 'morning.2026-10-02' });
    await put('policy-reminder', { policy: 'p', key: 'k', to });
    await put('concern-news', { concernId });
    expect(await call('emptyOldQueues', {})).toBeUndefined();
    const work = (await lying(WORK_QUEUE)) as { work: string; message: object; failed: number }[];
    const about = { kind: 'review', reviewId };
    expect(work.map(({ work: name, message, failed }) => [name, message, failed])).toEqual([
      ['reviewChanged', { reviewId }, 0],
      ['deliver', { about, key: 'meeting.1', to }, 0],
      ['deliver', morning('morning.2026-10-05'), 0],
      ['deliver', morning('morning.2026-10-02'), 0],
      ['deliver', { about: { kind: 'policy', policy: 'p' }, key: 'k', to }, 0],
      ['deliver', { about: { kind: 'concern', concernId }, key: 'raised', to: oidOf(HEADTEACHER) }, 0],
    ]);
    await emptyOldQueues(app);
    expect(await lying(WORK_QUEUE)).toEqual([]);
    for (const queue of ['review-changed', 'deliver', 'gather']) expect(await countIn(queue)).toBe(0);
  });

  test('is listed where it was given up, or is understood no more', async () => {
    await put('launch-poison', { launchId: concernId });
    await put('launch', { launch: 'of another time' });
    await emptyOldQueues(app);
    expect((await app.deliveryFailures.givenUp()).map(({ queue, message }) => [queue, message])).toEqual(
      expect.arrayContaining([
        ['launch', JSON.stringify({ launchId: concernId })],
        ['launch', JSON.stringify({ launch: 'of another time' })],
      ]),
    );
    expect(Object.keys(OLD_QUEUES)).toHaveLength(10);
  });
});
