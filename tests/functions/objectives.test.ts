import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import type { WaitingObjectivesView } from '#domain/views/waitingObjectives.ts';
import type { YearTargetsView } from '#domain/views/yearTargets.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import {
  cardText,
  HEADTEACHER,
  HEAD_OF_ENGLISH,
  HEAD_OF_MATHS,
  openSchool,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

const SENIOR_LEADER = 2;
const OFFICE = 39;
const MANAGER = 38;

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OFFICE] });
  for (const number of [HEADTEACHER, OFFICE, TEACHER, HEAD_OF_ENGLISH])
    await school.fairview.tenant.install(oidOf(number));
});
afterAll(async () => {
  await school?.stop();
});

const objective = (number: number, linkKind: string, by: string): Command => ({
  type: 'saveObjective',
  objectiveId: idFor({ kind: number, person: TEACHER }),
  title: 'Every pupil in 9B reads a whole novel',
  success: '27 of 28 finish',
  by,
  linkKind,
  linkedTo: 'Reading',
  reason: null,
});

describe('objectives that wait for approval', () => {
  test('TA-12 TA-16 the headteacher has them in one list; the other of the two got a card and disagrees', async () => {
    await school.must(MANAGER, OFFICE, objective(1, 'Job description', '2026-12-11'));
    const { objectives } = await school.review(MANAGER, OFFICE);
    await school.must(MANAGER, OFFICE, { type: 'sendObjectives', revision: objectives?.revision ?? 0 });
    await school.rest();
    expect(cardText(school.chat(OFFICE).at(-1))).toContain('sent these to Helen Ashdown');
    const { revision = 0 } = (await school.review(OFFICE, OFFICE)).objectives ?? {};
    await school.must(OFFICE, OFFICE, { type: 'disagreeWithObjectives', revision, comment: 'Too much for one year.' });
    const { body } = await school.call<WaitingObjectivesView>(HEADTEACHER, 'GET', '/api/objectives/waiting');
    expect(body.list).toMatchObject([{ reviewee: { oid: oidOf(OFFICE) }, alone: 'disagreement', revision }]);
    const others = await school.call<WaitingObjectivesView>(HEAD_OF_MATHS, 'GET', '/api/objectives/waiting');
    expect(others.body.list).toEqual([]);
    await school.must(HEADTEACHER, OFFICE, { type: 'approveObjectives', revision });
    await school.rest();
    expect(cardText(school.chat(OFFICE).at(-1))).toContain('Determined by Helen Ashdown, without agreement');
  });

  test('KM-49 changed objectives are signed in the card that shows old against new', async () => {
    const sip = 'School improvement plan';
    await school.must(TEACHER, TEACHER, objective(2, sip, '2027-05-28'));
    const revision = async () => (await school.review(TEACHER, TEACHER)).objectives?.revision ?? 0;
    await school.must(TEACHER, TEACHER, { type: 'sendObjectives', revision: await revision() });
    await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'approveObjectives', revision: await revision() });
    const changeId = idFor({ kind: 3, person: TEACHER });
    await school.must(TEACHER, TEACHER, {
      type: 'askForRevision',
      changeId,
      reason: null,
      why: 'The class was split.',
    });
    await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'openRevision', changeId, metOn: '2026-10-05' });
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      ...objective(2, sip, '2027-05-28'),
      title: 'Every pupil in 9C reads a whole novel',
    } as Command);
    await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'signChanges', revision: await revision() });
    await school.rest();
    const card = cardText(school.chat(TEACHER).at(-1));
    expect(card).toContain('Every pupil in 9B reads');
    expect(card).toContain('Every pupil in 9C reads');
    expect(card).toContain('Sign now');
    const signed = await school.must(TEACHER, TEACHER, { type: 'signChanges', revision: await revision() });
    expect(signed.objectives?.state).toMatchObject({ kind: 'approved', how: 'agreed' });
  });
});

describe('targets for the year', () => {
  const target = { group: '9B', subject: 'Mathematics', good: 70, outstanding: 80 };

  test('KS-07 headteacher or senior leader sets them; staff read them; nobody overwrites another unseen', async () => {
    expect((await school.call(HEADTEACHER, 'GET', '/api/targets/2026')).status).toBe(404);
    const adopted = await school.call(HEADTEACHER, 'POST', '/api/policies/adoptions', {
      source: { policy: 'maths-school' },
      values: {},
      from: '2026-09-01',
      site: null,
      staffGroups: ['support'],
    });
    expect(adopted.status).toBe(201);
    const refused = await school.call(TEACHER, 'PUT', '/api/targets/2026', { basedOn: null, targets: [target] });
    expect(refused.body).toMatchObject({ code: 'notAllowed', rule: 'KS-07' });
    const twice = await school.call(SENIOR_LEADER, 'PUT', '/api/targets/2026', {
      basedOn: null,
      targets: [target, target],
    });
    expect(twice.body.fields?.[0]?.message).toContain('is there twice');
    const saved = await school.call<YearTargetsView>(SENIOR_LEADER, 'PUT', '/api/targets/2026', {
      basedOn: null,
      targets: [target],
    });
    expect(saved.body).toMatchObject({ year: 2026, targets: [target], canSet: true });
    const late = await school.call(HEADTEACHER, 'PUT', '/api/targets/2026', { basedOn: null, targets: [] });
    expect(late.body.code).toBe('stale');
    const read = await school.call<YearTargetsView>(TEACHER, 'GET', '/api/targets/2026');
    expect(read.body).toMatchObject({ targets: [target], canSet: false, rule: 'KS-07' });
    expect((await school.call(TEACHER, 'GET', '/api/targets/never')).status).toBe(404);
  });
});
