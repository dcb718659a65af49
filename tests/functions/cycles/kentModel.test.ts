import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { filledIn } from '../../domain/forms/filledIn.ts';
import { idFor } from '#local/school/story.ts';
import { type Cycle, openCycle } from './cycle.ts';

let cycle: Cycle;
beforeAll(async () => {
  cycle = await openCycle({ reviewee: TEACHER, begins: '2026-09-01T08:00' });
}, 180_000);
afterAll(() => cycle.stop());

const MEETING = idFor(1, TEACHER);
const MID_YEAR = idFor(1, TEACHER, 2);
const OBSERVATION = idFor(3, TEACHER);

test('KM-06 KM-22 KM-35 KM-41 KM-43 KM-69 KM-71 KM-38 a teacher’s whole cycle under the Kent model, through API and cards', async () => {
  const { does, presses, open } = cycle;
  expect(await open('2026-09-01T09:00')).toContain('KM-22 Arrange the planning and review meeting');
  await does('2026-09-14T09:00', HEAD_OF_ENGLISH, {
    type: 'scheduleMeeting',
    meetingId: MEETING,
    kind: 'planningMeeting',
    start: '2026-09-28T15:30',
    minutes: 60,
    place: 'E4',
    bring: [],
    askToWaiveNotice: false,
  });
  await presses('2026-09-14T10:00', TEACHER, 'acknowledgeMeeting');
  await does('2026-09-22T09:00', HEAD_OF_ENGLISH, {
    type: 'sharePack',
    meetingId: MEETING,
    criteria: ['The teachers’ standards'],
    note: null,
  });

  for (const index of [0, 1]) {
    await does('2026-09-29T09:00', TEACHER, {
      type: 'saveObjective',
      objectiveId: idFor(2, TEACHER, index),
      title: `Reading, part ${index + 1}`,
      success: 'Nine of ten read at their age.',
      by: '2027-07-02',
      linkKind: 'School improvement plan',
      linkedTo: 'Reading for everybody',
      reason: null,
    });
  }
  await does('2026-09-29T09:30', TEACHER, {
    type: 'sendObjectives',
    revision: (await cycle.now()).review.objectives.revision,
  });
  await presses('2026-09-29T10:00', HEAD_OF_ENGLISH, 'approveObjectives');
  const { context } = await cycle.now();
  await does('2026-09-30T09:00', HEAD_OF_ENGLISH, {
    type: 'draftStatement',
    version: 1,
    answers: filledIn(context.pack.forms.statement),
  });
  await presses('2026-09-30T10:00', TEACHER, 'commentOnStatement', {
    comment: 'A fair summary.',
    changesWanted: 'false',
  });
  const [draft] = (await cycle.school.review(HEAD_OF_ENGLISH, TEACHER)).statement?.versions ?? [];
  await does('2026-10-01T09:00', HEAD_OF_ENGLISH, {
    type: 'signStatement',
    version: 1,
    textHash: draft?.textHash ?? '',
  });
  await presses('2026-10-01T10:00', TEACHER, 'signStatement');

  await does('2026-10-19T09:00', HEAD_OF_ENGLISH, {
    type: 'planObservation',
    observationId: OBSERVATION,
    observerOid: (await cycle.now()).review.reviewerOid,
    start: '2026-11-10T10:00',
    minutes: 50,
    purpose: 'The second objective',
    focus: 'How reading is taught',
    activities: 'A lesson on chapter three',
    group: null,
    documentsAsked: null,
  });
  await does('2026-11-10T16:00', HEAD_OF_ENGLISH, {
    type: 'recordFeedbackMeeting',
    observationId: OBSERVATION,
    heldAt: '2026-11-10T15:45',
  });
  await does('2026-11-12T09:00', HEAD_OF_ENGLISH, {
    type: 'recordFeedback',
    observationId: OBSERVATION,
    answers: filledIn(context.pack.forms.observationFeedback),
  });
  await presses('2026-11-12T10:00', TEACHER, 'closeFeedback', { comment: '' });

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
  expect(await open('2027-08-31T12:00')).toEqual([]);
  expect(await cycle.expectEveryMessageSent()).toBeGreaterThan(8);
  expect(cycle.school.chat(HEADTEACHER).length).toBeGreaterThanOrEqual(0);
}, 300_000);
