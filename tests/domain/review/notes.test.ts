import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { todos } from '#domain/views/todo.ts';
import { viewNotes } from '#domain/review/notes/view.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play } from './story.ts';

const REVIEWER = 34;
const ASSISTANT = 35;
const STRANGER = 13;

const MEETING = id(1);
const oneToOne = (start: string, more: Partial<Extract<Command, { type: 'scheduleMeeting' }>> = {}): Command => ({
  type: 'scheduleMeeting',
  meetingId: MEETING,
  kind: 'oneToOne',
  start,
  minutes: 30,
  place: 'Room 2',
  bring: [],
  askToWaiveNotice: false,
  ...more,
});
const note = (answers: Record<string, string>): Command => ({ type: 'writeNote', meetingId: MEETING, answers });
const comment = (text: string, replyId = id(70)): Command => ({
  type: 'commentOnNote',
  meetingId: MEETING,
  replyId,
  text,
});
const action = (more: Partial<Extract<Command, { type: 'agreeAction' }>> = {}): Command => ({
  type: 'agreeAction',
  actionId: id(40),
  text: 'Book the first-aid course',
  ownerOid: oidOf(REVIEWER),
  due: '2026-11-12',
  meetingId: MEETING,
  ...more,
});

/** A member of the support staff, with one one-to-one on Thursday 15 October 2026, 10:00. */
function supportStaff() {
  const story = play({
    pack: 'support-staff',
    reviewee: ASSISTANT,
    reviewer: REVIEWER,
    opened: '2026-09-01T09:00',
    staffGroup: 'support',
  });
  story.does('2026-10-05T09:00', REVIEWER, oneToOne('2026-10-15T10:00'));
  return story;
}

type Story = ReturnType<typeof supportStaff>;
const at = (story: Story, local: string) => [story.review(), story.contextAt(local)] as const;
const keysTo = (story: Story, local: string, number: number) =>
  messagesFor(...at(story, local))
    .filter(({ to, at: when }) => to === oidOf(number) && when <= story.contextAt(local).now.toString())
    .map(({ kind }) => kind);
const personOf = (number: number) => {
  const found = people.find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error(`Nobody has the number ${number}.`);
  return found;
};

describe('the note of a meeting', () => {
  test('PA-10 notes at each stage and of an extra one-to-one, which end the duty by themselves', () => {
    const story = supportStaff();
    const duty = (local: string) =>
      obligations(...at(story, local)).find(
        ({ obligation, about }) => obligation === 'meeting-notes' && about.id === MEETING,
      );
    expect(duty('2026-10-15T11:00')).toMatchObject({ state: 'owed', owedByOid: oidOf(REVIEWER), rule: 'PA-10' });
    story.does('2026-10-15T11:00', REVIEWER, note({ summary: 'Ways of working' }));
    expect(duty('2026-10-15T11:00')?.state).toBe('done');
    expect(
      story.isRefused('2026-10-15T11:00', REVIEWER, {
        type: 'recordDuty',
        key: duty('2026-10-15T11:00')?.key ?? '',
        on: '2026-10-15',
        note: null,
      }).refused,
    ).toBe('invalid');
  });

  test('PA-10 TA-19 both have a copy: the other gets it as a card, and can add to it', () => {
    const story = supportStaff();
    story.does('2026-10-15T11:00', ASSISTANT, note({ summary: 'Ways of working' }));
    expect(keysTo(story, '2026-10-15T12:00', REVIEWER)).toContain('noteWritten');
    story.does('2026-10-15T12:00', REVIEWER, comment('And the first-aid course.'));
    expect(keysTo(story, '2026-10-15T13:00', ASSISTANT)).toContain('noteCommented');
    for (const number of [ASSISTANT, REVIEWER]) {
      const [noted] = viewNotes({
        review: story.review(),
        actor: personOf(number),
        context: story.contextAt('2026-10-15T13:00'),
      }).meetings;
      expect(noted?.note?.read).toEqual([{ id: 'summary', label: 'What was talked about', text: 'Ways of working' }]);
      expect(noted?.note?.comments.map(({ text }) => text)).toEqual(['And the first-aid course.']);
    }
  });

  test('PA-10 nobody overwrites what the other wrote, and what was added to stays', () => {
    const story = supportStaff();
    expect(story.isRefused('2026-10-15T09:59', REVIEWER, note({ summary: 'Early' })).refused).toBe('notYet');
    expect(story.isRefused('2026-10-15T10:30', REVIEWER, note({ summary: ' ' })).fields?.[0]?.field).toBe('summary');
    story.does('2026-10-15T10:30', REVIEWER, note({ summary: 'First' }));
    story.does('2026-10-15T10:31', REVIEWER, note({ summary: 'Better' }));
    expect(story.changesNothing('2026-10-15T10:32', REVIEWER, note({ summary: 'Better' }))).toBe(true);
    expect(story.isRefused('2026-10-15T10:33', ASSISTANT, note({ summary: 'Mine' })).refused).toBe('alreadyDone');
    story.does('2026-10-15T10:34', ASSISTANT, comment('Agreed.'));
    expect(story.changesNothing('2026-10-15T10:35', ASSISTANT, comment('Agreed.'))).toBe(true);
    expect(story.isRefused('2026-10-15T10:36', REVIEWER, note({ summary: 'Changed' })).refused).toBe('alreadyDone');
    expect(story.isRefused('2026-10-15T10:36', STRANGER, comment('Hello', id(71))).refused).toBe('notAllowed');
  });

  test('TA-19 the brief note of a termly review meeting ends its duty', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 35, reviewer: 34, opened: '2026-01-12T09:00' });
    story.does('2026-10-05T09:00', 34, oneToOne('2026-10-15T10:00', { kind: 'termlyMeeting' }));
    const duty = () =>
      obligations(story.review(), story.contextAt('2026-10-15T11:00')).find(
        ({ obligation }) => obligation === 'termly-note',
      );
    expect(duty()?.state).toBe('owed');
    const said = { onTrack: 'All of them', stillFit: 'Yes', achievements: 'The reading corner' };
    story.does('2026-10-15T11:00', 35, note(said));
    expect(duty()?.state).toBe('done');
  });

  test('TA-39 TA-45 the note of a termly meeting asks whether the objectives still fit, and after open actions', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 35, reviewer: 34, opened: '2026-01-12T09:00' });
    const { agenda } = story.contextAt('2026-10-05T09:00').pack.meetings.termlyMeeting ?? {};
    expect(agenda).toEqual(expect.arrayContaining(['Whether the objectives still fit', 'Actions that are still open']));
    story.does('2026-10-05T09:00', 34, oneToOne('2026-10-15T10:00', { kind: 'termlyMeeting' }));
    const without = story.isRefused('2026-10-15T11:00', 35, note({ onTrack: 'All of them' })).fields;
    expect(without?.map(({ field }) => field)).toEqual([expect.stringContaining('stillFit')]);
    story.does(
      '2026-10-15T11:00',
      35,
      note({ onTrack: 'All of them', stillFit: 'One has been overtaken', openActions: 'The course: booked' }),
    );
    expect(story.review().notes.ofMeetings[0]?.answers).toMatchObject({ openActions: 'The course: booked' });
  });

  test.each([35, 34])('TA-39 between meetings either side adds a note of a conversation: person %i', (by) => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 35, reviewer: 34, opened: '2026-01-12T09:00' });
    const said = { type: 'sayWords', wordsId: id(90), kind: 'followUp', text: 'We spoke about the rota.' } as const;
    story.does('2026-02-05T09:00', by, said);
    expect(story.review().notes.words).toMatchObject([{ by: oidOf(by), text: 'We spoke about the rota.' }]);
  });

  test('KC-01 a conversation is recorded simply, by either, and the record is there for the annual assessment', () => {
    const story = play({ pack: 'conversations', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    story.does('2026-10-05T09:00', 5, oneToOne('2026-10-15T15:30', { kind: 'conversation' }));
    story.does('2026-10-15T16:00', 12, note({ summary: 'Talked over the year.', teamwork: 'Going well.' }));
    const duty = obligations(story.review(), story.contextAt('2026-10-16T09:00')).find(
      ({ obligation }) => obligation === 'record-conversation',
    );
    expect(duty?.state).toBe('done');
    const view = viewReview({
      review: story.review(),
      actor: personOf(5),
      context: story.contextAt('2027-07-01T09:00'),
    });
    expect(view?.notes?.meetings[0]?.note?.read.map(({ text }) => text)).toContain('Going well.');
  });

  test('KM-38 the mid-year review’s note holds the feedback and the check on training', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    story.does('2027-01-11T09:00', 5, oneToOne('2027-01-20T15:30', { kind: 'midYearReview' }));
    const review = story.does('2027-01-20T16:30', 5, note({ summary: 'Well on the way.', training: 'Course in May.' }));
    expect(review.notes.ofMeetings[0]?.answers['training']).toBe('Course in May.');
  });

  test('KS-17 the record of the mid-year meeting is kept with what was excellent', () => {
    const story = play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });
    story.does('2027-01-11T09:00', 6, oneToOne('2027-01-20T15:30', { kind: 'midYearReview' }));
    const review = story.does('2027-01-20T16:30', 6, note({ summary: 'All met.', excellent: 'Modelling.' }));
    expect(review.notes.ofMeetings[0]?.by).toBe(oidOf(6));
  });
});

describe('actions', () => {
  test('PA-07 agreed with an owner and a day, followed until they are done', () => {
    const story = supportStaff();
    story.does('2026-10-15T10:40', ASSISTANT, action());
    expect(story.changesNothing('2026-10-15T10:41', ASSISTANT, action())).toBe(true);
    expect(keysTo(story, '2026-10-15T12:00', REVIEWER)).toContain('actionAgreed');
    const mine = () =>
      todos({ review: story.review(), actor: personOf(REVIEWER), context: story.contextAt('2026-10-16T09:00') }).find(
        ({ action: kind }) => kind === 'doAction',
      );
    expect(mine()).toMatchObject({ title: 'Book the first-aid course', yours: true, section: 'notes', state: 'owed' });
    story.does('2026-10-20T10:00', REVIEWER, { type: 'closeAction', actionId: id(40), done: true, comment: null });
    expect(mine()).toBeUndefined();
    expect(keysTo(story, '2026-10-20T12:00', ASSISTANT)).toContain('actionClosed');
  });

  test('PA-07 its owner is reminded on the working day before and when it is overdue, and no more once it is closed', () => {
    const story = supportStaff();
    story.does('2026-10-15T10:40', ASSISTANT, action());
    expect(keysTo(story, '2026-11-10T17:00', REVIEWER)).not.toContain('actionAhead');
    expect(keysTo(story, '2026-11-11T10:00', REVIEWER)).toContain('actionAhead');
    expect(keysTo(story, '2026-11-12T17:00', REVIEWER)).not.toContain('actionOverdue');
    const late = keysTo(story, '2026-11-13T10:00', REVIEWER);
    expect(late).toContain('actionOverdue');
    expect(late).not.toContain('actionAhead');
    story.does('2026-11-13T11:00', REVIEWER, {
      type: 'closeAction',
      actionId: id(40),
      done: false,
      comment: 'The course was full.',
    });
    expect(keysTo(story, '2026-11-13T12:00', REVIEWER)).not.toContain('actionOverdue');
  });

  test('PA-07 not done needs a word why; a closed one stays closed; a new day is reminded of anew', () => {
    const story = supportStaff();
    story.does('2026-10-15T10:40', REVIEWER, action());
    const close = (done: boolean, word: string | null): Command => ({
      type: 'closeAction',
      actionId: id(40),
      done,
      comment: word,
    });
    expect(story.isRefused('2026-10-20T10:00', REVIEWER, close(false, null)).fields?.[0]?.field).toBe('comment');
    story.does('2026-10-20T10:00', REVIEWER, { type: 'moveAction', actionId: id(40), due: '2026-11-26' });
    expect(keysTo(story, '2026-11-13T10:00', REVIEWER)).not.toContain('actionOverdue');
    expect(keysTo(story, '2026-11-27T10:00', REVIEWER)).toContain('actionOverdue');
    story.does('2026-11-27T10:00', REVIEWER, close(true, null));
    expect(story.changesNothing('2026-11-27T10:00', REVIEWER, close(true, null))).toBe(true);
    expect(story.isRefused('2026-11-27T10:00', ASSISTANT, close(false, 'No')).refused).toBe('alreadyDone');
  });

  test('PA-07 an action belongs to one of the two, and its day is still to come', () => {
    const story = supportStaff();
    const when = '2026-10-15T10:40';
    expect(story.isRefused(when, REVIEWER, action({ ownerOid: oidOf(STRANGER) })).fields?.[0]?.field).toBe('ownerOid');
    expect(story.isRefused(when, REVIEWER, action({ due: '2026-10-14' })).fields?.[0]?.field).toBe('due');
    expect(story.isRefused(when, REVIEWER, action({ meetingId: id(99) })).refused).toBe('notFound');
    expect(story.isRefused(when, STRANGER, action()).refused).toBe('notAllowed');
  });
});

describe('words at any time', () => {
  const say = (kind: 'followUp' | 'praise' | 'feedback', text: string): Command => ({
    type: 'sayWords',
    wordsId: id(50),
    kind,
    text,
  });
  const reply = (text: string, replyId = id(51)): Command => ({ type: 'answerWords', wordsId: id(50), replyId, text });

  test('KC-10 praise and feedback at any time, by either, and the two reply to each other', () => {
    const story = play({ pack: 'conversations', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    story.does('2026-10-06T09:00', 12, say('feedback', 'The new timetable helps me.'));
    expect(messagesFor(story.review(), story.contextAt('2026-10-06T10:00'))).toContainEqual(
      expect.objectContaining({ kind: 'wordsSaid', to: oidOf(5) }),
    );
    story.does('2026-10-06T11:00', 5, reply('Good to hear.'));
    expect(story.changesNothing('2026-10-06T11:00', 5, reply('Good to hear.'))).toBe(true);
    expect(story.changesNothing('2026-10-06T11:01', 5, reply('Good to hear.', id(52)))).toBe(true);
    const view = viewNotes({
      review: story.review(),
      actor: personOf(12),
      context: story.contextAt('2026-10-06T12:00'),
    });
    const [words] = view.words;
    expect(words).toMatchObject({ kind: 'feedback', own: true });
    expect(view.kinds).toContainEqual({ kind: 'feedback', rule: 'KC-10', clause: 'Feedback' });
    expect(words?.replies.map(({ text }) => text)).toEqual(['Good to hear.']);
    expect(story.isRefused('2026-10-06T11:00', 13, reply('Me too.')).refused).toBe('notAllowed');
  });

  test('KS-18 excellence is praised', () => {
    const story = play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });
    const review = story.does('2026-10-06T09:00', 6, say('praise', 'The way you modelled the proof.'));
    const view = viewNotes({ review, actor: personOf(16), context: story.contextAt('2026-10-06T10:00') });
    expect(view.words[0]).toMatchObject({ kind: 'praise', own: false });
    expect(view.kinds.find(({ kind }) => kind === 'praise')).toMatchObject({ rule: 'KS-18' });
  });

  test('KM-40 an informal follow-up note at any time, shared with the other at once', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    story.does('2026-10-06T09:00', 5, say('followUp', 'We talked about the reading scheme.'));
    expect(story.changesNothing('2026-10-06T09:00', 5, say('followUp', 'We talked about the reading scheme.'))).toBe(
      true,
    );
    const told = messagesFor(story.review(), story.contextAt('2026-10-06T10:00')).filter(
      ({ kind }) => kind === 'wordsSaid',
    );
    expect(told.map(({ to }) => to)).toEqual([oidOf(12)]);
    expect(story.isRefused('2026-10-06T09:00', 13, say('praise', 'Hello')).refused).toBe('notAllowed');
  });
});
