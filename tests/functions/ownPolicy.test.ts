import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReviewView } from '#domain/views/review.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { idFor } from '#local/school/story.ts';
import riverSchool from '../domain/policies/river-school.json' with { type: 'json' };
import { ADMINISTRATOR, cardText, HEAD_OF_MATHS, MATHS_TEACHER, openSchool, type TestSchool } from '../testSchool.ts';

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [] });
  await school.fairview.tenant.install(oidOf(HEAD_OF_MATHS));
  const coaches = people
    .filter(({ oid }) => oid === oidOf(MATHS_TEACHER))
    .map((person) => ({ ...registerEntry(person), staffGroup: 'coach' }));
  await school.call(ADMINISTRATOR, 'PUT', '/api/school', {
    school: { name: 'Larkmoor School', calendar: schoolYear },
    people: coaches,
  });
});
afterAll(async () => {
  await school?.stop();
});

test('X-01 a made-up policy, adopted as a file alone, runs somebody’s review by its own rules and terms', async () => {
  const adopted = await school.call(ADMINISTRATOR, 'POST', '/api/policies/adoptions', {
    source: { file: riverSchool },
    values: { logDays: 2 },
    from: '2026-08-01',
    site: null,
    staffGroups: ['coach'],
  });
  expect(adopted.status).toBe(201);
  const opened = await school.call<{ reviewId: string; policy: { pack: string }; cycle: { start: string } }>(
    ADMINISTRATOR,
    'POST',
    '/api/reviews',
    { revieweeOid: oidOf(MATHS_TEACHER) },
  );
  expect(opened.body).toMatchObject({
    policy: { pack: 'river-school' },
    cycle: { start: '2026-08-01', end: '2027-07-31' },
  });
  const read = async () =>
    (await school.call<ReviewView>(HEAD_OF_MATHS, 'GET', `/api/reviews/${opened.body.reviewId}`)).body;
  expect((await read()).todos).toContainEqual(
    expect.objectContaining({ rule: 'RS-01', title: 'Hold the year’s talk', due: '2027-03-25T23:59:59+00:00' }),
  );
  const scheduled = await school.call(HEAD_OF_MATHS, 'POST', `/api/reviews/${opened.body.reviewId}/commands`, {
    commandId: idFor({ kind: 9, person: MATHS_TEACHER }),
    command: {
      type: 'scheduleMeeting',
      meetingId: idFor({ kind: 1, person: MATHS_TEACHER }),
      kind: 'conversation',
      start: '2026-10-22T15:30',
      minutes: 30,
      place: 'By the river',
      bring: [],
      askToWaiveNotice: false,
    },
  });
  expect(scheduled.status).toBe(200);
  const view = await read();
  expect(view.statement?.name).toBe('logbook');
  // Two working days after Thursday 22 October, over half-term: Friday, and the INSET day of 2 November.
  expect(view.todos).toContainEqual(
    expect.objectContaining({
      rule: 'RS-02',
      title: 'Write the logbook',
      due: '2026-11-02T23:59:59+00:00',
      state: 'ahead',
    }),
  );
});

test('X-05 a day on which the school closes after all moves what counts it, and the reminders with it', async () => {
  await school.call(ADMINISTRATOR, 'PUT', '/api/school', {
    school: { name: 'Larkmoor School', calendar: { ...schoolYear, closures: [...schoolYear.closures, '2026-10-23'] } },
    people: [people[0]].flatMap((person) => (person ? [registerEntry(person)] : [])),
  });
  const opened = await school.call<{ reviewId: string }>(ADMINISTRATOR, 'POST', '/api/reviews', {
    revieweeOid: oidOf(MATHS_TEACHER),
  });
  const { body } = await school.call<ReviewView>(HEAD_OF_MATHS, 'GET', `/api/reviews/${opened.body.reviewId}`);
  expect(body.todos.find(({ rule }) => rule === 'RS-02')?.due).toBe('2026-11-03T23:59:59+00:00');
  await school.rest();
  await school.moveTo('2026-11-02T12:00');
  const reminders = () =>
    school
      .chat(HEAD_OF_MATHS)
      .filter((message) => /tomorrow[^]*Write the logbook|Write the logbook[^]*tomorrow/i.test(cardText(message)));
  await expect.poll(reminders).toHaveLength(1);
});
