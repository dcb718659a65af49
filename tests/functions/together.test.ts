import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TimesToMeet, TogetherView } from '#contract/answers.ts';
import { type App, createApp } from '#functions/app.ts';
import { sweepBatches } from '#functions/reviews/batches.ts';
import { doTogether } from '#functions/reviews/together.ts';
import type { Together } from '#functions/storage/batchStore.ts';
import type { ArrangingView } from '#domain/views/arranging.ts';
import { oidOf } from '#local/school/people.ts';
import { localSettings } from '#local/settings.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { HEAD_OF_ENGLISH, openSchool, OTHER_TEACHER, TEACHER, type TestSchool } from '../testSchool.ts';

const THIRD = 14;

let school: TestSchool;
let app: App;

const anew = () => {
  const { origin, storageConnectionString, clock } = school.fairview;
  return createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
};

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER, THIRD] });
  app = anew();
});
afterAll(() => school?.stop());

const meetingWith = (number: number, start: string) => ({
  reviewId: school.reviewOf(number),
  command: planningMeeting(randomUUID(), start),
});
const put = (by: number, id: string, steps: object[]) =>
  school.call<TogetherView>(by, 'PUT', `/api/together/${id}`, { steps });
const arranged = async (number: number) => (await school.review(HEAD_OF_ENGLISH, number)).meetings[0]?.meetings ?? [];

test('KM-22 the meetings that a reviewer owes stand together, each with the first day that keeps the notice', async () => {
  const { body } = await school.call<ArrangingView>(HEAD_OF_ENGLISH, 'GET', '/api/arranging');
  expect(body.meetings.map(({ reviewee, kind, notice }) => [reviewee.oid, kind, notice?.earliest])).toEqual(
    expect.arrayContaining([
      [oidOf(TEACHER), 'planningMeeting', '2026-10-12'],
      [oidOf(OTHER_TEACHER), 'planningMeeting', '2026-10-12'],
    ]),
  );
  const others = await school.call<ArrangingView>(TEACHER, 'GET', '/api/arranging');
  expect(others.body.meetings).toEqual([]);
});

test('KM-22 times with all of them come from one request, and none is in lunch, a break or PPA of either', async () => {
  const { status, body } = await school.call<{ meetings: TimesToMeet[] }>(
    HEAD_OF_ENGLISH,
    'GET',
    '/api/arranging/times?from=2026-10-12&days=5',
  );
  expect(status).toBe(200);
  expect(body.meetings.map(({ reviewId }) => reviewId)).toContain(school.reviewOf(TEACHER));
  const people = school.fairview.tenant.people();
  const protectedFor = (number: number) => people.find(({ oid }) => oid === oidOf(number))?.protectedTime ?? [];
  const own = body.meetings.find(({ reviewId }) => reviewId === school.reviewOf(TEACHER));
  expect(own?.isKnown).toBe(true);
  expect(own?.times.length).toBeGreaterThan(3);
  const hits = own?.times.filter(({ start, end }) =>
    [...protectedFor(TEACHER), ...protectedFor(HEAD_OF_ENGLISH)].some(
      (time) =>
        time.weekday === new Date(`${start}Z`).getUTCDay() && time.start < end.slice(11) && start.slice(11) < time.end,
    ),
  );
  expect(hits).toEqual([]);
  // Outlook's own search, one person at a time, agrees with every half hour that is offered here.
  const alone = await school.call<{ times: { start: string }[] }>(
    HEAD_OF_ENGLISH,
    'GET',
    `/api/reviews/${school.reviewOf(TEACHER)}/meeting-times?from=2026-10-12&days=5&minutes=60`,
  );
  const known = new Set(alone.body.times.map(({ start }) => start));
  const together = await school.call<{ meetings: TimesToMeet[] }>(
    HEAD_OF_ENGLISH,
    'GET',
    '/api/arranging/times?from=2026-10-12&days=5&minutes=60',
  );
  const onTheHalfHour = together.body.meetings
    .find(({ reviewId }) => reviewId === school.reviewOf(TEACHER))
    ?.times.filter(({ start }) => /:[03]0$/.test(start));
  expect(onTheHalfHour?.filter(({ start }) => !known.has(start))).toEqual([]);
});

test('KM-65 the lessons that can be visited come from the calendars: the one is taken, the observer is free', async () => {
  const lessons = (by: number, query: string) =>
    school.call<{ times: { start: string; end: string }[] }>(
      by,
      'GET',
      `/api/reviews/${school.reviewOf(TEACHER)}/lessons?${query}`,
    );
  const own = `from=2026-10-19&days=5&observerOid=${oidOf(HEAD_OF_ENGLISH)}`;
  const { status, body } = await lessons(HEAD_OF_ENGLISH, own);
  expect(status).toBe(200);
  expect(body.times.length).toBeGreaterThan(0);
  const calendarOf = (number: number) =>
    school.fairview.tenant
      .calendar(oidOf(number), { from: '2026-10-19', to: '2026-10-24' })
      .filter(({ showAs }) => showAs === 'busy')
      .map(({ start, end }) => [start, end].map(({ dateTime, timeZone }) => `${dateTime.slice(0, 16)} ${timeZone}`));
  const [taught, observer] = [calendarOf(TEACHER), calendarOf(HEAD_OF_ENGLISH)];
  const zone = taught[0]?.[0]?.slice(17) ?? '';
  for (const { start, end } of body.times) {
    expect(taught).toContainEqual([`${start} ${zone}`, `${end} ${zone}`]);
    expect(observer.filter(([from = '', to = '']) => from < `${end} ${zone}` && `${start} ${zone}` < to)).toEqual([]);
  }
  expect((await lessons(TEACHER, own)).status).toBe(404);
  expect((await lessons(OTHER_TEACHER, own)).status).toBe(404);
});

test('KM-22 what is refused for one does not stop the others, and the same request again does nothing twice', async () => {
  const id = randomUUID();
  const steps = [
    meetingWith(TEACHER, '2026-10-12T15:30'),
    // Four working days: the notice would be too short.
    meetingWith(OTHER_TEACHER, '2026-10-09T15:30'),
    { reviewId: randomUUID(), command: planningMeeting(randomUUID(), '2026-10-12T15:30') },
  ];
  const first = await put(HEAD_OF_ENGLISH, id, steps);
  expect(first.status).toBe(200);
  expect(first.body.steps.map(({ isDone, clause }) => [isDone, clause])).toEqual([
    [true, null],
    [false, '4.3'],
    [false, null],
  ]);
  expect(await put(HEAD_OF_ENGLISH, id, steps)).toEqual(first);
  expect(await arranged(TEACHER)).toHaveLength(1);
  const otherWords = await put(HEAD_OF_ENGLISH, id, steps.slice(0, 1));
  expect([otherWords.status, otherWords.body]).toMatchObject([409, { code: 'idUsed' }]);
  expect(await put(TEACHER, id, steps)).toMatchObject({ status: 409 });
});

test('X-20 nobody arranges, moderates or approves by this way what is not theirs', async () => {
  const { body } = await put(TEACHER, randomUUID(), [
    { reviewId: school.reviewOf(TEACHER), command: planningMeeting(randomUUID(), '2026-10-13T15:30') },
    { reviewId: school.reviewOf(OTHER_TEACHER), command: planningMeeting(randomUUID(), '2026-10-13T15:30') },
  ]);
  expect(body.steps.map(({ isDone }) => isDone)).toEqual([false, false]);
  // Of a review that is not for them they learn no more than that.
  expect(body.steps[1]?.message).toBe('There is no such review, or it is not for you.');
  expect(await arranged(OTHER_TEACHER)).toHaveLength(0);
  const other = await school.call(TEACHER, 'PUT', `/api/together/${randomUUID()}`, {
    steps: [{ reviewId: school.reviewOf(TEACHER), command: { type: 'withdrawChecker', oid: oidOf(TEACHER) } }],
  });
  expect(other.status).toBe(422);
});

test('goes on by itself after an interruption, in the name of who asked, and keeps no words of the commands', async () => {
  const steps = [meetingWith(OTHER_TEACHER, '2026-10-14T15:30'), meetingWith(THIRD, '2026-10-15T15:30')];
  let left = 1;
  const commit: App['reviews']['commit'] = async (...args) => {
    left -= 1;
    if (left < 0) throw new Error('The power failed.');
    return app.reviews.commit(...args);
  };
  const id = randomUUID();
  const asked = { by: oidOf(HEAD_OF_ENGLISH), id, steps };
  const dying = { ...app, reviews: { ...app.reviews, commit } };
  await expect(doTogether({ app: dying, ...asked })).rejects.toThrow('The power failed.');
  expect([await arranged(OTHER_TEACHER), await arranged(THIRD)].map(({ length }) => length)).toEqual([1, 0]);
  await school.moveTo('2026-10-05T08:20');
  await sweepBatches(anew());
  expect(await app.batches.unfinished()).toEqual([]);
  expect(await arranged(OTHER_TEACHER)).toHaveLength(1);
  expect(await arranged(THIRD)).toMatchObject([{ start: '2026-10-15T14:30:00Z' }]);
  const events = await app.reviews.events(school.reviewOf(THIRD));
  expect(events.find(({ event }) => event.type === 'meetingScheduled')).toMatchObject({
    by: oidOf(HEAD_OF_ENGLISH),
    as: 'reviewer',
  });
  const kept = (await app.batches.find(id)) as Together;
  expect(kept.steps.map(({ command, outcome }) => [command, outcome])).toEqual([
    [null, { kind: 'done' }],
    [null, { kind: 'done' }],
  ]);
});

test('X-06 a destroyed review leaves no trace in what was done in several', async () => {
  const id = randomUUID();
  await put(HEAD_OF_ENGLISH, id, [meetingWith(TEACHER, '2026-10-16T15:30')]);
  expect(await app.batches.forget(school.reviewOf(TEACHER))).toBeGreaterThan(0);
  expect(await app.batches.find(id)).toMatchObject({ steps: [] });
  expect(await app.batches.forget(school.reviewOf(TEACHER))).toBe(0);
});
