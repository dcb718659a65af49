import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConcernsView } from '#domain/views/concerns.ts';
import type { OwnMeetings } from '#domain/views/ownMeetings.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { idFor } from '#local/school/story.ts';
import {
  ADMINISTRATOR,
  cardText,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  openSchool,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

const SUPPORT = 39;
const CHAIR = 51;
let school: TestSchool;
const MEETING = idFor({ kind: 1, person: TEACHER });
const event = (number: number) =>
  school.fairview.tenant
    .calendar(oidOf(number), { from: '2026-10-05', to: '2026-10-24' })
    .find(({ subject }) => subject === 'Mid-year review');

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER], begins: '2026-10-14T08:40' });
  for (const number of [TEACHER, HEAD_OF_ENGLISH, HEADTEACHER, SUPPORT])
    await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, {
    type: 'scheduleMeeting',
    meetingId: MEETING,
    kind: 'midYearReview',
    start: '2026-10-14T09:00',
    minutes: 45,
    place: 'Room E1',
    bring: [],
    askToWaiveNotice: false,
  });
  await school.rest();
});
afterAll(async () => {
  await school?.stop();
});

describe('what the two keep of a meeting', () => {
  test('PA-07 a point for the agenda reaches the other as one card, and Outlook sends nobody an update', async () => {
    await expect.poll(() => event(TEACHER)?.onlineMeeting?.joinUrl).toMatch(/^https:/);
    const before = event(HEAD_OF_ENGLISH)?.changeKey;
    await school.must(TEACHER, TEACHER, {
      type: 'addAgendaPoint',
      meetingId: MEETING,
      pointId: idFor({ kind: 2, person: TEACHER }),
      text: 'Books & <b>shelves</b>',
    });
    await school.rest();
    expect(event(HEAD_OF_ENGLISH)?.changeKey).toBe(before);
    expect(event(TEACHER)?.body.content).not.toContain('Books');
    expect(school.chat(HEAD_OF_ENGLISH).map(({ summary }) => summary)).toContain('A point for an agenda');
  });

  test('PA-10 the note reaches the other as a card without a word in its preview, and is added to there', async () => {
    await school.moveTo('2026-10-14T09:10');
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      type: 'writeNote',
      meetingId: MEETING,
      answers: { summary: 'Reading has come far.', training: '', changes: '' },
    });
    const card = () => school.chat(TEACHER).find(({ summary }) => summary === 'The note of a meeting');
    await expect.poll(() => cardText(card())).toContain('Reading has come far.');
    const pressed = await school.call(null, 'POST', `/local/chats/${oidOf(TEACHER)}/actions`, {
      activityId: card()?.id,
      verb: 'commentOnNote',
      inputs: { comment: 'And the library is open again.' },
    });
    expect(pressed.status).toBe(200);
    expect((await school.review(HEAD_OF_ENGLISH, TEACHER)).notes?.meetings[0]?.note?.comments).toMatchObject([
      { text: 'And the library is open again.' },
    ]);
  });

  test('TA-11 one’s own meetings are found by the side panel, and by nobody else', async () => {
    const mine = await school.call<OwnMeetings>(TEACHER, 'GET', '/api/meetings');
    expect(mine.body.meetings).toMatchObject([{ meetingId: MEETING, name: 'Mid-year review' }]);
    expect(mine.body.meetings[0]?.joinUrl).toMatch(/^https:/);
    expect((await school.call<OwnMeetings>(HEADTEACHER, 'GET', '/api/meetings')).body.meetings).toEqual([]);
  });
});

describe('PA-17 a concern about poor practice, in confidence', () => {
  const raise = (by: number, number: number, aboutHeadteacher = false) =>
    school.call<ConcernsView>(by, 'PUT', `/api/concerns/${idFor({ kind: 7, person: by, index: number })}`, {
      text: 'Medicines are not locked away.',
      aboutHeadteacher,
    });
  const seen = async (by: number) => (await school.call<ConcernsView>(by, 'GET', '/api/concerns')).body;

  beforeAll(async () => {
    const supporting = people
      .filter(({ oid }) => oid === oidOf(SUPPORT))
      .map((person) => ({ ...registerEntry(person), staffGroup: 'support' }));
    await school.call(ADMINISTRATOR, 'PUT', '/api/school', {
      school: { name: 'Larkmoor School', calendar: schoolYear },
      people: supporting,
    });
    await school.call(ADMINISTRATOR, 'POST', '/api/policies/adoptions', {
      source: { policy: 'support-staff' },
      values: { approvedOn: '14 July 2026' },
      from: '2026-09-01',
      site: null,
      staffGroups: ['support'],
    });
  });

  test('PA-17 goes to the headteacher alone: not the reviewer, not an administrator; the card says nothing of it', async () => {
    expect((await raise(SUPPORT, 1)).status).toBe(200);
    expect((await raise(SUPPORT, 1)).body.raised).toHaveLength(1);
    expect((await seen(HEADTEACHER)).received).toMatchObject([
      { text: 'Medicines are not locked away.', rule: 'PA-17' },
    ]);
    for (const other of [ADMINISTRATOR, 38, CHAIR]) expect((await seen(other)).received).toEqual([]);
    const card = () => school.chat(HEADTEACHER).find(({ summary }) => summary === 'Something in confidence');
    await expect.poll(() => cardText(card())).toContain('A concern was raised with you');
    expect(cardText(card())).not.toContain('Medicines');
  });

  test('PA-17 another text under the id of one that was raised is refused, and the first one stays', async () => {
    const { status, body } = await school.call(
      SUPPORT,
      'PUT',
      `/api/concerns/${idFor({ kind: 7, person: SUPPORT, index: 1 })}`,
      {
        text: 'Something else.',
        aboutHeadteacher: false,
      },
    );
    expect([status, body.code]).toEqual([409, 'idUsed']);
    expect((await seen(HEADTEACHER)).received.map(({ text }) => text)).toEqual(['Medicines are not locked away.']);
  });

  test('PA-17 about the headteacher it goes to the chair of governors; nobody else can take it up', async () => {
    expect((await raise(SUPPORT, 2, true)).status).toBe(200);
    expect((await seen(CHAIR)).received).toHaveLength(1);
    expect((await seen(HEADTEACHER)).received).toHaveLength(1);
    const answer = (by: number) =>
      school.call<ConcernsView>(by, 'PUT', `/api/concerns/${idFor({ kind: 7, person: SUPPORT, index: 1 })}/answer`, {
        text: 'Locked now. Thank you.',
      });
    expect((await answer(CHAIR)).status).toBe(404);
    expect((await answer(HEADTEACHER)).status).toBe(200);
    expect((await answer(HEADTEACHER)).status).toBe(409);
    expect((await seen(SUPPORT)).raised.map(({ answered }) => answered?.text)).toContain('Locked now. Thank you.');
    await expect
      .poll(() => school.chat(SUPPORT).map(cardText).join())
      .toContain('The concern that you raised was taken up');
  });

  test('PA-17 where the policy has no such way it is refused, in words', async () => {
    const refused = await school.call(TEACHER, 'PUT', `/api/concerns/${idFor({ kind: 7, person: TEACHER })}`, {
      text: 'Something',
      aboutHeadteacher: false,
    });
    expect(refused.body).toMatchObject({ code: 'notCovered' });
  });
});
