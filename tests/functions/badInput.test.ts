import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewView } from '#domain/views/review.ts';
import type { AdoptionCheck } from '#domain/views/policy.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { planningMeeting } from '../planningMeeting.ts';
import {
  ADMINISTRATOR,
  EARLY_CAREER_TEACHER,
  HEAD_OF_ENGLISH,
  HEAD_OF_MATHS,
  HEADTEACHER,
  MATHS_TEACHER,
  openSchool,
  type ProblemBody,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

let school: TestSchool;
const schedule = (meetingId: string, start = '2026-10-14T15:30') => planningMeeting(meetingId, start);
const objective = (objectiveId: string, success: string) => ({
  type: 'saveObjective' as const,
  objectiveId,
  title: 'Reading',
  success,
  by: '2027-05-28',
  linkKind: 'School improvement plan',
  linkedTo: 'Reading',
  reason: null,
});

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, MATHS_TEACHER] });
});
afterAll(async () => {
  await school?.stop();
});

describe('who is asking', () => {
  test('no token, a forged one, an expired one, one for another service, one without the scope: 401, each with its code', async () => {
    const oid = oidOf(TEACHER);
    const { tenant } = school.fairview;
    const tokens = {
      missing: null,
      nonsense: 'abc',
      foreignKey: await tenant.mintToken({ audience: 'tab', oid, forgery: { foreignKey: true } }),
      expired: await tenant.mintToken({ audience: 'tab', oid, forgery: { expired: true } }),
      forGraph: await tenant.mintToken({ audience: 'graph', oid }),
      withoutTheScope: await tenant.mintToken({ audience: 'tab', oid, forgery: { claims: { scp: 'something.else' } } }),
      ofAnotherTenant: await tenant.mintToken({ audience: 'tab', oid, forgery: { claims: { tid: randomUUID() } } }),
      forTheBot: await tenant.mintToken({ audience: 'bot', oid }),
    };
    for (const [kind, token] of Object.entries(tokens)) {
      const { status, body } = await school.call(token, 'GET', '/api/me');
      expect([kind, status]).toEqual([kind, 401]);
      expect(['signInNeeded', 'signInExpired']).toContain(body.code);
    }
  });

  test('signed in but not in the school’s register: 403, and who can help', async () => {
    const stranger = await school.fairview.tenant.mintToken({
      audience: 'tab',
      oid: oidOf(TEACHER),
      forgery: { claims: { oid: randomUUID() } },
    });
    const { status, body } = await school.call(stranger, 'GET', '/api/home');
    expect(status).toBe(403);
    expect(body.code).toBe('notInRegister');
  });

  test('X-07 an administrator reads nobody’s review; a colleague neither; both are told it is not there', async () => {
    for (const number of [ADMINISTRATOR, HEAD_OF_MATHS]) {
      const path = `/api/reviews/${school.reviewOf(TEACHER)}`;
      expect((await school.call(number, 'GET', path)).status).toBe(404);
      expect((await school.call(number, 'GET', `${path}/history`)).status).toBe(404);
      expect((await school.command(number, TEACHER, schedule(randomUUID()))).status).toBe(404);
    }
  });

  test('KM-51 X-06 the headteacher may read what is final, and the reviewee sees that it happened', async () => {
    expect((await school.review(HEADTEACHER, TEACHER)).you.sees).toContain('final');
    const { body } = await school.call<{ reads: { who: string; why: string }[]; intact: boolean }>(
      TEACHER,
      'GET',
      `/api/reviews/${school.reviewOf(TEACHER)}/history`,
    );
    expect(body.reads).toMatchObject([{ who: 'Helen Ashdown' }]);
    expect(body.intact).toBe(true);
  });

  test('only administrators set the school up', async () => {
    expect((await school.call(TEACHER, 'PUT', '/api/school', { school: {}, people: [] })).status).toBe(403);
    const { status } = await school.call(TEACHER, 'POST', '/api/reviews', { revieweeOid: oidOf(13) });
    expect(status).toBe(403);
  });

  test('KM-02 somebody in statutory induction gets no review, and is told why', async () => {
    const { status, body } = await school.call(ADMINISTRATOR, 'POST', '/api/reviews', {
      revieweeOid: oidOf(EARLY_CAREER_TEACHER),
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'notCovered', rule: 'KM-02', clause: '3' });
    expect((await school.home(EARLY_CAREER_TEACHER)).notCovered).toContain('induction');
  });

  test('an unknown person: 404 at the field', async () => {
    const { status, body } = await school.call(ADMINISTRATOR, 'POST', '/api/reviews', { revieweeOid: randomUUID() });
    expect([status, body.fields?.[0]?.field]).toEqual([404, 'revieweeOid']);
  });
});

describe('what is asked', () => {
  test('an unknown command is told as such, and no list of names', async () => {
    const path = `/api/reviews/${school.reviewOf(MATHS_TEACHER)}/commands`;
    const asked = { commandId: randomUUID(), command: { type: 'deleteEverything' } };
    expect((await school.call(HEAD_OF_MATHS, 'POST', path, asked)).body.detail).toBe('There is no such command.');
  });

  test('unknown fields, wrong types, broken JSON, unknown commands: told what is wrong, nothing done', async () => {
    const path = `/api/reviews/${school.reviewOf(MATHS_TEACHER)}/commands`;
    const before = await school.review(HEAD_OF_MATHS, MATHS_TEACHER);
    expect((await school.call(HEAD_OF_MATHS, 'POST', path, '{"commandId":')).body.code).toBe('notJson');
    for (const command of [
      { type: 'deleteEverything' },
      { ...schedule(randomUUID()), extra: 1 },
      { ...schedule(randomUUID()), minutes: 'sixty' },
      { ...schedule('not-a-guid') },
    ]) {
      const { status, body } = await school.call(HEAD_OF_MATHS, 'POST', path, { commandId: randomUUID(), command });
      expect([status, body.code]).toEqual([422, 'invalid']);
      expect(body.fields?.length).toBeGreaterThan(0);
    }
    expect((await school.review(HEAD_OF_MATHS, MATHS_TEACHER)).version).toBe(before.version);
  });

  test('nothing, {} or far too much, sent by a stranger: told what is wrong', async () => {
    const bodies = [undefined, '{"type":', 'x'.repeat(1_000_001), 'x'.repeat(4_000_000)];
    for (const path of ['/api/messages', '/api/graph/notifications']) {
      const answers = await Promise.all(bodies.map((body) => school.call(null, 'POST', path, body)));
      expect(answers.map(({ body }) => body.code)).toEqual(['notJson', 'notJson', 'tooLarge', 'tooLarge']);
    }
    for (const body of ['{}', '[]', 'null', '"a"', '{"type":1}', '{"type":"message"}']) {
      expect([body, (await school.call(null, 'POST', '/api/messages', body)).status]).toEqual([body, 401]);
      expect([body, (await school.call(null, 'POST', '/api/graph/notifications', body)).status]).toEqual([body, 400]);
    }
  });

  test('half of an emoji: refused at its field, in words; a draft is kept as it was typed', async () => {
    const text = 'Well done \ud83d';
    const command = { type: 'sayWords' as const, wordsId: randomUUID(), kind: 'praise' as const, text };
    const { status, body } = await school.command(HEAD_OF_MATHS, MATHS_TEACHER, command);
    expect([status, body.fields?.map(({ field }) => field)]).toEqual([422, ['text']]);
    expect(body.detail).toContain('stands after “Well done”');
    const concern = await school.call(MATHS_TEACHER, 'PUT', `/api/concerns/${randomUUID()}`, {
      text,
      aboutHeadteacher: false,
    });
    expect([concern.status, concern.body.fields?.[0]?.field]).toEqual([422, 'text']);
    const path = '/api/drafts/half.test';
    expect((await school.call(TEACHER, 'PUT', path, { content: { text }, tag: null })).status).toBe(200);
    expect((await school.call<{ content: unknown }>(TEACHER, 'GET', path)).body.content).toEqual({ text });
  });

  test('more than a row can hold is refused in words, and nothing of it is kept', async () => {
    const path = '/api/drafts/large.test';
    const text = randomBytes(900_000).toString('base64');
    const { status, body } = await school.call(TEACHER, 'PUT', path, { content: { text }, tag: null });
    expect([status >= 400 && status < 500, typeof body.detail]).toEqual([true, 'string']);
    expect((await school.call(TEACHER, 'GET', path)).status).toBe(404);
  });

  test('KM-22 short notice: 422 with rule, clause and field, as a problem document', async () => {
    const { status, body } = await school.command(
      HEAD_OF_MATHS,
      MATHS_TEACHER,
      schedule(randomUUID(), '2026-10-07T15:30'),
    );
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'noticeTooShort',
      rule: 'KM-22',
      clause: '4.3',
      fields: [{ field: 'noticeReason' }],
    });
  });

  test('a date in the past: 422 at the field', async () => {
    const { body } = await school.command(HEAD_OF_MATHS, MATHS_TEACHER, schedule(randomUUID(), '2026-09-07T15:30'));
    expect(body).toMatchObject({ code: 'inThePast', fields: [{ field: 'start' }] });
  });

  test('50,000 characters: refused with how many fit; 20,000 are kept whole', async () => {
    const refused = await school.command(MATHS_TEACHER, MATHS_TEACHER, objective(randomUUID(), 'x'.repeat(50_000)));
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain('50,000 characters; at most 20,000');
    const id = randomUUID();
    const text = 'é'.repeat(20_000);
    await school.must(MATHS_TEACHER, MATHS_TEACHER, objective(id, text));
    const { objectives } = await school.review(MATHS_TEACHER, MATHS_TEACHER);
    expect(objectives?.list.find((each) => each.id === id)?.success).toBe(text);
  });

  test('markup and odd characters are kept as typed', async () => {
    const id = randomUUID();
    const text = '<script>alert(1)</script> **not bold** “quotes” 日本 🙂';
    await school.must(MATHS_TEACHER, MATHS_TEACHER, objective(id, text));
    expect(
      (await school.review(MATHS_TEACHER, MATHS_TEACHER)).objectives?.list.find((each) => each.id === id)?.success,
    ).toBe(text);
  });
});

describe('twice, late, and two at once', () => {
  test('the same command sent twice is done once', async () => {
    const commandId = randomUUID();
    const wish = objective(randomUUID(), 'Once');
    const [first, second] = await Promise.all([
      school.command(MATHS_TEACHER, MATHS_TEACHER, wish, { commandId }),
      school.command(MATHS_TEACHER, MATHS_TEACHER, wish, { commandId }),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const { lines } = (
      await school.call<{ lines: { what: string }[] }>(
        MATHS_TEACHER,
        'GET',
        `/api/reviews/${school.reviewOf(MATHS_TEACHER)}/history`,
      )
    ).body;
    const again = await school.command(MATHS_TEACHER, MATHS_TEACHER, wish, { commandId });
    expect(again.status).toBe(200);
    const after = (
      await school.call<{ lines: { what: string }[] }>(
        MATHS_TEACHER,
        'GET',
        `/api/reviews/${school.reviewOf(MATHS_TEACHER)}/history`,
      )
    ).body;
    expect(after.lines).toHaveLength(lines.length);
  });

  test('a stale version is refused, and nothing is half done', async () => {
    const id = randomUUID();
    await school.must(MATHS_TEACHER, MATHS_TEACHER, objective(id, 'As both saw it'));
    await school.must(MATHS_TEACHER, MATHS_TEACHER, objective(id, 'Newer'));
    const { status, body } = await school.command(HEAD_OF_MATHS, MATHS_TEACHER, {
      ...objective(id, 'Older'),
      expectedRevision: 1,
    });
    expect([status, body.code]).toEqual([412, 'stale']);
    const { objectives } = await school.review(MATHS_TEACHER, MATHS_TEACHER);
    expect(objectives?.list.find((each) => each.id === id)?.success).toBe('Newer');
  });

  test('four presses at the same moment are all kept, in one unbroken chain', async () => {
    const before = (await school.review(MATHS_TEACHER, MATHS_TEACHER)).objectives?.list.length ?? 0;
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, index) =>
        school.command(MATHS_TEACHER, MATHS_TEACHER, objective(randomUUID(), `At once ${index}`)),
      ),
    );
    const done = answers.filter(({ status }) => status === 200).length;
    expect(answers.every(({ status }) => status === 200 || status === 412)).toBe(true);
    const review: ReviewView = await school.review(MATHS_TEACHER, MATHS_TEACHER);
    expect(review.objectives?.list).toHaveLength(before + done);
    const { body } = await school.call<{ intact: boolean }>(
      MATHS_TEACHER,
      'GET',
      `/api/reviews/${school.reviewOf(MATHS_TEACHER)}/history`,
    );
    expect(body.intact).toBe(true);
  });
});

describe('drafts', () => {
  test('private to the person, and two windows do not overwrite each other unseen', async () => {
    const path = '/api/drafts/feedback.test';
    const first = await school.call<{ tag: string }>(TEACHER, 'PUT', path, { content: { summary: 'one' }, tag: null });
    expect(first.status).toBe(200);
    const second = await school.call<{ tag: string }>(TEACHER, 'PUT', path, {
      content: { summary: 'two' },
      tag: first.body.tag,
    });
    expect(second.status).toBe(200);
    const late = await school.call<ProblemBody & { theirs: { content: unknown } }>(TEACHER, 'PUT', path, {
      content: { summary: 'three' },
      tag: first.body.tag,
    });
    expect([late.status, late.body.code, late.body.theirs.content]).toEqual([412, 'draftChanged', { summary: 'two' }]);
    expect((await school.call(HEAD_OF_ENGLISH, 'GET', path)).status).toBe(404);
  });
});

describe('names and marks that nothing has', () => {
  test('a draft under no name, or over any state whatever: refused, never a fault', async () => {
    for (const key of ['a%2Fb', 'a%5Cb', 'a%23b', 'a%3Fb', '%E2%82%AC', 'x'.repeat(401)])
      for (const method of ['GET', 'DELETE', 'PUT']) {
        const body = method === 'PUT' ? { content: {}, tag: null } : undefined;
        const answer = await school.call(TEACHER, method, `/api/drafts/${key}`, body);
        expect([key, method, answer.status]).toEqual([key, method, method === 'GET' ? 404 : 422]);
      }
    const path = '/api/drafts/marks.test';
    await school.call(TEACHER, 'PUT', path, { content: { text: 'kept' }, tag: null });
    for (const tag of ['*', '', 'x', '"€"', '"a\nb"', 'W/"a"\n']) {
      const { status, body } = await school.call(TEACHER, 'PUT', path, { content: {}, tag });
      expect([tag, status, body.fields?.map(({ field }) => field)]).toEqual([tag, 422, ['tag']]);
      const targets = await school.call(HEADTEACHER, 'PUT', '/api/targets/2026', { basedOn: tag, targets: [] });
      expect([tag, targets.status, targets.body.fields?.[0]?.field]).toEqual([tag, 422, 'basedOn']);
    }
    const other = await school.call(TEACHER, 'PUT', path, { content: {}, tag: 'W/"another"' });
    expect(other.body.code).toBe('draftChanged');
    expect((await school.call<{ content: unknown }>(TEACHER, 'GET', path)).body.content).toEqual({ text: 'kept' });
  });

  test('an answer to a concern that can be none: there is no such concern', async () => {
    for (const name of ['a%2Fb', 'a%23b', 'a%5Cb', 'nothing']) {
      const { status } = await school.call(HEADTEACHER, 'PUT', `/api/concerns/${name}/answer`, { text: null });
      expect([name, status]).toEqual([name, 404]);
    }
  });

  test('a policy from a day that no calendar of the school reaches: refused at the field', async () => {
    const draft = (from: string) => ({
      source: { policy: 'kent-model' },
      values: { policyKeptAt: 'the office' },
      from,
      site: null,
      staffGroups: ['teacher'],
    });
    const look = (from: string) =>
      school.call<AdoptionCheck>(ADMINISTRATOR, 'POST', '/api/policies/check', draft(from));
    for (const from of [
      '0000-01-01',
      '0001-01-01',
      '1900-01-01',
      '1999-12-31',
      '2100-01-02',
      '9998-01-01',
      '9999-12-31',
    ]) {
      const { status, body } = await look(from);
      expect([from, status, body.fields.map(({ field }) => field)]).toEqual([from, 200, ['from']]);
      const adopted = await school.call(ADMINISTRATOR, 'POST', '/api/policies/adoptions', draft(from));
      expect([from, adopted.status, adopted.body.fields?.[0]?.field]).toEqual([from, 422, 'from']);
    }
    for (const from of ['2000-01-01', '2100-01-01']) {
      const { status, body } = await look(from);
      expect([from, status, body.fields]).toEqual([from, 200, []]);
    }
  });
});

describe('setting the school up', () => {
  const person = (number: number) => registerEntry(people.find(({ oid }) => oid === oidOf(number)) ?? expect.fail());
  const given = (change: object = {}) => ({
    school: { name: 'Larkmoor School', calendar: { ...schoolYear, ...change } },
    people: [person(ADMINISTRATOR), person(TEACHER)],
  });
  const setUp = (body?: unknown, by = ADMINISTRATOR) => school.call(by, 'PUT', '/api/school', body);

  test('what is no JSON, or far too much, is told to those who may set it up, and to nobody else', async () => {
    expect((await setUp()).body.code).toBe('notJson');
    expect((await setUp('{"school":')).body.code).toBe('notJson');
    expect((await setUp('x'.repeat(10_000_001))).body.code).toBe('tooLarge');
    expect((await setUp({})).body.code).toBe('invalid');
    for (const body of [undefined, '{"school":', {}, given()])
      expect((await setUp(body, TEACHER)).body.code).toBe('notAllowed');
  });

  test('a time zone that nobody knows: refused at the field', async () => {
    for (const timeZone of ['', 'Europe/Larkmoor', 'noon']) {
      const { status, body } = await setUp(given({ timeZone }));
      expect([status, body.fields?.[0]?.field]).toEqual([422, 'school.calendar.timeZone']);
      expect(body.detail).toContain('such as Europe/London');
    }
  });

  test('a register without an administrator, or with somebody twice, is refused, and nothing of it is kept', async () => {
    const nobody = await setUp({ ...given(), people: [{ ...person(ADMINISTRATOR), roles: [] }] });
    expect([nobody.status, nobody.body.fields?.[0]?.field]).toEqual([422, 'people']);
    const renamed = { ...person(TEACHER), displayName: 'Twice' };
    const shouted = { ...renamed, oid: renamed.oid.toUpperCase() };
    const twice = await setUp({ ...given(), people: [person(ADMINISTRATOR), renamed, shouted] });
    expect([twice.status, twice.body.fields?.[0]?.field]).toEqual([422, 'people.2.oid']);
    expect((await school.call<{ name: string }>(TEACHER, 'GET', '/api/me')).body.name).not.toBe('Twice');
  });

  test('an id in capital letters is the same person', async () => {
    const shouted = { ...person(TEACHER), oid: oidOf(TEACHER).toUpperCase() };
    expect((await setUp({ ...given(), people: [shouted] })).status).toBe(200);
    const { body } = await school.call<{ people: { oid: string }[] }>(TEACHER, 'GET', '/api/people');
    expect(body.people.filter(({ oid }) => oid.toLowerCase() === oidOf(TEACHER)).map(({ oid }) => oid)).toEqual([
      oidOf(TEACHER),
    ]);
  });
});
