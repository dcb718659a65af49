import { odata } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import type { DeliveryView } from '#domain/views/delivery.ts';
import { type App, createApp } from '#functions/app.ts';
import { checkDueIndex } from '#functions/reconcile/dueIndex.ts';
import { deliverDue } from '#functions/delivery/line.ts';
import { placeOf } from '#functions/storage/deliveryRow.ts';
import { removeRows } from '#functions/storage/removeRows.ts';
import { openTables } from '#functions/storage/tables.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { localSettings } from '#local/settings.ts';
import { ADMINISTRATOR, HEAD_OF_ENGLISH, HEADTEACHER, openSchool, TEACHER, type TestSchool } from '../testSchool.ts';
import { planningMeeting } from '../planningMeeting.ts';

let school: TestSchool;
let app: App;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
  const { origin, storageConnectionString, clock } = school.fairview;
  app = createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
  for (const number of [TEACHER, HEAD_OF_ENGLISH, HEADTEACHER]) await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-12T15:30'));
  await school.rest();
});
afterAll(async () => {
  await school?.stop();
});

const page = async () => (await school.call<DeliveryView>(ADMINISTRATOR, 'GET', '/api/delivery')).body;
/** As though the index of the teacher's review had never been written. */
async function loseLines(): Promise<void> {
  const table = await openTables({ connectionString: school.fairview.storageConnectionString })('Due');
  await removeRows(table, odata`reviewId eq ${school.reviewOf(TEACHER)}`);
}

const dueOf = (number: number) => app.due.find(school.reviewOf(number));

describe('the index of what is due', () => {
  test('made anew it has a lost line again, and says how far it is', async () => {
    await loseLines();
    expect((await dueOf(TEACHER))?.isIndexed).toBe(false);
    const { status, body } = await school.call<DeliveryView>(ADMINISTRATOR, 'POST', '/api/delivery/due-index');
    expect([status, body.rebuild?.total]).toEqual([200, 1]);
    await school.rest();
    expect((await page()).rebuild).toMatchObject({ done: 1, total: 1, finishedAt: expect.stringMatching(/^2026/) });
    expect(await dueOf(TEACHER)).toMatchObject({ isIndexed: true });
  });

  test('the nightly look mends what is wrong and counts it', async () => {
    await loseLines();
    await checkDueIndex(app);
    expect((await page()).check).toMatchObject({ looked: 1, wrong: 1 });
    await school.rest();
    expect((await dueOf(TEACHER))?.isIndexed).toBe(true);
    await checkDueIndex(app);
    expect((await page()).check).toMatchObject({ looked: 1, wrong: 0 });
  });

  test('at night, when nobody can be reached, what everybody has had is not looked for again', async () => {
    const { origin, storageConnectionString } = school.fairview;
    const clock = { now: () => school.momentOf('2026-10-06T02:45') };
    await checkDueIndex(createApp({ settings: localSettings({ origin, storageConnectionString }), clock }));
    expect((await page()).check).toEqual({ at: '2026-10-06T01:45:00Z', looked: 1, wrong: 0 });
  });
});

describe('work that was given up', () => {
  test('is listed without a name or an id, and put back into its queue once', async () => {
    const poison = new QueueClient(school.fairview.storageConnectionString, 'work-poison');
    await poison.createIfNotExists();
    const given = { reviewId: school.reviewOf(TEACHER) };
    const message = JSON.stringify({ work: 'reviewChanged', message: given, failed: 9 });
    await poison.sendMessage(Buffer.from(message).toString('base64'));
    await expect.poll(async () => (await page()).givenUp.length).toBe(1);
    const [work] = (await page()).givenUp;
    expect(work?.what).toBe('Bringing a review up to date');
    expect(JSON.stringify(work)).not.toContain(school.reviewOf(TEACHER));
    const back = () => school.call<DeliveryView>(ADMINISTRATOR, 'POST', `/api/delivery/given-up/${work?.id}/try-again`);
    expect((await back()).body.givenUp).toEqual([]);
    expect((await back()).status).toBe(200);
    await school.rest();
    expect((await page()).givenUp).toEqual([]);
  });
});

describe('who sees how the messages are doing', () => {
  test('administrators alone; not those who lead or are reviewed', async () => {
    for (const by of [TEACHER, HEAD_OF_ENGLISH, HEADTEACHER])
      for (const [method, path] of [
        ['GET', '/api/delivery'],
        ['GET', `/api/delivery/people/${oidOf(TEACHER)}`],
        ['POST', '/api/delivery/due-index'],
        ['POST', '/api/delivery/newest-shape'],
        ['POST', '/api/delivery/newest-shape/stop'],
        ['POST', `/api/delivery/not-reached/${randomUUID()}/try-again`],
      ] as const)
        expect([path, (await school.call(by, method, path)).status]).toEqual([path, 403]);
  });

  test('what kind of thing it was and how it went; never whose review, nor what it said', async () => {
    const { body } = await school.call(ADMINISTRATOR, 'GET', `/api/delivery/people/${oidOf(TEACHER)}`);
    const told = JSON.stringify(body);
    expect(told).toContain('A meeting notice for you');
    expect(told).not.toMatch(/Pemberton|Hargrave|Room 1|planning/i);
    expect(told).not.toContain(school.reviewOf(TEACHER));
  });
});

describe('when somebody prefers reminders', () => {
  const prefer = (body: unknown) => school.call(HEAD_OF_ENGLISH, 'PUT', '/api/reminders', body);

  test.each([
    [{ hour: '05:00', quiet: [] }, 'hour', 'Choose a time between 06:00 and 19:59.'],
    [{ hour: '17:00', quiet: [] }, 'hour', 'Choose a time before 17:00, when working hours end.'],
    [{ hour: null, quiet: [1, 2, 3, 4, 5] }, 'quiet', 'Keep at least one day on which reminders may come.'],
  ])('%j is refused at its field', async (body, field, message) => {
    const answer = await prefer(body);
    expect([answer.status, answer.body.fields]).toEqual([422, [{ field, message }]]);
  });

  test('an hour that is kept moves the next morning message', async () => {
    expect((await prefer({ hour: '11:00', quiet: [] })).status).toBe(200);
    await school.rest();
    await school.moveTo('2026-10-20T10:30');
    const early = mornings().filter(({ at }) => hourOf(at) < 11);
    expect(early).toEqual([]);
    await school.moveTo('2026-10-20T12:30');
    await expect.poll(() => mornings().length).toBeGreaterThan(0);
    expect(mornings().map(({ at }) => hourOf(at))).toEqual(mornings().map(() => 11));
  });

  const mornings = () => school.chat(HEAD_OF_ENGLISH).filter(({ summary }) => summary === 'What is due');
  const hourOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').hour;

  test('the morning message tells its present state when it is looked at again, and that it was opened is noted', async () => {
    const morning = mornings().at(-1);
    const answer = await school.fairview.tenant.refresh(oidOf(HEAD_OF_ENGLISH), morning?.activityId ?? '');
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(answer?.value)).toContain('Draft the planning');
    const sent = await app.deliveries.toPerson(oidOf(HEAD_OF_ENGLISH), 50);
    expect(sent.find(({ activityId }) => activityId === morning?.activityId)?.openedAt).toMatch(/^2026-10-20T/);
  });
});

describe('a morning message that reached nobody', () => {
  test('is listed, and leaves the list once nothing is left in it; an old card about it tells so', async () => {
    const { tenant } = school.fairview;
    const to = oidOf(HEAD_OF_ENGLISH);
    const morning = (await app.deliveries.ofReview(placeOf({ kind: 'person', oid: to }))).find(
      ({ carries }) => carries !== '[]',
    );
    if (!morning) throw new Error('There is no morning message.');
    await app.deliveries.update(morning, { status: 'failed', activityId: '' });
    await app.deliveryFailures.enterNotReached({ ...morning, reason: 'NoMail', since: morning.claimedAt });
    const missed = async () => (await page()).notReached.length;
    expect(await missed()).toBe(1);
    await tenant.install(oidOf(ADMINISTRATOR));
    await deliverDue(app, 'deliveries');
    await school.rest();
    const told = school.chat(ADMINISTRATOR).find(({ summary }) => summary === 'About messages');
    await school.must(HEADTEACHER, TEACHER, {
      type: 'suspendReview',
      reason: 'capability',
      note: 'That procedure takes its place.',
    });
    await expect.poll(missed).toBe(0);
    const answer = await tenant.refresh(oidOf(ADMINISTRATOR), told?.activityId ?? '');
    expect(JSON.stringify(answer)).toContain('Nobody is left to reach');
  });
});
