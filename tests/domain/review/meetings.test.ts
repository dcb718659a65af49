import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { decide } from '#domain/review/decide.ts';
import { meetingFlags } from '#domain/review/flags.ts';
import { obligations } from '#domain/review/obligations.ts';
import { oidOf } from '#local/school/people.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { id, play } from './story.ts';

const REVIEWER = 5;
const TEACHER = 12;
const PART_TIMER = 21;

const teacher = () => play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
const meeting = (start: string, more: Partial<Extract<Command, { type: 'scheduleMeeting' }>> = {}): Command => ({
  ...planningMeeting(id(1), start),
  ...more,
});

describe('KM-22 notice of the planning and review meeting', () => {
  test('five working days’ notice given on Monday allows a meeting on the Monday after', () => {
    const review = teacher().does('2026-10-05T15:00', REVIEWER, meeting('2026-10-12T15:30'));
    expect(review.meetings[0]?.notice).toBe('given');
  });

  test('a day less is refused with the clause and the first possible day', () => {
    const refusal = teacher().isRefused('2026-10-05T15:00', REVIEWER, meeting('2026-10-09T15:30'));
    expect(refusal).toMatchObject({ refused: 'noticeTooShort', rule: 'KM-22', clause: '4.3' });
    expect(refusal.message).toContain('Monday 12 October');
    expect(refusal.fields?.[0]?.field).toBe('start');
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

  test('asked for at short notice it is only a request until the reviewee waives the notice, and that is recorded', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', REVIEWER, meeting('2026-10-08T15:30', { askToWaiveNotice: true }));
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
  test('two weeks’ notice; less is refused with the clause', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2027-01-04T09:00' });
    const annual = (start: string) => meeting(start, { kind: 'reviewMeeting' });
    expect(story.isRefused('2027-01-05T09:00', 38, annual('2027-01-18T10:00'))).toMatchObject({
      refused: 'noticeTooShort',
      rule: 'TA-08',
    });
    expect(story.does('2027-01-05T09:00', 38, annual('2027-01-19T10:00')).meetings[0]?.notice).toBe('given');
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
