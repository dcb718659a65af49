import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { carryOut } from '#functions/reviews/door.ts';
import { reconcile as reconcileReview } from '#functions/reconcile/reconcile.ts';
import type { Delivery } from '#functions/storage/deliveryRow.ts';
import { VERSION } from '#functions/settings.ts';
import { openTables } from '#functions/storage/tables.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import {
  cardText,
  HEAD_OF_ENGLISH,
  HEAD_OF_MATHS,
  MATHS_TEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';
import { openStored } from '../stored/openStored.ts';
import { watch } from '../stored/watch.ts';
import { anotherProcess } from './anotherProcess.ts';

const REVIEWED = [TEACHER, OTHER_TEACHER, MATHS_TEACHER];

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: REVIEWED });
  for (const number of [...REVIEWED, HEAD_OF_ENGLISH, HEAD_OF_MATHS])
    await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-12T15:30'));
  await school.must(
    HEAD_OF_ENGLISH,
    OTHER_TEACHER,
    planningMeeting(idFor({ kind: 1, person: OTHER_TEACHER }), '2026-10-13T15:30'),
  );
  await school.must(
    HEAD_OF_MATHS,
    MATHS_TEACHER,
    planningMeeting(idFor({ kind: 1, person: MATHS_TEACHER }), '2026-10-14T15:30'),
  );
  await school.moveTo('2026-10-06T10:00');
  await vi.waitUntil(() => REVIEWED.every((number) => school.chat(number).length > 1), { timeout: 120_000 });
  await settled();
});
afterAll(async () => {
  await school?.stop();
});

/** Waits until announced changes have been looked at too. */
async function settled(): Promise<void> {
  const look = () => JSON.stringify(people.map(({ oid }) => school.fairview.tenant.chats(oid)));
  for (let before = ''; before !== look();) {
    before = look();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await school.rest();
  }
}

/** Changes what is kept with every delivery whose card is in a chat. */
async function change(with_: (delivery: Delivery) => Record<string, unknown>): Promise<number> {
  const { app } = anotherProcess(school);
  const table = await openTables(app.settings.storage)('Deliveries');
  let changed = 0;
  for await (const row of table.listEntities<Delivery>()) {
    if (row.activityId === '') continue;
    changed += 1;
    const { etag: _, timestamp: _at, ...kept } = row as typeof row & { timestamp?: string };
    const now: Record<string, unknown> = { ...kept, ...with_(row) };
    await table.updateEntity(now as { partitionKey: string; rowKey: string }, 'Replace');
  }
  return changed;
}

/** As though another version of the app had drawn each card, in other words. */
const inOtherWords = () =>
  change(({ key }) => ({ cardHash: `another wording of ${key}`, drawnAs: 'the version before' }));

/** Every card in a chat, with when it was last changed there. */
const cards = () =>
  people.flatMap(({ oid }) =>
    school.fairview.tenant.chats(oid).map(({ activityId, updatedAt }) => `${activityId} ${updatedAt ?? ''}`),
  );

const changedSince = (before: readonly string[]) =>
  people.flatMap(({ oid }) =>
    school.fairview.tenant
      .chats(oid)
      .filter(({ activityId, updatedAt }) => !before.includes(`${activityId} ${updatedAt ?? ''}`))
      .map((message) => ({ oid, message })),
  );

async function reconcile(version = anotherProcess(school, { version: 'this version' })): Promise<void> {
  for (const number of REVIEWED) await version.app.send('reviewChanged', { reviewId: school.reviewOf(number) });
  await version.workOff();
}

describe('cards that only read differently', () => {
  test('are left where they are, all of them', async () => {
    const before = cards();
    expect(await inOtherWords()).toBeGreaterThanOrEqual(9);
    await reconcile();
    expect(changedSince(before)).toEqual([]);
  });

  test('are brought up to date with the new words once their review changed what they say, and no others', async () => {
    await inOtherWords();
    school.fairview.clock.set(school.momentOf('2026-10-06T10:30'));
    const before = cards();
    const version = anotherProcess(school, { version: 'this version' });
    const moved = {
      type: 'moveMeeting',
      meetingId: idFor({ kind: 1, person: TEACHER }),
      start: '2026-10-15T15:30',
      minutes: 60,
      place: 'Room 2',
      askToWaiveNotice: false,
    } as const;
    const [reviewId, commandId] = [school.reviewOf(TEACHER), idFor({ kind: 31, person: TEACHER })];
    const done = await carryOut(version.app, {
      reviewId,
      commandId,
      command: moved,
      door: 'tab',
      actorOid: oidOf(HEAD_OF_ENGLISH),
    });
    expect(done).not.toHaveProperty('refused');
    await reconcile(version);
    const changed = changedSince(before).filter(({ message }) => message.updatedAt !== undefined);
    expect(changed.map(({ oid, message }) => [oid, message.summary])).toEqual([
      [oidOf(TEACHER), 'A meeting notice for you'],
    ]);
    expect(cardText(changed[0]?.message)).toMatch(/moved|15 October/);
    const [touched] = (await version.app.deliveries.ofReview(reviewId)).filter(
      ({ key }) => key === `meetingNotice.${idFor({ kind: 1, person: TEACHER })}.1`,
    );
    expect(touched).toMatchObject({
      // The school's own process may have seen it first.
      drawnAs: expect.toBeOneOf(['this version', VERSION]),
      drawnOf: (await version.app.reviews.load(reviewId))?.review.version,
    });
    // The next reconciling finds nothing to do.
    const then = cards();
    await reconcile(version);
    expect(changedSince(then)).toEqual([]);
  });

  test('are drawn anew when somebody opens them, and that is noted', async () => {
    await inOtherWords();
    const [notice] = school.chat(OTHER_TEACHER).filter(({ summary }) => summary === 'A meeting notice for you');
    await school.fairview.tenant.refresh(oidOf(OTHER_TEACHER), notice?.activityId ?? '');
    const { app } = anotherProcess(school);
    const sent = await app.deliveries.ofReview(school.reviewOf(OTHER_TEACHER));
    const opened = sent.find(({ activityId }) => activityId === notice?.activityId);
    expect(opened?.openedAt).not.toBe('');
    expect(opened?.cardHash).toMatch(/^[0-9a-f]{64}$/);
    expect(opened?.drawnAs).not.toBe('the version before');
  });

  test('of somebody whose name changed are touched', async () => {
    await inOtherWords();
    const before = cards();
    const version = anotherProcess(school, { version: 'this version' });
    const renamed = people
      .map(registerEntry)
      .map((entry) => (entry.oid === oidOf(MATHS_TEACHER) ? { ...entry, displayName: 'Robin Newname' } : entry));
    await version.app.school.savePeople(renamed);
    await reconcile(version);
    const changed = changedSince(before);
    expect(changed.length).toBeGreaterThan(0);
    expect([...new Set(changed.map(({ oid }) => oid))].toSorted()).toEqual(
      [oidOf(HEAD_OF_MATHS), oidOf(MATHS_TEACHER)].toSorted(),
    );
  });
});

describe('cards that the version before drew', () => {
  test.each(['kent-open', 'told'])('are left too, though they read differently now: %s', async (name) => {
    const before = await openStored(name);
    try {
      const table = await openTables(before.app.settings.storage)('Deliveries');
      let reworded = 0;
      for await (const { partitionKey = '', rowKey = '', activityId } of table.listEntities<Delivery>())
        if (activityId !== '' && before.stored.reviews.some(({ id }) => id === partitionKey)) {
          await table.updateEntity({ partitionKey, rowKey, cardHash: 'another wording' }, 'Merge');
          reworded += 1;
        }
      expect(reworded).toBeGreaterThanOrEqual(9);
      const watched = watch(before.fairview.origin);
      for (const { id } of before.stored.reviews) await reconcileReview(before.app, id);
      await before.rest();
      watched.end();
      expect(watched.sent()).toEqual([]);
    } finally {
      await before.stop();
    }
  });
});
