import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPolicyFile } from '#domain/policies/packs.ts';
import type { AdoptionCheck, AdoptionDraft, FormEditorView, PolicyView } from '#domain/views/policy.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { adoptPolicy } from '#functions/policies/adopt.ts';
import { type App, createApp } from '#functions/app.ts';
import { contextOf, type SchoolNow, schoolNow } from '#functions/reviews/context.ts';
import { oidOf } from '#local/school/people.ts';
import { localSettings } from '#local/settings.ts';
import {
  ADMINISTRATOR,
  cardText,
  EARLY_CAREER_TEACHER,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
});
afterAll(async () => {
  await school?.stop();
});

const kent = (change: Partial<AdoptionDraft> = {}): AdoptionDraft => ({
  source: { policy: 'kent-model' },
  values: { policyKeptAt: 'the staff handbook' },
  from: '2026-10-05',
  site: null,
  staffGroups: ['teacher', 'headteacher'],
  ...change,
});

const check = (draft: AdoptionDraft) => school.call<AdoptionCheck>(ADMINISTRATOR, 'POST', '/api/policies/check', draft);

const headteacherIn = ({ person }: SchoolNow) => person(oidOf(HEADTEACHER)) ?? expect.fail();

describe('adopting a policy', () => {
  test('the same adoption by two processes at once is one version; another from that day is stale', async () => {
    const { origin, storageConnectionString, clock } = school.fairview;
    const [one, other] = [1, 2].map(() =>
      createApp({ settings: localSettings({ origin, storageConnectionString }), clock }),
    ) as [App, App];
    const [seenByOne, seenByOther] = [await schoolNow(one), await schoolNow(other)];
    const actor = headteacherIn(seenByOne);
    const draft = kent({ from: '2026-10-19' });
    const first = await adoptPolicy({ app: one, actor, draft, school: seenByOne });
    const later = { ...seenByOther, now: seenByOther.now.add({ seconds: 1 }) };
    expect(await adoptPolicy({ app: other, actor, draft, school: later })).toEqual(first);
    const different = kent({ from: '2026-10-19', values: { policyKeptAt: 'the library' } });
    expect(await adoptPolicy({ app: other, actor, draft: different, school: later })).toMatchObject({
      refused: 'stale',
    });
  });

  test('X-03 KM-43 and KM-46, which both end on the tenth working day, are told before adopting', async () => {
    const { body } = await check(kent());
    const conflict = body.findings.find(
      ({ kind, rules }) => kind === 'conflict' && rules.some(({ rule }) => rule === 'KM-46'),
    );
    expect(conflict?.rules.map(({ rule }) => rule)).toContain('KM-43');
    expect(conflict?.text).toContain('19 October');
  });

  test('X-03 without moderation that conflict is gone', async () => {
    const { body } = await check(kent({ values: { policyKeptAt: 'the office', moderation: 'none' } }));
    expect(body.findings.filter(({ rules }) => rules.some(({ rule }) => rule === 'KM-46'))).toEqual([]);
  });

  test('X-03 KM-46 the choices of that conflict come with it, and once it is decided it says so', async () => {
    const finalAndModeration = async (values: AdoptionDraft['values']) =>
      (await check(kent({ values }))).body.findings.find(({ check: name }) => name === 'needsSameMoment');
    expect(await finalAndModeration({})).toMatchObject({ decides: ['finalAndModeration'], isDecided: false });
    expect(await finalAndModeration({ finalAndModeration: 'earlier' })).toMatchObject({ isDecided: true });
  });

  test('X-03 the page names what is open for those whom the policy is for, and nothing that no choice decides', async () => {
    const { leftOpen, adopted } = (await school.call<PolicyView>(TEACHER, 'GET', '/api/policies/kent-model')).body;
    expect(adopted?.staffGroups).not.toContain('Support staff');
    const rules = leftOpen.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['KM-46', 'KM-47', 'KM-51', 'KM-55']));
    // The day for support staff, and the dates of the cycle, which are chosen.
    expect(rules).not.toContain('KM-08');
    expect(rules).not.toContain('KM-07');
  });

  test('X-03 what is not decided is kept, and stands in the policy for all staff to read', async () => {
    const draft: AdoptionDraft = {
      source: { policy: 'support-staff' },
      values: { approvedOn: '14 September 2026', recordsSeenBy: 'headteacher', longAbsence: 'four weeks' },
      from: '2026-10-05',
      site: null,
      staffGroups: ['support'],
    };
    expect((await school.call(ADMINISTRATOR, 'POST', '/api/policies/adoptions', draft)).status).toBe(201);
    const { leftOpen, choices } = (await school.call<PolicyView>(TEACHER, 'GET', '/api/policies/support-staff')).body;
    expect(leftOpen.map(({ rule }) => rule)).toEqual(['PA-08', 'PA-03', 'PA-11', 'PA-14', 'PA-12', 'PA-12']);
    expect(leftOpen.at(-2)).toMatchObject({
      clause: '12',
      topic: { id: 'retention', title: 'How long records are kept' },
      text: 'Planning and review documents are kept for at least six years.',
      meanwhile: 'Until it is decided, they are counted from the end of the cycle.',
    });
    const chosen = new Map(choices.map(({ id, value }) => [id, value]));
    expect([chosen.get('recordsSeenBy'), chosen.get('longAbsence'), chosen.get('notAgreed')]).toEqual([
      'The headteacher',
      'four weeks',
      'Not decided yet',
    ]);
  });

  test('the consequence is shown for a sample person: the draft would be due on …', async () => {
    const { body } = await check(kent());
    const sample = body.samples.find(
      ({ event, staffGroup }) => event === 'planningMeeting' && staffGroup === 'teacher',
    );
    expect(sample?.at).toBe('2026-10-12T15:30:00+01:00');
    expect(sample?.deadlines.find(({ rule }) => rule === 'KM-41')?.due).toBe('2026-10-19T23:59:59+01:00');
  });

  test('X-05 the school’s own reminders are told for one deadline before adopting', async () => {
    const { body } = await check(kent({ values: { policyKeptAt: 'the office', reminderDays: '3' } }));
    expect(body.reminders[0]).toMatch(
      /^A deadline on Friday 9 October: reminders on Tuesday 6 October, and on the day/,
    );
  });

  test('KM-01 a blank that is left empty is refused at its field, and nothing is adopted', async () => {
    const before = (await school.call<PolicyView>(TEACHER, 'GET', '/api/policies/kent-model')).body.versions.length;
    const { status, body } = await school.call(ADMINISTRATOR, 'POST', '/api/policies/adoptions', kent({ values: {} }));
    expect(status).toBe(422);
    expect(body.fields).toContainEqual({ field: 'policyKeptAt', message: expect.stringContaining('Enter') });
    expect((await school.call<PolicyView>(TEACHER, 'GET', '/api/policies/kent-model')).body.versions).toHaveLength(
      before,
    );
  });

  test.each<[string, Partial<AdoptionDraft>, string]>([
    ['a date that does not exist', { from: '2026-02-30' }, 'from'],
    ['no staff group', { staffGroups: [] }, 'staffGroups'],
    ['a staff group that it does not cover', { staffGroups: ['pirate'] }, 'staffGroups'],
    ['a school that nobody works at', { site: 'Atlantis' }, 'site'],
    ['a number out of its range', { values: { policyKeptAt: 'x', mostReviewees: 1000 } }, 'mostReviewees'],
    ['an answer that there is not', { values: { policyKeptAt: 'x', moderation: 'perhaps' } }, 'moderation'],
    [
      'more reminders than are allowed',
      { values: { policyKeptAt: 'x', reminderDays: '9, 8, 7, 6, 5' } },
      'reminderDays',
    ],
    ['a setting that there is not', { values: { policyKeptAt: 'x', colour: 'red' } }, 'colour'],
  ])('%s is refused at its field', async (_what, change, field) => {
    const { status, body } = await school.call(ADMINISTRATOR, 'POST', '/api/policies/adoptions', kent(change));
    expect([status, body.fields?.map((each) => each.field)]).toEqual([422, expect.arrayContaining([field])]);
  });

  test('X-07 nobody but the headteacher and administrators adopts', async () => {
    for (const number of [TEACHER, HEAD_OF_ENGLISH]) {
      const { status } = await school.call(number, 'POST', '/api/policies/adoptions', kent());
      expect(status).toBe(403);
    }
  });

  test('X-02 an amendment is a new version; the review that began before keeps its own', async () => {
    const amended = await school.call<{ version: string }>(
      HEADTEACHER,
      'POST',
      '/api/policies/adoptions',
      kent({ values: { policyKeptAt: 'the staff handbook', moderation: 'none', reminderDays: '10' } }),
    );
    expect([amended.status, amended.body.version]).toEqual([201, '2026-10-05']);
    school.fairview.clock.set(school.momentOf('2026-10-05T09:00'));
    const opened = await school.call<{ reviewId: string; policy: { version: string } }>(
      ADMINISTRATOR,
      'POST',
      '/api/reviews',
      {
        revieweeOid: oidOf(OTHER_TEACHER),
      },
    );
    expect(opened.body.policy.version).toBe('2026-10-05');
    const old = await school.call<ReviewView>(TEACHER, 'GET', `/api/reviews/${school.reviewOf(TEACHER)}`);
    expect(old.body.policy.version).toBe('2026-09-01');
    const { origin, storageConnectionString, clock } = school.fairview;
    const app = createApp({ settings: localSettings({ origin, storageConnectionString }), clock });
    const scheduleOf = async (reviewId: string) => {
      const stored = await app.reviews.load(reviewId);
      return stored && contextOf(stored.review, await schoolNow(app)).pack.ladders.days.workingDaysBefore;
    };
    expect(await scheduleOf(school.reviewOf(TEACHER))).toEqual([5, 2, 1]);
    expect(await scheduleOf(opened.body.reviewId)).toEqual([10]);
  });

  test('the same adoption sent twice makes one version', async () => {
    const draft = kent({ from: '2026-11-02' });
    const first = await school.call<{ version: string }>(ADMINISTRATOR, 'POST', '/api/policies/adoptions', draft);
    const second = await school.call<{ version: string }>(ADMINISTRATOR, 'POST', '/api/policies/adoptions', draft);
    expect([first.body.version, second.body.version]).toEqual(['2026-11-02', '2026-11-02']);
  });
});

describe('a school’s own policy as a file', () => {
  const copy = (change: (data: Record<string, unknown>) => void) => {
    const data = structuredClone({ ...findPolicyFile('kent-model')?.data }) as Record<string, unknown>;
    Object.assign(data, { id: 'larkmoor-teachers', title: 'Larkmoor teachers’ policy' });
    change(data);
    return data;
  };
  const obligations = (data: Record<string, unknown>) =>
    data['obligations'] as { id: string; due: { amount: number } }[];

  test('an edited copy counts by its own numbers', async () => {
    const file = copy((data) => {
      const draft = obligations(data).find(({ id }) => id === 'draft-statement');
      if (draft) draft.due.amount = 7;
    });
    const adopted = await school.call(
      ADMINISTRATOR,
      'POST',
      '/api/policies/adoptions',
      kent({ source: { file }, from: '2026-09-01', staffGroups: ['teacher'] }),
    );
    expect(adopted.status).toBe(201);
    const { body } = await school.call<{ policy: string; deadlines: { rule: string; due: string }[] }>(
      TEACHER,
      'GET',
      '/api/policies/larkmoor-teachers/deadlines?event=planningMeeting&at=2026-10-05T15:30&staffGroup=teacher',
    );
    expect(body.deadlines.find(({ rule }) => rule === 'KM-41')?.due).toBe('2026-10-14T23:59:59+01:00');
  });

  test.each<[string, (data: Record<string, unknown>) => void, string, string]>([
    [
      'a number that is a word',
      (data) => Object.assign(obligations(data)[0]?.due ?? {}, { onOrAfterTrigger: 'soon' }),
      'obligations[0].due',
      '',
    ],
    ['a key that it does not know', (data) => Object.assign(data, { colour: 'red' }), 'the file', 'colour'],
    [
      'a setting that is not there',
      (data) => Object.assign(data, { summary: { $setting: 'nowhere' } }),
      'summary',
      'nowhere',
    ],
    [
      'the name of a policy that ships with the app',
      (data) => Object.assign(data, { id: 'kent-model' }),
      'id',
      'ships with Fairview',
    ],
    [
      'an obligation twice',
      (data) => obligations(data).push(structuredClone(obligations(data)[0]) as never),
      'obligations',
      'Two obligations',
    ],
  ])('a bad file says where and why: %s', async (_what, change, at, why) => {
    const { body } = await check(kent({ source: { file: copy(change) } }));
    expect(body.fileProblems.some((problem) => problem.at.includes(at) && problem.message.includes(why))).toBe(true);
    const adopted = await school.call(
      ADMINISTRATOR,
      'POST',
      '/api/policies/adoptions',
      kent({ source: { file: copy(change) } }),
    );
    expect([adopted.status, adopted.body.detail]).toEqual([422, expect.stringContaining(at)]);
  });
});

describe('the policy, read', () => {
  test('KM-01 all staff read it whole, with their own dates beside the duties', async () => {
    const { body } = await school.call<PolicyView>(TEACHER, 'GET', '/api/policies/kent-model?version=2026-09-01');
    const rules = new Set(body.topics.flatMap(({ entries }) => entries.map(({ rule }) => rule)));
    for (const rule of ['KM-02', 'KM-06', 'KM-22', 'KM-41', 'KM-51', 'KM-55', 'KM-57', 'KM-63', 'KM-73'])
      expect(rules).toContain(rule);
    const dated = body.topics
      .flatMap(({ entries }) => entries)
      .find(({ rule, dates }) => rule === 'KM-22' && dates.length > 0);
    expect(dated?.dates[0]?.because).toContain('31 October');
  });

  test('KM-59 somebody new confirms having read it, once and for all', async () => {
    expect((await school.home(EARLY_CAREER_TEACHER)).policies).toMatchObject([
      { rule: 'KM-59', kind: 'reading', state: 'overdue' },
    ]);
    const confirm = () =>
      school.call<{ confirmedAt: string }>(EARLY_CAREER_TEACHER, 'PUT', '/api/policies/kent-model/reading');
    const [first, second] = [await confirm(), await confirm()];
    expect(second.body.confirmedAt).toBe(first.body.confirmedAt);
    expect((await school.home(EARLY_CAREER_TEACHER)).policies).toEqual([]);
    const readings = await school.call<{ people: { oid: string; confirmedAt: string | null }[] }>(
      HEADTEACHER,
      'GET',
      '/api/policies/kent-model/readings',
    );
    expect(readings.body.people.filter(({ confirmedAt }) => confirmedAt !== null).map(({ oid }) => oid)).toEqual([
      oidOf(EARLY_CAREER_TEACHER),
    ]);
  });
});

describe('KM-25 the school’s own forms', () => {
  const read = () => school.call<FormEditorView>(ADMINISTRATOR, 'GET', '/api/policies/kent-model/forms/statement');

  test('KM-25 a new version is filled in from then on, and a filled form keeps the one it was filled in under', async () => {
    const { body } = await read();
    const content = {
      ...body.form,
      fields: [
        ...body.form.fields,
        { id: 'pride', label: 'What are you proud of?', kind: 'line', required: false, rule: 'KM-25', clause: '4.3' },
      ],
    };
    const draft = '/api/drafts/form.kent-model.statement';
    await school.call(ADMINISTRATOR, 'PUT', draft, { content: { content: 'begun' }, tag: null });
    const saved = await school.call<{ version: number }>(
      ADMINISTRATOR,
      'PUT',
      '/api/policies/kent-model/forms/statement',
      { basedOn: null, content },
    );
    expect([saved.status, saved.body.version]).toEqual([200, 1]);
    expect((await school.call(ADMINISTRATOR, 'GET', draft)).status).toBe(404);
    const view = await school.call<ReviewView>(HEAD_OF_ENGLISH, 'GET', `/api/reviews/${school.reviewOf(TEACHER)}`);
    expect(view.body.statement?.form.fields.map(({ id }) => id)).toContain('pride');
  });

  test('KM-76 the planning and review form is the school’s own, and keeps a section for training and development', async () => {
    const { body } = await read();
    const path = '/api/policies/kent-model/forms/statement';
    const needs = body.form.fields.filter(({ becomesNeed }) => becomesNeed);
    expect(needs.map(({ label }) => label)).toEqual(['Training and development needs']);
    const without = body.form.fields.filter(({ becomesNeed }) => !becomesNeed);
    const refused = await school.call(ADMINISTRATOR, 'PUT', path, {
      basedOn: 1,
      content: { ...body.form, fields: without },
    });
    expect([refused.status, refused.body.fields?.[0]?.field]).toEqual([422, 'content.fields']);
    expect(refused.body.detail).toContain('“Training and development needs”');
    expect((await read()).body.form.fields.map(({ id }) => id)).toContain('trainingNeeds');
  });

  test('KM-25 who was slower is told, and a form that asks nothing is refused at its place', async () => {
    const { body } = await read();
    const late = await school.call(ADMINISTRATOR, 'PUT', '/api/policies/kent-model/forms/statement', {
      basedOn: null,
      content: { ...body.form, title: 'Another' },
    });
    expect([late.status, late.body.code]).toEqual([412, 'stale']);
    const empty = await school.call(ADMINISTRATOR, 'PUT', '/api/policies/kent-model/forms/statement', {
      basedOn: 1,
      content: { ...body.form, fields: [] },
    });
    expect(empty.body.fields?.[0]).toMatchObject({
      field: 'content.fields',
      message: 'A form asks at least one question.',
    });
  });

  test('KM-25 a form that the policy sets itself is not the school’s to change', async () => {
    const { body } = await school.call<FormEditorView>(
      ADMINISTRATOR,
      'GET',
      '/api/policies/trust-associate-staff/forms/observationFeedback',
    );
    const answer = await school.call(
      ADMINISTRATOR,
      'PUT',
      '/api/policies/trust-associate-staff/forms/observationFeedback',
      { basedOn: null, content: body.form },
    );
    expect(answer.status).toBe(403);
  });
});

describe('KM-61 the owner is reminded to review the policy itself', () => {
  test('KM-61 a card in good time, and once it is done nothing more', async () => {
    await school.fairview.tenant.install(oidOf(HEADTEACHER));
    school.fairview.clock.set(school.momentOf('2027-11-01T07:30'));
    await school.moveTo('2027-11-01T09:30');
    const cards = () =>
      school
        .chat(HEADTEACHER)
        .filter((message) => /review this policy[^\n]*\nPolicy on performance management/.test(cardText(message)));
    expect(cards()).toHaveLength(1);
    const owed = (await school.home(HEADTEACHER)).policies.find(({ rule }) => rule === 'KM-61');
    const done = await school.call(HEADTEACHER, 'PUT', `/api/policies/kent-model/duties/${owed?.obligation}`, {
      on: '2027-11-01',
      note: null,
    });
    expect(done.status).toBe(200);
    expect((await school.home(HEADTEACHER)).policies.filter(({ rule }) => rule === 'KM-61')).toEqual([]);
    await school.moveTo('2027-11-03T09:30');
    // It was one line of that morning's message, where it is ticked off, below what is still open.
    expect(cards().filter((message) => !/✓ Done\n[^\n]*review this policy/.test(cardText(message)))).toEqual([]);
  });
});
