import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewView } from '#domain/views/review.ts';
import { oidOf } from '#local/school/people.ts';
import { HEAD_OF_ENGLISH, HEADTEACHER, openSchool, OTHER_TEACHER, TEACHER, type TestSchool } from '../testSchool.ts';

const WAIT = { timeout: 30_000, interval: 250 };
let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER], begins: '2027-07-05T08:00' });
  await school.fairview.tenant.install(oidOf(OTHER_TEACHER));
});
afterAll(async () => {
  await school?.stop();
});

/** Time passes and nothing is reminded of meanwhile: a year of reminders is not what this is about. */
const setClock = (local: string) => school.fairview.clock.set(school.momentOf(local));

const meet = async (kind: 'planningMeeting' | 'midYearReview', start: string) =>
  school.must(HEAD_OF_ENGLISH, TEACHER, {
    type: 'scheduleMeeting',
    meetingId: randomUUID(),
    kind,
    start,
    minutes: 60,
    place: 'Room 1',
    bring: [],
    askToWaiveNotice: false,
  });
const read = async (by: number, id: string) => (await school.call<ReviewView>(by, 'GET', `/api/reviews/${id}`)).body;

/** Says that everything else that is open in the teacher's review was done. */
async function doTheRest(): Promise<void> {
  for (const by of [HEAD_OF_ENGLISH, HEADTEACHER])
    for (const { key } of (await school.review(by, TEACHER)).todos.filter(
      ({ action, state, yours }) => action === 'recorded' && yours && (state === 'owed' || state === 'overdue'),
    ))
      await school.must(by, TEACHER, { type: 'recordDuty', key, on: '2027-07-16', note: null });
}

describe('from one cycle to the next', () => {
  test('KM-35 a year with an objective that goes on beyond it', async () => {
    await meet('planningMeeting', '2027-07-13T15:30');
    await meet('midYearReview', '2027-07-14T15:30');
    await school.must(TEACHER, TEACHER, {
      type: 'saveObjective',
      objectiveId: randomUUID(),
      title: 'A two-year course',
      success: 'The certificate',
      by: '2028-03-01',
      milestone: 'The first module',
      linkKind: 'School improvement plan',
      linkedTo: 'Reading',
      reason: null,
    });
    await school.must(TEACHER, TEACHER, { type: 'sendObjectives', revision: 1 });
    await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'approveObjectives', revision: 1 });
    setClock('2027-07-16T09:00');
    const answers = { lastYear: 'Good.', criteria: 'Standards.', support: 'A partner.' };
    await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'draftStatement', version: 1, answers });
    for (const by of [HEAD_OF_ENGLISH, TEACHER]) {
      const textHash = (await school.review(by, TEACHER)).statement?.versions.at(-1)?.textHash ?? '';
      await school.must(by, TEACHER, { type: 'signStatement', version: 1, textHash });
    }
    await doTheRest();
    expect((await school.review(TEACHER, TEACHER)).closing).toMatchObject({ closed: null, canClose: false });
  });

  test('PA-06 closing by hand opens the next review, linked both ways; the two are told', async () => {
    setClock('2027-09-02T09:00');
    const close = { type: 'closeCycle' as const, note: 'It was never finished.' };
    await school.must(HEAD_OF_ENGLISH, OTHER_TEACHER, close);
    const nextOf = async () => (await school.review(OTHER_TEACHER, OTHER_TEACHER)).closing?.nextReviewId ?? null;
    await expect.poll(nextOf, WAIT).not.toBeNull();
    const old = await school.review(OTHER_TEACHER, OTHER_TEACHER);
    const next = await read(OTHER_TEACHER, (await nextOf()) ?? '');
    expect(next).toMatchObject({
      cycle: { start: '2027-09-01', end: '2028-08-31' },
      closing: { previousReviewId: old.id },
    });
    const home = await school.home(OTHER_TEACHER);
    expect(home.own.map(({ reviewId }) => reviewId)).toEqual([next.id]);
    expect(home.earlier.map(({ reviewId }) => reviewId)).toEqual([old.id]);
    const told = () => school.chat(OTHER_TEACHER).map(({ summary }) => summary);
    await expect.poll(told, WAIT).toEqual(expect.arrayContaining(['A review has begun', 'A cycle is closed']));
    const again = { type: 'reopenReview' as const, reason: 'It shall be finished.' };
    expect((await school.command(HEAD_OF_ENGLISH, OTHER_TEACHER, again)).status).toBe(403);
    const opened = await school.must(HEADTEACHER, OTHER_TEACHER, again);
    expect(opened.closing).toMatchObject({ closed: null, nextReviewId: next.id });
    await expect.poll(told, WAIT).toContain('Something is open again');
  });

  test('KM-24 TA-07 the meeting of the next cycle that looks back closes the last one by itself', async () => {
    const opened = await school.call<{ reviewId: string }>(HEADTEACHER, 'POST', '/api/reviews', {
      revieweeOid: oidOf(TEACHER),
    });
    const next = opened.body.reviewId;
    expect((await read(TEACHER, next)).objectives).toMatchObject({
      state: { kind: 'draft' },
      list: [{ title: 'A two-year course' }],
    });
    const command = {
      type: 'scheduleMeeting',
      meetingId: randomUUID(),
      kind: 'planningMeeting',
      start: '2027-09-14T15:30',
      minutes: 60,
      place: 'Room 1',
      bring: [],
      askToWaiveNotice: false,
    };
    const asked = { commandId: randomUUID(), command };
    expect((await school.call(HEAD_OF_ENGLISH, 'POST', `/api/reviews/${next}/commands`, asked)).status).toBe(200);
    expect((await school.review(TEACHER, TEACHER)).closing?.closed).toBeNull();
    setClock('2027-09-14T16:29');
    await school.moveTo('2027-09-14T16:35');
    await expect
      .poll(async () => (await school.review(TEACHER, TEACHER)).closing?.closed, WAIT)
      .toMatchObject({ by: null, note: null });
  });
});
