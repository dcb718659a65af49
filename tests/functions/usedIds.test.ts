import { createHash, randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { type App, createApp } from '#functions/app.ts';
import { openTables } from '#functions/storage/tables.ts';
import { oidOf } from '#local/school/people.ts';
import { localSettings } from '#local/settings.ts';
import { planningMeeting } from '../planningMeeting.ts';
import {
  ADMINISTRATOR,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  MATHS_TEACHER,
  openSchool,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

const WORDS =
  'What you sent before has arrived after all, with other words. Look at it first. If these words must go too, send them again.';

let school: TestSchool;
let app: App;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
  const { origin, storageConnectionString, clock } = school.fairview;
  app = createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
});
afterAll(async () => {
  await school?.stop();
});

const load = async () => {
  await school.rest();
  const stored = await app.reviews.load(school.reviewOf(TEACHER));
  if (!stored) throw new Error('There is no such review.');
  return stored.review;
};
const versionOf = async () => (await load()).version;
const marks = async () => openTables({ connectionString: school.fairview.storageConnectionString })('Reviews');
const meeting = (id: string, start = '2026-10-12T15:30') => planningMeeting(id, start);
const meetingId = randomUUID();
const point = (text: string): Command => ({ type: 'addAgendaPoint', meetingId, pointId: randomUUID(), text });

describe('an id that a command was sent under', () => {
  const commandId = randomUUID();
  const send = (by: number, command: Command) => school.command(by, TEACHER, command, { commandId });

  test('is answered as done where the same person sends the same again', async () => {
    expect((await send(HEAD_OF_ENGLISH, meeting(meetingId))).status).toBe(200);
    const before = await versionOf();
    expect((await send(HEAD_OF_ENGLISH, meeting(meetingId))).status).toBe(200);
    expect(await versionOf()).toBe(before);
    // According to RFC 8785, written by hand: what an outsider computes from who asked and what.
    const command = meeting(meetingId) as Record<string, unknown>;
    const inOrder = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, each]) => [key, inOrder(each)]),
          )
        : value;
    const text = JSON.stringify(inOrder({ by: oidOf(HEAD_OF_ENGLISH), what: command }));
    expect(await (await marks()).getEntity(school.reviewOf(TEACHER), `command-${commandId}`)).toMatchObject({
      shape: 3,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    });
  });

  test.each([
    ['other content', HEAD_OF_ENGLISH, () => meeting(meetingId, '2026-10-13T15:30')],
    ['another command', HEAD_OF_ENGLISH, () => point('Training')],
    ['another person', TEACHER, (): Command => ({ type: 'acknowledgeMeeting', meetingId, revision: 1 })],
    ['another person with the same', TEACHER, () => meeting(meetingId)],
  ] as const)('is refused with %s, and nothing is lost in silence', async (_, by, command) => {
    const before = await versionOf();
    const answer = await send(by, command());
    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([409, 'idUsed', WORDS]);
    expect(await versionOf()).toBe(before);
    // Under an id of its own, it is judged on its own merits.
    expect((await school.command(by, TEACHER, command())).body.code).not.toBe('idUsed');
  });

  test('of the review’s own opening is no way to have something taken for done', async () => {
    const commandId = school.reviewOf(TEACHER);
    const wish: Command = { type: 'askForAccess', requestId: randomUUID(), purpose: 'Because.' };
    const answer = await school.command(HEAD_OF_ENGLISH, TEACHER, meeting(randomUUID()), { commandId });
    expect([answer.status, answer.body.code]).toEqual([409, 'idUsed']);
    expect((await school.command(MATHS_TEACHER, TEACHER, wish, { commandId })).status).not.toBe(200);
  });

  test('tells strangers nothing, by whatever way they ask', async () => {
    expect((await send(MATHS_TEACHER, meeting(meetingId))).status).toBe(404);
    expect((await send(MATHS_TEACHER, meeting(randomUUID()))).status).toBe(404);
    const path = `/api/records/${school.reviewOf(TEACHER)}/commands`;
    const hold = { type: 'holdRecords', holdId: randomUUID(), reason: 'Asked for.' };
    const [used, unused] = await Promise.all(
      [commandId, randomUUID()].map((each) =>
        school.call(MATHS_TEACHER, 'POST', path, { commandId: each, command: hold }),
      ),
    );
    expect(used).toEqual(unused);
  });

  test('whose mark is from before that was kept counts as done, as it did', async () => {
    const table = await marks();
    const reviewId = school.reviewOf(TEACHER);
    const old = randomUUID();
    await table.createEntity({ partitionKey: reviewId, rowKey: `command-${old}` });
    const answer = await school.command(HEAD_OF_ENGLISH, TEACHER, point('Late'), { commandId: old });
    expect(answer.status).toBe(200);
    expect((await load()).meetings[0]?.points.map(({ text }) => text)).not.toContain('Late');
  });
});

describe('an id that something was attached under', () => {
  const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n';
  const OTHER_PDF = '%PDF-1.7\n2 0 obj\n<<>>\nendobj\n';

  async function upload(documentId: string, { title = 'Teacher of English', text = PDF, by = HEAD_OF_ENGLISH } = {}) {
    const form = new FormData();
    form.set('kind', 'jobDescription');
    form.set('title', title);
    form.set('file', new File([text], 'teacher.pdf', { type: 'application/pdf' }));
    const token = await school.fairview.tenant.tokenFor(oidOf(by));
    const response = await fetch(`${school.origin}/api/reviews/${school.reviewOf(TEACHER)}/documents/${documentId}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}` },
      body: form,
    });
    const { fields } = (await response.json()) as { fields?: { field: string }[] };
    return [response.status, fields?.[0]?.field];
  }
  const attached = async () => (await load()).papers.attached.map(({ id, title }) => [id, title]);

  test('is free although a command had the same: the file is attached', async () => {
    const id = randomUUID();
    const sent = await school.command(HEAD_OF_ENGLISH, TEACHER, point('First'), { commandId: id });
    expect(sent.status).toBe(200);
    expect(await upload(id)).toEqual([200, undefined]);
    expect(await attached()).toContainEqual([id, 'Teacher of English']);
  });

  test('is the same again with the same bytes, and refused at the field with others', async () => {
    const id = randomUUID();
    expect(await upload(id)).toEqual([200, undefined]);
    const before = await attached();
    expect(await upload(id)).toEqual([200, undefined]);
    expect(await upload(id, { text: OTHER_PDF })).toEqual([422, 'file']);
    expect(await upload(id, { title: 'Another' })).toEqual([422, 'title']);
    expect((await upload(id, { by: HEADTEACHER }))[0]).toBeGreaterThanOrEqual(400);
    expect(await attached()).toEqual(before);
    expect((await school.command(HEAD_OF_ENGLISH, TEACHER, { type: 'removeDocument', documentId: id })).status).toBe(
      200,
    );
    expect((await upload(id, { title: 'Once more' }))[0]).toBe(422);
  });

  test('of a link likewise', async () => {
    const documentId = randomUUID();
    const wish = {
      type: 'attachLink' as const,
      documentId,
      kind: 'jobDescription',
      title: 'A link',
      link: 'https://larkmoor.sharepoint.com/a',
    };
    const link = async (more: object = {}, by = HEAD_OF_ENGLISH) => {
      const { status, body } = await school.command(by, TEACHER, { ...wish, ...more });
      return [status, body.fields?.[0]?.field];
    };
    expect(await link()).toEqual([200, undefined]);
    expect(await link()).toEqual([200, undefined]);
    expect(await link({ link: 'https://larkmoor.sharepoint.com/b' })).toEqual([422, 'link']);
    expect(await link({ title: 'Another' })).toEqual([422, 'title']);
    expect(await link({}, TEACHER)).toEqual([422, 'title']);
    expect(await upload(documentId)).toEqual([422, 'file']);
    expect((await attached()).filter(([id]) => id === documentId)).toEqual([[documentId, 'A link']]);
  });
});

test('the administrator, who sees no review, learns nothing of ids that were used in one', async () => {
  const commandId = randomUUID();
  expect((await school.command(HEAD_OF_ENGLISH, TEACHER, point('Last'), { commandId })).status).toBe(200);
  const other = { type: 'cancelMeeting', meetingId: randomUUID(), reason: 'No.' } as Command;
  const answers = await Promise.all(
    [commandId, randomUUID()].map((each) => school.command(ADMINISTRATOR, TEACHER, other, { commandId: each })),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
});
