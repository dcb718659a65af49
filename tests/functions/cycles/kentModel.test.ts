import { afterAll, beforeAll, expect, test } from 'vitest';
import { idFor } from '#local/school/story.ts';
import { oidOf } from '#local/school/people.ts';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { type Cycle, openCycle } from './cycle.ts';

const SENIOR_LEADER = 2;
const TRAINING_COORDINATOR = 33;
const GOVERNOR = 52;
const PLANNING = idFor({ kind: 1, person: TEACHER });
const MID_YEAR = idFor({ kind: 1, person: TEACHER, index: 2 });
const OBSERVATION = idFor({ kind: 3, person: TEACHER });
const APPEAL = idFor({ kind: 4, person: TEACHER });

let cycle: Cycle;
beforeAll(async () => {
  cycle = await openCycle({
    reviewee: TEACHER,
    begins: '2026-09-01T08:00',
    reached: [TEACHER, HEAD_OF_ENGLISH, SENIOR_LEADER, HEADTEACHER, TRAINING_COORDINATOR, GOVERNOR],
    adopts: [
      {
        source: { policy: 'kent-model' },
        values: { policyKeptAt: 'the staff room', moderation: 'all' },
        from: '2026-09-01',
        site: null,
        staffGroups: ['teacher', 'headteacher'],
      },
    ],
  });
});
afterAll(() => cycle?.stop());

/** The planning and review meeting: arranged, prepared by both, with the resulting objectives and evidence. */
async function planTheYear({ does, presses, open, filled }: Cycle): Promise<void> {
  expect(await open('2026-09-01T09:00')).toContain('KM-22 Arrange the planning and review meeting');
  await does('2026-09-14T09:00', HEAD_OF_ENGLISH, {
    type: 'scheduleMeeting',
    meetingId: PLANNING,
    kind: 'planningMeeting',
    start: '2026-09-28T15:30',
    minutes: 60,
    place: 'E4',
    bring: [],
    askToWaiveNotice: false,
  });
  await presses('2026-09-14T10:00', TEACHER, 'acknowledgeMeeting');
  await does('2026-09-15T16:00', TEACHER, {
    type: 'addAgendaPoint',
    meetingId: PLANNING,
    pointId: idFor({ kind: 6, person: TEACHER }),
    text: 'Year 11 groups',
  });
  for (const [index, kind] of ['jobDescription', 'improvementPlan'].entries())
    await does('2026-09-16T09:00', HEAD_OF_ENGLISH, {
      type: 'attachLink',
      documentId: idFor({ kind: 7, person: TEACHER, index }),
      kind,
      title: 'For the meeting',
      link: `https://larkmoor.sharepoint.com/sites/staff/${kind}.docx`,
    });
  await does('2026-09-21T16:00', TEACHER, {
    type: 'sharePaper',
    paperId: 'selfReview',
    version: 1,
    answers: { pastYear: 'The reading groups went well.', widerContribution: '', developmentNeeds: 'Phonics.' },
  });
  await does('2026-09-22T09:00', HEAD_OF_ENGLISH, {
    type: 'sharePack',
    meetingId: PLANNING,
    criteria: ['The teachers’ standards'],
    note: null,
  });
  await does('2026-09-28T16:20', HEAD_OF_ENGLISH, {
    type: 'writeNote',
    meetingId: PLANNING,
    answers: await filled('conversation'),
  });
  await presses('2026-09-29T08:30', TEACHER, 'commentOnNote', { comment: 'And Year 11 is settled.' });
  await does('2026-09-29T08:40', HEAD_OF_ENGLISH, {
    type: 'proposeEvidence',
    revision: 0,
    kinds: ['Pupils’ survey'],
    criteria: ['The teachers’ standards'],
  });
  await presses('2026-09-29T08:50', TEACHER, 'agreeEvidence');

  for (const index of [0, 1])
    await does('2026-09-29T09:00', TEACHER, {
      type: 'saveObjective',
      objectiveId: idFor({ kind: 2, person: TEACHER, index }),
      title: `Reading, part ${index + 1}`,
      success: 'Nine of ten read at their age.',
      by: '2027-07-02',
      linkKind: 'School improvement plan',
      linkedTo: 'Reading for everybody',
      reason: null,
      parts: { relevance: 'She teaches Year 7.', support: 'A partner in the department.' },
    });
  const { revision } = (await cycle.now()).review.objectives;
  await does('2026-09-29T09:30', TEACHER, { type: 'sendObjectives', revision });
  await presses('2026-09-29T10:00', HEAD_OF_ENGLISH, 'approveObjectives');
}

/**
 * The statement: drafted, found not to be a fair summary, changed, signed by both, moderated; pay, and an appeal that
 * is settled.
 */
async function agreeTheStatement({ does, presses, signs, filled, now }: Cycle): Promise<void> {
  const draft = async (at: string, own: Record<string, string> = {}) =>
    does(at, HEAD_OF_ENGLISH, { type: 'draftStatement', version: 1, answers: await filled('statement', own) });
  await draft('2026-09-30T09:00');
  await presses('2026-09-30T10:00', TEACHER, 'commentOnStatement', {
    comment: 'The timetable change is not in it.',
    changesWanted: 'true',
  });
  await draft('2026-09-30T12:00', { lastYear: 'A strong year, in spite of a new timetable.' });
  await signs('2026-10-01T09:00', HEAD_OF_ENGLISH);
  await presses('2026-10-01T10:00', TEACHER, 'signStatement');

  await does('2026-10-02T15:00', TEACHER, {
    type: 'raiseAppeal',
    appealId: APPEAL,
    subject: 'statement',
    entry: 'Workload and work-life balance',
    reasons: 'We said more than this.',
    talkFirst: true,
  });
  const { moderation } = (await now()).context.pack;
  await does('2026-10-05T10:00', HEADTEACHER, {
    type: 'moderateStatement',
    version: 1,
    outcome: 'agreed',
    findings: (moderation?.criteria ?? []).map(({ id }) => ({ id, met: true, note: null })),
    reasons: null,
  });
  await does('2026-10-06T16:30', HEAD_OF_ENGLISH, {
    type: 'recordTalk',
    appealId: APPEAL,
    on: '2026-10-06',
    note: 'The marking policy changes this year, and that is what was meant.',
    settled: true,
  });

  await does('2026-10-07T09:00', HEAD_OF_ENGLISH, { type: 'recommendPay', version: 1, answers: await filled('pay') });
  await does('2026-10-08T09:00', HEADTEACHER, { type: 'passPayOn', version: 1, comment: null });
  const { access } = await does('2026-10-08T09:10', HEADTEACHER, {
    type: 'giveAccess',
    oid: oidOf(GOVERNOR),
    as: 'payGovernors',
    purpose: 'The pay committee of 14 October.',
  });
  await does('2026-10-14T18:00', GOVERNOR, {
    type: 'decidePay',
    version: 1,
    agreed: true,
    reasons: 'As recommended.',
  });
  const given = access?.grants.find(({ purpose }) => purpose.startsWith('The pay committee'));
  await does('2026-10-15T09:00', HEADTEACHER, { type: 'endAccess', grantId: given?.id ?? '' });
}

/** An observation by somebody other than the reviewer, with everything that it calls for. */
async function observe({ does, presses, keepsRegister, filled, now }: Cycle): Promise<void> {
  await does('2026-10-19T09:00', HEAD_OF_ENGLISH, {
    type: 'planObservation',
    observationId: OBSERVATION,
    observerOid: oidOf(SENIOR_LEADER),
    start: '2026-11-10T10:00',
    minutes: 50,
    purpose: 'The second objective',
    focus: 'How reading is taught',
    activities: 'A lesson on chapter three',
    group: null,
    documentsAsked: 'The plan of the lesson',
  });
  await presses('2026-10-19T12:00', TEACHER, 'agreeObservation');
  await does('2026-11-09T16:00', TEACHER, {
    type: 'linkPlanningDocument',
    observationId: OBSERVATION,
    documentId: idFor({ kind: 7, person: TEACHER, index: 2 }),
    title: 'Chapter three',
    url: 'https://larkmoor.sharepoint.com/sites/english/three.docx',
  });
  await does('2026-11-10T11:00', SENIOR_LEADER, {
    type: 'recordVisitNotes',
    observationId: OBSERVATION,
    seen: 'Everybody read.',
    responses: 'Eager.',
    learning: 'Four new words each.',
    activities: [],
    oralFeedback: 'given',
    oralNote: null,
  });
  await does('2026-11-10T16:00', SENIOR_LEADER, {
    type: 'recordFeedbackMeeting',
    observationId: OBSERVATION,
    heldAt: '2026-11-10T15:30',
  });
  await does('2026-11-12T09:00', SENIOR_LEADER, {
    type: 'recordFeedback',
    observationId: OBSERVATION,
    answers: await filled('observationFeedback'),
  });
  await does('2026-11-12T09:10', SENIOR_LEADER, {
    type: 'passOnObservation',
    observationId: OBSERVATION,
    text: 'A partner for the second group would help.',
  });
  await presses('2026-11-12T16:00', TEACHER, 'closeFeedback', { comment: 'The group was a new one.' });
  const promised = (await now()).review.development.needs.filter(({ state }) => state.kind === 'promised');
  expect(promised).toHaveLength(1);
  for (const { id } of promised)
    await keepsRegister('2026-12-02T10:00', TRAINING_COORDINATOR, {
      type: 'provideNeed',
      needId: id,
      on: '2026-12-01',
      note: 'A day with the literacy team.',
    });
}

/** The mid-year review with its notes, audited by the headteacher. */
async function meetMidYear({ does, presses, filled }: Cycle): Promise<void> {
  await does('2027-02-01T09:00', HEAD_OF_ENGLISH, {
    type: 'scheduleMeeting',
    meetingId: MID_YEAR,
    kind: 'midYearReview',
    start: '2027-02-10T15:30',
    minutes: 45,
    place: 'E4',
    bring: [],
    askToWaiveNotice: false,
  });
  await presses('2027-02-01T10:00', TEACHER, 'acknowledgeMeeting');
  await does('2027-02-10T16:30', HEAD_OF_ENGLISH, {
    type: 'writeNote',
    meetingId: MID_YEAR,
    answers: await filled('conversation'),
  });
  await presses('2027-02-11T08:30', TEACHER, 'commentOnNote', { comment: 'Thank you for the afternoon off.' });
  await does('2027-02-11T09:00', HEAD_OF_ENGLISH, {
    type: 'sharePaper',
    paperId: 'midYear',
    version: 1,
    answers: await filled('midYear'),
  });
  await does('2027-02-25T09:00', HEADTEACHER, {
    type: 'recordAudit',
    meetingId: MID_YEAR,
    on: '2027-02-24',
    outcome: 'In line with the others.',
  });
}

test('KM-06 KM-22 KM-23 KM-25 KM-27 KM-33 KM-36 KM-38 KM-41 KM-42 KM-43 KM-46 KM-54 KM-57 KM-66 KM-69 KM-71 KM-72 a teacher’s whole cycle under the Kent model: everything owed is done, everybody was told', async () => {
  await planTheYear(cycle);
  await agreeTheStatement(cycle);
  await observe(cycle);
  await meetMidYear(cycle);
  await cycle.seesToNeeds('2027-07-15T09:00', HEAD_OF_ENGLISH, HEADTEACHER);
  expect(await cycle.open('2027-08-31T12:00')).toEqual([]);
  expect(await cycle.asked()).toEqual([]);
  expect(await cycle.expectEveryMessageSent()).toBeGreaterThan(40);
  await cycle.closes('2027-09-01T09:00', HEAD_OF_ENGLISH);
  const { review } = await cycle.now();
  expect(review.appeals).toMatchObject([{ state: 'ended', talk: { settled: true } }]);
  expect(review.pay).toMatchObject([{ decision: { agreed: true, by: oidOf(GOVERNOR) } }]);
  expect(review.development.needs.map(({ state }) => state.kind)).toContain('provided');
  expect(review.access.grants.filter(({ ended }) => ended === null)).toEqual([]);
});
