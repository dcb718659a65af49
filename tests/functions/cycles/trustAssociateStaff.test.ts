import { afterAll, beforeAll, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { HEADTEACHER } from '../../testSchool.ts';
import { type Cycle, openCycle } from './cycle.ts';

const RECEPTIONIST = 39;
const OFFICE_MANAGER = 38;
const REVIEW_MEETING = idFor({ kind: 1, person: RECEPTIONIST });
const SPRING = { meetingId: idFor({ kind: 1, person: RECEPTIONIST, index: 1 }), day: '2026-03-17' };
const SUMMER = { meetingId: idFor({ kind: 1, person: RECEPTIONIST, index: 2 }), day: '2026-06-16' };
const AUTUMN = { meetingId: idFor({ kind: 1, person: RECEPTIONIST, index: 3 }), day: '2026-11-10' };
const SERIES = idFor({ kind: 8, person: RECEPTIONIST });
const OBSERVATION = idFor({ kind: 3, person: RECEPTIONIST });
const CONCERN = idFor({ kind: 9, person: RECEPTIONIST });
const PLAN = idFor({ kind: 10, person: RECEPTIONIST });
const PROGRESS = idFor({ kind: 11, person: RECEPTIONIST });

let cycle: Cycle;
beforeAll(async () => {
  cycle = await openCycle({
    reviewee: RECEPTIONIST,
    begins: '2026-01-05T08:00',
    reached: [RECEPTIONIST, OFFICE_MANAGER, HEADTEACHER],
    adopts: [
      {
        source: { policy: 'trust-associate-staff' },
        values: {},
        from: '2026-01-01',
        site: null,
        staffGroups: ['associate'],
      },
    ],
  });
});
afterAll(() => cycle?.stop());

/** The annual review meeting: two weeks' notice, papers from both, and the resulting objectives. */
async function meetInJanuary({ does, presses, open, filled }: Cycle): Promise<void> {
  expect(await open('2026-01-05T09:00')).toContain('TA-07 Arrange the annual review meeting');
  await does('2026-01-08T09:00', OFFICE_MANAGER, {
    type: 'scheduleMeeting',
    meetingId: REVIEW_MEETING,
    kind: 'reviewMeeting',
    start: '2026-01-26T14:00',
    minutes: 75,
    place: 'Small meeting room',
    bring: [],
    askToWaiveNotice: false,
  });
  await presses('2026-01-08T10:00', RECEPTIONIST, 'acknowledgeMeeting');
  for (const [by, paperId] of [
    [RECEPTIONIST, 'revieweePreparation'],
    [OFFICE_MANAGER, 'reviewerPreparation'],
  ] as const)
    await does('2026-01-21T09:00', by, {
      type: 'sharePaper',
      paperId,
      version: 1,
      answers: await filled('preparation'),
    });

  await does('2026-01-26T16:00', OFFICE_MANAGER, {
    type: 'saveObjective',
    objectiveId: idFor({ kind: 2, person: RECEPTIONIST }),
    title: 'Visitors are signed in within two minutes',
    success: 'A week’s count in each term.',
    by: '2026-12-11',
    linkKind: 'Job description',
    linkedTo: 'Welcoming visitors',
    reason: null,
    parts: {
      relevance: 'The first of the duties of reception.',
      support: 'The new system, with half a day to learn it.',
    },
  });
  const { revision } = (await cycle.now()).review.objectives;
  await does('2026-01-26T16:10', OFFICE_MANAGER, { type: 'sendObjectives', revision });
  await presses('2026-01-28T09:00', HEADTEACHER, 'approveObjectives');
}

/** The record, drafted on the day and signed by both, and the year's programme. */
async function recordAndProgramme({ does, presses, signs, filled }: Cycle): Promise<void> {
  await does('2026-01-28T10:00', OFFICE_MANAGER, {
    type: 'draftStatement',
    version: 1,
    answers: await filled('statement'),
  });
  await presses('2026-01-28T12:00', RECEPTIONIST, 'commentOnStatement', {
    comment: 'A fair record.',
    changesWanted: 'false',
  });
  await signs('2026-01-29T09:00', OFFICE_MANAGER);
  await presses('2026-01-29T10:00', RECEPTIONIST, 'signStatement');
  for (const { meetingId, day } of [SPRING, SUMMER, AUTUMN])
    await does('2026-02-02T09:00', OFFICE_MANAGER, {
      type: 'scheduleMeeting',
      meetingId,
      kind: 'termlyMeeting',
      start: `${day}T14:00`,
      minutes: 30,
      place: 'Small meeting room',
      bring: [],
      askToWaiveNotice: false,
      seriesId: SERIES,
    });
  await presses('2026-02-02T10:00', RECEPTIONIST, 'acknowledgeSeries');
}

/** One of the termly meetings: its note, kept by both. */
async function noteTermly({ does, presses, filled }: Cycle, { meetingId, day }: typeof SPRING): Promise<void> {
  await does(`${day}T15:00`, OFFICE_MANAGER, {
    type: 'writeNote',
    meetingId,
    answers: await filled('conversation'),
  });
  await presses(`${day}T15:30`, RECEPTIONIST, 'commentOnNote', { comment: 'And thank you for the second screen.' });
}

/** A work observation: agreed beforehand, with its feedback within 48 hours. */
async function observe({ does, presses, filled }: Cycle): Promise<void> {
  await does('2026-04-20T09:00', OFFICE_MANAGER, {
    type: 'planObservation',
    observationId: OBSERVATION,
    observerOid: oidOf(OFFICE_MANAGER),
    start: '2026-05-05T10:00',
    minutes: 40,
    purpose: 'The objective',
    focus: 'Welcoming visitors',
    activities: 'A morning at the desk',
    group: null,
    documentsAsked: null,
  });
  await presses('2026-04-20T10:00', RECEPTIONIST, 'agreeObservation');
  await does('2026-05-05T11:00', OFFICE_MANAGER, {
    type: 'recordVisitNotes',
    observationId: OBSERVATION,
    seen: 'Nine visitors, one delivery.',
    responses: '',
    learning: '',
    activities: [{ what: 'Signing visitors in', minutes: 25 }],
    oralFeedback: 'given',
    oralNote: null,
  });
  await does('2026-05-06T15:00', OFFICE_MANAGER, {
    type: 'recordFeedback',
    observationId: OBSERVATION,
    answers: await filled('observationFeedback'),
  });
  await presses('2026-05-07T09:00', RECEPTIONIST, 'closeFeedback', { comment: '' });
}

/** A concern, a support plan for four weeks, and enough improvement to return to the normal cycle. */
async function support({ does, presses, open, filled }: Cycle): Promise<void> {
  await does('2026-06-22T09:00', OFFICE_MANAGER, {
    type: 'raiseConcern',
    concernId: CONCERN,
    about: 'Three deliveries were not passed on this month.',
    help: 'A list at the desk.',
  });
  await presses('2026-06-22T12:00', RECEPTIONIST, 'replyToConcern', { comment: 'The desk was alone on those days.' });
  await does('2026-06-24T15:00', OFFICE_MANAGER, {
    type: 'writeSupportPlan',
    planId: PLAN,
    version: 1,
    answers: await filled('supportPlan', { progressBy: '2026-07-06' }),
    reason: null,
  });
  await does('2026-06-25T09:00', RECEPTIONIST, { type: 'agreeSupportPlan', planId: PLAN, version: 1 });
  expect(await open('2026-06-25T10:00')).toEqual(
    expect.arrayContaining([expect.stringContaining('TA-25 Give feedback on progress')]),
  );
  await does('2026-07-06T14:00', OFFICE_MANAGER, {
    type: 'giveProgress',
    planId: PLAN,
    progressId: PROGRESS,
    standing: 'someProgress',
    note: 'Every delivery of the last week was passed on.',
  });
  await does('2026-07-07T09:00', RECEPTIONIST, {
    type: 'answerProgress',
    planId: PLAN,
    progressId: PROGRESS,
    comment: 'The list helps.',
  });
  await does('2026-07-20T14:00', OFFICE_MANAGER, {
    type: 'endSupportPlan',
    planId: PLAN,
    outcome: 'enough',
    note: 'Four weeks without one missed.',
  });
  await does('2026-07-20T14:10', OFFICE_MANAGER, { type: 'settleConcern', concernId: CONCERN, note: 'Settled.' });
}

/** The headteacher recommends the salary with the review in mind, and records what the trust decided. */
async function recommendSalary({ does, filled }: Cycle): Promise<void> {
  await does('2026-12-01T09:00', HEADTEACHER, { type: 'recommendPay', version: 1, answers: await filled('pay') });
  await does('2026-12-08T09:00', HEADTEACHER, {
    type: 'decidePay',
    version: 1,
    agreed: true,
    reasons: 'As recommended.',
  });
}

test('TA-07 TA-08 TA-09 TA-10 TA-11 TA-12 TA-13 TA-19 TA-21 TA-24 TA-25 TA-26 TA-27 a member of associate staff’s whole cycle: everything owed is done, everybody was told', async () => {
  await meetInJanuary(cycle);
  await recordAndProgramme(cycle);
  await noteTermly(cycle, SPRING);
  await observe(cycle);
  await noteTermly(cycle, SUMMER);
  await support(cycle);
  await noteTermly(cycle, AUTUMN);
  await recommendSalary(cycle);
  await cycle.seesToNeeds('2026-12-16T09:00', OFFICE_MANAGER, HEADTEACHER);
  expect(await cycle.open('2026-12-31T12:00')).toEqual([]);
  expect(await cycle.asked()).toEqual([]);
  expect(await cycle.expectEveryMessageSent()).toBeGreaterThan(30);
  await cycle.closes('2027-01-04T09:00', OFFICE_MANAGER);
  const { review } = await cycle.now();
  expect(review.support.plans).toMatchObject([{ ended: { outcome: 'enough' } }]);
  expect(review.suspensions).toEqual([]);
  expect(review.pay).toMatchObject([{ decision: { agreed: true } }]);
});
