import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchWeek } from '#domain/views/launch.ts';
import { oidOf } from '#local/school/people.ts';
import { cardText, HEAD_OF_ENGLISH, HEADTEACHER, openSchool, type TestSchool } from '../testSchool.ts';

const TEACHERS = [12, 13, 14];
const EVERYBODY = [...TEACHERS, HEAD_OF_ENGLISH];
const ENGLISH = {
  policy: 'kent-model',
  cycle: 'running',
  managerOid: oidOf(HEAD_OF_ENGLISH),
  reviewers: {},
  leftOut: [],
};

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [], begins: '2026-10-05T10:00' });
  for (const number of EVERYBODY) await school.fairview.tenant.install(oidOf(number));
});
afterAll(async () => {
  await school?.stop();
});

const week = async (by = HEADTEACHER, wish: object = ENGLISH) =>
  school.call<LaunchWeek>(by, 'POST', '/api/launches/week', wish);

describe('the messages of the first week, before anything is launched', () => {
  test('X-07 are for those who launch', async () => {
    expect((await week(HEAD_OF_ENGLISH)).status).toBe(403);
    expect((await week(HEADTEACHER, { ...ENGLISH, managerOid: randomUUID() })).body).toMatchObject({
      fields: [{ field: 'managerOid' }],
    });
  });

  test('X-05 are those that are then sent, to the same people on the same days', async () => {
    const { body } = await week();
    const welcomes = EVERYBODY.flatMap((number) => school.chat(number)).length;
    // Each of three teachers and, for each of them, the reviewer. All are at work at ten.
    expect(body.rows[0]).toMatchObject({ what: 'A review has begun', goes: 'atOnce', count: 6 });
    expect(body.rows[0]?.to.map(({ oid }) => oid).toSorted()).toEqual(EVERYBODY.map(oidOf).toSorted());
    expect(body.until).toBe('2026-10-11');
    expect(body.people).toBe(4);

    await school.call(HEADTEACHER, 'PUT', `/api/launches/${randomUUID()}`, ENGLISH);
    await school.rest();
    expect(EVERYBODY.flatMap((number) => school.chat(number))).toHaveLength(welcomes + 6);
    for (const day of [6, 7, 8, 9, 10, 11]) await school.moveTo(`2026-10-${String(day).padStart(2, '0')}T17:00`);
    const sent = EVERYBODY.flatMap((number) => school.chat(number).map((message) => ({ number, message })));
    expect(sent).toHaveLength(welcomes + body.messages);
    for (const { goes, what, to } of body.rows.filter((row) => row.goes === 'gathered'))
      for (const { oid } of to)
        expect([
          goes,
          sent.some(({ number, message }) => oidOf(number) === oid && cardText(message).includes(what)),
        ]).toEqual(['gathered', true]);
  });
});
