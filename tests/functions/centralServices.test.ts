import type { CockpitLine } from '#domain/views/cockpitList.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import type { LaunchPreview } from '#domain/views/launch.ts';
import { oidOf } from '#local/school/people.ts';
import { HEADTEACHER, openSchool, TEACHER, type TestSchool } from '../testSchool.ts';

const OPERATIONS_DIRECTOR = 31;
/** People of the demonstration school who work for the trust's central services. */
const CENTRAL_STAFF = [62, 63, 64];
const OFFICE_MANAGER = 38;
const RECEPTIONIST = 39;
const ASSISTANT = 35;
let school: TestSchool;

/** The office works for the trust’s central services, and the business manager leads them. */
function inCentralServices(entry: Person): Person {
  if (entry.oid === oidOf(OPERATIONS_DIRECTOR)) return { ...entry, central: true, roles: ['operationsDirector'] };
  return [OFFICE_MANAGER, RECEPTIONIST].some((number) => oidOf(number) === entry.oid)
    ? { ...entry, central: true }
    : entry;
}

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [RECEPTIONIST, ASSISTANT, TEACHER], register: inCentralServices });
});
afterAll(async () => {
  await school?.stop();
});

const read = (by: number, of: number) => school.call(by, 'GET', `/api/reviews/${school.reviewOf(of)}`);

describe('central services of a trust', () => {
  test('TA-35 the operations director follows central staff, the headteacher the school', async () => {
    await school.rest();
    const followedBy = async (by: number) => {
      const { body } = await school.call<{ lines: CockpitLine[] }>(by, 'GET', '/api/overview/people');
      return body.lines.map(({ reviewee }) => reviewee.oid).toSorted();
    };
    expect(await followedBy(OPERATIONS_DIRECTOR)).toEqual([oidOf(RECEPTIONIST)]);
    expect(await followedBy(HEADTEACHER)).toEqual([oidOf(ASSISTANT), oidOf(TEACHER)].toSorted());
  });

  test('TA-30 a headteacher sees nothing of central staff, the operations director nothing of a school’s', async () => {
    expect((await read(OPERATIONS_DIRECTOR, RECEPTIONIST)).status).toBe(200);
    expect((await read(HEADTEACHER, RECEPTIONIST)).status).toBe(404);
    expect((await read(OPERATIONS_DIRECTOR, ASSISTANT)).status).toBe(404);
    expect((await read(HEADTEACHER, ASSISTANT)).status).toBe(200);
  });

  test('TA-02 who looks leaves a trace in the right words, and what is said names the operations director', async () => {
    const { body } = await school.call<{ reads: { why: string }[] }>(
      RECEPTIONIST,
      'GET',
      `/api/reviews/${school.reviewOf(RECEPTIONIST)}/history`,
    );
    expect(body.reads.map(({ why }) => why)).toContain('as the person who approves');
    const review = await school.review(RECEPTIONIST, RECEPTIONIST);
    expect(review.policy.wording.headteacher).toBe('operations director');
  });

  test('TA-02 the operations director launches a cycle for central staff alone', async () => {
    const wish = { policy: null, cycle: 'running', reviewers: {}, leftOut: [] };
    const of = async (by: number) =>
      (await school.call<LaunchPreview>(by, 'POST', '/api/launches/preview', wish)).body.lines.map(
        ({ person }) => person.oid,
      );
    expect(new Set(await of(OPERATIONS_DIRECTOR))).toEqual(
      new Set([OFFICE_MANAGER, RECEPTIONIST, OPERATIONS_DIRECTOR, ...CENTRAL_STAFF].map(oidOf)),
    );
    expect(await of(HEADTEACHER)).not.toContain(oidOf(RECEPTIONIST));
    const opened = await school.call(OPERATIONS_DIRECTOR, 'POST', '/api/reviews', { revieweeOid: oidOf(36) });
    expect(opened.status).toBe(403);
  });
});
