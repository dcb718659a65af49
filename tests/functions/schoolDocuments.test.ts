import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewPackView } from '#domain/views/reviewPack.ts';
import type { SchoolDocumentsView } from '#domain/views/schoolDocuments.ts';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import {
  ADMINISTRATOR,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

const SENIOR_LEADER = 2;
const ASSISTANT = 35;
const PLAN = { kind: 'improvementPlan', title: 'Improvement plan 2026/27', link: 'https://larkmoor.sch.uk/plan.pdf' };
const PAY = { kind: null, title: 'Pay policy', link: 'https://larkmoor.sharepoint.com/pay.docx' };
const planId = randomUUID();
const payId = randomUUID();

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, ASSISTANT] });
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-14T15:30'));
});
afterAll(() => school?.stop());

const put = (by: number, body: object, id: string = randomUUID()) =>
  school.call<SchoolDocumentsView & { code: string; detail: string; fields: { field: string }[] }>(
    by,
    'PUT',
    `/api/school/documents/${id}`,
    body,
  );
const documentsOf = async (by: number, reviewee: number) => {
  const { preparing } = await school.review(by, reviewee);
  return preparing?.documents ?? expect.fail('This person does not see what is prepared.');
};
/** The documents that the reviewer is asked for. */
const askedFor = async () =>
  (await school.review(HEAD_OF_ENGLISH, TEACHER)).todos
    .filter(({ action }) => action === 'attachDocument')
    .map(({ aboutId }) => aboutId);

describe('papers of the whole school', () => {
  test('KM-11 before any is entered, job description and improvement plan are asked for and missing', async () => {
    expect((await documentsOf(TEACHER, TEACHER)).missing).toEqual(['jobDescription', 'improvementPlan']);
    expect(await askedFor()).toEqual(['jobDescription', 'improvementPlan']);
  });

  test('headteacher, senior leader and administrator enter, read and remove them; nobody else does', async () => {
    for (const by of [TEACHER, HEAD_OF_ENGLISH]) {
      const answers = [
        await put(by, PLAN),
        await school.call(by, 'GET', '/api/school/documents'),
        await school.call(by, 'DELETE', `/api/school/documents/${planId}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
    expect((await put(TEACHER, PLAN)).body.detail).toBe(
      'The school’s documents are entered by the administrator, the headteacher and the senior leader.',
    );
    expect((await put(HEADTEACHER, PLAN, planId)).status).toBe(200);
    const { body } = await put(ADMINISTRATOR, PAY, payId);
    expect(body.documents).toMatchObject([
      { ...PLAN, id: planId, kindName: 'School improvement plan', by: 'Helen Ashdown' },
      { ...PAY, id: payId, kindName: null },
    ]);
    expect(body.kinds).toContainEqual({ id: 'improvementPlan', name: 'School improvement plan' });
  });

  test('KM-11 every review shows them as the school’s; a kind that is there is not missing and not asked for', async () => {
    const plan = { id: planId, title: PLAN.title, link: PLAN.link };
    const pay = { id: payId, title: PAY.title, link: PAY.link, kindName: null };
    for (const by of [TEACHER, HEAD_OF_ENGLISH]) {
      const { fromSchool, missing } = await documentsOf(by, TEACHER);
      expect(fromSchool).toEqual([{ ...plan, kindName: 'School improvement plan' }, pay]);
      expect(missing).toEqual(['jobDescription']);
    }
    expect(await askedFor()).toEqual(['jobDescription']);
    expect((await documentsOf(ASSISTANT, ASSISTANT)).fromSchool).toEqual([{ ...plan, kindName: null }, pay]);
    expect((await school.call(OTHER_TEACHER, 'GET', `/api/reviews/${school.reviewOf(TEACHER)}`)).status).toBe(404);
  });

  test('KM-26 the review pack has them among its parts', async () => {
    await put(HEADTEACHER, { ...PAY, kind: 'standards', title: 'Teachers’ standards' }, payId);
    const path = `/api/reviews/${school.reviewOf(TEACHER)}/pack`;
    const { parts } = (await school.call<ReviewPackView>(HEAD_OF_ENGLISH, 'GET', path)).body;
    const linked = (part: string) =>
      parts.find(({ id }) => id === part)?.entries.map(({ title, link }) => [title, link]);
    expect(linked('improvementPlan')).toEqual([[PLAN.title, PLAN.link]]);
    expect(linked('standards')).toEqual([['Teachers’ standards', PAY.link]]);
  });

  test('KM-78 the pay policy is kept beside the policy: entered once, every review and its pack show it', async () => {
    const id = randomUUID();
    await put(HEADTEACHER, { ...PAY, kind: 'payPolicy' }, id);
    expect((await documentsOf(TEACHER, TEACHER)).fromSchool).toContainEqual({
      id,
      title: PAY.title,
      link: PAY.link,
      kindName: 'Pay policy',
    });
    const path = `/api/reviews/${school.reviewOf(TEACHER)}/pack`;
    const { parts } = (await school.call<ReviewPackView>(HEAD_OF_ENGLISH, 'GET', path)).body;
    expect(parts.find((part) => part.id === 'payPolicy')?.entries).toMatchObject([{ title: PAY.title }]);
    await school.call(HEADTEACHER, 'DELETE', `/api/school/documents/${id}`);
  });

  test('KM-11 a paper of a kind that the policy has for other staff is not shown', async () => {
    const id = randomUUID();
    await put(HEADTEACHER, { ...PAY, kind: 'countyFramework', title: 'County framework' }, id);
    expect((await documentsOf(TEACHER, TEACHER)).fromSchool.map((each) => each.id)).not.toContain(id);
    expect((await documentsOf(ASSISTANT, ASSISTANT)).fromSchool.map((each) => each.id)).toContain(id);
    await school.call(HEADTEACHER, 'DELETE', `/api/school/documents/${id}`);
  });

  test('an address without https, and a kind that no policy has, are refused at their fields', async () => {
    const addresses = ['http://larkmoor.sch.uk/plan.pdf', 'javascript:alert(1)', 'plan.pdf'];
    for (const link of addresses) {
      const { status, body } = await put(HEADTEACHER, { ...PLAN, link });
      expect([status, body.fields.map(({ field }) => field)]).toEqual([422, ['link']]);
    }
    const { status, body } = await put(HEADTEACHER, { ...PLAN, kind: 'shoppingList' });
    expect([status, body.fields.map(({ field }) => field)]).toEqual([422, ['kind']]);
    expect((await put(HEADTEACHER, PLAN, 'no-id')).status).toBe(404);
  });

  test('KS-34 the senior leader publishes what has to be prepared', async () => {
    await school.call(ADMINISTRATOR, 'POST', '/api/policies/adoptions', {
      source: { policy: 'maths-school' },
      values: {},
      from: '2026-09-01',
      site: null,
      staffGroups: ['support'],
    });
    const id = randomUUID();
    const list = { kind: 'whatToPrepare', title: 'To prepare in September', link: 'https://larkmoor.sch.uk/list.pdf' };
    const { status, body } = await put(SENIOR_LEADER, list, id);
    expect([status, body.documents.find((each) => each.id === id)]).toMatchObject([200, { by: 'David Osei' }]);
    await school.call(SENIOR_LEADER, 'DELETE', `/api/school/documents/${id}`);
  });

  test('KM-11 removed, it is missing and asked for again; removed twice is removed once', async () => {
    const path = `/api/school/documents/${planId}`;
    const twice = [
      await school.call(HEADTEACHER, 'DELETE', path),
      await school.call<SchoolDocumentsView>(ADMINISTRATOR, 'DELETE', path),
    ];
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await askedFor()).toEqual(['jobDescription', 'improvementPlan']);
  });
});
