import { describe, expect, test } from 'vitest';
import { type Command, commandOf, commandSchema, type CommandType } from '#domain/review/commands.ts';
import type { ReviewEvent } from '#domain/review/events.ts';
import { proposeProgramme } from '#domain/review/meetings/programme.ts';
import { isOffered } from '#domain/review/offer.ts';
import { viewMeetings } from '#domain/review/meetings/view.ts';
import { viewNotes } from '#domain/review/notes/view.ts';
import { viewProgramme } from '#domain/review/meetings/viewProgramme.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play, type Story } from './story.ts';
import { withWaiver } from './withWaiver.ts';

const REVIEWER = 6;
const TEACHER = 16;
const SENIOR = 2;

const CLOSED: ReviewEvent = { type: 'cycleClosed', note: 'Has left.' };
const SUSPENDED: ReviewEvent = { type: 'reviewSuspended', reason: 'sickness', note: 'Long ill.' };

const COMMANDS = [
  ...(['scheduleMeeting', 'moveMeeting', 'cancelMeeting', 'acknowledgeMeeting', 'proposeAnotherTime'] as const),
  ...(['waiveNotice', 'acknowledgeSeries', 'addAgendaPoint', 'removeAgendaPoint', 'chooseTopics'] as const),
  ...(['askToJoin', 'endJoining', 'setRhythm', 'writeNote', 'commentOnNote', 'sayWords', 'answerWords'] as const),
  ...(['agreeAction', 'moveAction', 'closeAction'] as const),
] satisfies CommandType[];

const personOf = (number: number) => {
  const found = people.find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error(`Nobody has the number ${number}.`);
  return found;
};
const meeting = (
  kind: Extract<Command, { type: 'scheduleMeeting' }>['kind'],
  start: string,
  more: Partial<Extract<Command, { type: 'scheduleMeeting' }>> = {},
): Command => ({
  type: 'scheduleMeeting',
  meetingId: id(1),
  kind,
  start,
  minutes: 45,
  place: 'Room 2',
  bring: [],
  askToWaiveNotice: false,
  ...more,
});

const situationOf = (story: Story, at: string, by: number) => ({
  review: story.review(),
  actor: personOf(by),
  context: story.contextAt(at),
});
const offered = (story: Story, at: string, by: number) =>
  COMMANDS.filter((type) => isOffered({ type, about: {}, situation: situationOf(story, at, by) }));

/** What the pages about meetings and notes let somebody press. */
function pressable(story: Story, at: string, by: number): string[] {
  const { review, actor, context } = situationOf(story, at, by);
  const sections = viewMeetings({ review, actor, context });
  const { rhythm, proposed } = viewProgramme({ review, actor, context });
  const notes = viewNotes({ review, actor, context });
  const flags = {
    schedule: sections.some(({ canSchedule }) => canSchedule),
    ask: sections.some(({ mayJoin }) => mayJoin && mayJoin.people.length > 0),
    change: sections.some(({ meetings }) => meetings.some(({ canChange }) => canChange)),
    answer: sections.some(({ meetings }) => meetings.some(({ canAnswer }) => canAnswer)),
    prepare: sections.some(({ meetings }) => meetings.some(({ canPrepare }) => canPrepare)),
    rhythm: rhythm?.canSet === true,
    plan: proposed.length > 0,
    note: notes.meetings.some(({ canWrite }) => canWrite),
    say: notes.canWrite,
    close: notes.actions.some(({ canClose }) => canClose),
  };
  return Object.entries(flags).flatMap(([flag, may]) => (may ? [flag] : []));
}

/** One meeting was held, another is to come, an action is open, something was said; on Tuesday 12 January 2027. */
function underWay() {
  const story = play({ pack: 'maths-school', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-10-05T09:00', REVIEWER, meeting('planningMeeting', '2026-10-15T15:30', { meetingId: id(2) }));
  story.does('2026-10-16T09:00', TEACHER, { type: 'sayWords', wordsId: id(50), kind: 'feedback', text: 'It helped.' });
  story.does('2026-10-16T09:00', REVIEWER, {
    type: 'agreeAction',
    actionId: id(40),
    text: 'Book the course',
    ownerOid: oidOf(TEACHER),
    due: '2027-02-12',
    meetingId: id(2),
  });
  story.does('2027-01-11T09:00', REVIEWER, meeting('midYearReview', '2027-01-20T15:30'));
  return story;
}
const NOW = '2027-01-12T09:00';

describe('what is offered about meetings and notes', () => {
  test('KS-01 KS-20 to each of the two what each can do, and nothing to anybody else', () => {
    const story = underWay();
    const both = ['addAgendaPoint', 'askToJoin', 'sayWords', 'answerWords', 'agreeAction', 'moveAction', 'closeAction'];
    expect(offered(story, NOW, REVIEWER).toSorted()).toEqual(
      [...both, 'scheduleMeeting', 'setRhythm', 'moveMeeting', 'cancelMeeting', 'writeNote'].toSorted(),
    );
    expect(offered(story, NOW, TEACHER).toSorted()).toEqual(
      [...both, 'acknowledgeMeeting', 'proposeAnotherTime', 'writeNote'].toSorted(),
    );
    expect(offered(story, NOW, SENIOR)).toEqual([]);
    expect(pressable(story, NOW, REVIEWER)).toEqual([
      'schedule',
      'ask',
      'change',
      'prepare',
      'rhythm',
      'plan',
      'note',
      'say',
      'close',
    ]);
    expect(pressable(story, NOW, TEACHER)).toEqual(['ask', 'answer', 'prepare', 'note', 'say', 'close']);
    expect(pressable(story, NOW, SENIOR)).toEqual([]);
  });

  test.each([REVIEWER, TEACHER])('nothing while it is suspended, to person %i', (by) => {
    const story = underWay();
    story.happens('2027-01-11T15:00', 1, SUSPENDED);
    expect(offered(story, NOW, by)).toEqual([]);
    expect(pressable(story, NOW, by)).toEqual([]);
  });

  test.each([REVIEWER, TEACHER])('PA-07 only following what was agreed once it is closed, to person %i', (by) => {
    const story = underWay();
    story.happens('2027-01-11T15:00', 1, CLOSED);
    expect(offered(story, NOW, by)).toEqual(['moveAction', 'closeAction']);
    expect(pressable(story, NOW, by)).toEqual(['close']);
    story.does(NOW, by, { type: 'closeAction', actionId: id(40), done: true, comment: null });
    expect(pressable(story, NOW, by)).toEqual([]);
  });

  test('KC-01 no rhythm is set in a review that stands still', () => {
    for (const event of [CLOSED, SUSPENDED]) {
      const story = play({ pack: 'conversations', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
      expect(pressable(story, '2026-10-05T09:00', 5)).toEqual(['schedule', 'rhythm', 'plan', 'say']);
      story.happens('2026-10-05T08:00', 1, event);
      expect(pressable(story, '2026-10-05T09:00', 5)).toEqual([]);
    }
  });

  test('TA-08 TA-11 a meeting that waits for its notice to be waived is not proposed once more', () => {
    const pack = withWaiver('trust-associate-staff');
    const story = play({ pack, reviewee: 39, reviewer: 38, opened: '2027-01-04T09:00' });
    const kinds = () => proposeProgramme(story.review(), story.contextAt('2027-01-05T10:00')).map(({ kind }) => kind);
    const shown = () =>
      viewProgramme({
        review: story.review(),
        actor: personOf(38),
        context: story.contextAt('2027-01-05T10:00'),
      }).proposed.map(({ kind }) => kind);
    expect(shown()).toEqual(kinds());
    story.does(
      '2027-01-05T09:00',
      38,
      meeting('reviewMeeting', '2027-01-13T10:00', {
        askToWaiveNotice: true,
        noticeReason: 'The room is free only then.',
      }),
    );
    expect(kinds()).toContain('reviewMeeting');
    expect(shown()).not.toContain('reviewMeeting');
  });

  test('KS-20 who was asked to join is not offered once more', () => {
    const story = underWay();
    const picked = () =>
      viewMeetings({ review: story.review(), actor: personOf(TEACHER), context: story.contextAt(NOW) }).flatMap(
        ({ mayJoin }) => mayJoin?.people.map(({ oid }) => oid) ?? [],
      );
    expect(picked()).toContain(oidOf(SENIOR));
    story.does(NOW, REVIEWER, {
      type: 'askToJoin',
      meetingId: id(1),
      oid: oidOf(SENIOR),
      reason: 'A target is at risk.',
    });
    expect(picked()).not.toContain(oidOf(SENIOR));
  });

  test('an example is what a form could send, and its day is a school day of both', () => {
    const story = underWay();
    for (const by of [REVIEWER, TEACHER])
      for (const type of offered(story, NOW, by)) {
        const fields = commandOf(type).example({}, situationOf(story, NOW, by));
        expect(commandSchema.safeParse({ type, ...fields }).error, type).toBeUndefined();
      }
    const example = commandOf('moveMeeting').example({}, situationOf(story, NOW, REVIEWER));
    expect(example).toMatchObject({ meetingId: id(1), minutes: 45, place: 'Room 2' });
  });

  test('the note can be changed by the one who wrote it until the other adds something', () => {
    const story = underWay();
    const may = (by: number) =>
      viewNotes({ review: story.review(), actor: personOf(by), context: story.contextAt(NOW) }).meetings.map(
        ({ canWrite }) => canWrite,
      );
    expect([may(REVIEWER), may(TEACHER)]).toEqual([[true], [true]]);
    const example = commandOf('writeNote').example({}, situationOf(story, NOW, REVIEWER));
    story.does(NOW, REVIEWER, commandSchema.parse({ type: 'writeNote', ...example }));
    expect([may(REVIEWER), may(TEACHER)]).toEqual([[true], [false]]);
    story.does(NOW, TEACHER, { type: 'commentOnNote', meetingId: id(2), replyId: id(70), text: 'Thank you.' });
    expect([may(REVIEWER), may(TEACHER)]).toEqual([[false], [false]]);
  });
});
