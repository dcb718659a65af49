import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TrainingsView } from '#domain/views/trainings.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import {
  ADMINISTRATOR,
  cardText,
  HEAD_OF_ENGLISH,
  HEAD_OF_MATHS,
  HEADTEACHER,
  MATHS_TEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

const DEPUTY = 2;
const HEAD_OF_SCIENCE = 7;
const TRAINING_COORDINATOR = 33;
let school: TestSchool;

const events = (number: number) =>
  school.fairview.tenant
    .calendar(oidOf(number), { from: '2026-10-05', to: '2026-10-24' })
    .filter((event) => event.subject === 'Planning and review meeting');
const cards = (number: number) => school.chat(number).map(cardText);
const passesTo = (number: number) => ({
  type: 'changeReviewer' as const,
  case: 'absent' as const,
  toOid: oidOf(number),
  reason: 'Away until Easter.',
});

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER, MATHS_TEACHER] });
  for (const number of [TEACHER, HEAD_OF_ENGLISH, HEADTEACHER, DEPUTY])
    await school.fairview.tenant.install(oidOf(number));
});
afterAll(async () => {
  await school?.stop();
});

describe('who reviews, through the one door', () => {
  test('KM-18 the request reaches the headteacher as a card, and the decision is made from it', async () => {
    await school.must(
      HEAD_OF_ENGLISH,
      TEACHER,
      planningMeeting(idFor({ kind: 2, person: TEACHER }), '2026-10-14T15:30'),
    );
    await expect.poll(() => events(HEAD_OF_ENGLISH).length).toBe(1);
    await school.must(TEACHER, TEACHER, {
      type: 'requestReviewer',
      requestId: idFor({ kind: 3, person: TEACHER }),
      aboutOid: oidOf(HEAD_OF_ENGLISH),
      reasons: 'We run the same club.',
    });
    await expect.poll(() => cards(HEADTEACHER).join('\n')).toContain('We run the same club.');
    const card = school.chat(HEADTEACHER).find((message) => cardText(message).includes('We run the same club.'));
    expect(card?.summary).toBe('A request is waiting for your decision');
    expect(cardText(card)).toContain('David Osei, Deputy Headteacher (Curriculum) (no training recorded)');
    expect(cardText(card)).not.toContain('Daniel Whitcombe');
    const pressed = await school.fairview.tenant.act(oidOf(HEADTEACHER), {
      activityId: card?.activityId ?? '',
      verb: 'grantReviewerRequest',
      inputs: { toOid: oidOf(DEPUTY), comment: 'Fair to both.' },
    });
    expect(JSON.stringify(pressed.value)).toContain('You granted this request.');
    await expect.poll(async () => (await school.review(HEADTEACHER, TEACHER)).reviewer.oid).toBe(oidOf(DEPUTY));
    await expect.poll(() => cards(TEACHER).join('\n')).toContain('Fair to both.');
  });

  test('KM-20 the meeting stands: it leaves the former reviewer’s calendar and is invited to by the new one', async () => {
    await expect
      .poll(() => [events(HEAD_OF_ENGLISH).length, events(DEPUTY).length, events(TEACHER).length])
      .toEqual([0, 1, 1]);
    const { meetings } = await school.review(DEPUTY, TEACHER);
    expect(meetings[0]?.meetings.map(({ cancelled }) => cancelled)).toEqual([null]);
    // Still the line manager, who reads observations and nothing else.
    const left = await school.review(HEAD_OF_ENGLISH, TEACHER);
    expect([left.you.sees, left.meetings, left.statement]).toEqual([['observations'], [], null]);
  });

  test('KM-16 the maximum of reviewees is checked for the new reviewer too', async () => {
    for (const number of [5, 7, 11, 17, 30]) {
      const opened = await school.call(ADMINISTRATOR, 'POST', '/api/reviews', {
        revieweeOid: oidOf(number),
        reviewerOid: oidOf(DEPUTY),
      });
      expect(opened.status).toBe(201);
    }
    const { status, body } = await school.command(HEADTEACHER, OTHER_TEACHER, passesTo(DEPUTY));
    expect([status, body.rule, body.fields?.[0]?.field]).toEqual([422, 'KM-16', 'toOid']);
    expect((await school.command(HEADTEACHER, OTHER_TEACHER, passesTo(HEADTEACHER))).status).toBe(200);
  });

  test('KM-10 a cycle that begins again goes on in a review of its own, opened once', async () => {
    await school.must(HEADTEACHER, MATHS_TEACHER, {
      type: 'decideNewPost',
      decisionId: idFor({ kind: 4, person: MATHS_TEACHER }),
      post: 'Second in Mathematics',
      from: '2026-10-05',
      newEnd: '2027-08-31',
      toOid: null,
      reason: 'A different post.',
    });
    const begun = async () => (await school.home(MATHS_TEACHER)).own.map(({ cycle }) => cycle);
    await expect.poll(begun).toContainEqual({ start: '2026-10-05', end: '2027-08-31' });
    await school.rest();
    const { own, earlier } = await school.home(MATHS_TEACHER);
    expect(own.map(({ cycle }) => cycle)).toEqual([{ start: '2026-10-05', end: '2027-08-31' }]);
    expect(earlier.map(({ cycle }) => cycle)).toEqual([{ start: '2026-09-01', end: '2026-10-04' }]);
    const { team } = await school.home(HEAD_OF_MATHS);
    expect(team.filter(({ reviewee }) => reviewee.oid === oidOf(MATHS_TEACHER))).toHaveLength(1);
    const again = await school.call<{ cycle: unknown }>(ADMINISTRATOR, 'POST', '/api/reviews', {
      revieweeOid: oidOf(MATHS_TEACHER),
    });
    expect(again.body.cycle).toEqual({ start: '2026-10-05', end: '2027-08-31' });
  });
});

describe('KM-21 the register of training', () => {
  const entry = { oid: oidOf(HEAD_OF_SCIENCE), what: 'observing', on: '2025-11-03', kept: true };
  const kept = (view: TrainingsView) => view.people.find(({ oid }) => oid === entry.oid)?.trainings;

  test('KM-21 the headteacher, the training coordinator or an administrator enters who was trained in what and when', async () => {
    for (const number of [HEADTEACHER, TRAINING_COORDINATOR, ADMINISTRATOR]) {
      const { status, body } = await school.call<TrainingsView>(number, 'PUT', '/api/trainings', entry);
      expect([status, kept(body)]).toEqual([200, [{ what: 'observing', on: '2025-11-03' }]]);
    }
    const { status, body } = await school.call(HEAD_OF_ENGLISH, 'PUT', '/api/trainings', entry);
    expect([status, body.rule]).toEqual([403, 'KM-21']);
    expect((await school.call(HEAD_OF_ENGLISH, 'GET', '/api/trainings')).status).toBe(403);
  });

  test('KM-21 a training still to come is refused at its field; a mistake is taken out', async () => {
    const ahead = await school.call(HEADTEACHER, 'PUT', '/api/trainings', { ...entry, on: '2027-01-01' });
    expect([ahead.status, ahead.body.fields?.[0]?.field]).toEqual([422, 'on']);
    const removed = await school.call<TrainingsView>(HEADTEACHER, 'PUT', '/api/trainings', { ...entry, kept: false });
    expect([removed.status, kept(removed.body)]).toEqual([200, []]);
  });

  test('KM-64 nobody without training in observing on record may observe, and the page offers nobody else', async () => {
    const offered = async () => (await school.review(DEPUTY, TEACHER)).observations.mayObserve;
    expect(await offered()).toContain(oidOf(HEAD_OF_ENGLISH));
    const training = { oid: oidOf(HEAD_OF_ENGLISH), what: 'observing', on: '2025-09-03' };
    await school.call(HEADTEACHER, 'PUT', '/api/trainings', { ...training, kept: false });
    expect(await offered()).not.toContain(oidOf(HEAD_OF_ENGLISH));
    const visit = { ...PLANNED_VISIT, observationId: randomUUID(), observerOid: oidOf(HEAD_OF_ENGLISH) };
    const { status, body } = await school.command(DEPUTY, TEACHER, visit);
    expect([status, body.code, body.rule, body.fields]).toEqual([
      422,
      'observerNotTrained',
      'KM-64',
      [
        {
          field: 'observerOid',
          message:
            'Only somebody trained in observing may observe. Tom Hargrave is not recorded as trained in observing.',
        },
      ],
    ]);
    await school.call(HEADTEACHER, 'PUT', '/api/trainings', { ...training, kept: true });
    expect((await school.command(DEPUTY, TEACHER, visit)).status).toBe(200);
  });
});

const PLANNED_VISIT = {
  type: 'planObservation',
  start: '2026-10-20T10:00',
  minutes: 50,
  purpose: 'To see questioning in action',
  focus: 'Pupils who rarely speak',
  activities: 'Fractions, in pairs',
  group: null,
  documentsAsked: null,
} as const;
