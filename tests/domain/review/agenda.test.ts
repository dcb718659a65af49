import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { proposeProgramme } from '#domain/review/meetings/programme.ts';
import { whoSees } from '#domain/review/people.ts';
import { requests } from '#domain/review/requests.ts';
import { viewMeetings } from '#domain/review/meetings/view.ts';
import { viewProgramme } from '#domain/review/meetings/viewProgramme.ts';
import { viewReview } from '#domain/views/review.ts';
import { todos } from '#domain/views/todo.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play } from './story.ts';

const MEETING = id(1);
const meeting = (kind: Extract<Command, { type: 'scheduleMeeting' }>['kind'], start: string, more = {}): Command => ({
  type: 'scheduleMeeting',
  meetingId: MEETING,
  kind,
  start,
  minutes: 45,
  place: 'Room 2',
  bring: [],
  askToWaiveNotice: false,
  ...more,
});
const point = (text: string, pointId = id(20)): Command => ({
  type: 'addAgendaPoint',
  meetingId: MEETING,
  pointId,
  text,
});
const personOf = (number: number) => {
  const found = people.find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error(`Nobody has the number ${number}.`);
  return found;
};
const supportStaff = () =>
  play({ pack: 'support-staff', reviewee: 35, reviewer: 34, opened: '2026-09-01T09:00', staffGroup: 'support' });
const conversations = () => play({ pack: 'conversations', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
const mathsSchool = () => play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });

describe('the agenda', () => {
  test('PA-07 both put points on it until the meeting begins, and each takes off only his or her own', () => {
    const story = supportStaff();
    story.does('2026-10-05T09:00', 34, meeting('oneToOne', '2026-10-15T10:00'));
    story.does('2026-10-06T09:00', 35, point('The new rota'));
    expect(story.changesNothing('2026-10-06T09:00', 35, point('The new rota'))).toBe(true);
    story.does('2026-10-06T09:05', 34, point('Holiday cover', id(21)));
    const remove: Command = { type: 'removeAgendaPoint', meetingId: MEETING, pointId: id(20) };
    expect(story.isRefused('2026-10-06T09:10', 34, remove).refused).toBe('notAllowed');
    expect(story.isRefused('2026-10-15T10:00', 35, point('Late', id(22))).refused).toBe('alreadyDone');
    expect(story.isRefused('2026-10-06T09:10', 13, point('Mine', id(22))).refused).toBe('notAllowed');
    expect(story.does('2026-10-06T09:10', 35, remove).meetings[0]?.points.map(({ text }) => text)).toEqual([
      'Holiday cover',
    ]);
    expect(story.review().meetings[0]?.invitation).toBe(0);
  });

  test('TA-44 the agenda opens with the reviewee’s points; date and record are the reviewer’s', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 35, reviewer: 34, opened: '2026-01-05T09:00' });
    const at = '2026-01-08T09:00';
    expect(story.isRefused(at, 35, meeting('reviewMeeting', '2026-01-26T10:00')).refused).toBe('notAllowed');
    story.does(at, 34, meeting('reviewMeeting', '2026-01-26T10:00'));
    story.does(at, 35, point('The new rota'));
    const [section] = viewMeetings({ review: story.review(), actor: personOf(35), context: story.contextAt(at) });
    expect(section?.agenda[0]).toBe('The reviewee’s points');
    expect(section?.meetings[0]?.points.map(({ text }) => text)).toEqual(['The new rota']);
    const draft = { type: 'draftStatement', version: 1, answers: {} } as const;
    expect(story.isRefused('2026-01-27T09:00', 35, draft).refused).toBe('notAllowed');
  });

  test('PA-07 the other is told of it once', () => {
    const story = supportStaff();
    story.does('2026-10-05T09:00', 34, meeting('oneToOne', '2026-10-15T10:00'));
    story.does('2026-10-06T09:00', 35, point('The new rota'));
    story.does('2026-10-06T09:05', 35, point('Holiday cover', id(21)));
    const told = messagesFor(story.review(), story.contextAt('2026-10-06T10:00')).filter(
      ({ kind }) => kind === 'agendaPoints',
    );
    expect(told.map(({ to }) => to)).toEqual([oidOf(34)]);
  });

  test('PA-09 what a one-to-one is for, and what it should not be, is shown while preparing; PA-04 PA-05 with the matters of each stage', () => {
    const story = supportStaff();
    const sections = viewMeetings({
      review: story.review(),
      actor: personOf(35),
      context: story.contextAt('2026-10-05T09:00'),
    });
    const oneToOne = sections.find(({ kind }) => kind === 'oneToOne');
    expect(oneToOne?.guidance.map(({ rule }) => rule)).toEqual(['PA-09', 'PA-09']);
    expect(oneToOne?.guidance[1]?.text).toContain('should not be hurried');
    expect(sections.find(({ rule }) => rule === 'PA-04')?.agenda).toHaveLength(5);
    expect(sections.find(({ rule }) => rule === 'PA-05')?.agenda).toHaveLength(5);
  });

  test('TA-09 preparing and exchanging information for the annual review meeting', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2027-01-04T09:00' });
    const [section] = viewMeetings({
      review: story.review(),
      actor: personOf(39),
      context: story.contextAt('2027-01-05T09:00'),
    });
    expect(section?.guidance[0]).toMatchObject({ rule: 'TA-09' });
    story.does('2027-01-05T09:00', 38, meeting('reviewMeeting', '2027-01-26T10:00', { minutes: 60 }));
    expect(story.does('2027-01-06T09:00', 39, point('What I wrote about my year')).meetings[0]?.points).toHaveLength(1);
  });

  test('KM-24 the agenda’s seven matters stand for both', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    const [section] = viewMeetings({
      review: story.review(),
      actor: personOf(12),
      context: story.contextAt('2026-10-05T09:00'),
    });
    expect(section?.agenda).toHaveLength(7);
  });

  test('KC-03 the two choose among eight topics', () => {
    const story = conversations();
    story.does('2026-10-05T09:00', 5, meeting('conversation', '2026-10-15T15:30'));
    const [section] = viewMeetings({
      review: story.review(),
      actor: personOf(12),
      context: story.contextAt('2026-10-05T09:00'),
    });
    expect(section?.agenda).toHaveLength(8);
    const choose = (topics: string[]): Command => ({ type: 'chooseTopics', meetingId: MEETING, topics });
    expect(story.isRefused('2026-10-06T09:00', 12, choose(['The weather'])).rule).toBe('KC-03');
    const review = story.does('2026-10-06T09:00', 12, choose(['Working arrangements', 'Teamwork']));
    expect(review.meetings[0]?.topics).toEqual(['Teamwork', 'Working arrangements']);
    expect(story.changesNothing('2026-10-06T09:00', 5, choose(['Teamwork', 'Working arrangements']))).toBe(true);
  });
});

describe('a senior leader joins', () => {
  const join = (oid: string): Command => ({
    type: 'askToJoin',
    meetingId: MEETING,
    oid,
    reason: 'Two targets are at risk.',
  });

  test('KS-20 asked by either, with the reason; the other and the senior leader are told', () => {
    const story = mathsSchool();
    story.does('2027-01-11T09:00', 6, meeting('midYearReview', '2027-01-20T15:30'));
    story.does('2027-01-12T09:00', 6, join(oidOf(2)));
    expect(story.changesNothing('2027-01-12T09:00', 6, join(oidOf(2)))).toBe(true);
    const told = messagesFor(story.review(), story.contextAt('2027-01-12T10:00'));
    expect(told).toContainEqual(expect.objectContaining({ kind: 'askedToJoin', to: oidOf(2) }));
    expect(told).toContainEqual(expect.objectContaining({ kind: 'joinsMeeting', to: oidOf(16) }));
    const end: Command = { type: 'endJoining', meetingId: MEETING, oid: oidOf(2) };
    expect(story.isRefused('2027-01-12T11:00', 16, end).refused).toBe('notAllowed');
    expect(story.does('2027-01-12T11:00', 6, end).meetings[0]?.joining).toEqual([]);
  });

  test('KS-20 KS-26 who sees no more of the review sees the meeting to be joined, its agenda, and nothing else', () => {
    const story = play({ pack: 'maths-school', reviewee: 2, reviewer: 1, opened: '2026-09-01T09:00' });
    story.does('2027-01-11T09:00', 1, meeting('midYearReview', '2027-01-20T15:30'));
    story.does('2027-01-11T09:10', 1, meeting('planningMeeting', '2027-01-21T15:30', { meetingId: id(2) }));
    story.does('2027-01-12T09:00', 1, point('The two targets'));
    const seen = () =>
      viewReview({ review: story.review(), actor: personOf(3), context: story.contextAt('2027-01-12T10:00') });
    expect(seen()).toBeUndefined();
    story.does('2027-01-12T09:00', 1, join(oidOf(3)));
    expect(seen()).toMatchObject({
      you: { whole: false, sees: ['ownMeetings'] },
      meetings: [{ kind: 'midYearReview', meetings: [{ points: [{ text: 'The two targets' }], canPrepare: false }] }],
      objectives: null,
      notes: null,
      statement: null,
    });
    expect(whoSees(story.review(), story.contextAt('2027-01-12T10:00'))).toContain(oidOf(3));
    const told = messagesFor(story.review(), story.contextAt('2027-01-12T10:00'));
    expect(told.filter(({ to }) => to === oidOf(3)).map(({ kind }) => kind)).toEqual(['askedToJoin']);
    story.does('2027-01-12T11:00', 1, { type: 'endJoining', meetingId: MEETING, oid: oidOf(3) });
    expect(seen()).toBeUndefined();
    story.does('2027-01-12T12:00', 1, join(oidOf(3)));
    expect(seen()?.meetings).toHaveLength(1);
  });

  test('KS-20 nobody but a senior leader, only at the mid-year review, and never one of the two', () => {
    const story = mathsSchool();
    story.does('2027-01-11T09:00', 6, meeting('midYearReview', '2027-01-20T15:30'));
    expect(story.isRefused('2027-01-12T09:00', 6, join(oidOf(13))).fields?.[0]?.field).toBe('oid');
    expect(story.isRefused('2027-01-12T09:00', 13, join(oidOf(2))).refused).toBe('notAllowed');
    story.does('2027-01-12T09:00', 6, meeting('planningMeeting', '2027-01-21T15:30', { meetingId: id(2) }));
    expect(
      story.isRefused('2027-01-12T09:00', 6, { type: 'askToJoin', meetingId: id(2), oid: oidOf(2), reason: 'So' })
        .refused,
    ).toBe('invalid');
    const [section] = viewMeetings({
      review: story.review(),
      actor: personOf(16),
      context: story.contextAt('2027-01-12T09:00'),
    }).filter(({ kind }) => kind === 'midYearReview');
    expect(section?.mayJoin?.people.map(({ oid }) => oid)).toContain(oidOf(2));
  });
});

describe('the programme', () => {
  test('TA-11 TA-19 a termly review meeting is proposed for each term that has none yet', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2027-01-04T09:00' });
    const proposed = proposeProgramme(story.review(), story.contextAt('2027-01-11T09:00'));
    expect(proposed.map(({ kind }) => kind)).toEqual([
      'reviewMeeting',
      'termlyMeeting',
      'termlyMeeting',
      'termlyMeeting',
    ]);
    for (const { day, from, to } of proposed) expect(from <= day && day <= to).toBe(true);
    const summer = proposed.filter(({ kind }) => kind === 'termlyMeeting')[1]?.day ?? '';
    story.does('2027-01-11T09:00', 38, meeting('termlyMeeting', `${summer}T10:00`, { minutes: 30 }));
    expect(proposeProgramme(story.review(), story.contextAt('2027-01-11T10:00'))).toHaveLength(3);
  });

  test('TA-19 holding a meeting is for later once it is arranged in time, and done once it is over', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-12T09:00' });
    const states = (at: string) =>
      todos({ review: story.review(), actor: personOf(38), context: story.contextAt(at) })
        .filter(({ action, meeting: kind }) => action === 'meetingHeld' && kind === 'termlyMeeting')
        .map(({ state }) => state);
    expect(states('2026-11-02T09:00').at(-1)).toBe('owed');
    story.does('2026-11-02T09:00', 38, meeting('termlyMeeting', '2026-11-10T10:00', { minutes: 30 }));
    expect(states('2026-11-02T10:00').at(-1)).toBe('ahead');
    expect(states('2026-11-10T12:00').at(-1)).toBe('done');
  });

  test('PA-01 PA-05 one-to-ones at their rhythm, and the reviews at their time', () => {
    const story = supportStaff();
    const proposed = proposeProgramme(story.review(), story.contextAt('2026-09-07T09:00'));
    expect(proposed.filter(({ kind }) => kind === 'oneToOne').length).toBeGreaterThan(4);
    expect(proposed.find(({ kind }) => kind === 'midYearReview')?.rule).toBe('PA-05');
    expect(proposed.find(({ kind }) => kind === 'reviewMeeting')?.day.slice(0, 7)).toBe('2027-07');
  });

  test('KS-01 KS-29 the year’s three meetings, each in its window, and one-to-ones between them', () => {
    const all = proposeProgramme(mathsSchool().review(), mathsSchool().contextAt('2026-09-02T09:00'));
    const [talks, proposed] = [true, false].map((is) => all.filter(({ kind }) => (kind === 'oneToOne') === is));
    expect(talks?.length).toBeGreaterThan(3);
    expect(proposed?.map(({ kind, day }) => [kind, day.slice(0, 7)])).toEqual([
      ['reviewMeeting', '2026-09'],
      ['planningMeeting', '2026-10'],
      ['midYearReview', expect.stringMatching(/^2027-0[123]$/)],
    ]);
  });

  test('KS-29 the line manager sets a rhythm of one-to-ones for each person, no slower than the school’s', () => {
    const story = mathsSchool();
    const set = (weeks: number): Command => ({ type: 'setRhythm', kind: 'oneToOne', weeks });
    expect(story.isRefused('2026-10-05T09:00', 6, set(7))).toMatchObject({ refused: 'overLimit', rule: 'KS-29' });
    story.does('2026-10-05T09:00', 6, set(2));
    expect(story.review().rhythm).toMatchObject({ kind: 'oneToOne', weeks: 2 });
  });

  test('KC-01 a rhythm is set for each person, no slower than the policy’s, and what is due follows it', () => {
    const story = conversations();
    const set = (weeks: number): Command => ({ type: 'setRhythm', kind: 'conversation', weeks });
    expect(story.isRefused('2026-10-05T09:00', 5, set(7))).toMatchObject({ refused: 'overLimit', rule: 'KC-01' });
    expect(story.isRefused('2026-10-05T09:00', 12, set(3)).refused).toBe('notAllowed');
    story.does('2026-10-05T09:00', 5, set(3));
    expect(story.changesNothing('2026-10-05T09:00', 5, set(3))).toBe(true);
    story.does('2026-10-05T09:00', 5, meeting('conversation', '2026-10-15T15:30'));
    const next = obligations(story.review(), story.contextAt('2026-10-16T09:00')).find(
      ({ obligation }) => obligation === 'next-conversation',
    );
    expect(next?.dueLocal.slice(0, 10)).toBe('2026-11-05');
    expect(next?.because).toContain('3 weeks');
    const days = proposeProgramme(story.review(), story.contextAt('2026-10-16T09:00')).map(({ day }) => day);
    expect(days[0]).toBe('2026-11-05');
    expect(
      viewProgramme({ review: story.review(), actor: personOf(12), context: story.contextAt('2026-10-16T09:00') }),
    ).toMatchObject({
      rhythm: { weeks: 3, most: 6, own: true, canSet: false },
      proposed: [],
    });
  });

  test('KC-01 one that would fall due in the holidays is due on the first working day after them', () => {
    const story = conversations();
    story.does('2026-09-07T09:00', 5, meeting('conversation', '2026-09-15T15:30'));
    const next = obligations(story.review(), story.contextAt('2026-10-28T09:00')).find(
      ({ obligation }) => obligation === 'next-conversation',
    );
    expect([next?.dueLocal.slice(0, 10), next?.state]).toEqual(['2026-11-02', 'owed']);
    expect(next?.because).toBe(
      '6 weeks after the conversation on Tuesday 15 September 2026, on the first working day after that',
    );
  });

  test('KC-01 the last conversation of a cycle calls for no next one after its end, which the next cycle counts', () => {
    const story = conversations();
    story.does('2027-03-01T09:00', 5, meeting('conversation', '2027-03-02T15:30'));
    const next = obligations(story.review(), story.contextAt('2027-06-01T09:00')).find(
      ({ obligation }) => obligation === 'next-conversation',
    );
    expect([next?.dueLocal.slice(0, 10), next?.state]).toEqual(['2027-04-13', 'withdrawn']);
  });

  test('KC-02 with reviews instead of conversations there is no rhythm to set', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    expect(story.isRefused('2026-10-05T09:00', 5, { type: 'setRhythm', kind: 'conversation', weeks: 3 }).refused).toBe(
      'invalid',
    );
  });

  test('TA-11 a series is told of and answered at once; one that is moved gets a notice of its own', () => {
    const story = supportStaff();
    const starts = ['2026-10-15T10:00', '2026-11-26T10:00', '2027-01-14T10:00'];
    starts.forEach((start, index) =>
      story.does('2026-10-05T09:00', 34, meeting('oneToOne', start, { meetingId: id(index + 1), seriesId: id(60) })),
    );
    const kinds = () => messagesFor(story.review(), story.contextAt('2026-10-05T10:00')).map(({ kind }) => kind);
    expect(kinds().filter((kind) => kind === 'seriesNotice')).toHaveLength(1);
    expect(kinds()).not.toContain('meetingNotice');
    expect(requests(story.review(), story.contextAt('2026-10-05T10:00'))).toMatchObject([
      { kind: 'answerSeries', to: oidOf(35), title: 'Answer the invitations to 3 meetings' },
    ]);
    story.does('2026-10-05T11:00', 34, {
      type: 'moveMeeting',
      meetingId: id(2),
      start: '2026-11-27T10:00',
      minutes: 30,
      place: 'Room 2',
      askToWaiveNotice: false,
    });
    expect(kinds()).toContain('meetingNotice');
    const all: Command = { type: 'acknowledgeSeries', seriesId: id(60) };
    expect(story.isRefused('2026-10-05T12:00', 34, all).refused).toBe('notAllowed');
    expect(story.isRefused('2026-10-05T12:00', 35, { ...all, seriesId: id(61) }).refused).toBe('notFound');
    story.does('2026-10-05T12:00', 35, all);
    expect(story.changesNothing('2026-10-05T12:00', 35, all)).toBe(true);
    expect(story.review().meetings.every(({ answer }) => answer.kind === 'acknowledged')).toBe(true);
    expect(kinds().filter((kind) => kind === 'seriesAnswered')).toHaveLength(1);
    expect(kinds()).not.toContain('meetingAnswered');
  });
});
