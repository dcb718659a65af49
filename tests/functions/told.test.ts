import { odata } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CATALOGUE, type Catalogue, catalogue, messageKey, readMessageKey } from '#domain/review/messageKey.ts';
import { deliverDue } from '#functions/delivery/line.ts';
import { ANNOUNCED_AHEAD, carryOut } from '#functions/reviews/door.ts';
import { openTables } from '#functions/storage/tables.ts';
import { createToldStore } from '#functions/storage/toldStore.ts';
import { type LocalFairview, startLocally } from '#local/compose.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { idFor } from '#local/school/story.ts';
import { emptyStorage } from '../emptyStorage.ts';
import { planningMeeting } from '../planningMeeting.ts';
import {
  ADMINISTRATOR,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  momentOf,
  openSchool,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';
import { anotherProcess } from './anotherProcess.ts';

/** The kinds that a later version of the app is the first to send. */
const NEW = [
  'actionAgreed',
  'actionAhead',
  'actionOverdue',
  'meetingNotice',
  'meetingAnswered',
  'reviewBegun',
  'duty',
  'policyDuty',
  'policyToRead',
  'inConfidenceRaised',
];

const later: Catalogue = {
  version: CATALOGUE + 1,
  sinceOf: (name) => (NEW.includes(name) ? CATALOGUE + 1 : catalogue.sinceOf(name)),
};

const isNew = (key: string) => NEW.includes(readMessageKey(key)?.name ?? '');

const CONCERN = {
  id: idFor({ kind: 7, person: TEACHER }),
  by: oidOf(TEACHER),
  to: oidOf(HEADTEACHER),
  text: 'Medicines are not locked away.',
  aboutHeadteacher: false,
  at: '2026-11-03T09:00:00Z',
  rule: 'PA-17',
  clause: '7.1',
  answered: null,
};

const agreement = (number: number, due: string) => ({
  type: 'agreeAction' as const,
  actionId: idFor({ kind: 40 + number, person: TEACHER }),
  text: 'Plan a unit together',
  ownerOid: oidOf(TEACHER),
  due,
  meetingId: null,
});

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
  for (const number of [TEACHER, HEAD_OF_ENGLISH, HEADTEACHER]) await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-12T15:30'));
  await school.moveTo('2026-10-07T09:00');
  await school.must(TEACHER, TEACHER, {
    type: 'acknowledgeMeeting',
    meetingId: idFor({ kind: 1, person: TEACHER }),
    revision: 1,
  });
  await school.must(HEAD_OF_ENGLISH, TEACHER, agreement(2, '2026-11-20'));
  await school.rest();
  for (const day of ['2026-10-20', '2026-11-24', '2027-03-02', '2027-07-06']) {
    school.fairview.clock.set(momentOf(`${day}T09:50`));
    await school.moveTo(`${day}T10:00`);
  }
  await vi.waitUntil(() => school.chat(HEAD_OF_ENGLISH).length > 3, { timeout: 120_000 });
  // Announced changes are looked at now, so that the school's own process has nothing left to look at afterwards.
  await new Promise((resolve) => setTimeout(resolve, (ANNOUNCED_AHEAD + 1) * 1_000));
  await school.rest();
  await forgetNewKinds();
});
afterAll(async () => {
  await school?.stop();
});

/** As though the app had never known the new kinds: no message of theirs was sent. */
async function forgetNewKinds(): Promise<void> {
  const { app } = anotherProcess(school);
  const table = await openTables(app.settings.storage)('Deliveries');
  for await (const { partitionKey, rowKey, key } of table.listEntities<{ key: string }>())
    if (isNew(key)) await table.deleteEntity(partitionKey ?? '', rowKey ?? '');
  await app.concerns.add(CONCERN);
}

const inAllChats = () => people.reduce((sum, { oid }) => sum + school.fairview.tenant.chats(oid).length, 0);

/** A version of the app looks at everything there is, and does what it finds. */
async function lookAt(version: ReturnType<typeof anotherProcess>): Promise<void> {
  await version.app.send('reviewChanged', { reviewId: school.reviewOf(TEACHER) });
  await deliverDue(version.app, 'policy');
  await deliverDue(version.app, 'concern');
  await version.workOff();
}

describe('a kind of message that is new, in a school with a year behind it', () => {
  test('tells nobody of what is past, in whatever way it goes, and chases nobody', async () => {
    const version = anotherProcess(school, { catalogue: later });
    const before = inAllChats();
    await lookAt(version);
    expect(inAllChats()).toBe(before);
    const made = await version.app.deliveries.ofReview(school.reviewOf(TEACHER));
    expect(made.filter(({ key }) => isNew(key))).toEqual([]);
    expect((await version.app.concerns.untold()).map(({ concern }) => concern.id)).toEqual([]);
    expect((await version.app.deliveryFailures.notReached()).length).toBe(0);
  });

  test('and tells of what happens from then on', async () => {
    const version = anotherProcess(school, { catalogue: later });
    school.fairview.clock.set(momentOf('2027-07-07T10:00'));
    const done = await carryOut(version.app, {
      reviewId: school.reviewOf(TEACHER),
      commandId: idFor({ kind: 99, person: TEACHER }),
      command: agreement(9, '2027-07-20'),
      door: 'tab',
      actorOid: oidOf(HEAD_OF_ENGLISH),
    });
    expect(done).not.toHaveProperty('refused');
    await version.workOff();
    const made = await version.app.deliveries.ofReview(school.reviewOf(TEACHER));
    expect(
      made
        .filter(({ kind }) => kind === 'actionAgreed' || kind === 'reviewBegun')
        .map(({ key, status }) => [key, status]),
    ).toEqual([[messageKey('actionAgreed', { actionId: idFor({ kind: 49, person: TEACHER }) }), 'sent']]);
  });

  test('a version that has nothing new would send what it has not sent', async () => {
    const version = anotherProcess(school);
    await version.app.send('reviewChanged', { reviewId: school.reviewOf(TEACHER) });
    await version.workOff();
    const made = await version.app.deliveries.ofReview(school.reviewOf(TEACHER));
    expect(made.some(({ kind }) => kind === 'reviewBegun')).toBe(true);
  });
});

describe('from when a school is told', () => {
  const known = (version: number): Catalogue => ({ version, sinceOf: () => version });

  test('is from the beginning for all that it began with, and from the first day for what came later', async () => {
    const tables = openTables({ connectionString: await emptyStorage() });
    await createToldStore(tables, known(3)).begin();
    expect([...(await createToldStore(tables, known(3)).marks('2026-10-05T08:00:00Z'))]).toEqual([
      [2, ''],
      [3, ''],
    ]);
    expect((await createToldStore(tables, known(4)).marks('2027-02-01T08:00:00Z')).get(4)).toBe('2027-02-01T08:00:00Z');
    expect((await createToldStore(tables, known(4)).marks('2027-05-01T08:00:00Z')).get(4)).toBe('2027-02-01T08:00:00Z');
  });

  test('is the same for two processes that meet a version at the same moment', async () => {
    const tables = openTables({ connectionString: await emptyStorage() });
    const moments = ['2027-02-01T08:00:00Z', '2027-02-01T08:00:01Z', '2027-02-01T08:00:02Z'];
    const marks = await Promise.all(moments.map((now) => createToldStore(tables, known(2)).marks(now)));
    const [first] = marks.map((each) => each.get(2));
    expect(moments).toContain(first);
    expect(marks.map((each) => each.get(2))).toEqual(moments.map(() => first));
  });

  test('is from now on where its row is broken: what is past is not told again, and the row is written anew', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const tables = openTables({ connectionString: await emptyStorage() });
    await createToldStore(tables, known(3)).marks('2027-02-01T08:00:00Z');
    const school = await tables('School');
    await school.updateEntity({ partitionKey: 'told', rowKey: '2', from: 'long ago' }, 'Replace');
    expect([...(await createToldStore(tables, known(3)).marks('2027-05-01T08:00:00Z'))]).toEqual([
      [2, '2027-05-01T08:00:00Z'],
      [3, '2027-02-01T08:00:00Z'],
    ]);
    expect((await createToldStore(tables, known(3)).marks('2027-06-01T08:00:00Z')).get(2)).toBe('2027-05-01T08:00:00Z');
    // What a later version wrote is left alone.
    await school.updateEntity({ partitionKey: 'told', rowKey: '2', shape: 99 }, 'Merge');
    expect((await createToldStore(tables, known(3)).marks('2027-07-01T08:00:00Z')).get(2)).toBe('2027-07-01T08:00:00Z');
    expect(await school.getEntity('told', '2')).toMatchObject({ shape: 99, from: '2027-05-01T08:00:00Z' });
    vi.restoreAllMocks();
  });

  test('is never asked of storage while there is but the first version', async () => {
    const marks = createToldStore(() => Promise.reject(new Error('not to be asked')), known(1)).marks(
      '2027-02-01T08:00:00Z',
    );
    expect([...(await marks)]).toEqual([]);
  });
});

describe('a school that is set up by an app that knows several versions', () => {
  let fairview: LocalFairview;
  afterAll(async () => {
    await fairview?.stop();
  });

  test('is told of everything from its beginning', async () => {
    fairview = await startLocally({
      port: 0,
      folder: null,
      storage: await emptyStorage(),
      begins: momentOf('2026-10-05T08:00'),
      catalogue: later,
    });
    const response = await fetch(`${fairview.origin}/api/school`, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${await fairview.tenant.tokenFor(oidOf(ADMINISTRATOR))}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        school: { name: 'Larkmoor School', calendar: schoolYear },
        people: people.map(registerEntry),
      }),
    });
    expect(response.status).toBe(200);
    const table = await openTables({ connectionString: fairview.storageConnectionString })('School');
    const rows = [];
    for await (const row of table.listEntities({ queryOptions: { filter: odata`PartitionKey eq 'told'` } }))
      rows.push(row);
    expect(rows).toMatchObject(
      Array.from({ length: CATALOGUE }, (_, index) => ({ version: index + 2, from: '', shape: 1 })),
    );
  });
});
