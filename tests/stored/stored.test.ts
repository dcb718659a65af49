import { createHash, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '#domain/review/fold.ts';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { keyOf } from '#domain/review/messageKey.ts';
import { contextOf, schoolNow } from '#functions/reviews/context.ts';
import { reconcile } from '#functions/reconcile/reconcile.ts';
import { oidOf } from '#local/school/people.ts';
import { HEADTEACHER } from '../testSchool.ts';
import { openStored, type StoredSchool } from './openStored.ts';
import { readStorage } from './readStorage.ts';
import { readStored, type StoredRow } from './storedFile.ts';
import { watch } from './watch.ts';

const SCHOOLS = [
  'kent-open',
  'kent-end',
  'trust-open',
  'trust-end',
  'maths-open',
  'support-open',
  'support-end',
  'conversations-open',
  'told',
] as const;

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const json = (row: StoredRow | undefined) => JSON.parse(row?.text ?? 'null') as Record<string, unknown>;
const isEvent = ({ row }: StoredRow) => row.startsWith('event-');

/** Every row of a review in a map, so that rows that the app rewrites with another order of keys are equal. */
const byKey = (rows: readonly StoredRow[]) => new Map(rows.map((each) => [`${each.partition} ${each.row}`, each]));

describe.each(SCHOOLS)('the stored school %s', (name) => {
  const { tables, blobs, reviews } = readStored(name);
  const rowsOf = (id: string) => (tables['Reviews'] ?? []).filter(({ partition }) => partition === id);
  let school: StoredSchool;
  beforeAll(async () => {
    school = await openStored(name);
  });
  afterAll(() => school?.stop());

  const now = () => readStorage(school.fairview.storageConnectionString);
  const eventsIn = (rows: readonly StoredRow[] = []) =>
    rows.filter(isEvent).map(({ partition, row }) => [partition, row]);

  test('X-17 every review’s chain of hashes is whole, counted by hand', () => {
    expect(reviews.length).toBeGreaterThan(0);
    for (const { id } of reviews) {
      let previous = '';
      const events = rowsOf(id).filter(isEvent);
      for (const [index, { text, rest }] of events.entries()) {
        const hash = sha256(`${previous}\n${text}`);
        expect(rest).toEqual({ seq: { Int32: index + 1 }, previous, hash });
        previous = hash;
      }
      const head = rowsOf(id).find(({ row }) => row === 'head');
      expect(head?.rest).toEqual({ version: { Int32: events.length }, lastHash: previous });
    }
  });

  test('it is loaded as it was stored, to the last row and file', async () => {
    const loaded = await now();
    const { Conversations: _there, Subscriptions: _here, ...rest } = tables;
    for (const [table, rows] of Object.entries(rest))
      expect([table, byKey(loaded.tables[table] ?? [])]).toEqual([table, byKey(rows)]);
    expect(Object.keys(loaded.tables)).toEqual(Object.keys(tables));
    expect(loaded.blobs).toEqual(blobs);
  });

  test('the app opens every review and holds its history for true, and what follows from the events is what was stored', async () => {
    for (const { id } of reviews) {
      const stored = json(rowsOf(id).find(({ row }) => row === 'head'));
      const [opened, history] = await Promise.all([school.app.reviews.load(id), school.app.reviews.history(id)]);
      expect(opened?.review).toMatchObject(stored);
      expect([history.intact, history.list.length]).toEqual([true, stored['version']]);
      expect(fold(id, history.list)).toMatchObject(stored);
    }
  });

  test('X-08 brought up to date at that moment and an hour later, nothing is sent, no card changes and no event is added', async () => {
    const watched = watch(school.origin);
    for (const hours of [0, 1]) {
      school.fairview.clock.set(Temporal.Instant.from(school.stored.moment).add({ hours }));
      for (const { id } of reviews) await reconcile(school.app, id);
      await everyTimer(school);
      await calm(school);
      expect({ hours, sent: watched.sent() }).toEqual({ hours, sent: [] });
    }
    watched.end();
    const after = await now();
    expect(eventsIn(after.tables['Reviews'])).toEqual(eventsIn(tables['Reviews']));
    expect(byKey(after.tables['Deliveries'] ?? [])).toEqual(byKey(tables['Deliveries'] ?? []));
  });

  test('X-08 on the next working day, nothing comes that was due before', async () => {
    const before = await delivered(school);
    const { moment } = school.stored;
    school.fairview.clock.set(nextWorkingDay(moment));
    await everyTimer(school);
    await calm(school);
    const added = [...(await delivered(school))].filter(([row]) => !before.has(row)).map(([, rest]) => rest);
    const schoolThen = await schoolNow(school.app);
    for (const { id } of reviews) {
      const review = (await school.app.reviews.load(id))?.review;
      const called = review ? messagesFor(review, contextOf(review, schoolThen)) : [];
      const late = called.filter(
        (each) =>
          added.some((row) => row['reviewId'] === id && row['key'] === keyOf(each) && row['to'] === each.to) &&
          Temporal.Instant.compare(Temporal.Instant.from(each.at), Temporal.Instant.from(moment)) <= 0,
      );
      expect(late.map(keyOf)).toEqual([]);
    }
  });

  test('X-02 the story goes on: in every open review a command is accepted, and its chain with what was stored is whole', async () => {
    const watched = watch(school.origin);
    for (const { id } of reviews.filter(({ isOpen }) => isOpen)) {
      const { version, reviewerOid, suspensions, policy } = json(rowsOf(id).find(({ row }) => row === 'head')) as Head;
      const isSuspended = suspensions.some(({ ended }) => ended === null);
      const [by, command] = isSuspended ? [oidOf(HEADTEACHER), RESUME] : [reviewerOid, attach(policy.pack)];
      const token = await school.fairview.tenant.tokenFor(by);
      const path = `/api/reviews/${id}/commands`;
      const { status, body } = await school.call(token, 'POST', path, { commandId: randomUUID(), command });
      expect([id, status, body.detail]).toEqual([id, 200, undefined]);
      await school.rest();
      const { list, intact } = await school.app.reviews.history(id);
      expect([intact, list.length > version]).toEqual([true, true]);
    }
    // The other of the two is told, so anything before this would have been seen.
    await expect.poll(watched.sent).not.toEqual([]);
    watched.end();
  });
});

type Head = { version: number; reviewerOid: string; policy: { pack: string }; suspensions: { ended: unknown }[] };

/**
 * A kind of document that can be attached under each policy; `other` under the Kent model and the school's own copy of
 * it.
 */
const KINDS: Record<string, string> = {
  'maths-school': 'evidence',
  'support-staff': 'evidence',
  conversations: 'evidence',
  'trust-associate-staff': 'information',
};
const attach = (policy: string): Command => ({
  type: 'attachLink',
  documentId: '00000099-0000-4000-8000-000000000001',
  kind: KINDS[policy] ?? 'other',
  title: 'For later',
  link: 'https://larkmoor.sharepoint.com/sites/staff/later.docx',
});
const RESUME: Command = { type: 'resumeReview', note: 'It has come to its end.' };

/** Everything that was sent or tried, by its row. */
async function delivered({ fairview }: StoredSchool) {
  const { tables } = await readStorage(fairview.storageConnectionString);
  return new Map((tables['Deliveries'] ?? []).map(({ partition, row, rest }) => [`${partition} ${row}`, rest]));
}

/** The same time on the next day from Monday to Friday. */
function nextWorkingDay(moment: string): Temporal.Instant {
  const day = Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/London');
  return day.add({ days: day.dayOfWeek === 5 ? 3 : 1 }).toInstant();
}

/** Runs every timer once, as after a day. */
async function everyTimer({ fairview: { clock, host } }: StoredSchool): Promise<void> {
  await host.runTimers(clock.now().subtract({ hours: 24 }), clock.now());
}

/** Rests twice with a moment in between, so that a message that the host took just before the first is finished too. */
async function calm(school: StoredSchool): Promise<void> {
  await school.rest();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await school.rest();
}
