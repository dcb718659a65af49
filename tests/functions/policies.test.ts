import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSchool, TEACHER, type TestSchool } from '../testSchool.ts';

type Deadlines = {
  policy: string;
  version: string;
  deadlines: { rule: string; clause: string; duty: string; owedBy: string; due: string }[];
};
let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [] });
});
afterAll(async () => {
  await school?.stop();
});

const ask = <Body = Deadlines>(pack: string, query: string) =>
  school.call<Body>(TEACHER, 'GET', `/api/policies/${pack}/deadlines?${query}`);
const due = (body: Deadlines, rule: string) => body.deadlines.find((each) => each.rule === rule)?.due;

describe('what a policy makes due', () => {
  test('KM-41 KM-43 after a meeting on Monday 5 October at 15:30', async () => {
    const { body } = await ask('kent-model', 'event=planningMeeting&at=2026-10-05T15:30&staffGroup=teacher');
    expect(body).toMatchObject({ policy: 'kent-model' });
    expect(due(body, 'KM-41')).toBe('2026-10-12T23:59:59+01:00');
    expect(due(body, 'KM-43')).toBe('2026-10-19T23:59:59+01:00');
  });

  test('KM-41 a part-timer’s own days, and bank holidays alone', async () => {
    expect(
      due(
        (await ask('kent-model', 'event=planningMeeting&at=2026-10-05T15:30&staffGroup=teacher&pattern=MTW--')).body,
        'KM-41',
      ),
    ).toBe('2026-10-14T23:59:59+01:00');
    expect(
      due(
        (await ask('kent-model', 'event=planningMeeting&at=2026-10-23T15:30&staffGroup=teacher&calendar=bank-holidays'))
          .body,
        'KM-41',
      ),
    ).toBe('2026-10-30T23:59:59+00:00');
    expect(
      due((await ask('kent-model', 'event=planningMeeting&at=2026-10-23T15:30&staffGroup=teacher')).body, 'KM-41'),
    ).toBe('2026-11-06T23:59:59+00:00');
  });

  test('KM-22 the latest notice, KM-65 a week before to the minute, TA-21 48 clock hours', async () => {
    expect(
      due((await ask('kent-model', 'event=planningMeeting&at=2026-10-12T15:30&staffGroup=teacher')).body, 'KM-22'),
    ).toBe('2026-10-05T23:59:59+01:00');
    expect(
      due((await ask('kent-model', 'event=observation&at=2026-10-20T10:00&staffGroup=teacher')).body, 'KM-65'),
    ).toBe('2026-10-13T10:00:00+01:00');
    expect(
      due(
        (await ask('trust-associate-staff', 'event=observation&at=2026-10-24T10:00&staffGroup=associate')).body,
        'TA-21',
      ),
    ).toBe('2026-10-26T09:00:00+00:00');
  });

  test.each([
    ['nonsense', 'event=planningMeeting&at=2026-10-05T15:30&staffGroup=teacher', 404, 'kent-model'],
    ['kent-model', 'event=party&at=2026-10-05T15:30&staffGroup=teacher', 422, 'planningMeeting'],
    ['kent-model', 'event=planningMeeting&at=2026-02-30T15:30&staffGroup=teacher', 422, 'no such date'],
    ['kent-model', 'event=planningMeeting&at=9999-10-05T15:30&staffGroup=teacher', 422, '1972 to 2100'],
    ['kent-model', 'event=planningMeeting&at=yesterday&staffGroup=teacher', 422, '2026-10-05T15:30'],
    ['kent-model', 'event=planningMeeting&at=2026-10-05T15:30', 422, 'teacher, headteacher, support'],
    ['kent-model', 'event=planningMeeting&at=2026-10-05T15:30&staffGroup=teacher&colour=red', 422, 'no “colour”'],
    ['kent-model', 'event=planningMeeting&at=2026-10-05T15:30&staffGroup=pirate', 422, 'teacher'],
    ['kent-model', 'event=planningMeeting&at=2026-10-05T15:30&staffGroup=teacher&pattern=XXXXX', 422, 'MTW--'],
  ])('of %s with %s: %i, and what is allowed', async (pack, query, status, allowed) => {
    const answer = await school.call(TEACHER, 'GET', `/api/policies/${pack}/deadlines?${query}`);
    expect(answer.status).toBe(status);
    expect(answer.body.detail).toContain(allowed);
  });
});

describe('a question with several faults', () => {
  test('is told all of them at once, each at its parameter', async () => {
    const answer = await school.call(
      TEACHER,
      'GET',
      '/api/policies/kent-model/deadlines?event=lunch&at=soon&staffGroup=dog&pattern=x&calendar=moon',
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
    expect(new Set(answer.body.fields?.map(({ field }) => field))).toEqual(
      new Set(['event', 'at', 'staffGroup', 'pattern', 'calendar']),
    );
  });

  test('a moment with an offset is taken as it is', async () => {
    const { body } = await ask(
      'trust-associate-staff',
      'event=observation&at=2026-10-24T09:00:00Z&staffGroup=associate',
    );
    expect(due(body, 'TA-21')).toBe('2026-10-26T09:00:00+00:00');
  });
});
