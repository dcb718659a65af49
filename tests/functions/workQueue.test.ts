import { setTimeout } from 'node:timers/promises';
import { InvocationContext } from '@azure/functions';
import { QueueClient } from '@azure/storage-queue';
import { beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '#functions/app.ts';
import { createAtWork } from '#functions/atWork.ts';
import { registerQueues } from '#functions/queues/triggers.ts';
import { GIVEN_UP_QUEUE, TRIED_AGAIN_AFTER, WORK_QUEUE } from '#functions/queues/workQueue.ts';
import { registerTimers } from '#functions/timers/timers.ts';
import { collectRegistrations } from '#local/host/coreApi.ts';
import { localSettings } from '#local/settings.ts';
import { emptyStorage } from '../emptyStorage.ts';
import { momentOf } from '../testSchool.ts';

const reviewId = '33333333-3333-4333-8333-333333333333';

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

/** A function of the app as the host would call it with a message or a timer's moment; answers what it threw. */
async function call(name: string, message: unknown): Promise<unknown> {
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
    return await callback(Buffer.from(JSON.stringify(message)).toString('base64'), context);
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

  test.each([
    { ...entry, work: 'ofTomorrow', message: 'x'.repeat(33_000) },
    { ...entry, work: 'x'.repeat(33_000) },
  ])('and is longer than a row of the list can be is listed all the same', async (long) => {
    expect(await call('workGivenUp', long)).toBeUndefined();
    expect(await app.deliveryFailures.givenUp()).toMatchObject([{ queue: 'unreadable' }]);
    await expect(countIn(GIVEN_UP_QUEUE)).rejects.toThrow();
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
