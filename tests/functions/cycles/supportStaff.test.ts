import { afterAll, beforeAll, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { filledIn } from '#domain/forms/filledIn.ts';
import { type Cycle, openCycle } from './cycle.ts';

const ASSISTANT = 36;
const LEAD_ASSISTANT = 34;

let cycle: Cycle;
beforeAll(async () => {
  cycle = await openCycle({
    reviewee: ASSISTANT,
    begins: '2026-09-01T08:00',
    adopts: [
      {
        source: { policy: 'support-staff' },
        values: { approvedOn: '14 July 2026' },
        from: '2026-09-01',
        site: null,
        staffGroups: ['support'],
      },
    ],
    register: (entry) => (entry.staffGroup === 'associate' ? { ...entry, staffGroup: 'support' } : entry),
  });
});
afterAll(() => cycle.stop());

const FIRST = idFor({ kind: 1, person: ASSISTANT });
const SIX_MONTHS = idFor({ kind: 1, person: ASSISTANT, index: 1 });
const FINAL = idFor({ kind: 1, person: ASSISTANT, index: 2 });
const SERIES = idFor({ kind: 2, person: ASSISTANT });
const OBSERVATION = idFor({ kind: 4, person: ASSISTANT });
const oneToOne = (index: number) => idFor({ kind: 1, person: ASSISTANT, index: 10 + index });

const TALKED = { summary: 'Reading groups, and the two pupils who are new.' };

test('PA-01 PA-03 PA-04 PA-05 PA-06 PA-07 PA-10 PA-11 PA-13 PA-14 PA-15 a teaching assistant’s whole cycle, through API and cards', async () => {
  await planTheYear();
  await signThePlans();
  await meetThroughTheYear();
  await reviewAfterSixMonths();
  await endTheYear();
  expect(await cycle.asked('2027-07-13T09:00')).toEqual(['Sandra Mulvey: Close the cycle']);
  await cycle.does('2027-07-13T09:10', LEAD_ASSISTANT, { type: 'closeCycle', note: null });
  expect(await cycle.open('2027-08-31T12:00')).toEqual([]);
  expect(await cycle.asked('2027-08-31T12:00')).toEqual([]);
  expect(await cycle.expectEveryMessageSent()).toBeGreaterThan(30);
});

async function planTheYear() {
  const { does, presses, open } = cycle;
  expect(await open('2026-09-01T09:00')).toContain('PA-04 Hold the first one-to-one and plan the year');
  await does('2026-09-03T09:00', LEAD_ASSISTANT, meeting('planningMeeting', FIRST, '2026-09-10T14:00'));
  await presses('2026-09-03T10:00', ASSISTANT, 'acknowledgeMeeting');
  const points = [
    [ASSISTANT, 'More time to prepare'],
    [LEAD_ASSISTANT, 'Phonics in Year 9'],
  ] as const;
  for (const [by, text] of points)
    await does('2026-09-04T09:00', by, {
      type: 'addAgendaPoint',
      meetingId: FIRST,
      pointId: idFor({ kind: 5, person: by }),
      text,
    });

  await does('2026-09-10T16:00', LEAD_ASSISTANT, { type: 'writeNote', meetingId: FIRST, answers: TALKED });
  await presses('2026-09-11T09:00', ASSISTANT, 'commentOnNote', { comment: 'And the training in spring.' });
  await does('2026-09-11T09:30', LEAD_ASSISTANT, {
    type: 'agreeAction',
    actionId: idFor({ kind: 3, person: ASSISTANT }),
    text: 'Watch a phonics lesson in the primary school',
    ownerOid: oidOf(ASSISTANT),
    due: '2026-10-16',
    meetingId: FIRST,
  });
  await does('2026-09-11T09:40', LEAD_ASSISTANT, {
    type: 'agreeAction',
    actionId: idFor({ kind: 3, person: ASSISTANT, index: 1 }),
    text: 'Free an hour on Fridays to prepare',
    ownerOid: oidOf(LEAD_ASSISTANT),
    due: '2026-09-25',
    meetingId: FIRST,
  });

  for (const index of [0, 1, 2])
    await does('2026-09-11T10:00', ASSISTANT, {
      type: 'saveObjective',
      objectiveId: idFor({ kind: 6, person: ASSISTANT, index }),
      title: `Reading, part ${index + 1}`,
      success: 'Eight of ten read a page without help.',
      by: '2027-07-02',
      linkKind: 'School priority',
      linkedTo: 'Reading for everybody',
      reason: null,
      parts: { actions: 'Read with each pupil twice a week.' },
    });
  const { revision } = (await cycle.now()).review.objectives;
  await does('2026-09-11T10:30', LEAD_ASSISTANT, { type: 'sendObjectives', revision });
  await presses('2026-09-14T09:00', ASSISTANT, 'approveObjectives');
}

/** Both plans begin with what is known, are filled in, and are signed by both, the reviewer first (PA-13, PA-14). */
async function signThePlans() {
  const { does, presses, isRefused, school } = cycle;
  const { preparing } = await school.review(LEAD_ASSISTANT, ASSISTANT);
  const papers = preparing?.papers ?? [];
  expect(papers.map(({ id }) => id)).toEqual(['individualPlan', 'developmentPlan']);
  expect(papers[0]?.begin['objectives']).toContain('Read with each pupil twice a week.');
  for (const { id, form, begin } of papers) {
    await does('2026-09-15T09:00', LEAD_ASSISTANT, {
      type: 'sharePaper',
      paperId: id,
      version: 1,
      answers: { ...filledIn(form), ...begin },
    });
    const shared = (await school.review(LEAD_ASSISTANT, ASSISTANT)).preparing?.papers.find((each) => each.id === id);
    const sign = { type: 'signPaper', paperId: id, version: 1, textHash: shared?.versions[0]?.textHash ?? '' } as const;
    expect(await isRefused('2026-09-15T09:10', ASSISTANT, sign)).toContain('signs first');
    await does('2026-09-15T09:20', LEAD_ASSISTANT, sign);
    await presses('2026-09-15T10:00', ASSISTANT, 'signPaper');
  }
}

/**
 * A one-to-one each half term, arranged and answered at once; actions are carried along until they are closed (PA-07).
 */
async function meetThroughTheYear() {
  const { does, presses, asked, school } = cycle;
  const { programme } = await school.review(LEAD_ASSISTANT, ASSISTANT);
  const proposed = (programme?.proposed ?? []).filter(({ kind }) => kind === 'oneToOne');
  expect(proposed.length).toBeGreaterThanOrEqual(5);
  for (const [index, { day }] of proposed.entries())
    await does('2026-09-16T09:00', LEAD_ASSISTANT, {
      ...meeting('oneToOne', oneToOne(index), `${day}T14:00`),
      seriesId: SERIES,
    });
  await presses('2026-09-16T10:00', ASSISTANT, 'acknowledgeSeries');
  await presses('2026-09-24T09:00', LEAD_ASSISTANT, 'closeAction', { done: 'true' });
  expect(await asked('2026-10-19T09:00')).toEqual(['Fatima Noor: Watch a phonics lesson in the primary school']);
  await does('2026-10-19T10:00', ASSISTANT, {
    type: 'moveAction',
    actionId: idFor({ kind: 3, person: ASSISTANT }),
    due: '2026-11-13',
  });
  await presses('2026-11-12T09:00', ASSISTANT, 'closeAction', { done: 'true' });
  for (const [index, { day }] of proposed.entries()) if (day < '2027-02-08') await writeNote(oneToOne(index), day);
  notedLater = proposed
    .map(({ day }, index) => ({ id: oneToOne(index), day }))
    .filter(({ day }) => day >= '2027-02-08');
}

let notedLater: { id: string; day: string }[] = [];

async function writeNote(meetingId: string, day: string) {
  await cycle.does(`${day}T16:00`, LEAD_ASSISTANT, { type: 'writeNote', meetingId, answers: TALKED });
}

async function reviewAfterSixMonths() {
  const { does, presses, now } = cycle;
  const { review, context } = await now();
  await does('2027-02-08T09:00', LEAD_ASSISTANT, {
    type: 'planObservation',
    observationId: OBSERVATION,
    observerOid: review.reviewerOid,
    start: '2027-02-10T10:00',
    minutes: 50,
    purpose: 'The six-month review',
    focus: 'Reading with a small group',
    activities: 'A page read aloud by each',
    group: '9B',
    documentsAsked: null,
  });
  await presses('2027-02-08T10:00', ASSISTANT, 'agreeObservation');
  await does('2027-02-11T09:00', LEAD_ASSISTANT, {
    type: 'recordFeedback',
    observationId: OBSERVATION,
    answers: filledIn(context.pack.forms.observationFeedback),
  });
  await presses('2027-02-11T10:00', ASSISTANT, 'closeFeedback', { comment: 'That helps.' });
  await does('2027-02-11T11:00', LEAD_ASSISTANT, meeting('midYearReview', SIX_MONTHS, '2027-02-25T14:00'));
  await presses('2027-02-12T09:00', ASSISTANT, 'acknowledgeMeeting');
  await writeNote(SIX_MONTHS, '2027-02-25');
  for (const { id, day } of notedLater.filter((each) => each.day < '2027-07-05')) await writeNote(id, day);
}

/** The wording of the statement is agreed before anybody signs it (PA-11). */
async function endTheYear() {
  const { does, presses, isRefused, now, school } = cycle;
  await does('2027-07-05T09:00', LEAD_ASSISTANT, meeting('reviewMeeting', FINAL, '2027-07-08T14:00'));
  await presses('2027-07-05T10:00', ASSISTANT, 'acknowledgeMeeting');
  const { context, review } = await now();
  const draft = (comments: string) => ({
    type: 'draftStatement' as const,
    version: 1,
    answers: filledIn(context.pack.forms.statement, { reviewerComments: comments }),
    assessments: review.objectives.list.map(({ id }) => ({
      objectiveId: id,
      answers: { result: 'Met', annual: 'Eight of ten read without help.' },
    })),
  });
  await does('2027-07-08T16:00', LEAD_ASSISTANT, draft('A good year.'));
  await presses('2027-07-09T09:00', ASSISTANT, 'commentOnStatement', {
    comment: 'Please name the phonics lesson.',
    changesWanted: 'true',
  });
  await does('2027-07-09T10:00', LEAD_ASSISTANT, draft('A good year, the phonics lesson above all.'));
  const sign = async () => {
    const { statement } = await school.review(LEAD_ASSISTANT, ASSISTANT);
    return { type: 'signStatement' as const, version: 1, textHash: statement?.versions[0]?.textHash ?? '' };
  };
  expect(await isRefused('2027-07-09T11:00', LEAD_ASSISTANT, await sign())).toContain('PA-11');
  await presses('2027-07-09T12:00', ASSISTANT, 'agreeStatement');
  await does('2027-07-12T09:00', LEAD_ASSISTANT, await sign());
  await presses('2027-07-12T10:00', ASSISTANT, 'signStatement');
  for (const { id, day } of notedLater.filter((each) => each.day >= '2027-07-05')) await writeNote(id, day);
}

function meeting(
  kind: 'planningMeeting' | 'oneToOne' | 'midYearReview' | 'reviewMeeting',
  meetingId: string,
  start: string,
) {
  return {
    type: 'scheduleMeeting' as const,
    meetingId,
    kind,
    start,
    minutes: 45,
    place: 'Learning support room',
    bring: [],
    askToWaiveNotice: false,
  };
}
