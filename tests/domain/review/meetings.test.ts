import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { decide } from '#domain/review/decide.ts';
import { meetingFlags } from '#domain/review/flags.ts';
import { askedAboutMeetings } from '#domain/review/meetings/messages.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { APP_ITSELF } from '#domain/review/theApp.ts';
import { history } from '#domain/views/history.ts';
import { oidOf } from '#local/school/people.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { id, play } from './story.ts';
import { withWaiver } from './withWaiver.ts';

const REVIEWER = 5;
const TEACHER = 12;
const PART_TIMER = 21;

const teacher = () => play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });

/** Under a policy by which the reviewee waives the notice, as it was adopted before. */
const teacherWhoWaives = () =>
  play({ pack: withWaiver('kent-model'), reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
const meeting = (start: string, more: Partial<Extract<Command, { type: 'scheduleMeeting' }>> = {}): Command => ({
  ...planningMeeting(id(1), start),
  ...more,
});

describe('KM-22 notice of the planning and review meeting', () => {
  test('five working days’ notice given on Monday allows a meeting on the Monday after', () => {
    const review = teacher().does('2026-10-05T15:00', REVIEWER, meeting('2026-10-12T15:30'));
    expect(review.meetings[0]?.notice).toBe('given');
  });

  test('a day less without a reason is told with the clause and the first possible day', () => {
    const refusal = teacher().isRefused('2026-10-05T15:00', REVIEWER, meeting('2026-10-09T15:30'));
    expect(refusal).toMatchObject({ refused: 'noticeTooShort', rule: 'KM-22', clause: '4.3' });
    expect(refusal.message).toContain('Monday 12 October');
    expect(refusal.message).toContain('Say why');
    expect(refusal.fields?.[0]?.field).toBe('noticeReason');
  });

  test('half-term does not count as notice', () => {
    const refusal = teacher().isRefused('2026-10-19T09:00', REVIEWER, meeting('2026-10-23T15:00'));
    expect(refusal.message).toContain('Monday 2 November');
  });

  test('a part-timer’s notice counts only his or her own days', () => {
    const story = play({ pack: 'kent-model', reviewee: PART_TIMER, reviewer: 8, opened: '2026-09-01T09:00' });
    expect(story.isRefused('2026-10-05T09:00', 8, meeting('2026-10-12T15:30')).message).toContain(
      'Wednesday 14 October',
    );
  });

  test('KM-22 shorter notice needs a reason, which stays on the record', () => {
    const story = teacher();
    expect(story.isRefused('2026-10-05T09:00', REVIEWER, meeting('2026-10-08T15:30'))).toMatchObject({
      rule: 'KM-22',
      fields: [{ field: 'noticeReason' }],
    });
    const noticeReason = 'She is away the week after.';
    const review = story.does('2026-10-05T09:00', REVIEWER, meeting('2026-10-08T15:30', { noticeReason }));
    const [short] = review.meetings;
    // It stands at once: nobody has to agree to it, and what hangs on it is counted from it.
    expect(short).toMatchObject({ notice: 'given', noticeReason });
    const context = story.contextAt('2026-10-09T09:00');
    expect(obligations(review, context).some((duty) => duty.rule === 'KM-41')).toBe(true);
    expect(short && meetingFlags({ meeting: short, review, context })).toMatchObject([
      { rule: 'KM-22', clause: '4.3', force: 'should', message: expect.stringContaining('five working days') },
    ]);
    const asked = askedAboutMeetings(review, story.contextAt('2026-10-05T10:00')).map(({ kind }) => kind);
    expect(asked).toEqual(['answerMeeting']);
    // Moved to a day with full notice, there is nothing to give a reason for.
    const moved = { start: '2026-10-13T15:30', minutes: 60, place: 'Room 1', askToWaiveNotice: false };
    const after = story.does('2026-10-05T09:10', REVIEWER, { type: 'moveMeeting', meetingId: id(1), ...moved });
    expect(after.meetings[0]).toMatchObject({ notice: 'given', noticeReason: null });
  });

  test('KM-22 in the history the short notice stays, also of a move', () => {
    const story = teacher();
    const event = {
      type: 'meetingMoved' as const,
      meetingId: id(1),
      start: '2026-10-08T14:30:00Z',
      minutes: 60,
      place: 'Room 1',
      shortNotice: false,
      inOutlook: false,
    };
    const told = (more: object) =>
      history(
        [{ seq: 2, at: '2026-10-05T08:00:00Z', by: oidOf(REVIEWER), event: { ...event, ...more } }],
        story.contextAt('2026-10-05T10:00'),
      )[0]?.what;
    expect(told({ noticeReason: 'She is away the week after.' })).toContain('at short notice');
    expect(told({})).not.toContain('at short notice');
  });

  test('KM-22 moved in Outlook to a day that is too soon, it stands, and that it was moved there is the reason', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', REVIEWER, meeting('2026-10-14T15:30'));
    const start = '2026-10-14T14:30:00Z';
    story.happens('2026-10-05T09:01', REVIEWER, {
      type: 'meetingBooked',
      meetingId: id(1),
      outlookEventId: 'event',
      joinUrl: null,
      start,
      minutes: 60,
    });
    const found = { start: '2026-10-08T14:30:00Z', minutes: 60, cancelled: false };
    const follow = { type: 'followMeeting', outlookEvent: 'event', found } as const;
    const context = story.contextAt('2026-10-06T09:00');
    expect(decide(follow, { review: story.review(), actor: APP_ITSELF, context })).toMatchObject([
      { type: 'meetingMoved', shortNotice: false, noticeReason: 'It was moved in Outlook.' },
      { type: 'meetingBooked' },
    ]);
  });

  test('asked for at short notice under a policy with a waiver it is only a request until the reviewee waives it', () => {
    const story = teacherWhoWaives();
    expect(story.isRefused('2026-10-05T09:00', REVIEWER, meeting('2026-10-08T15:30'))).toMatchObject({
      refused: 'noticeTooShort',
      fields: [{ field: 'start', message: expect.stringContaining('Or ask Lucy Pemberton to do without it.') }],
    });
    story.does(
      '2026-10-05T09:00',
      REVIEWER,
      meeting('2026-10-08T15:30', { askToWaiveNotice: true, noticeReason: 'The room is free only then.' }),
    );
    expect(obligations(story.review(), story.contextAt('2026-10-09T09:00')).some((duty) => duty.rule === 'KM-41')).toBe(
      false,
    );
    expect(
      story.isRefused('2026-10-05T10:00', TEACHER, { type: 'acknowledgeMeeting', meetingId: id(1), revision: 1 }),
    ).toMatchObject({ rule: 'KM-22' });
    const review = story.does('2026-10-05T10:00', TEACHER, { type: 'waiveNotice', meetingId: id(1), revision: 1 });
    expect(review.meetings[0]).toMatchObject({ notice: 'waived', answer: { kind: 'acknowledged' } });
    expect(obligations(review, story.contextAt('2026-10-09T09:00')).some((duty) => duty.rule === 'KM-41')).toBe(true);
  });

  test('that a meeting is acknowledged is news for the next morning; that shorter notice is agreed is told at once', () => {
    const told = (story: ReturnType<typeof teacher>) =>
      messagesFor(story.review(), story.contextAt('2026-10-05T16:00')).find(({ kind }) => kind === 'meetingAnswered');
    const inTime = teacher();
    inTime.does('2026-10-05T09:00', REVIEWER, meeting('2026-10-12T15:30'));
    inTime.does('2026-10-05T10:00', TEACHER, { type: 'acknowledgeMeeting', meetingId: id(1), revision: 1 });
    expect(told(inTime)).toMatchObject({ goes: 'gathered', at: '2026-10-06T07:00:00Z' });
    const short = teacherWhoWaives();
    short.does(
      '2026-10-05T09:00',
      REVIEWER,
      meeting('2026-10-08T15:30', { askToWaiveNotice: true, noticeReason: 'The room is free only then.' }),
    );
    short.does('2026-10-05T10:00', TEACHER, { type: 'waiveNotice', meetingId: id(1), revision: 1 });
    expect(told(short)).toMatchObject({ goes: 'atOnce', at: '2026-10-05T09:00:00Z' });
  });

  test('only the reviewer arranges; only the reviewee answers', () => {
    const story = teacher();
    expect(story.isRefused('2026-10-05T09:00', TEACHER, meeting('2026-10-12T15:30'))).toMatchObject({
      refused: 'notAllowed',
      rule: 'KM-51',
    });
    story.does('2026-10-05T09:00', REVIEWER, meeting('2026-10-12T15:30'));
    expect(
      story.isRefused('2026-10-05T09:00', REVIEWER, { type: 'acknowledgeMeeting', meetingId: id(1), revision: 1 })
        .refused,
    ).toBe('notAllowed');
  });
});

describe('meetings in general', () => {
  test.each([
    ['in the past', '2026-10-02T15:30', 'inThePast'],
    ['at the weekend', '2026-10-17T10:00', 'outsideSchoolDay'],
    ['in half-term', '2026-10-28T10:00', 'outsideSchoolDay'],
    ['in the evening', '2026-10-14T18:00', 'outsideSchoolDay'],
    ['on a date that does not exist', '2026-02-30T10:00', 'invalid'],
  ])('%s is refused at the field', (_name, start, code) => {
    const refusal = teacher().isRefused('2026-10-05T09:00', REVIEWER, meeting(start));
    expect(refusal.refused).toBe(code);
    expect(refusal.fields?.[0]?.field).toBe('start');
  });

  test('the same meeting asked for twice is made once; a second one is refused', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', REVIEWER, meeting('2026-10-12T15:30'));
    expect(story.changesNothing('2026-10-05T09:01', REVIEWER, meeting('2026-10-12T15:30'))).toBe(true);
    expect(
      story.isRefused('2026-10-05T09:01', REVIEWER, meeting('2026-10-13T15:30', { meetingId: id(2) })).refused,
    ).toBe('alreadyDone');
  });

  test('an answer to a notice that has been overtaken is stale', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', REVIEWER, meeting('2026-10-12T15:30'));
    story.does('2026-10-05T10:00', REVIEWER, {
      type: 'moveMeeting',
      meetingId: id(1),
      start: '2026-10-14T15:30',
      minutes: 60,
      place: 'Room 1',
      askToWaiveNotice: false,
    });
    expect(
      story.isRefused('2026-10-05T11:00', TEACHER, { type: 'acknowledgeMeeting', meetingId: id(1), revision: 1 })
        .refused,
    ).toBe('stale');
  });
});

describe('X-22 what has happened', () => {
  test('a meeting that goes on is neither cancelled nor moved once its note is written', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', REVIEWER, meeting('2026-10-12T15:30'));
    const cancel: Command = { type: 'cancelMeeting', meetingId: id(1), reason: 'It did not come off.' };
    story.happens('2026-10-12T15:50', REVIEWER, { type: 'noteWritten', meetingId: id(1), answers: {} });
    expect(story.isRefused('2026-10-12T15:55', REVIEWER, cancel)).toMatchObject({
      refused: 'alreadyDone',
      message: 'This meeting was held: what was written since rests on it.',
    });
    expect(story.review().meetings[0]?.cancelled).toBeNull();
  });

  test('one that goes on without a note can still be cancelled', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', REVIEWER, meeting('2026-10-12T15:30'));
    story.does('2026-10-12T15:55', REVIEWER, { type: 'cancelMeeting', meetingId: id(1), reason: 'Ill.' });
    expect(story.review().meetings[0]?.cancelled).not.toBeNull();
  });
});

describe('a kind of meeting that the policy has for some staff groups', () => {
  test.each([
    ['support', 'invalid'],
    ['teacher', undefined],
  ])('for %s alone', (group, refused) => {
    const story = teacher();
    const { pack, ...context } = story.contextAt('2026-10-05T09:00');
    const actor = context.person(oidOf(REVIEWER));
    const { planningMeeting: kind } = pack.meetings;
    if (!kind || !actor) throw new Error('There is no such meeting, or nobody to arrange it.');
    const meetings = { ...pack.meetings, planningMeeting: { ...kind, staffGroups: [group] } };
    const itsOwn = { ...context, pack: { ...pack, meetings } };
    const answer = decide(meeting('2026-10-12T15:30'), { review: story.review(), actor, context: itsOwn });
    expect('refused' in answer ? answer.refused : undefined).toBe(refused);
  });
});

describe('X-05 what hangs on a meeting moves with it', () => {
  test('KM-41 KM-43 count anew when it moves, and are gone when it is cancelled', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', REVIEWER, meeting('2026-10-12T15:30'));
    const dues = () =>
      Object.fromEntries(
        obligations(story.review(), story.contextAt('2026-10-05T12:00'))
          .filter(({ state }) => state !== 'withdrawn')
          .map((duty) => [`${duty.rule} ${duty.owedBy}`, duty.dueLocal]),
      );
    expect(dues()).toMatchObject({
      'KM-41 reviewer': '2026-10-19T23:59:59+01:00',
      'KM-43 reviewer': '2026-11-02T23:59:59+00:00',
    });
    story.does('2026-10-05T10:00', REVIEWER, {
      type: 'moveMeeting',
      meetingId: id(1),
      start: '2026-10-13T15:30',
      minutes: 60,
      place: 'Room 1',
      askToWaiveNotice: false,
    });
    expect(dues()).toMatchObject({
      'KM-41 reviewer': '2026-10-20T23:59:59+01:00',
      'KM-43 reviewer': '2026-11-03T23:59:59+00:00',
    });
    story.does('2026-10-05T11:00', REVIEWER, { type: 'cancelMeeting', meetingId: id(1), reason: 'Illness' });
    expect(dues()['KM-41 reviewer']).toBeUndefined();
    expect(dues()['KM-22 reviewer']).toBe('2026-10-18T23:59:59+01:00');
  });
});

describe('TA-08 notice of the annual review meeting', () => {
  test('TA-08 ideally two weeks’ notice: less is warned of with its reason, and not refused', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2027-01-04T09:00' });
    const annual = (start: string, noticeReason?: string) =>
      meeting(start, { kind: 'reviewMeeting', ...(noticeReason !== undefined && { noticeReason }) });
    const flagsOf = () => {
      const review = story.review();
      const context = story.contextAt('2027-01-05T10:00');
      return review.meetings.map((each) => meetingFlags({ meeting: each, review, context }).map(({ rule }) => rule));
    };
    expect(story.isRefused('2027-01-05T09:00', 38, annual('2027-01-18T10:00'))).toMatchObject({
      rule: 'TA-08',
      fields: [{ field: 'noticeReason' }],
    });
    const review = story.does('2027-01-05T09:00', 38, annual('2027-01-18T10:00', 'The office moves that week.'));
    expect(review.meetings[0]).toMatchObject({ notice: 'given', noticeReason: 'The office moves that week.' });
    expect(flagsOf()).toEqual([['TA-08']]);
    const inTime = { start: '2027-01-19T10:00', minutes: 60, place: 'Room 1', askToWaiveNotice: false };
    story.does('2027-01-05T09:10', 38, { type: 'moveMeeting', meetingId: id(1), ...inTime });
    expect(flagsOf()).toEqual([[]]);
  });
});

describe('TA-09 the annual review meeting takes its time', () => {
  test('TA-09 under an hour is told, an hour is right', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2027-01-04T09:00' });
    const held = (minutes: number) => {
      const review = story.does('2027-01-05T09:00', 38, {
        ...meeting('2027-01-20T10:00', { kind: 'reviewMeeting' }),
        meetingId: id(minutes),
        minutes,
      } as Command);
      const [last] = review.meetings.slice(-1);
      story.does('2027-01-05T10:00', 38, { type: 'cancelMeeting', meetingId: id(minutes), reason: 'Another try' });
      return last
        ? meetingFlags({ meeting: last, review, context: story.contextAt('2027-01-05T09:30') }).map(({ rule }) => rule)
        : [];
    };
    expect([held(45), held(60)]).toEqual([['TA-09'], []]);
  });
});
