import { TableClient } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import { CronExpressionParser } from 'cron-parser';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HealthView } from '#domain/views/health.ts';
import { createApp } from '#functions/app.ts';
import { healthOf } from '#functions/pulse/health.ts';
import { KEPT_FOR } from '#functions/telemetry/keptFor.ts';
import { dueAt } from '#functions/queues/queueLooks.ts';
import { TIMERS } from '#functions/pulse/timers.ts';
import { oidOf } from '#local/school/people.ts';
import { localSettings } from '#local/settings.ts';
import { openSchool, TEACHER, type TestSchool } from '../../testSchool.ts';

/** A queue whose function the host never calls, and a timer that is dead. */
let broken: TestSchool;
let well: TestSchool;
beforeAll(async () => {
  [well, broken] = await Promise.all([
    openSchool({ reviewsOf: [] }),
    openSchool({ reviewsOf: [], disabled: ['workGivenUp', 'sweepPolicies'] }),
  ]);
});
afterAll(async () => {
  await Promise.all([well?.stop(), broken?.stop()]);
});

const health = (school: TestSchool) => school.call<HealthView>(null, 'GET', '/api/health');

/** The same without the moments for which the route holds an answer. */
function healthNow({ origin, fairview: { storageConnectionString, clock } }: TestSchool): Promise<HealthView> {
  return healthOf(createApp({ settings: localSettings({ origin, storageConnectionString }), clock }));
}

/** Puts work that was given up into its queue, as if it had been due for some minutes. */
async function giveUpIn(school: TestSchool, minutes: number): Promise<void> {
  const queue = new QueueClient(school.fairview.storageConnectionString, 'work-poison');
  await queue.createIfNotExists();
  const message = JSON.stringify({ work: 'launch', message: null, failed: 9 });
  await queue.sendMessage(Buffer.from(message).toString('base64'), { messageTimeToLive: KEPT_FOR - minutes * 60 });
}

/** Runs the timers of the next minutes, as the host does at their times. */
async function letGoBy(school: TestSchool, minutes: number): Promise<void> {
  const { clock, host } = school.fairview;
  for (let gone = 0; gone < minutes; gone += 5) {
    const from = clock.now();
    clock.set(from.add({ minutes: 5 }));
    await host.runTimers(from, clock.now());
  }
}

describe('health', () => {
  test('a school that was just set up is well, though no timer has run yet', async () => {
    expect(await health(well)).toEqual({
      status: 200,
      body: {
        status: 'ok',
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        storage: 'ok',
        setUp: true,
        queuesNotTaken: [],
        queuesLate: [],
        timersLate: [],
        timersFailing: [],
      },
    });
  });

  test('well while queues are taken from and timers run', async () => {
    await giveUpIn(well, 30);
    await well.rest();
    await letGoBy(well, 20);
    expect(await healthNow(well)).toMatchObject({ status: 'ok', queuesNotTaken: [], timersLate: [] });
  });

  test('not well, with the name, where nobody takes from a queue', async () => {
    await giveUpIn(broken, 5);
    expect(await healthNow(broken)).toMatchObject({ status: 'ok', queuesNotTaken: [] });
    await giveUpIn(broken, 11);
    expect(await healthNow(broken)).toMatchObject({
      status: 'notWell',
      queuesNotTaken: ['work-poison'],
      timersLate: [],
    });
  });

  test('not well, with the name, where a timer does not run; the answer is 503', async () => {
    await broken.moveTo('2026-10-05T09:20');
    expect(await health(broken)).toMatchObject({
      status: 503,
      body: { status: 'notWell', queuesNotTaken: ['work-poison'], timersLate: ['sweepPolicies'] },
    });
  });

  test('late and well, not taken by nobody, where messages wait long while others are taken; once none has been for ten minutes, not well', async () => {
    const { origin, fairview } = broken;
    const { storageConnectionString, clock } = fairview;
    const { pulse } = createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
    const taken = async (minutes: number) => {
      const at = Temporal.Now.instant().subtract({ minutes }).toString();
      await pulse.took({ queue: 'work-poison', at });
      const { queuesLate, queuesNotTaken } = await healthNow(broken);
      return { queuesLate, queuesNotTaken };
    };
    await giveUpIn(broken, 30);
    expect(await taken(0)).toEqual({ queuesLate: ['work-poison'], queuesNotTaken: [] });
    expect(await taken(9)).toEqual({ queuesLate: ['work-poison'], queuesNotTaken: [] });
    expect(await taken(11)).toEqual({ queuesLate: [], queuesNotTaken: ['work-poison'] });
  });

  test('whoever takes messages notes when, once a minute however many there are', async () => {
    const { storageConnectionString } = well.fairview;
    const row = () =>
      TableClient.fromConnectionString(storageConnectionString, 'Trouble', {
        allowInsecureConnection: true,
      }).getEntity<{ at: string }>('queue', 'work-poison');
    for (const minutes of [0, 1, 2]) await giveUpIn(well, minutes);
    await well.rest();
    const first = await row();
    expect(Math.abs(Date.now() - Date.parse(first.at))).toBeLessThan(600_000);
    for (const minutes of [0, 1, 2]) await giveUpIn(well, minutes);
    await well.rest();
    expect((await row()).etag).toBe(first.etag);
  });

  test('a message that the host gave up lives for ever, and could be taken since it was put in', () => {
    const [insertedOn, expiresOn] = [new Date('2026-10-05T07:00:00Z'), new Date('9999-12-31T23:59:59Z')];
    expect(dueAt({ insertedOn, expiresOn })).toBe(insertedOn.getTime());
  });

  test('it says nothing personal and no secret: names of queues and timers, and figures', async () => {
    expect(Object.keys(await healthNow(broken)).toSorted()).toEqual(
      [
        'queuesLate',
        'queuesNotTaken',
        'setUp',
        'status',
        'storage',
        'timersFailing',
        'timersLate',
        'version',
      ].toSorted(),
    );
  });

  test('a timer whose last run failed is named, and does not make the app unwell', async () => {
    const subscriptions = TableClient.fromConnectionString(well.fairview.storageConnectionString, 'Subscriptions', {
      allowInsecureConnection: true,
    });
    await subscriptions.createTable();
    const expires = '2026-10-05T12:00:00Z';
    await subscriptions.createEntity({
      partitionKey: 'calendar',
      rowKey: oidOf(TEACHER),
      subscriptionId: 'x',
      expires,
    });
    well.fairview.tenant.fault({ service: 'graph', mode: 'error', status: 500 });
    await well.moveTo('2026-10-05T13:20');
    well.fairview.tenant.fault({ service: 'graph', mode: 'ok' });
    expect(await healthNow(well)).toMatchObject({ status: 'ok', timersFailing: ['renewSubscriptions'] });
  });

  test('storage that does not answer', async () => {
    const nowhere = 'http://127.0.0.1:1/devstoreaccount1';
    const storageConnectionString = `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;BlobEndpoint=${nowhere};QueueEndpoint=${nowhere};TableEndpoint=${nowhere};`;
    const settings = localSettings({ origin: well.origin, storageConnectionString });
    expect(await healthOf(createApp({ settings, clock: well.fairview.clock }))).toMatchObject({
      status: 'notWell',
      storage: 'unreachable',
      setUp: null,
    });
  });
});

describe('the timers', () => {
  test.each(Object.entries(TIMERS))('%s: the longest time between two moments of its schedule', (_name, timer) => {
    const moments = CronExpressionParser.parse(timer.schedule, {
      currentDate: new Date('2026-10-05T00:00:00Z'),
      tz: 'UTC',
    });
    const times = moments.take(300).map((moment) => moment.getTime());
    const gaps = times.slice(1).map((time, at) => (time - (times[at] ?? 0)) / 60_000);
    expect(Math.max(...gaps)).toBe(timer.every);
  });

  test('every timer that the host knows is in the table, with its schedule', () => {
    const registered = well.fairview.host.functions().filter(({ type }) => type === 'timerTrigger');
    expect(Object.fromEntries(registered.map(({ name, where }) => [name, where]))).toEqual(
      Object.fromEntries(Object.entries(TIMERS).map(([name, { schedule }]) => [name, schedule])),
    );
  });
});
