import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RouteKey, ROUTES, routeOf } from '#contract/routes.ts';
import { openApi } from '#functions/http/openapi.ts';
import { oidOf, people } from '#local/school/people.ts';
import { fileHostsAt } from '#local/tenant/sharePoint/hosts.ts';
import { ANNOUNCED_AHEAD } from '#functions/reviews/door.ts';
import { ifSentAgain } from '#tab/api/ifSentAgain.ts';
import {
  ADMINISTRATOR,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';
import { signStatement } from '../signedStatement.ts';
import { readStorage } from '../stored/readStorage.ts';
import { answersAsText } from './schemas.ts';
import { DESCRIBED } from './watchContract.ts';

const SENIOR_LEADER = 2;
const COORDINATOR = 33;
const SUPPORT = 39;
const KEYS = Object.keys(ROUTES) as RouteKey[];

describe('the description of the API', () => {
  test('has the answers as their types are now: `npm run contract` writes them anew', () => {
    const file = readFileSync(join(import.meta.dirname, '..', '..', 'contract', 'answers.json'), 'utf8');
    expect(answersAsText() === file, 'contract/answers.json is out of date').toBe(true);
  });

  test('is sound OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(openApi()));
    expect([valid, errors]).toEqual([true, undefined]);
    expect(validator.version).toBe('3.1');
  });

  test('says of every route who it is for, what it takes, and what it answers when all goes well and when not', () => {
    expect(DESCRIBED.toSorted()).toEqual(KEYS.toSorted());
    const { paths } = openApi() as { paths: Record<string, Record<string, Operation>> };
    for (const key of KEYS) {
      const [method = '', path = ''] = key.split(' ');
      const operation = paths[path]?.[method.toLowerCase()];
      const { summary, answer, body, form } = routeOf(key);
      expect(operation?.summary).toBe(summary);
      expect(operation?.description).toMatch(/^For: .+\.$/);
      expect(operation?.requestBody !== undefined).toBe(body !== undefined || form !== undefined);
      for (const status of answer.statuses) {
        const { content = {} } = operation?.responses[status] ?? {};
        const media = Object.keys(content).filter((each) => each !== 'application/problem+json');
        expect([key, media]).toEqual([key, answer.media]);
        const isDescribed = Object.keys(content['application/json']?.schema ?? {}).length > 0;
        const isJson = answer.media[0] === 'application/json' && key !== 'POST /api/messages';
        expect([key, isDescribed]).toEqual([key, isJson]);
      }
      expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(['500', '503']));
    }
  });
});

type Operation = {
  summary: string;
  description: string;
  requestBody?: unknown;
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
};

let school: TestSchool;
const ids = {
  launch: randomUUID(),
  concern: randomUUID(),
  need: randomUUID(),
  document: randomUUID(),
  draw: randomUUID(),
  together: randomUUID(),
  meeting: randomUUID(),
  paper: randomUUID(),
  work: '',
};
const review = () => school.reviewOf(TEACHER);

beforeAll(async () => {
  const kent = { policyKeptAt: 'the staff handbook', moderation: 'sample', moderationSample: 25 };
  school = await openSchool({
    reviewsOf: [TEACHER],
    adopts: [
      { source: { policy: 'kent-model' }, values: kent, from: '2026-09-01', site: null, staffGroups: ['teacher'] },
      { source: { policy: 'maths-school' }, values: {}, from: '2026-09-01', site: null, staffGroups: ['headteacher'] },
      {
        source: { policy: 'support-staff' },
        values: { approvedOn: '14 July 2026' },
        from: '2026-09-01',
        site: null,
        staffGroups: ['support'],
      },
    ],
    register: (entry) => (entry.oid === oidOf(SUPPORT) ? { ...entry, staffGroup: 'support' } : entry),
  });
  await school.fairview.tenant.install(oidOf(TEACHER));
  await signStatement(school);
});
afterAll(() => school?.stop());

type Example = { by: number | null; params?: Record<string, string>; query?: object; body?: unknown };

const WISH = { policy: null, cycle: 'running', reviewers: {}, leftOut: [] };
const FORM = { pack: 'kent-model', form: 'statement' };
const command = (what: object) => ({ commandId: randomUUID(), command: what });
const adoption = () => ({
  source: { policy: 'conversations' },
  values: {},
  from: '2027-09-01',
  site: null,
  staffGroups: ['apprentice'],
});

/** One request for each route that does what the route is for, in an order in which each can succeed. */
const EXAMPLES = {
  'GET /api/health': () => ({ by: null }),
  'GET /api/openapi.json': () => ({ by: null }),
  'GET /api/me': () => ({ by: TEACHER }),
  'GET /api/files/token': () => ({ by: TEACHER, query: { resource: fileHostsAt(school.origin).oneDrive } }),
  'GET /api/home': () => ({ by: ADMINISTRATOR }),
  'GET /api/people': () => ({ by: TEACHER }),
  'POST /api/reviews': () => ({ by: ADMINISTRATOR, body: { revieweeOid: oidOf(OTHER_TEACHER) } }),
  'GET /api/reviews/{id}': () => ({ by: TEACHER, params: { id: review() } }),
  'GET /api/reviews/{id}/history': () => ({ by: TEACHER, params: { id: review() } }),
  'GET /api/reviews/{id}/meeting-times': () => ({
    by: HEAD_OF_ENGLISH,
    params: { id: review() },
    query: { from: '2026-10-14', days: 5, minutes: 60 },
  }),
  'GET /api/reviews/{id}/lessons': () => ({
    by: HEAD_OF_ENGLISH,
    params: { id: review() },
    query: { from: '2026-11-02', days: 5, observerOid: oidOf(HEAD_OF_ENGLISH) },
  }),
  'POST /api/reviews/{id}/commands': () => ({
    by: TEACHER,
    params: { id: review() },
    body: command({
      type: 'enterNeed',
      needId: ids.need,
      need: 'Leading a discussion',
      route: 'watching',
      priority: 'school',
      priorityNote: null,
      by: null,
    }),
  }),
  'GET /api/reviews/{id}/statements/{version}/pdf': () => ({ by: TEACHER, params: { id: review(), version: '1' } }),
  'GET /api/reviews/{id}/pack': () => ({ by: TEACHER, params: { id: review() } }),
  'PUT /api/reviews/{id}/documents/{documentId}': () => ({
    by: HEAD_OF_ENGLISH,
    params: { id: review(), documentId: ids.document },
    body: fileForm(),
  }),
  'GET /api/reviews/{id}/documents/{documentId}': () => ({
    by: TEACHER,
    params: { id: review(), documentId: ids.document },
  }),
  'GET /api/moderation': () => ({ by: HEADTEACHER }),
  'GET /api/moderation/statements/{id}': () => ({ by: HEADTEACHER, params: { id: review() } }),
  'PUT /api/moderation/samples/{id}': () => ({ by: HEADTEACHER, params: { id: ids.draw } }),
  'GET /api/access': () => ({ by: HEAD_OF_ENGLISH }),
  'GET /api/meetings': () => ({ by: TEACHER }),
  'PUT /api/concerns/{id}': () => ({
    by: SUPPORT,
    params: { id: ids.concern },
    body: { text: 'Medicines are not locked away.', aboutHeadteacher: false },
  }),
  'PUT /api/concerns/{id}/answer': () => ({ by: HEADTEACHER, params: { id: ids.concern }, body: { text: null } }),
  'GET /api/concerns': () => ({ by: SUPPORT }),
  'GET /api/arranging': () => ({ by: HEAD_OF_ENGLISH }),
  'GET /api/arranging/times': () => ({ by: HEAD_OF_ENGLISH, query: { from: '2026-10-14', days: 5 } }),
  'PUT /api/together/{id}': () => ({
    by: HEAD_OF_ENGLISH,
    params: { id: ids.together },
    body: {
      steps: [
        {
          reviewId: review(),
          command: {
            type: 'scheduleMeeting',
            meetingId: ids.meeting,
            kind: 'midYearReview',
            start: '2027-02-03T15:30',
            minutes: 30,
            place: 'Room E1',
            bring: [],
            askToWaiveNotice: false,
          },
        },
      ],
    },
  }),
  'GET /api/objectives/waiting': () => ({ by: HEAD_OF_ENGLISH }),
  'PUT /api/targets/{year}': () => ({
    by: SENIOR_LEADER,
    params: { year: '2026' },
    body: { basedOn: null, targets: [{ group: '9B', subject: 'Mathematics', good: 70, outstanding: 80 }] },
  }),
  'GET /api/targets/{year}': () => ({ by: TEACHER, params: { year: '2026' } }),
  'GET /api/overview': () => ({ by: HEADTEACHER }),
  'GET /api/overview/people': () => ({ by: HEADTEACHER }),
  'GET /api/comparison': () => ({ by: HEADTEACHER }),
  'GET /api/overview/export': () => ({ by: HEADTEACHER }),
  'GET /api/development': () => ({ by: COORDINATOR }),
  'GET /api/development/export': () => ({ by: COORDINATOR }),
  'POST /api/development/{id}/commands': () => ({
    by: HEADTEACHER,
    params: { id: review() },
    body: command({ type: 'promiseNeed', needId: ids.need, by: '2026-12-01' }),
  }),
  'GET /api/records': () => ({ by: ADMINISTRATOR }),
  'POST /api/records/{id}/commands': () => ({
    by: HEADTEACHER,
    params: { id: review() },
    body: command({ type: 'holdRecords', holdId: randomUUID(), reason: 'dispute', note: null }),
  }),
  'GET /api/drop-ins': () => ({ by: SENIOR_LEADER }),
  'POST /api/drop-ins': () => ({
    by: SENIOR_LEADER,
    body: {
      commandId: randomUUID(),
      observationId: randomUUID(),
      revieweeOid: oidOf(TEACHER),
      start: '2026-10-12T10:00',
      minutes: 15,
      focus: 'Starts of lessons',
    },
  }),
  'PUT /api/drafts/{key}': () => ({
    by: TEACHER,
    params: { key: 'a.form' },
    body: { content: { text: 'Half' }, tag: null },
  }),
  'GET /api/drafts/{key}': () => ({ by: TEACHER, params: { key: 'a.form' } }),
  'DELETE /api/drafts/{key}': () => ({ by: TEACHER, params: { key: 'a.form' } }),
  'GET /api/policies': () => ({ by: TEACHER }),
  'GET /api/policies/{pack}': () => ({ by: TEACHER, params: { pack: 'kent-model' } }),
  'GET /api/policies/{pack}/calculator': () => ({ by: TEACHER, params: { pack: 'kent-model' } }),
  'GET /api/policies/{pack}/deadlines': () => ({
    by: TEACHER,
    params: { pack: 'kent-model' },
    query: { event: 'planningMeeting', at: '2026-10-05T15:30', staffGroup: 'teacher' },
  }),
  'GET /api/policies/{pack}/adoption': () => ({ by: ADMINISTRATOR, params: { pack: 'kent-model' } }),
  'POST /api/policies/check': () => ({ by: ADMINISTRATOR, body: adoption() }),
  'POST /api/policies/adoptions': () => ({ by: ADMINISTRATOR, body: adoption() }),
  'PUT /api/policies/{pack}/reading': () => ({ by: TEACHER, params: { pack: 'kent-model' } }),
  'PUT /api/policies/{pack}/duties/{obligation}': () => ({
    by: HEADTEACHER,
    params: { pack: 'kent-model', obligation: 'review-policy' },
    body: { on: '2026-10-13', note: null },
  }),
  'GET /api/policies/{pack}/readings': () => ({ by: ADMINISTRATOR, params: { pack: 'kent-model' } }),
  'GET /api/policies/{pack}/forms/{form}': () => ({ by: ADMINISTRATOR, params: FORM }),
  'PUT /api/policies/{pack}/forms/{form}': async () => {
    const path = '/api/policies/kent-model/forms/statement';
    const { body } = await school.call<{ form: object }>(ADMINISTRATOR, 'GET', path);
    return { by: ADMINISTRATOR, params: FORM, body: { basedOn: null, content: { ...body.form, title: 'Ours' } } };
  },
  'POST /api/launches/preview': () => ({ by: ADMINISTRATOR, body: WISH }),
  'PUT /api/launches/{id}': () => ({ by: ADMINISTRATOR, params: { id: ids.launch }, body: WISH }),
  'GET /api/launches/{id}': () => ({ by: ADMINISTRATOR, params: { id: ids.launch } }),
  'GET /api/launches': () => ({ by: ADMINISTRATOR }),
  'POST /api/launches/week': () => ({ by: ADMINISTRATOR, body: WISH }),
  'GET /api/launches/{id}/take-back': () => ({ by: ADMINISTRATOR, params: { id: ids.launch } }),
  'POST /api/launches/{id}/take-back': () => ({ by: ADMINISTRATOR, params: { id: ids.launch } }),
  'POST /api/launches/{id}/go-on': () => ({ by: ADMINISTRATOR, params: { id: ids.launch } }),
  'GET /api/delivery': () => ({ by: ADMINISTRATOR }),
  'GET /api/delivery/people/{oid}': () => ({ by: ADMINISTRATOR, params: { oid: oidOf(TEACHER) } }),
  'POST /api/delivery/not-reached/{oid}/try-again': () => ({ by: ADMINISTRATOR, params: { oid: oidOf(TEACHER) } }),
  'POST /api/delivery/given-up/{id}/remove': () => ({ by: ADMINISTRATOR, params: { id: randomUUID() } }),
  'POST /api/delivery/given-up/{id}/try-again': () => ({ by: ADMINISTRATOR, params: { id: randomUUID() } }),
  'POST /api/delivery/due-index': () => ({ by: ADMINISTRATOR }),
  'POST /api/delivery/newest-shape': () => ({ by: ADMINISTRATOR }),
  'POST /api/delivery/newest-shape/stop': () => ({ by: ADMINISTRATOR }),
  'PUT /api/reminders': () => ({ by: TEACHER, body: { hour: '09:00', quiet: [5] } }),
  'PUT /api/preferences': () => ({ by: TEACHER, body: { language: 'cy' } }),
  'GET /api/preflight': () => ({ by: ADMINISTRATOR }),
  'POST /api/preflight': () => ({ by: ADMINISTRATOR, body: { outside: '' } }),
  'GET /api/reminders': () => ({ by: TEACHER }),
  'PUT /api/school/documents/{id}': () => ({
    by: HEADTEACHER,
    params: { id: ids.paper },
    body: { kind: 'improvementPlan', title: 'Improvement plan', link: 'https://larkmoor.sharepoint.com/plan.docx' },
  }),
  'GET /api/school/documents': () => ({ by: ADMINISTRATOR }),
  'DELETE /api/school/documents/{id}': () => ({ by: ADMINISTRATOR, params: { id: ids.paper } }),
  'PUT /api/trainings': () => ({
    by: HEADTEACHER,
    body: { oid: oidOf(HEAD_OF_ENGLISH), what: 'reviewing', on: '2026-09-10', kept: true },
  }),
  'GET /api/trainings': () => ({ by: HEADTEACHER }),
} satisfies Record<Exclude<RouteKey, SeenByOthers>, () => Example | Promise<Example>>;

/**
 * Routes that every school in the tests uses when it opens or works: set-up by an administrator, messages of the bot
 * and of Graph.
 */
type SeenByOthers = 'PUT /api/school' | 'POST /api/messages' | 'POST /api/graph/notifications';

/** The key of every row that is stored, traces of who looked aside, every file, and every message that anybody got. */
async function made(): Promise<string[]> {
  await school.rest();
  const { tables, blobs } = await readStorage(school.fairview.storageConnectionString);
  const rows = Object.entries(tables).flatMap(([table, held]) =>
    held.filter(({ row }) => !row.startsWith('read')).map(({ partition, row }) => `${table} ${partition} ${row}`),
  );
  const messages = people.flatMap(({ oid }) => school.fairview.tenant.chats(oid).map((_, at) => `chat ${oid} ${at}`));
  return [...rows, ...blobs.map((blob) => JSON.stringify(blob).slice(0, 200)), ...messages];
}

/** The same once nothing more comes of what was asked. */
async function allMade(): Promise<string[]> {
  for (let before = await made(); ;) {
    await setTimeout(250);
    const now = await made();
    if (now.join() === before.join()) return now;
    before = now;
  }
}

const filled = (path: string, params: Record<string, string> = {}) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? randomUUID()));

async function ask(key: string, { by, params, query, body }: Example): Promise<Response> {
  const [method = '', path = ''] = key.split(' ');
  const asked = new URLSearchParams(Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]));
  const isForm = body instanceof FormData;
  return fetch(`${school.origin}${filled(path, params)}?${asked}`, {
    method,
    headers: {
      ...(by !== null && { Authorization: `Bearer ${await school.fairview.tenant.tokenFor(oidOf(by))}` }),
      ...(!isForm && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
}

function fileForm(): FormData {
  const form = new FormData();
  form.set('kind', 'jobDescription');
  form.set('title', 'Teacher of English');
  form.set('file', new File(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'], 'teacher.pdf', { type: 'application/pdf' }));
  return form;
}

describe('every route does what it is for, and answers as it is described', () => {
  test.for(Object.entries<() => Example | Promise<Example>>(EXAMPLES))('%s', async ([key, example]) => {
    const asked = await example();
    const changes = !key.startsWith('GET ');
    // What a request before it announced ahead would otherwise seem to be made by one that makes nothing.
    if (changes && ifSentAgain(key as RouteKey) === '') await setTimeout((ANNOUNCED_AHEAD + 1) * 1_000);
    const before = changes ? await allMade() : [];
    const response = await ask(key, asked);
    const text = await response.text();
    expect([response.status, response.ok ? '' : text]).toEqual([routeOf(key as RouteKey).answer.statuses[0], '']);
    expect(school.contract.seen).toContain(key);
    if (!changes) return;
    const once = await allMade();
    await ask(key, asked);
    const twice = await made();
    // What the tab says where no answer came has to be true of it.
    const said = ifSentAgain(key as RouteKey);
    expect([key, said, twice.filter((each) => !once.includes(each)).length > 0]).toEqual([
      key,
      said,
      said.includes('a second time'),
    ]);
    expect([key, said, once.some((each) => !before.includes(each)) && said === '']).toEqual([key, said, false]);
  });

  test('and of those that send something each time, the tab says that it may be done a second time', () => {
    expect(KEYS.filter((key) => ifSentAgain(key).includes('a second time'))).toEqual(['POST /api/preflight']);
    expect(KEYS.filter((key) => ifSentAgain(key) === '' && !key.startsWith('GET '))).toEqual([
      'POST /api/policies/check',
      'POST /api/launches/preview',
      'POST /api/launches/week',
    ]);
  });

  test('what the school does as it opens and works, and what comes from bot and Outlook, was seen too', async () => {
    await school.rest();
    const others: Record<SeenByOthers, true> = {
      'PUT /api/school': true,
      'POST /api/messages': true,
      'POST /api/graph/notifications': true,
    };
    expect([...school.contract.seen]).toEqual(expect.arrayContaining(Object.keys(others)));
  });
});

describe('every door', () => {
  const signedIn = KEYS.filter((key) => !['everybody', 'botConnector', 'graph'].includes(ROUTES[key].who));

  test.for(signedIn)('%s is shut to whoever is not signed in', async (key) => {
    const response = await ask(key, { by: null });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([401, 'signInNeeded']);
  });

  const forSome = signedIn.filter((key) => !['staff', 'setter'].includes(ROUTES[key].who));

  test.for(forSome)('%s is shut to a teacher', async (key) => {
    const example = key in EXAMPLES ? await EXAMPLES[key as keyof typeof EXAMPLES]() : {};
    const response = await ask(key, { ...example, by: TEACHER });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'notAllowed']);
  });

  test('an address without a route, and a route without the method, are told in words', async () => {
    expect(await school.call(TEACHER, 'GET', '/api/nothing')).toMatchObject({
      status: 404,
      body: { code: 'noSuchRoute' },
    });
    expect(await school.call(TEACHER, 'DELETE', '/api/me')).toMatchObject({
      status: 405,
      body: { code: 'otherMethod' },
    });
    expect((await school.call(TEACHER, 'GET', '/api/drafts/%E0%A4%A')).status).toBe(404);
  });
});
