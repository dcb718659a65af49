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

  // RFC 4648 has no “!” and no “%”; 0xC3 0x28 and a lone 0xFF are no UTF-8 (RFC 3629); “{” alone is no JSON (RFC 8259).
  test.each<[string, string]>([
    ['is not in base64', 'Grace Nwosu feels bullied! 100 %'],
    ['is plain JSON, not in base64', '{"work":"reviewChanged","message":"Grace Nwosu","failed":0}'],
    ['is a number, which is base64 too', '12345678'],
    ['is empty', Buffer.from('').toString('base64')],
    ['is no JSON', Buffer.from('{').toString('base64')],
    ['is no UTF-8', Buffer.from([0xff, 0xc3, 0x28]).toString('base64')],
    [
      'is no UTF-8 within JSON',
      Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}')]).toString('base64'),
    ],
    ['is JSON of something else', Buffer.from('{"text":"Grace Nwosu"}').toString('base64')],
  ])(
    'a message that %s is listed as one that cannot be read, without its text, and can only be removed',
    async (_is, text) => {
      const poison = new QueueClient(school.fairview.storageConnectionString, 'work-poison');
      await poison.createIfNotExists();
      await poison.sendMessage(text);
      await expect.poll(async () => (await page()).givenUp.length).toBe(1);
      await school.rest();
      expect((await poison.getProperties()).approximateMessagesCount).toBe(0);
      const { givenUp } = await page();
      expect(givenUp).toEqual([
        {
          id: expect.any(String),
          what: 'A message that cannot be read',
          at: expect.stringMatching(/^2026-10-/),
          why: null,
          canTryAgain: false,
        },
      ]);
      const at = (act: string) => `/api/delivery/given-up/${givenUp[0]?.id}/${act}`;
      expect((await school.call<DeliveryView>(ADMINISTRATOR, 'POST', at('try-again'))).body.givenUp).toEqual(givenUp);
      expect((await school.call(HEADTEACHER, 'POST', at('remove'))).status).toBe(403);
      expect((await school.call<DeliveryView>(ADMINISTRATOR, 'POST', at('remove'))).body.givenUp).toEqual([]);
      expect((await school.call<DeliveryView>(ADMINISTRATOR, 'POST', at('remove'))).status).toBe(200);
    },
  );

  test('a message that cannot be read in the queue of work is listed at once; two of them are two', async () => {
    const work = new QueueClient(school.fairview.storageConnectionString, 'work');
    for (const text of ['no base64!', 'nor this!', 'nor this!']) await work.sendMessage(text);
    await expect.poll(async () => (await page()).givenUp.length).toBe(2);
    await school.rest();
    for (const { id } of (await page()).givenUp)
      await school.call(ADMINISTRATOR, 'POST', `/api/delivery/given-up/${id}/remove`);
    expect((await page()).givenUp).toEqual([]);
  });

  test('work of a kind that only another version knows stays in the list; what can be tried again cannot be removed', async () => {
    const poison = new QueueClient(school.fairview.storageConnectionString, 'work-poison');
    for (const work of ['ofTomorrow', 'reviewChanged'])
      await poison.sendMessage(
        Buffer.from(JSON.stringify({ work, message: { reviewId: randomUUID() }, failed: 9 })).toString('base64'),
      );
    await expect.poll(async () => (await page()).givenUp.length).toBe(2);
    const { givenUp } = await page();
    const known = givenUp.find(({ canTryAgain }) => canTryAgain);
    const unknown = givenUp.find(({ canTryAgain }) => !canTryAgain);
    expect([known?.what, unknown?.what]).toEqual(['Bringing a review up to date', 'A message that cannot be read']);
    const call = (id: string | undefined, act: string) =>
      school.call<DeliveryView>(ADMINISTRATOR, 'POST', `/api/delivery/given-up/${id}/${act}`);
    expect((await call(known?.id, 'remove')).body.givenUp).toHaveLength(2);
    expect((await call(unknown?.id, 'try-again')).body.givenUp).toHaveLength(2);
    await call(unknown?.id, 'remove');
    expect((await call(known?.id, 'try-again')).body.givenUp).toEqual([]);
    await school.rest();
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
        ['POST', `/api/delivery/given-up/${randomUUID()}/try-again`],
        ['POST', `/api/delivery/given-up/${randomUUID()}/remove`],
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
    await school.moveTo('2026-10-19T10:30');
    expect(mornings()).toEqual([]);
    await school.moveTo('2026-10-19T11:30');
    await expect.poll(() => mornings().map(({ at }) => hourOf(at))).toEqual([11]);
    await school.moveTo('2026-10-20T12:30');
  });

  const mornings = () => school.chat(HEAD_OF_ENGLISH).filter(({ summary }) => summary === 'Your morning message');
  const hourOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').hour;

  test('the morning message tells its present state when it is looked at again, and that it was opened is noted', async () => {
    const morning = mornings().at(-1);
    const answer = await school.fairview.tenant.refresh(oidOf(HEAD_OF_ENGLISH), morning?.activityId ?? '');
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(answer?.value)).toContain('Complete planning and review');
    // Its reminder of this morning has a card of its own by now.
    expect(JSON.stringify(answer?.value)).not.toContain('Draft the planning');
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
