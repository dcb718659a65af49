import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import type { RegisterView } from '#domain/review/development/view.ts';
import { oidOf } from '#local/school/people.ts';
import {
  cardText,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

const COORDINATOR = 33;
const SENIOR_LEADER = 2;

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
  for (const number of [TEACHER, COORDINATOR]) await school.fairview.tenant.install(oidOf(number));
});
afterAll(() => school?.stop());

const need: Extract<Command, { type: 'enterNeed' }> = {
  type: 'enterNeed',
  needId: randomUUID(),
  need: 'Leading a discussion',
  route: 'watching',
  priority: 'school',
  priorityNote: null,
  by: null,
};
const throughRegister = (by: number, command: Command) =>
  school.call<RegisterView>(by, 'POST', `/api/development/${school.reviewOf(TEACHER)}/commands`, {
    commandId: randomUUID(),
    command,
  });

test('KM-37 the register is for the training coordinator and the headteacher, who see the needs and not the reviews', async () => {
  await school.must(TEACHER, TEACHER, need);
  await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'promiseNeed', needId: need.needId, by: '2026-12-01' });
  const seen = await school.call<RegisterView>(COORDINATOR, 'GET', '/api/development');
  expect(seen.body.lines).toMatchObject([{ person: { name: 'Lucy Pemberton' }, need: { need: need.need } }]);
  expect((await school.call(COORDINATOR, 'GET', `/api/reviews/${school.reviewOf(TEACHER)}`)).status).toBe(404);
  for (const number of [OTHER_TEACHER, HEAD_OF_ENGLISH]) {
    expect((await school.call(number, 'GET', '/api/development')).status).toBe(403);
    expect((await throughRegister(number, need)).status).toBe(403);
  }
});

test('KM-37 KM-72 the coordinator gets a card with that need alone, provides it, and the reviewee is told', async () => {
  await school.rest();
  const card = school.chat(COORDINATOR).find((message) => cardText(message).includes('Leading a discussion'));
  expect(card?.summary).toBe('Development to see to');
  const provide: Command = { type: 'provideNeed', needId: need.needId, on: '2026-10-05', note: null };
  expect((await throughRegister(COORDINATOR, provide)).body.lines[0]?.need.state.kind).toBe('provided');
  await school.rest();
  expect(school.chat(TEACHER).map(({ summary }) => summary)).toContain('News of development');
});

test('X-06 reading the register and exporting it leave entries that the reviewee can see', async () => {
  const response = await fetch(`${school.origin}/api/development/export`, {
    headers: { Authorization: `Bearer ${await school.fairview.tenant.tokenFor(oidOf(COORDINATOR))}` },
  });
  expect(response.headers.get('Content-Type')).toContain('text/csv');
  expect(await response.text()).toContain('"Lucy Pemberton"');
  const { body } = await school.call<{ reads: { who: string; why: string }[] }>(
    TEACHER,
    'GET',
    `/api/reviews/${school.reviewOf(TEACHER)}/history`,
  );
  expect(body.reads.filter(({ who }) => who === 'Louise Ferreira').map(({ why }) => why)).toEqual(
    expect.arrayContaining(['export of the development register', 'the needs in it, for the development register']),
  );
  expect((await school.call(OTHER_TEACHER, 'GET', '/api/development/export')).status).toBe(403);
});

test('KM-67 a senior leader records a drop-in without seeing the review, then sees that one alone; others are refused', async () => {
  await school.moveTo('2026-10-06T12:00');
  const dropIn = () => ({
    commandId: randomUUID(),
    observationId: randomUUID(),
    revieweeOid: oidOf(TEACHER),
    start: '2026-10-06T10:00',
    minutes: 15,
    focus: 'Starts of lessons',
  });
  const offered = await school.call<{ people: { oid: string }[] }>(SENIOR_LEADER, 'GET', '/api/drop-ins');
  expect(offered.body.people.map(({ oid }) => oid)).toContain(oidOf(TEACHER));
  expect((await school.call(SENIOR_LEADER, 'POST', '/api/drop-ins', dropIn())).status).toBe(201);
  const seen = await school.review(SENIOR_LEADER, TEACHER);
  expect(seen.you.whole).toBe(false);
  expect(seen.observations.list.map(({ kind }) => kind)).toEqual(['dropIn']);
  expect(await school.call(OTHER_TEACHER, 'POST', '/api/drop-ins', dropIn())).toMatchObject({
    status: 403,
    body: { rule: 'KM-67', clause: 'Appendix 3, 6' },
  });
  expect((await school.home(OTHER_TEACHER)).canDropIn).toBe(false);
  expect((await school.home(HEADTEACHER)).canDropIn).toBe(true);
});
