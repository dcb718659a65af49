import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '#functions/app.ts';
import { sweepRecords } from '#functions/retention/destroy.ts';
import { deliverDue } from '#functions/delivery/line.ts';
import type { RecordsView } from '#domain/views/records.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { openTables } from '#functions/storage/tables.ts';
import { localSettings } from '#local/settings.ts';
import { ADMINISTRATOR, cardText, HEADTEACHER, openSchool, type TestSchool } from '../testSchool.ts';

const TECHNICIAN = 39;
const OFFICE_MANAGER = 38;
const BUSINESS_MANAGER = 31;
const TEACHER = 12;

let school: TestSchool;
let app: App;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TECHNICIAN, TEACHER] });
  app = createApp({
    settings: localSettings({
      origin: school.origin,
      storageConnectionString: school.fairview.storageConnectionString,
    }),
    clock: school.fairview.clock,
  });
  await school.fairview.tenant.install(oidOf(TECHNICIAN));
  await school.must(OFFICE_MANAGER, TECHNICIAN, {
    type: 'scheduleMeeting',
    meetingId: idFor({ kind: 1, person: TECHNICIAN }),
    kind: 'termlyMeeting',
    start: '2026-10-21T10:00',
    minutes: 60,
    place: 'Office',
    bring: [],
    askToWaiveNotice: true,
    noticeReason: 'The room is free only then.',
  });
  await school.call(TECHNICIAN, 'PUT', `/api/drafts/note.${school.reviewOf(TECHNICIAN)}`, { content: {}, tag: null });
  await app.files.save({
    reviewId: school.reviewOf(TECHNICIAN),
    name: idFor({ kind: 2, person: TECHNICIAN }),
    given: {
      bytes: new Uint8Array([1]),
      type: 'application/pdf',
    },
  });
  await school.rest();
  setClock('2027-01-05T09:00');
  await school.must(OFFICE_MANAGER, TECHNICIAN, { type: 'closeCycle', note: 'It was never finished.' });
  await school.rest();
});
afterAll(async () => {
  await school?.stop();
});

/** Years pass without any reminders in between. */
const setClock = (local: string) => school.fairview.clock.set(school.momentOf(local));

const records = async (by: number) => (await school.call<RecordsView>(by, 'GET', '/api/records')).body;
const hold = (by: number, command: object) =>
  school.call(by, 'POST', `/api/records/${school.reviewOf(TECHNICIAN)}/commands`, {
    commandId: crypto.randomUUID(),
    command,
  });
const read = (by: number) => school.call(by, 'GET', `/api/reviews/${school.reviewOf(TECHNICIAN)}`);

/** The places in which parts of a review lie, and how to make its destruction stop there. */
const PLACES = [
  ['reviews', 'deleteHead'],
  ['files', 'removeAll'],
  ['drafts', 'removeAll'],
  ['deliveries', 'removeAll'],
  ['due', 'set'],
  ['reviews', 'removeAll'],
  ['participants', 'removeAll'],
  ['launches', 'removeLines'],
  ['batches', 'forget'],
  ['openings', 'removeAll'],
  ['destructions', 'save'],
] as const;

/** An app whose power fails at a place: before it has done anything there, or just afterwards. */
function failing(store: (typeof PLACES)[number][0], act: string, when: 'before' | 'after'): App {
  const whole = app[store] as Record<string, (...args: unknown[]) => Promise<unknown>>;
  const fail = async (...args: unknown[]) => {
    if (when === 'after') await whole[act]?.(...args);
    throw new Error('The power failed.');
  };
  return { ...app, [store]: { ...whole, [act]: fail } };
}

describe('records whose time is up', () => {
  test('TA-32 KM-55 nothing goes before its day, nor while it is held; wrong people hold nothing', async () => {
    setClock('2032-12-31T23:30');
    await sweepRecords(app);
    expect((await read(OFFICE_MANAGER)).status).toBe(200);
    const holding = {
      type: 'holdRecords',
      holdId: idFor({ kind: 7, person: TECHNICIAN }),
      reason: 'subjectAccess',
      note: null,
    };
    for (const nobody of [ADMINISTRATOR, OFFICE_MANAGER, TEACHER])
      expect((await hold(nobody, holding)).status).toBe(403);
    expect((await hold(BUSINESS_MANAGER, holding)).status).toBe(200);
    setClock('2033-01-03T02:30');
    await sweepRecords(app);
    expect((await read(OFFICE_MANAGER)).status).toBe(200);
    expect((await records(ADMINISTRATOR)).counts.held).toBe(1);
    await hold(HEADTEACHER, { type: 'endHold', holdId: idFor({ kind: 7, person: TECHNICIAN }) });
  });

  test('KM-55 TA-32 whoever keeps the records is told once a term how many are due, in working hours and without a name', async () => {
    await school.fairview.tenant.install(oidOf(BUSINESS_MANAGER));
    const told = () => school.chat(BUSINESS_MANAGER).filter((message) => cardText(message).includes('end of its time'));
    setClock('2033-01-03T04:00');
    await deliverDue(app, 'records');
    await school.rest();
    expect(told()).toHaveLength(0);
    setClock('2033-01-04T10:00');
    await deliverDue(app, 'records');
    await deliverDue(app, 'records');
    await school.rest();
    expect(told()).toHaveLength(1);
    expect(cardText(told()[0])).toContain('Destroyed without asking');
    expect(cardText(told()[0])).not.toContain('Tandy');
    const answer = await school.fairview.tenant.refresh(oidOf(BUSINESS_MANAGER), told()[0]?.activityId ?? '');
    expect(JSON.stringify(answer)).toContain('Destroyed without asking');
  });

  test('TA-32 stopped at any point it goes on, and in the end nothing is left but one line', async () => {
    expect(school.chat(TECHNICIAN).some((message) => /meeting/i.test(cardText(message)))).toBe(true);
    const stopped = async ([store, act]: (typeof PLACES)[number]) => {
      for (const when of ['before', 'after'] as const)
        await expect(sweepRecords(failing(store, act, when))).rejects.toThrow('could not be destroyed whole');
    };
    for (const place of PLACES.slice(0, -1)) await stopped(place);
    const reviewId = school.reviewOf(TECHNICIAN);
    // A row that cannot be read may be about the review: everything else goes, and the destruction is not finished.
    const tables = openTables({ connectionString: school.fairview.storageConnectionString });
    const unreadable = [
      ['Deliveries', reviewId, `reviewBegun~${oidOf(TECHNICIAN)}`],
      ['Batches', 'batches', 'batch-x'],
      ['Openings', oidOf(TECHNICIAN), 'claim-a-policy-2026-01-01'],
    ] as const;
    for (const [name, partitionKey, rowKey] of unreadable) {
      const table = await tables(name);
      await table.upsertEntity({ partitionKey, rowKey, note: 'broken' }, 'Replace');
      await app.openings.follow({ reviewId, how: 'next' }, idFor({ kind: 3, person: TECHNICIAN }));
      await expect(sweepRecords(app)).rejects.toThrow('1 records could not be destroyed whole');
      await expect(sweepRecords(app)).rejects.toThrow('1 records could not be destroyed whole');
      expect(await app.destructions.unfinished()).toMatchObject([{ reviewId, isClean: false }]);
      expect(await app.openings.following({ reviewId, how: 'next' })).toBeUndefined();
      await table.deleteEntity(partitionKey, rowKey);
    }
    await stopped(['destructions', 'save']);
    await sweepRecords(app);
    await sweepRecords(app);

    expect(await app.reviews.load(reviewId)).toBeUndefined();
    expect((await app.reviews.history(reviewId)).list).toEqual([]);
    expect(await app.reviews.reads(reviewId)).toEqual([]);
    expect(await app.deliveries.ofReview(reviewId)).toEqual([]);
    expect(await app.files.read(reviewId, idFor({ kind: 2, person: TECHNICIAN }))).toBeUndefined();
    expect(await app.drafts.find(oidOf(TECHNICIAN), `note.${reviewId}`)).toBeUndefined();
    expect(await app.participants.wholeSchool()).not.toContain(reviewId);
    expect(await app.participants.of(oidOf(OFFICE_MANAGER))).not.toContain(reviewId);
    expect(await app.destructions.unfinished()).toEqual([]);
    expect(await app.destructions.find(reviewId)).toMatchObject({ rule: 'TA-32', until: '2032-12-31', isClean: true });
    expect(await app.reviews.load(school.reviewOf(TEACHER))).toBeDefined();
  });

  test('TA-32 pages, commands and cards say that it is gone, to everybody alike', async () => {
    for (const somebody of [TECHNICIAN, OFFICE_MANAGER, TEACHER])
      expect(await read(somebody)).toMatchObject({ status: 410, body: { code: 'destroyed', rule: 'TA-32' } });
    const asked = await school.command(OFFICE_MANAGER, TECHNICIAN, { type: 'reopenReview', reason: 'Once more.' });
    expect(asked).toMatchObject({ status: 410, body: { code: 'destroyed' } });
    const cards = school.chat(TECHNICIAN).filter((message) => cardText(message).includes('This is no longer kept'));
    expect(cards.length).toBeGreaterThan(0);
    const left = school.chat(TECHNICIAN).map(cardText).join('\n');
    expect(left).not.toContain('2026-10-21');
    expect(left).not.toContain('Wednesday 21 October');
  });

  test('TA-32 the register keeps whose it was for a year, for those who kept the record', async () => {
    expect((await records(HEADTEACHER)).destroyed).toMatchObject([{ person: { oid: oidOf(TECHNICIAN) } }]);
    expect((await records(ADMINISTRATOR)).destroyed).toMatchObject([{ person: null, clause: 'Retention' }]);
    setClock('2034-01-05T02:30');
    await sweepRecords(app);
    expect((await records(HEADTEACHER)).destroyed).toMatchObject([{ person: null, until: '2032-12-31' }]);
    expect((await read(OFFICE_MANAGER)).status).toBe(410);
  });

  test('KM-55 under “at least” nothing goes by itself, however late', async () => {
    setClock('2040-01-05T02:30');
    await sweepRecords(app);
    expect(await app.reviews.load(school.reviewOf(TEACHER))).toBeDefined();
  });
});
