import { afterAll, beforeAll, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { HEAD_OF_MATHS, HEADTEACHER, MATHS_TEACHER } from '../../testSchool.ts';
import { filledIn } from '#domain/forms/filledIn.ts';
import { type Cycle, openCycle } from './cycle.ts';

/** Senior leader, and the manager of the line manager. */
const DEPUTY = 2;

let cycle: Cycle;
beforeAll(async () => {
  cycle = await openCycle({
    reviewee: MATHS_TEACHER,
    begins: '2026-09-01T08:00',
    adopts: [
      { source: { policy: 'maths-school' }, values: {}, from: '2026-09-01', site: null, staffGroups: ['teacher'] },
    ],
  });
});
afterAll(() => cycle.stop());

const YEAR_END = idFor({ kind: 1, person: MATHS_TEACHER });
const RENEW = idFor({ kind: 1, person: MATHS_TEACHER, index: 1 });
const MID_YEAR = idFor({ kind: 1, person: MATHS_TEACHER, index: 2 });
const COMPLAINT = idFor({ kind: 5, person: MATHS_TEACHER });

test('KS-01 KS-11 KS-12 KS-13 KS-15 KS-16 KS-17 KS-21 KS-22 KS-23 KS-25 a mathematics teacher’s whole cycle, through API and cards', async () => {
  await prepareTheYearEnd();
  await appraise();
  await recommendPay();
  await talkOverAComplaint();
  await renew();
  await reviewAtMidYear();
  expect(await cycle.open('2027-08-31T12:00')).toEqual([]);
  expect(await cycle.asked('2027-08-31T12:00')).toEqual([]);
  await cycle.does('2027-09-01T09:00', HEAD_OF_MATHS, { type: 'closeCycle', note: null });
  expect(await cycle.expectEveryMessageSent()).toBeGreaterThan(20);
});

/** Before the meeting the appraisee's record is there, and the line manager's own manager has given a view. */
async function prepareTheYearEnd() {
  const { does, presses, open } = cycle;
  await does('2026-09-03T09:00', HEAD_OF_MATHS, meeting('reviewMeeting', YEAR_END, '2026-09-23T15:30'));
  await presses('2026-09-03T10:00', MATHS_TEACHER, 'acknowledgeMeeting');
  expect(await open('2026-09-17T09:00')).toEqual(
    expect.arrayContaining([
      'KS-11 Complete the Objectives and Evidence Record for last year and give it to the line manager',
      'KS-12 Ask your own manager’s view before the end of year review',
    ]),
  );
  await sharePaper('2026-09-18T09:00', MATHS_TEACHER, 'evidenceRecord', 1);
  await askOwnManager('2026-09-18T10:00', YEAR_END, 0);
}

async function appraise() {
  const { does, presses, now, school } = cycle;
  await sharePaper('2026-09-24T09:00', HEAD_OF_MATHS, 'evidenceRecord', 2);
  const { forms } = (await now()).context.pack;
  await does('2026-09-25T09:00', HEAD_OF_MATHS, {
    type: 'draftStatement',
    version: 1,
    answers: filledIn(forms.statement),
    assessments: ['Good', 'Good', 'Outstanding', 'Not met'].map((result, index) => ({
      objectiveId: idFor({ kind: 2, person: MATHS_TEACHER, index }),
      title: `Target ${index + 1} of last year`,
      answers: { result, outcome: 'As the record shows.' },
    })),
  });
  await presses('2026-09-25T10:00', MATHS_TEACHER, 'commentOnStatement', {
    comment: 'A fair summary.',
    changesWanted: 'false',
  });
  const [draft] = (await school.review(HEAD_OF_MATHS, MATHS_TEACHER)).statement?.versions ?? [];
  expect(draft?.overall?.result).toBe('Good');
  await does('2026-09-28T09:00', HEAD_OF_MATHS, {
    type: 'signStatement',
    version: 1,
    textHash: draft?.textHash ?? '',
  });
  await presses('2026-09-28T10:00', MATHS_TEACHER, 'signStatement');
}

/** Line manager, senior leader, headteacher, pay committee: each in turn, and nobody earlier (KS-23). */
async function recommendPay() {
  const { does, isRefused } = cycle;
  const pass = { type: 'passPayOn' as const, version: 1, comment: null };
  await does('2026-09-29T09:00', HEAD_OF_MATHS, {
    type: 'recommendPay',
    version: 1,
    answers: { recommendation: 'Good', reasons: 'Three of four targets were met.' },
  });
  expect(await isRefused('2026-09-29T09:10', HEADTEACHER, pass)).not.toBe('');
  await does('2026-09-29T10:00', DEPUTY, pass);
  await does('2026-09-29T11:00', HEADTEACHER, pass);
  await does('2026-10-01T09:00', HEADTEACHER, {
    type: 'decidePay',
    version: 1,
    agreed: true,
    reasons: 'The pay committee agreed on 30 September.',
  });
}

/** Unhappiness with a judgement goes first to the line manager, informally; here that settles it (KS-25). */
async function talkOverAComplaint() {
  const { does, isRefused } = cycle;
  const complaint = {
    type: 'raiseAppeal' as const,
    appealId: COMPLAINT,
    subject: 'statement' as const,
    entry: 'Target 4',
    reasons: 'The class changed in January.',
  };
  expect(await isRefused('2026-10-02T09:00', MATHS_TEACHER, { ...complaint, talkFirst: false })).toContain('KS-25');
  await does('2026-10-02T09:10', MATHS_TEACHER, { ...complaint, talkFirst: true });
  await does('2026-10-05T09:00', HEAD_OF_MATHS, {
    type: 'recordTalk',
    appealId: COMPLAINT,
    on: '2026-10-05',
    note: 'The change of class is noted for this year’s targets.',
    settled: true,
  });
}

/** Activities by the appraisee, indicators by the line manager, approved by the senior leader from a card (KS-15, KS-16). */
async function renew() {
  const { does, presses, now } = cycle;
  await does('2026-10-05T10:00', HEAD_OF_MATHS, meeting('planningMeeting', RENEW, '2026-10-12T15:30'));
  await presses('2026-10-05T11:00', MATHS_TEACHER, 'acknowledgeMeeting');
  for (const [index, kind] of ['achievement', 'teachingQuality', 'tutoring'].entries()) {
    const objective = {
      type: 'saveObjective' as const,
      objectiveId: idFor({ kind: 3, person: MATHS_TEACHER, index }),
      title: `Objective ${index + 1}`,
      success: 'Consistently good.',
      by: '2027-07-16',
      linkKind: 'Learning, teaching and assessment',
      linkedTo: 'Mathematics for everybody',
      reason: null,
      kind,
      outstanding: 'Outstanding throughout.',
      ...(kind === 'achievement' && { groups: [{ group: '11N', subject: 'Mathematics', good: 70, outstanding: 80 }] }),
    };
    const activities = { actions: 'A lesson study each term.', achievable: 'Two periods are free for it.' };
    await does('2026-10-13T09:00', MATHS_TEACHER, { ...objective, parts: activities });
    await does('2026-10-13T10:00', HEAD_OF_MATHS, { ...objective, parts: { indicators: 'Work in the books.' } });
  }
  const { revision } = (await now()).review.objectives;
  await does('2026-10-14T09:00', HEAD_OF_MATHS, { type: 'sendObjectives', revision });
  await presses('2026-10-14T10:00', DEPUTY, 'approveObjectives');
}

async function reviewAtMidYear() {
  const { does, presses } = cycle;
  await does('2027-02-08T09:00', HEAD_OF_MATHS, meeting('midYearReview', MID_YEAR, '2027-03-03T15:30'));
  await presses('2027-02-08T10:00', MATHS_TEACHER, 'acknowledgeMeeting');
  await sharePaper('2027-02-26T09:00', MATHS_TEACHER, 'midYear', 1);
  await askOwnManager('2027-02-26T10:00', MID_YEAR, 1);
  await sharePaper('2027-03-04T09:00', HEAD_OF_MATHS, 'midYear', 2);
}

/** Shares a version of a paper that is filled in from top to bottom. */
async function sharePaper(at: string, by: number, paperId: 'evidenceRecord' | 'midYear', version: number) {
  const form = (await cycle.now()).context.pack.forms[paperId];
  if (!form) throw new Error(`The policy has no form for ${paperId}.`);
  const answers = filledIn(
    form,
    version === 1 ? {} : { selfEvaluation: 'As talked over.', feedback: 'As talked over.' },
  );
  await cycle.does(at, by, { type: 'sharePaper', paperId, version, answers });
}

/** The line manager asks their own manager before a meeting, who answers the same day (KS-12). */
async function askOwnManager(at: string, meetingId: string, index: number) {
  const { does, now } = cycle;
  const askingId = idFor({ kind: 4, person: MATHS_TEACHER, index });
  await does(at, HEAD_OF_MATHS, {
    type: 'askForViews',
    askingId,
    view: 'ownManager',
    of: [oidOf(DEPUTY)],
    purpose: 'What you have seen this year',
    meetingId,
  });
  const { view } = (await now()).context.pack.forms;
  if (!view) throw new Error('The policy has no form for a view.');
  await does(`${at.slice(0, 10)}T14:00`, DEPUTY, { type: 'giveView', askingId, answers: filledIn(view) });
}

function meeting(kind: 'reviewMeeting' | 'planningMeeting' | 'midYearReview', meetingId: string, start: string) {
  return {
    type: 'scheduleMeeting' as const,
    meetingId,
    kind,
    start,
    minutes: 60,
    place: 'M1',
    bring: [],
    askToWaiveNotice: false,
  };
}
