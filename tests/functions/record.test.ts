import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { TableClient } from '@azure/data-tables';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { STATE_SHAPE } from '#domain/review/review.ts';
import type { Situation } from '#domain/review/situation.ts';
import { type Command, commandOf } from '#domain/review/commands.ts';
import type { ReviewEvent } from '#domain/review/events.ts';
import type { NewEvent } from '#domain/review/recordedEvent.ts';
import { type App, createApp } from '#functions/app.ts';
import { carryOut } from '#functions/reviews/door.ts';
import { openTables } from '#functions/storage/tables.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { localSettings } from '#local/settings.ts';
import { planningMeeting } from '../planningMeeting.ts';
import {
  ADMINISTRATOR,
  HEAD_OF_ENGLISH,
  HEAD_OF_MATHS,
  MATHS_TEACHER,
  openSchool,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

let school: TestSchool;
let app: App;
let table: TableClient;

/** A clock that advances by a minute each time it is read. */
let now = Temporal.Instant.from('2026-10-05T08:00:00Z');
const ticking = { now: () => (now = now.add({ minutes: 1 })) };

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, MATHS_TEACHER] });
  const { origin, storageConnectionString } = school.fairview;
  const settings = localSettings({ origin, storageConnectionString });
  app = createApp({ settings, clock: ticking });
  table = await openTables(settings.storage)('Reviews');
});
afterAll(async () => {
  await school?.stop();
});

type Row = { partitionKey: string; rowKey: string; seq: number; hash: string; previous: string; shape?: number };

const textOf = (row: object): string => gunzipSync((row as { text0: Uint8Array }).text0).toString('utf8');
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The rows of a review's events in the table. */
async function rowsOf(reviewId: string): Promise<Row[]> {
  const filter = `PartitionKey eq '${reviewId}' and RowKey ge 'event-' and RowKey lt 'event.'`;
  const rows: Row[] = [];
  for await (const row of table.listEntities<Row>({ queryOptions: { filter } })) rows.push(row);
  return rows;
}

const lastOf = async (number: number) => (await app.reviews.history(school.reviewOf(number))).list.at(-1);

const objective = {
  type: 'saveObjective' as const,
  title: 'Reading',
  success: 'The results of the summer',
  by: '2027-05-28',
  linkKind: 'School improvement plan',
  linkedTo: 'Reading',
  reason: null,
};

const THANKS: Command = { type: 'sayWords', wordsId: randomUUID(), kind: 'praise', text: 'Thank you.' };
const thank = () =>
  carryOut(app, {
    reviewId: school.reviewOf(TEACHER),
    commandId: randomUUID(),
    actorOid: oidOf(TEACHER),
    command: THANKS,
    door: 'tab',
  });
/** The result of the next thanks: something that no command produces. */
const comesTo = (decide: (situation: Situation) => ReviewEvent[]) =>
  vi.spyOn(commandOf(THANKS.type), 'decide').mockImplementationOnce((_, situation) => decide(situation));

describe('X-08 what is written of who did something, and how', () => {
  test('a review that somebody opened: in which role, in the tab, by which command and version of the app', async () => {
    const { list } = await app.reviews.history(school.reviewOf(TEACHER));
    expect(list[0]).toMatchObject({
      seq: 1,
      by: oidOf(ADMINISTRATOR),
      as: 'administrator',
      for: null,
      door: 'tab',
      app: '0.1.0',
      shape: 2,
      review: school.reviewOf(TEACHER),
    });
  });

  test('a command in the tab: as which party, and its id', async () => {
    const commandId = randomUUID();
    const asked = { ...objective, objectiveId: randomUUID() };
    expect((await school.command(TEACHER, TEACHER, asked, { commandId })).status).toBe(200);
    expect(await lastOf(TEACHER)).toMatchObject({
      by: oidOf(TEACHER),
      as: 'reviewee',
      for: null,
      door: 'tab',
      command: commandId,
    });
  });

  test('a button of a card', async () => {
    const meetingId = idFor({ kind: 1, person: TEACHER });
    await school.fairview.tenant.install(oidOf(TEACHER));
    await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(meetingId, '2026-10-20T15:30'));
    await school.rest();
    const notice = () => school.chat(TEACHER).find(({ summary }) => summary === 'A meeting notice for you');
    await expect.poll(notice).toBeDefined();
    await school.fairview.tenant.act(oidOf(TEACHER), {
      activityId: notice()?.activityId ?? '',
      verb: 'acknowledgeMeeting',
    });
    await school.rest();
    const { list } = await app.reviews.history(school.reviewOf(TEACHER));
    expect(list.find(({ event }) => event.type === 'meetingAcknowledged')).toMatchObject({
      by: oidOf(TEACHER),
      as: 'reviewee',
      door: 'card',
    });
  });

  test('what Outlook says, and what is changed there: by the app, on behalf of the organiser', async () => {
    const meetingId = idFor({ kind: 1, person: MATHS_TEACHER });
    await school.must(HEAD_OF_MATHS, MATHS_TEACHER, planningMeeting(meetingId, '2026-10-21T15:30'));
    await school.rest();
    await expect.poll(async () => (await lastOf(MATHS_TEACHER))?.event.type).toBe('meetingBooked');
    expect(await lastOf(MATHS_TEACHER)).toMatchObject({ by: 'fairview', as: 'app', for: null, door: 'timer' });
    const [event] = school.fairview.tenant
      .calendar(oidOf(HEAD_OF_MATHS), { from: '2026-10-20', to: '2026-10-23' })
      .filter(({ subject }) => subject === 'Planning and review meeting');
    await school.fairview.tenant.moveEvent(oidOf(HEAD_OF_MATHS), {
      id: event?.id ?? '',
      to: {
        start: '2026-10-22T15:30',
        end: '2026-10-22T16:30',
      },
    });
    await school.rest();
    await expect
      .poll(async () =>
        (await app.reviews.history(school.reviewOf(MATHS_TEACHER))).list.map(({ event: { type } }) => type),
      )
      .toContain('meetingMoved');
    const { list } = await app.reviews.history(school.reviewOf(MATHS_TEACHER));
    expect(list.find(({ event: { type } }) => type === 'meetingMoved')).toMatchObject({
      by: 'fairview',
      as: 'app',
      for: oidOf(HEAD_OF_MATHS),
      door: 'outlook',
    });
  });

  test('one moment for each decision: that of the event is the one that the decision saw', async () => {
    let seen: string | undefined;
    comesTo(({ context }) => {
      seen = context.now.toString();
      return [{ type: 'wordsSaid', wordsId: randomUUID(), kind: 'praise', text: 'Thank you.' }];
    });
    const done = await thank();
    expect(done).not.toHaveProperty('refused');
    expect((await lastOf(TEACHER))?.at).toBe(seen);
  });
});

describe('X-08 the chain of a review', () => {
  test('is what a stranger computes: SHA-256 of the hash before, a line end and the text as it is stored', async () => {
    const rows = await rowsOf(school.reviewOf(TEACHER));
    expect(rows.length).toBeGreaterThan(2);
    let previous = '';
    for (const row of rows) {
      const text = textOf(row);
      expect([row.previous, row.hash]).toEqual([previous, sha256(`${previous}\n${text}`)]);
      expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(JSON.parse(text) as object).toSorted());
      previous = row.hash;
    }
  });

  test('more than a row can hold is refused in words, and nothing of it is written', async () => {
    const reviewId = school.reviewOf(TEACHER);
    const before = await rowsOf(reviewId);
    const text = randomBytes(1_000_000).toString('base64');
    comesTo(() => [{ type: 'wordsSaid', wordsId: randomUUID(), kind: 'praise', text }]);
    const done = await thank();
    expect(done).toMatchObject({
      refused: 'invalid',
      message: 'This is more than can be kept in one step. Shorten the longest texts, and send it again.',
    });
    expect(await rowsOf(reviewId)).toEqual(before);
  });

  test('an event that says more than its codec is a fault, and nothing of it is written', async () => {
    const reviewId = school.reviewOf(TEACHER);
    const before = await rowsOf(reviewId);
    const event = {
      type: 'agendaPointAdded',
      meetingId: 'one',
      pointId: 'two',
      text: 'Point',
      unseen: 1,
    } as ReviewEvent;
    comesTo(() => [{ type: 'wordsSaid', wordsId: randomUUID(), kind: 'praise', text: 'Thank you.' }, event]);
    const fault = thank();
    await expect(fault).rejects.toThrow(/agendaPointAdded/);
    expect(await rowsOf(reviewId)).toEqual(before);
  });

  /** What somebody does to the tables, and how it is undone. */
  const TAMPERING: Record<string, (rows: Row[]) => Promise<() => Promise<unknown>>> = {
    'a word is changed': async ([, second]) => {
      if (!second) throw new Error('There is no second event.');
      const text0 = gzipSync(textOf(second).replace('Reading', 'Writing'));
      await table.updateEntity({ ...second, text0 }, 'Replace');
      return () => table.updateEntity(second, 'Replace');
    },
    'a row cannot be read at all': async ([, second]) => {
      if (!second) throw new Error('There is no second event.');
      await table.updateEntity({ ...second, text0: new Uint8Array([1, 2, 3]) }, 'Replace');
      return () => table.updateEntity(second, 'Replace');
    },
    'the last event is taken away': async (rows) => {
      const last = rows.at(-1);
      if (!last) throw new Error('There is no event.');
      await table.deleteEntity(last.partitionKey, last.rowKey);
      return () => table.createEntity(last);
    },
    'the first event is that of another review': async ([first]) => {
      const [other] = await rowsOf(school.reviewOf(MATHS_TEACHER));
      if (!first || !other) throw new Error('There is no first event.');
      await table.updateEntity({ ...other, partitionKey: first.partitionKey }, 'Replace');
      return () => table.updateEntity(first, 'Replace');
    },
    'a row is made one of the shape before': async ([, second]) => {
      if (!second) throw new Error('There is no second event.');
      const { shape: _, ...without } = second;
      await table.updateEntity(without, 'Replace');
      return () => table.updateEntity(second, 'Replace');
    },
  };

  test.each(Object.keys(TAMPERING))('shows when %s', async (what) => {
    const reviewId = school.reviewOf(TEACHER);
    const path = `/api/reviews/${reviewId}/history`;
    const undo = await TAMPERING[what]?.(await rowsOf(reviewId));
    expect((await school.call<{ intact: boolean }>(TEACHER, 'GET', path)).body.intact).toBe(false);
    await undo?.();
    expect((await school.call<{ intact: boolean }>(TEACHER, 'GET', path)).body.intact).toBe(true);
  });
});

describe('X-08 the state beside the events', () => {
  test('of another shape is not believed: the events say it anew, and the next change writes it', async () => {
    const reviewId = school.reviewOf(TEACHER);
    const present = await app.reviews.load(reviewId);
    const head = await table.getEntity<{ shape: number }>(reviewId, 'head');
    expect(head.shape).toBe(STATE_SHAPE);
    const { shape: _, ...before } = head;
    const text0 = gzipSync(JSON.stringify({ ...present?.review, reviewerOid: oidOf(1), objectives: undefined }));
    await table.updateEntity({ ...before, partitionKey: reviewId, rowKey: 'head', text0 }, 'Replace');
    expect((await app.reviews.load(reviewId))?.review).toEqual(present?.review);
    await school.must(TEACHER, TEACHER, { ...objective, objectiveId: randomUUID() });
    expect((await table.getEntity<{ shape: number }>(reviewId, 'head')).shape).toBe(STATE_SHAPE);
  });

  test('is the very one that its events fold to', async () => {
    const reviewId = school.reviewOf(TEACHER);
    const written = (await app.reviews.load(reviewId))?.review;
    const head = await table.getEntity<{ shape: number }>(reviewId, 'head');
    await table.updateEntity({ partitionKey: reviewId, rowKey: 'head', shape: 1 }, 'Merge');
    expect(JSON.stringify((await app.reviews.load(reviewId))?.review)).toBe(JSON.stringify(written));
    await table.updateEntity({ ...head, partitionKey: reviewId, rowKey: 'head' }, 'Replace');
  });
});

describe('X-08 a review that was written before events said their shape', () => {
  const reviewId = randomUUID();
  const opening = {
    type: 'reviewOpened',
    revieweeOid: oidOf(TEACHER),
    reviewerOid: oidOf(HEAD_OF_ENGLISH),
    approverOid: oidOf(1),
    staffGroup: 'teachers',
    workingPattern: 'MTWTF',
    policy: { pack: 'kent-model', version: '2026-09-01' },
    cycle: { start: '2026-09-01', end: '2027-08-31' },
  };
  const wordsId = randomUUID();
  const words = { type: 'wordsSaid', wordsId, kind: 'praise', text: 'Well \ud83d', unseen: 'of a form' };

  /** Written as version 0.1.0 wrote it: the code's own order of keys, and no shape. */
  async function writeFirst(): Promise<void> {
    let previous = '';
    for (const [index, event] of [opening, words].entries()) {
      const seq = index + 1;
      const text = JSON.stringify({ seq, at: '2026-09-01T08:00:00Z', by: oidOf(ADMINISTRATOR), event });
      const hash = sha256(`${previous}\n${text}`);
      const rowKey = `event-${String(seq).padStart(8, '0')}`;
      await table.createEntity({ partitionKey: reviewId, rowKey, seq, previous, hash, text0: gzipSync(text) });
      previous = hash;
    }
    const text0 = gzipSync(JSON.stringify({ id: reviewId, version: 2, openedAt: '2026-09-01T08:00:00Z' }));
    await table.createEntity({ partitionKey: reviewId, rowKey: 'head', version: 2, lastHash: previous, text0 });
  }

  test('is read, is whole, and goes on; what was stored is not touched', async () => {
    await writeFirst();
    const stored = await rowsOf(reviewId);
    const before = await app.reviews.load(reviewId);
    expect(before?.review).toMatchObject({ version: 2, cycle: opening.cycle, objectives: { list: [] } });
    expect(before?.review.notes.words).toEqual([
      {
        id: wordsId,
        kind: 'praise',
        text: 'Well \ufffd',
        by: oidOf(ADMINISTRATOR),
        at: '2026-09-01T08:00:00Z',
        replies: [],
      },
    ]);
    const next: NewEvent = {
      seq: 3,
      at: '2026-10-05T08:00:00Z',
      by: oidOf(TEACHER),
      as: 'reviewee',
      for: null,
      door: 'tab',
      command: randomUUID(),
      app: '0.1.0',
      event: { type: 'wordsAnswered', wordsId, replyId: randomUUID(), text: 'Thank you.' },
    };
    const after = await app.reviews.commit(reviewId, { before, added: [next], commandId: next.command });
    expect(after).toMatchObject({ version: 3 });
    expect((await rowsOf(reviewId)).slice(0, 2)).toEqual(stored);
    const { list, intact } = await app.reviews.history(reviewId);
    expect(intact).toBe(true);
    expect(list.map(({ shape, as }) => [shape, as])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [2, 'reviewee'],
    ]);
  });
});
