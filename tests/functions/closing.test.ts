import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewView } from '#domain/views/review.ts';
import type { DeliveryView } from '#domain/views/delivery.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import {
  ADMINISTRATOR,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

const WAIT = { timeout: 120_000, interval: 250 };
let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [OTHER_TEACHER, TEACHER], begins: '2027-07-05T08:00' });
  await school.fairview.tenant.install(oidOf(OTHER_TEACHER));
});
afterAll(async () => {
  await school?.stop();
});

/** Time passes without any reminders in between: a year of reminders does not matter here. */
const setClock = (local: string) => school.fairview.clock.set(school.momentOf(local));

const read = async (by: number, id: string) => (await school.call<ReviewView>(by, 'GET', `/api/reviews/${id}`)).body;

describe('from one cycle to the next', () => {
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

  test('PA-06 where the next review cannot be opened the administrator is told why, and it is opened once it can be', async () => {
    const register = (staffGroup?: null) =>
      school.call(ADMINISTRATOR, 'PUT', '/api/school', {
        school: { name: 'Larkmoor School', calendar: schoolYear },
        people: people
          .map(registerEntry)
          .map((entry) => (staffGroup === null && entry.oid === oidOf(TEACHER) ? { ...entry, staffGroup } : entry)),
      });
    expect((await register(null)).status).toBe(200);
    await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'closeCycle', note: 'It was never finished.' });
    const told = async () => (await school.call<DeliveryView>(ADMINISTRATOR, 'GET', '/api/delivery')).body.givenUp;
    await expect.poll(async () => (await told()).length, WAIT).toBe(1);
    const [refused] = await told();
    const name = people.find(({ oid }) => oid === oidOf(TEACHER))?.displayName;
    expect(refused).toMatchObject({
      what: `Opening the next review of ${name}`,
      why: `${name} belongs to no staff group that a policy of this school covers then.`,
    });
    const next = async () => (await school.review(TEACHER, TEACHER)).closing?.nextReviewId ?? null;
    expect(await next()).toBeNull();
    expect((await register()).status).toBe(200);
    await school.call(ADMINISTRATOR, 'POST', `/api/delivery/given-up/${refused?.id}/try-again`);
    await expect.poll(next, WAIT).not.toBeNull();
    expect(await told()).toEqual([]);
  });
});
