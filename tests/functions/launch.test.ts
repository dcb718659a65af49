import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchPreview, LaunchProgress } from '#domain/views/launch.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import {
  ADMINISTRATOR,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

const WISH = { policy: 'kent-model', cycle: 'running', reviewers: {}, leftOut: [] as string[] };
/** Two batches of the queue are enough. */
const REST = Array.from({ length: 16 }, (_, index) => oidOf(15 + index)).filter((oid) => oid !== oidOf(20));
const WITHOUT_MANAGER = 14;
let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
  const register = people
    .map(registerEntry)
    .map((each) => (each.oid === oidOf(WITHOUT_MANAGER) ? { ...each, managerOid: null } : each));
  const settings = { school: { name: 'Larkmoor School', calendar: schoolYear }, people: register };
  await school.call(ADMINISTRATOR, 'PUT', '/api/school', settings);
});
afterAll(async () => {
  await school?.stop();
});

const preview = async (wish: unknown, by = ADMINISTRATOR) =>
  (await school.call<LaunchPreview>(by, 'POST', '/api/launches/preview', wish)).body;
const progress = async (id: string) =>
  (await school.call<LaunchProgress>(ADMINISTRATOR, 'GET', `/api/launches/${id}`)).body;
/** How a launch ended, once nobody in it is waiting any more. */
const ended = async (id: string) => {
  const isWaiting = async () => (await progress(id)).lines.some(({ state }) => state === 'waiting');
  await expect.poll(isWaiting, { timeout: 120_000, interval: 250 }).toBe(false);
  return progress(id);
};
const stateOf = ({ lines }: Pick<LaunchPreview | LaunchProgress, 'lines'>, number: number) =>
  lines.find(({ person }) => person.oid === oidOf(number))?.state;

describe('launching a cycle for the whole staff', () => {
  test('TA-06 X-07 who may: headteacher, business manager, administrator; nobody else', async () => {
    expect((await preview(WISH, HEADTEACHER)).lines.length).toBeGreaterThan(20);
    const id = randomUUID();
    for (const [method, path, body] of [
      ['POST', '/api/launches/preview', WISH],
      ['PUT', `/api/launches/${id}`, WISH],
      ['GET', `/api/launches/${id}`, undefined],
      ['GET', '/api/launches', undefined],
      ['POST', `/api/launches/${id}/go-on`, undefined],
    ] as const)
      expect((await school.call(HEAD_OF_ENGLISH, method, path, body)).status).toBe(403);
  });

  test('KM-15 the line manager is looked up in Microsoft 365 where the register has none', async () => {
    const line = (await preview(WISH)).lines.find(({ person }) => person.oid === oidOf(WITHOUT_MANAGER));
    const manager = people.find(({ oid }) => oid === oidOf(WITHOUT_MANAGER))?.managerOid;
    expect(line).toMatchObject({ state: 'ready', reviewer: { oid: manager } });
  });

  test('X-01 bad input is refused at its field', async () => {
    const stranger = randomUUID();
    const put = (wish: unknown) => school.call(ADMINISTRATOR, 'PUT', `/api/launches/${randomUUID()}`, wish);
    expect((await put({ ...WISH, policy: 'nothing' })).body.fields?.[0]?.field).toBe('policy');
    expect((await put({ ...WISH, cycle: 'last' })).body.fields?.[0]?.field).toBe('cycle');
    const unknown = await put({ ...WISH, reviewers: { [oidOf(TEACHER)]: stranger } });
    expect(unknown).toMatchObject({ status: 422, body: { fields: [{ field: `reviewers.${oidOf(TEACHER)}` }] } });
    expect((await put({ ...WISH, more: true })).status).toBe(422);
    expect((await school.call(ADMINISTRATOR, 'GET', `/api/launches/${stranger}`)).status).toBe(404);
  });

  test('KM-02 X-02 X-07 one step opens every review that can be; the list says what could not be, and why', async () => {
    const id = randomUUID();
    const wish = { ...WISH, reviewers: { [oidOf(HEADTEACHER)]: oidOf(52) }, leftOut: [...REST, oidOf(OTHER_TEACHER)] };
    const begun = await school.call<LaunchProgress>(ADMINISTRATOR, 'PUT', `/api/launches/${id}`, wish);
    expect(begun.status).toBe(201);
    const done = await ended(id);
    expect([TEACHER, OTHER_TEACHER, 20, HEADTEACHER].map((number) => stateOf(done, number))).toEqual([
      'open',
      'leftOut',
      'cannot',
      'opened',
    ]);
    expect(done.lines.find(({ person }) => person.oid === oidOf(20))?.why).toMatchObject({
      rule: 'KM-02',
      clause: '3',
    });
    const team = (await school.home(HEAD_OF_ENGLISH)).team.map(({ reviewee }) => reviewee.oid);
    expect(team).toContain(oidOf(TEACHER));
    expect(team.length).toBeGreaterThan(1);
    // The administrator who launched has a part in none of them.
    expect((await school.home(ADMINISTRATOR)).others).toEqual([]);
  });

  test('X-02 launched twice, or again under the same id, gives the same reviews', async () => {
    const before = (await school.home(HEADTEACHER)).school?.people ?? 0;
    const [{ id }] = (await school.call<{ launches: { id: string }[] }>(ADMINISTRATOR, 'GET', '/api/launches')).body
      .launches as [{ id: string }];
    const again = await school.call<LaunchProgress>(ADMINISTRATOR, 'PUT', `/api/launches/${id}`, WISH);
    expect(again.status).toBe(200);
    const other = { ...WISH, cycle: WISH.cycle === 'next' ? 'running' : 'next' };
    const changed = await school.call(ADMINISTRATOR, 'PUT', `/api/launches/${id}`, other);
    expect([changed.status, changed.body.code]).toEqual([409, 'idUsed']);
    await school.call(ADMINISTRATOR, 'POST', `/api/launches/${id}/go-on`);
    const second = randomUUID();
    const once = { ...WISH, reviewers: { [oidOf(HEADTEACHER)]: oidOf(52) }, leftOut: REST };
    await school.call(ADMINISTRATOR, 'PUT', `/api/launches/${second}`, once);
    const opened = (await ended(second)).lines.filter(({ state }) => state === 'opened');
    expect(opened.map(({ person }) => person.oid)).toEqual([oidOf(OTHER_TEACHER)]);
    expect((await school.home(HEADTEACHER)).school?.people).toBe(before + 1);
    const nobody = await school.call(ADMINISTRATOR, 'PUT', `/api/launches/${randomUUID()}`, once);
    expect(nobody).toMatchObject({ status: 409, body: { code: 'notYet' } });
  });
});
