import { afterAll, beforeAll, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { filledIn } from '#domain/forms/filledIn.ts';
import { type Cycle, openCycle } from './cycle.ts';

const OFFICE_MANAGER = 38;
const BUSINESS_MANAGER = 31;
const RECEPTIONIST = 39;
const DATA_OFFICER = 40;

let cycle: Cycle;
beforeAll(async () => {
  cycle = await openCycle({
    reviewee: OFFICE_MANAGER,
    begins: '2027-04-12T08:00',
    adopts: [
      { source: { policy: 'conversations' }, values: {}, from: '2027-04-01', site: null, staffGroups: ['associate'] },
    ],
    register: (entry) =>
      entry.oid === oidOf(OFFICE_MANAGER) ? { ...entry, posts: [...entry.posts, 'kentScheme'] } : entry,
  });
});
afterAll(() => cycle.stop());

const conversation = (index: number) => idFor({ kind: 1, person: OFFICE_MANAGER, index });
const SERIES = idFor({ kind: 2, person: OFFICE_MANAGER });
const CONCERN = idFor({ kind: 5, person: OFFICE_MANAGER });
const VIEWS = idFor({ kind: 6, person: OFFICE_MANAGER });

test('KC-01 KC-03 KC-04 KC-05 KC-06 KC-07 KC-10 KC-11 an office manager’s whole cycle of conversations, through API and cards', async () => {
  await refuseAnAssessmentWithoutEvidence();
  await agreeTheActionPlan();
  const days = await arrangeTheYear();
  await talkThroughTheYear(days);
  await assess();
  expect(await cycle.open('2028-03-29T09:00')).toEqual([]);
  await cycle.does('2028-03-29T09:10', BUSINESS_MANAGER, { type: 'closeCycle', note: null });
  expect(await cycle.asked('2028-05-31T12:00')).toEqual([]);
  expect(await cycle.expectEveryMessageSent()).toBeGreaterThan(20);
});

async function refuseAnAssessmentWithoutEvidence() {
  const refusal = await cycle.isRefused('2027-04-12T09:00', BUSINESS_MANAGER, {
    type: 'draftStatement',
    version: 1,
    answers: { performance: 'Good.' },
  });
  expect(refusal).toContain('KC-06');
}

/**
 * One kind of objective is missing at first, and the plan says so; then the other of the two approves it in chat
 * (KC-04).
 */
async function agreeTheActionPlan() {
  const { does, presses, now, school } = cycle;
  const kinds = ['work', 'work', 'work', 'work', 'work', 'inclusion', 'values', 'development', 'budgetsPeople'];
  const flags = async () => (await school.review(OFFICE_MANAGER, OFFICE_MANAGER)).objectives?.flags.length;
  const seen = [];
  for (const [index, kind] of kinds.entries()) {
    await does('2027-04-13T09:00', OFFICE_MANAGER, {
      type: 'saveObjective',
      objectiveId: idFor({ kind: 3, person: OFFICE_MANAGER, index }),
      title: `The office, part ${index + 1}`,
      success: 'Calls are answered within a minute.',
      by: '2028-03-31',
      linkKind: 'Team priority',
      linkedTo: 'A front office that people like to call',
      reason: null,
      kind,
    });
    seen.push(await flags());
  }
  expect(seen.slice(-2)).toEqual([1, 0]);
  const { revision } = (await now()).review.objectives;
  await does('2027-04-13T10:00', OFFICE_MANAGER, { type: 'sendObjectives', revision });
  await presses('2027-04-13T11:00', BUSINESS_MANAGER, 'approveObjectives');
}

/** The text as it is in an invitation. */
const escaped = (text = '') => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * A rhythm that suits the person, and the year's conversations in that rhythm, arranged and answered at once (KC-01).
 */
async function arrangeTheYear(): Promise<string[]> {
  const { does, presses, isRefused, school } = cycle;
  const every = (weeks: number) => ({ type: 'setRhythm' as const, kind: 'conversation' as const, weeks });
  expect(await isRefused('2027-04-14T09:00', BUSINESS_MANAGER, every(9))).toContain('KC-01');
  await does('2027-04-14T09:10', BUSINESS_MANAGER, every(5));
  const { programme } = await school.review(BUSINESS_MANAGER, OFFICE_MANAGER);
  const days = (programme?.proposed ?? []).map(({ day }) => day);
  expect(days.length).toBeGreaterThan(7);
  for (const [index, day] of days.entries())
    await does('2027-04-14T10:00', BUSINESS_MANAGER, {
      type: 'scheduleMeeting',
      meetingId: conversation(index),
      kind: 'conversation',
      start: `${day}T14:00`,
      minutes: 45,
      place: 'Business office',
      bring: [],
      askToWaiveNotice: false,
      seriesId: SERIES,
    });
  await presses('2027-04-14T11:00', OFFICE_MANAGER, 'acknowledgeSeries');
  const { agenda } = (await school.review(OFFICE_MANAGER, OFFICE_MANAGER)).meetings.find(
    ({ kind }) => kind === 'conversation',
  ) ?? { agenda: [] };
  expect(agenda).toHaveLength(8);
  await does('2027-04-14T12:00', OFFICE_MANAGER, {
    type: 'chooseTopics',
    meetingId: conversation(0),
    topics: agenda.slice(1, 3),
  });
  await school.rest();
  const [invitation] = school.fairview.tenant
    .calendar(oidOf(BUSINESS_MANAGER), {
      from: days[0] ?? '',
      to: `${days[0]}T23:59`,
    })
    .filter(({ subject }) => subject === 'Conversation');
  // Only Fairview's own part of the invitation changes: Teams' part with the link stays.
  expect(invitation?.body.content.match(/fairviewAgenda/g)).toHaveLength(1);
  expect(invitation?.body.content).not.toContain(escaped(agenda[0]));
  expect(invitation?.body.content).toContain(escaped(agenda[1]));
  expect(invitation?.body.content).toContain('Join the meeting now');
  return days;
}

const RECORD = 'KC-01 Record the conversation, simply and clearly';

/**
 * Each conversation is recorded; between them come praise with a reply, a discussed concern, and the team's own view.
 */
async function talkThroughTheYear(days: readonly string[]) {
  const { does, presses, open } = cycle;
  for (const [index, day] of days.entries()) {
    const owed = index === 1 ? await open(`${day}T15:30`) : [RECORD];
    expect(owed).toContain(RECORD);
    if (index === 1) await praiseAndConcern(day);
    await does(`${day}T16:00`, BUSINESS_MANAGER, {
      type: 'writeNote',
      meetingId: conversation(index),
      answers: { summary: 'The new telephones.' },
    });
    if (index === 0) await presses(`${day}T16:30`, OFFICE_MANAGER, 'commentOnNote', { comment: 'And the rota.' });
    if (index === 2) await askTheTeam(day);
  }
}

async function praiseAndConcern(day: string) {
  const { does, presses } = cycle;
  await does(`${day}T15:35`, BUSINESS_MANAGER, {
    type: 'sayWords',
    wordsId: idFor({ kind: 4, person: OFFICE_MANAGER }),
    kind: 'praise',
    text: 'The open evening ran without a queue.',
  });
  await presses(`${day}T15:40`, OFFICE_MANAGER, 'answerWords', { comment: 'Josh had the idea.' });
  await does(`${day}T15:45`, BUSINESS_MANAGER, {
    type: 'raiseConcern',
    concernId: CONCERN,
    about: 'Invoices lie for three weeks.',
    help: 'An hour without the telephone each day.',
  });
  await presses(`${day}T15:50`, OFFICE_MANAGER, 'replyToConcern', { comment: 'The hour would help.' });
  await does(`${day}T15:55`, BUSINESS_MANAGER, {
    type: 'settleConcern',
    concernId: CONCERN,
    note: 'No invoice is older than a week now.',
  });
}

async function askTheTeam(day: string) {
  const { does, presses, now } = cycle;
  await does(`${day}T16:10`, OFFICE_MANAGER, {
    type: 'askForViews',
    askingId: VIEWS,
    view: 'team',
    of: [oidOf(RECEPTIONIST), oidOf(DATA_OFFICER)],
    purpose: 'How I can make your work easier',
    meetingId: null,
  });
  const { view } = (await now()).context.pack.forms;
  if (!view) throw new Error('The policy has no form for a view.');
  await does(`${day}T16:20`, RECEPTIONIST, { type: 'giveView', askingId: VIEWS, answers: filledIn(view) });
  await presses(`${day}T16:30`, DATA_OFFICER, 'declineView');
}

/** Every objective ends with yes or no, and with all of them the Kent Scheme's yes goes to the headteacher (KC-07). */
async function assess() {
  const { does, presses, now, school } = cycle;
  const { review, context } = await now();
  await does('2028-03-27T09:00', BUSINESS_MANAGER, {
    type: 'draftStatement',
    version: 1,
    answers: filledIn(context.pack.forms.statement),
    assessments: review.objectives.list.map(({ id }) => ({ objectiveId: id, answers: { result: 'Yes: met' } })),
  });
  await presses('2028-03-27T10:00', OFFICE_MANAGER, 'commentOnStatement', {
    comment: 'A fair picture.',
    changesWanted: 'false',
  });
  const [draft] = (await school.review(BUSINESS_MANAGER, OFFICE_MANAGER)).statement?.versions ?? [];
  expect(draft?.overall?.result).toBe('Yes: met');
  await does('2028-03-28T09:00', BUSINESS_MANAGER, {
    type: 'signStatement',
    version: 1,
    textHash: draft?.textHash ?? '',
  });
  await presses('2028-03-28T10:00', OFFICE_MANAGER, 'signStatement');
}
