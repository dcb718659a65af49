import { TableClient } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import { CronExpressionParser } from 'cron-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HealthView } from '#domain/views/health.ts';
import { createApp } from '#functions/app.ts';
import { healthOf } from '#functions/pulse/health.ts';
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
    openSchool({ reviewsOf: [], disabled: ['launch', 'sweepPolicies'] }),
  ]);
});
afterAll(async () => {
  await Promise.all([well?.stop(), broken?.stop()]);
});

const health = (school: TestSchool) => school.call<HealthView>(null, 'GET', '/api/health');

/** Puts a message into the queue of launches, visible after some seconds. Nobody knows its id: it does nothing. */
async function launchIn(school: TestSchool, after = 0): Promise<void> {
  const queue = new QueueClient(school.fairview.storageConnectionString, 'launch');
  await queue.createIfNotExists();
  const message = JSON.stringify({ launchId: '33333333-3333-4333-8333-333333333333' });
  await queue.sendMessage(Buffer.from(message).toString('base64'), { visibilityTimeout: after });
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
        timersLate: [],
        timersFailing: [],
      },
    });
  });

  test('well while queues are taken from and timers run', async () => {
    await launchIn(well);
    await letGoBy(well, 20);
    expect(await health(well)).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  test('503 with the names, where nobody takes from a queue and a timer does not run', async () => {
    await launchIn(broken);
    await letGoBy(broken, 5);
    expect(await health(broken)).toMatchObject({ status: 200 });
    await letGoBy(broken, 15);
    expect(await health(broken)).toMatchObject({
      status: 503,
      body: { status: 'notWell', queuesNotTaken: ['launch'], timersLate: [] },
    });
    await letGoBy(broken, 75);
    expect(await health(broken)).toMatchObject({
      status: 503,
      body: { status: 'notWell', queuesNotTaken: ['launch'], timersLate: ['sweepPolicies'] },
    });
  });

  test('a message that was put in long ago for this moment is no message that nobody takes', async () => {
    await launchIn(well, 3600);
    await letGoBy(well, 20);
    expect((await health(well)).body.queuesNotTaken).toEqual([]);
  });

  test('it says nothing personal and no secret: names of queues and timers, and figures', async () => {
    const { body } = await health(broken);
    expect(Object.keys(body).toSorted()).toEqual(
      ['queuesNotTaken', 'setUp', 'status', 'storage', 'timersFailing', 'timersLate', 'version'].toSorted(),
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
    expect(await health(well)).toMatchObject({ status: 200, body: { timersFailing: ['renewSubscriptions'] } });
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
