import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { isRefusal } from '#domain/review/refusal.ts';
import { type App, createApp } from '#functions/app.ts';
import { botPorts } from '#functions/conversation/botPorts.ts';
import { deliver, deliverDue } from '#functions/delivery/line.ts';
import { sourceOf } from '#functions/delivery/sources.ts';
import { type Work, workOn } from '#functions/delivery/work.ts';
import { reconcile } from '#functions/reconcile/reconcile.ts';
import { schoolNow } from '#functions/reviews/context.ts';
import { carryOut } from '#functions/reviews/door.ts';
import { placeOf } from '#functions/storage/deliveryRow.ts';
import { UnreadableRow } from '#functions/storage/unreadable.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { localSettings } from '#local/settings.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { cardText, HEAD_OF_ENGLISH, openSchool, TEACHER, type TestSchool } from '../testSchool.ts';

let school: TestSchool;
let reviewId: string;
let now = Temporal.Now.instant();
/** The deliveries that wait in the queue. */
let queued: Work[] = [];

/** A process that has just started. */
function startProcess(): App {
  const { origin, storageConnectionString } = school.fairview;
  const clock = { now: () => now };
  const app = createApp({ settings: localSettings({ origin, storageConnectionString }), clock, machineClock: clock });
  const send: App['send'] = async (name, message) => {
    if (name === 'deliver') queued.push(message as Work);
  };
  return { ...app, send };
}

async function workOff(): Promise<void> {
  for (let work = queued.shift(); work; work = queued.shift()) await deliver(startProcess(), work);
}

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
  reviewId = school.reviewOf(TEACHER);
  for (const number of [TEACHER, HEAD_OF_ENGLISH]) await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(MEETING, '2026-10-12T15:30'));
  await school.rest();
  await vi.waitUntil(() => school.chat(TEACHER).some(({ summary }) => summary === 'A meeting notice for you'), {
    timeout: 120_000,
  });
  await school.rest();
});
afterAll(async () => {
  await school?.stop();
});
beforeEach(() => {
  now = school.momentOf('2026-10-05T09:00');
  queued = [];
});

const MEETING = idFor({ kind: 1, person: TEACHER });

async function must(command: Parameters<typeof carryOut>[1]['command']): Promise<void> {
  const given = { reviewId, commandId: randomUUID(), actorOid: oidOf(HEAD_OF_ENGLISH), door: 'tab', command } as const;
  const done = await carryOut(startProcess(), given);
  if (isRefusal(done)) throw new Error(done.message);
}

const move = (meetingId: string, start: string) =>
  must({ type: 'moveMeeting', meetingId, start, minutes: 60, place: 'Room 1', askToWaiveNotice: false });

const cancel = (meetingId: string) => must({ type: 'cancelMeeting', meetingId, reason: 'Off' });

/**
 * Brings everything up to date, and answers when the review would be looked at again. The school's own app, an hour
 * behind the test, hears of changes from Outlook and may put an earlier look into the index at the same time.
 */
async function looksAgainAt(): Promise<string | undefined> {
  const app = startProcess();
  let at: string | undefined;
  const set: App['due']['set'] = (look) => {
    ({ at } = look);
    return app.due.set(look);
  };
  await reconcile({ ...app, due: { ...app.due, set } }, reviewId);
  return at;
}

/** A process of which Teams takes a message only once the gate is opened. */
function slowProcess() {
  const app = startProcess();
  const [gate, reached] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const late =
    <Given extends unknown[], Done>(act: (...given: Given) => Promise<Done>) =>
    async (...given: Given) => {
      reached.resolve();
      await gate.promise;
      return act(...given);
    };
  const bot = { ...app.bot, send: late(app.bot.send), update: late(app.bot.update) };
  return { app: { ...app, bot }, open: gate.resolve, reached: reached.promise };
}

async function noticeOf(meetingId: string) {
  const all = await startProcess().deliveries.ofReview(reviewId);
  const found = all.find(
    (each) => each.aboutId === meetingId && each.kind === 'meetingNotice' && each.to === oidOf(TEACHER),
  );
  if (!found) throw new Error('No notice.');
  return found;
}

/** The work of bringing a notice that was sent up to date. */
function workOfNotice(notice: Awaited<ReturnType<typeof noticeOf>>): Work {
  const work = workOn(notice);
  if (!work) throw new Error('No work.');
  return work;
}

/** The work of sending the teacher the notice of a meeting, as it waits in the queue. */
function queuedNotice(meetingId: string): Work {
  const work = queued.find(({ key, to }) => key.startsWith(`meetingNotice.${meetingId}`) && to === oidOf(TEACHER));
  if (!work) throw new Error('No work.');
  return work;
}

const cardIn = (activityId: string) => cardText(school.chat(TEACHER).find(({ id }) => id === activityId));

test('a card whose older update comes after the newer one is drawn again', async () => {
  const notice = await noticeOf(MEETING);
  const work = workOfNotice(notice);
  await move(MEETING, '2026-10-13T15:30');
  const slow = slowProcess();
  const older = deliver(slow.app, work);
  await slow.reached;
  await cancel(MEETING);
  await deliver(startProcess(), work);
  const cancelled = cardIn(notice.activityId);
  slow.open();
  await older;
  expect(cardIn(notice.activityId)).not.toBe(cancelled);
  expect(queued).toEqual([work]);
  await workOff();
  expect(cardIn(notice.activityId)).toBe(cancelled);
  await reconcile(startProcess(), reviewId);
  expect(queued.filter(({ key }) => key === work.key)).toEqual([]);
});

test('a card that was drawn before a newer one was noted is drawn again', async () => {
  const meetingId = randomUUID();
  await must(planningMeeting(meetingId, '2026-10-13T15:30'));
  await reconcile(startProcess(), reviewId);
  await workOff();
  const notice = await noticeOf(meetingId);
  const work = workOfNotice(notice);
  await move(meetingId, '2026-10-14T15:30');
  const app = startProcess();
  let cancelled = '';
  // Another process does everything while this one has only loaded the review.
  const load: App['reviews']['load'] = async (id) => {
    const loaded = await app.reviews.load(id);
    if (cancelled !== '') return loaded;
    await cancel(meetingId);
    await deliver(startProcess(), work);
    cancelled = cardIn(notice.activityId);
    return loaded;
  };
  await deliver({ ...app, reviews: { ...app.reviews, load } }, work);
  await workOff();
  expect(cancelled).not.toBe('');
  expect(cardIn(notice.activityId)).toBe(cancelled);
});

test('a message that is no longer owed while it is being sent says so once it has gone', async () => {
  const meetingId = randomUUID();
  await must(planningMeeting(meetingId, '2026-10-14T15:30'));
  await reconcile(startProcess(), reviewId);
  const work = queuedNotice(meetingId);
  const slow = slowProcess();
  const sending = deliver(slow.app, work);
  await slow.reached;
  await cancel(meetingId);
  expect(await looksAgainAt()).toBe(now.add({ minutes: 5 }).toString());
  queued = [];
  slow.open();
  await sending;
  const { activityId } = await noticeOf(meetingId);
  const sent = cardIn(activityId);
  now = now.add({ minutes: 6 });
  await reconcile(startProcess(), reviewId);
  await workOff();
  expect(cardIn(activityId)).not.toBe(sent);
  expect(cardIn(activityId)).toContain('cancelled');
});

test('a sender that never comes back to a message no longer owed does not call for looks for ever', async () => {
  const meetingId = randomUUID();
  await must(planningMeeting(meetingId, '2026-10-15T15:30'));
  await reconcile(startProcess(), reviewId);
  const work = queuedNotice(meetingId);
  const slow = slowProcess();
  const sending = deliver(slow.app, work);
  await slow.reached;
  await cancel(meetingId);
  now = now.add({ minutes: 6 });
  const soon = now.add({ minutes: 10 });
  const next = await looksAgainAt();
  expect(next === undefined || Temporal.Instant.compare(Temporal.Instant.from(next), soon) > 0).toBe(true);
  slow.open();
  await sending;
});

test('what is acted on is noted although the card is brought up to date at the same time', async () => {
  const meetingId = randomUUID();
  await must(planningMeeting(meetingId, '2026-10-16T15:30'));
  await reconcile(startProcess(), reviewId);
  await workOff();
  const notice = await noticeOf(meetingId);
  const app = startProcess();
  let others = 0;
  // Another process works off the announcement before the person is answered.
  const send: App['send'] = async (name, _, delaySeconds = 0) => {
    if (name !== 'reviewChanged' || delaySeconds > 0 || others > 0) return;
    others += 1;
    await reconcile(startProcess(), reviewId);
    await workOff();
  };
  const data = { verb: 'acknowledgeMeeting', reviewId, messageKey: notice.key, aboutId: meetingId, revision: 1 };
  await botPorts({ ...app, send }).press({ oid: oidOf(TEACHER), pressId: randomUUID(), data });
  const noted = await noticeOf(meetingId);
  expect(others).toBe(1);
  expect(noted).toMatchObject({ actedAt: now.toString(), openedAt: now.toString() });
});

test('one policy that fails, or cannot be read, does not keep reminders of the others back', async () => {
  now = school.momentOf('2026-10-19T08:10');
  const app = startProcess();
  const [first, ...others] = (await sourceOf({ kind: 'policy' }).all?.({ app, school: await schoolNow(app) })) ?? [];
  if (!first || others.length === 0) throw new Error('Too few policies.');
  const seenTo: string[] = [];
  const withFirst = (error: Error): App => {
    const ofReview: App['deliveries']['ofReview'] = async (place) => {
      if (place === placeOf(first)) throw error;
      seenTo.push(place);
      return app.deliveries.ofReview(place);
    };
    return { ...app, deliveries: { ...app.deliveries, ofReview } };
  };
  await expect(deliverDue(withFirst(new Error('Storage does not answer.')), 'policy')).rejects.toThrow('1 of');
  expect(seenTo).toEqual(others.map(placeOf));
  const log = vi.spyOn(console, 'error').mockReturnValue();
  await deliverDue(withFirst(new UnreadableRow({ table: 'Deliveries', kind: 'delivery', why: 'broken' })), 'policy');
  expect(seenTo).toEqual([...others, ...others].map(placeOf));
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});
