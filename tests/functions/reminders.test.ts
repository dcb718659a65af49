import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { messageKey } from '#domain/review/messageKey.ts';
import { isWorkingDay } from '#domain/calendar/workingDays.ts';
import { createApp } from '#functions/app.ts';
import { deliver } from '#functions/delivery/line.ts';
import { workOn } from '#functions/delivery/work.ts';
import { placeOf } from '#functions/storage/deliveryRow.ts';
import { oidOf } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { idFor } from '#local/school/story.ts';
import { localSettings } from '#local/settings.ts';
import { cardText, HEAD_OF_ENGLISH, HEADTEACHER, openSchool, TEACHER, type TestSchool } from '../testSchool.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { KENT_STATEMENT } from '../builders/statement.ts';

let school: TestSchool;
const MEETING = idFor({ kind: 1, person: TEACHER });

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
  for (const number of [TEACHER, HEAD_OF_ENGLISH, HEADTEACHER]) await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(MEETING, '2026-10-12T15:30'));
  await school.rest();
});
afterAll(async () => {
  await school?.stop();
});

function unknown(): never {
  throw new Error('It is about nothing that is known.');
}

/**
 * Somebody's reminders: the label of each message that names the draft, by itself or among others, and when it came.
 */
const reminders = (number: number) =>
  school
    .chat(number)
    .filter((message) => cardText(message).includes('Draft the planning and review statement'))
    .map((message) => ({ label: cardText(message).split('\n')[0], text: cardText(message), at: message.at }));

describe('KM-41 reminders as the clock moves', () => {
  test('each comes once, in working hours of a working day, gently rising', async () => {
    await school.moveTo('2026-10-19T12:00');
    const sent = reminders(HEAD_OF_ENGLISH);
    expect(sent).toHaveLength(3);
    expect(sent.at(-1)?.text).toMatch(/You have 2 things to do[^]*Today\nMonday 19 October\n[^\n]*Draft the planning/);
    for (const { at } of sent) {
      const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London');
      expect(
        isWorkingDay(local.toPlainDate().toString(), { calendar: schoolYear, staffGroup: 'teacher', pattern: 'MTWTF' }),
      ).toBe(true);
      expect(local.hour).toBeGreaterThanOrEqual(8);
      expect(local.hour).toBeLessThan(18);
    }
  });

  test('one card asks for it, the latest: those before are one line that says so', () => {
    const [first, second, last] = reminders(HEAD_OF_ENGLISH);
    for (const earlier of [first, second]) {
      expect(earlier?.text).toContain('A later reminder replaces this one.');
      expect(earlier?.text.split('\n')).toHaveLength(2);
    }
    expect(last?.text).not.toContain('replaces');
  });

  test('looking again, or a second sweep, sends nothing twice', async () => {
    const before = school.chat(HEAD_OF_ENGLISH).length;
    await school.moveTo('2026-10-19T13:00');
    expect(school.chat(HEAD_OF_ENGLISH)).toHaveLength(before);
  });

  test('overdue only once the deadline has passed, then the next in line is told without content', async () => {
    await school.moveTo('2026-10-22T12:00');
    const asking = reminders(HEAD_OF_ENGLISH).filter(({ text }) => !text.includes('replaces'));
    expect(asking).toHaveLength(1);
    expect(asking[0]?.text).toMatch(/Monday 19 October, \d working days late|Late/);
    const day = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainDate().toString();
    const gathered = school
      .chat(HEAD_OF_ENGLISH)
      .filter(({ summary }) => summary === 'Your morning message' || summary === 'A reminder');
    expect(new Set(gathered.map(({ at }) => day(at))).size).toBe(gathered.length);
    const told = school
      .chat(HEADTEACHER)
      .find((message) => /Draft the planning[^]*next in line/.test(cardText(message)));
    expect(cardText(told)).toContain('Tom Hargrave had to do this by Monday 19 October');
    expect(told?.summary).toBe('Something is late');
  });

  test('done, it stops: nobody is reminded any more, and the old cards say so', async () => {
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      type: 'draftStatement',
      version: 1,
      answers: KENT_STATEMENT,
    });
    await school.rest();
    await expect
      .poll(() => reminders(HEAD_OF_ENGLISH).every(({ text }) => /✓ (Draft the planning|Done)|replaces/.test(text)))
      .toBe(true);
    const count = reminders(HEAD_OF_ENGLISH).length;
    await school.moveTo('2026-10-23T12:00');
    expect(reminders(HEAD_OF_ENGLISH)).toHaveLength(count);
  });

  test('what waited in a queue, or was lost on its way, does not come any more once it is done', async () => {
    const { origin, storageConnectionString } = school.fairview;
    const [to, now] = [oidOf(HEAD_OF_ENGLISH), school.momentOf('2026-10-24T09:00')];
    const clock = { now: () => now };
    const app = createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
    const done = (await app.deliveries.ofReview(school.reviewOf(TEACHER))).filter(
      (each) => each.to === to && each.key.startsWith('duty.draft'),
    );
    expect(done.length).toBeGreaterThan(1);
    const before = school.chat(HEAD_OF_ENGLISH).length;
    for (const each of done) await app.deliveries.release(each);
    for (const each of done) await deliver(app, workOn(each) ?? unknown());
    const morning = {
      reviewId: placeOf({ kind: 'person', oid: to }),
      key: messageKey('gathered', { day: '2026-10-24' }),
      to,
      kind: 'gathered' as const,
      aboutId: to,
    };
    const sender = { claimedAt: now.toString(), leasedUntil: '2026-01-01T00:00:00Z' };
    await app.deliveries.claim({ ...morning, ...sender, carries: JSON.stringify(done) });
    await deliver(app, workOn(morning) ?? unknown());
    expect(await app.deliveries.find({ reviewId: morning.reviewId, key: morning.key, to })).toBeUndefined();
    expect(school.chat(HEAD_OF_ENGLISH)).toHaveLength(before);
    expect(school.fairview.tenant.feed(to)).toEqual([]);
  });

  test('the notification shows nothing of anybody', () => {
    for (const message of [...school.chat(HEAD_OF_ENGLISH), ...school.chat(TEACHER)]) {
      expect(message.summary ?? '').not.toMatch(/Lucy|Tom|Pemberton|Hargrave|statement/);
    }
  });
});
