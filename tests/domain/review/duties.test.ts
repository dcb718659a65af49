import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { findPack } from '#domain/policies/packs.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { obligations } from '#domain/review/obligations.ts';
import { isOffered } from '#domain/review/offer.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play } from './story.ts';
import { planningMeeting } from '../../planningMeeting.ts';

const TEACHER = 12;
const REVIEWER = 5;
const OBSERVER = 14;

const meeting = (start: string): Command => planningMeeting(id(1), start);

/** Like the Kent model, except that the observer passes things on outside the app and records it. */
const kent = findPack('kent-model') as PolicyPack;
const PASSED_ON_ELSEWHERE: PolicyPack = {
  ...kent,
  obligations: kent.obligations.map((each) => (each.rule === 'KM-72' ? { ...each, doneWhen: 'recorded' } : each)),
};

function teacher() {
  const story = play({ pack: PASSED_ON_ELSEWHERE, reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-09-14T09:00', REVIEWER, meeting('2026-10-05T15:30'));
  const of = (rule: string, at = '2026-10-05T09:00') =>
    obligations(story.review(), story.contextAt(at)).filter((duty) => duty.rule === rule);
  const key = (rule: string) => of(rule)[0]?.key ?? '';
  return { ...story, of, key };
}
const record = (key: string, on: string): Command => ({ type: 'recordDuty', key, on, note: null });

/** Observed by somebody other than the reviewer, and discussed: the observer must pass it on (KM-72). */
function observed() {
  const story = teacher();
  story.does('2026-09-14T10:00', REVIEWER, {
    type: 'planObservation',
    observationId: id(7),
    observerOid: oidOf(OBSERVER),
    start: '2026-09-30T10:00',
    minutes: 50,
    purpose: 'To see questioning',
    focus: 'Pupils who rarely speak',
    activities: 'A discussion',
    group: null,
    documentsAsked: null,
  });
  story.does('2026-09-30T16:00', OBSERVER, {
    type: 'recordFeedbackMeeting',
    observationId: id(7),
    heldAt: '2026-09-30T15:40',
  });
  return story;
}

describe('a duty that only the person who owes it can know to be done', () => {
  test('KM-72 the observer says that it was passed on', () => {
    const story = observed();
    expect(story.of('KM-72', '2026-10-01T09:00')[0]).toMatchObject({ state: 'owed', owedBy: 'observer' });
    story.does('2026-10-05T09:00', OBSERVER, record(story.key('KM-72'), '2026-10-02'));
    expect(story.of('KM-72')[0]?.state).toBe('done');
  });

  test('KM-72 twice is once', () => {
    const story = observed();
    const done = record(story.key('KM-72'), '2026-10-02');
    story.does('2026-10-05T09:00', OBSERVER, done);
    expect(story.changesNothing('2026-10-05T10:00', OBSERVER, done)).toBe(true);
  });

  test('KM-72 it is offered to the observer alone, until it is done, and not while the review stands still', () => {
    const story = observed();
    const key = story.key('KM-72');
    const isOfferedTo = (number: number) => {
      const context = story.contextAt('2026-10-05T12:00');
      const actor = context.person(oidOf(number));
      const situation = actor && { review: story.review(), actor, context };
      return (
        situation && [
          isOffered({ type: 'recordDuty', about: { key }, situation }),
          isOffered({ type: 'recordDuty', about: {}, situation }),
        ]
      );
    };
    expect([OBSERVER, TEACHER, REVIEWER].map(isOfferedTo)).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
    story.happens('2026-10-05T09:00', 1, { type: 'reviewSuspended', reason: 'sickness', note: 'Long ill.' });
    expect(isOfferedTo(OBSERVER)).toEqual([false, false]);
    story.happens('2026-10-05T09:30', 1, { type: 'reviewResumed', note: 'Is back.' });
    story.does('2026-10-05T10:00', OBSERVER, record(key, '2026-10-02'));
    expect(isOfferedTo(OBSERVER)).toEqual([false, false]);
  });

  test('KM-72 nobody else says so for the observer', () => {
    const story = observed();
    expect(story.isRefused('2026-10-05T09:00', TEACHER, record(story.key('KM-72'), '2026-10-02')).refused).toBe(
      'notAllowed',
    );
  });

  test.each([
    ['a day still to come', '2026-10-06', 'notYet'],
    ['a day before the review began', '2026-08-31', 'invalid'],
  ])('KM-72 %s is refused at its field', (_what, on, code) => {
    const story = observed();
    const refusal = story.isRefused('2026-10-05T09:00', OBSERVER, record(story.key('KM-72'), on));
    expect([refusal.refused, refusal.fields?.[0]?.field]).toEqual([code, 'on']);
  });

  test('KM-41 what the app sees by itself cannot be said to be done', () => {
    const story = teacher();
    expect(story.isRefused('2026-10-06T09:00', REVIEWER, record(story.key('KM-41'), '2026-10-06'))).toMatchObject({
      refused: 'invalid',
      rule: 'KM-41',
    });
  });

  test('KM-25 a self-review is offered: never overdue, nobody is chased, gone with the meeting', () => {
    const story = teacher();
    expect(story.of('KM-25')[0]).toMatchObject({
      state: 'owed',
      optional: true,
      owedBy: 'reviewee',
      reminderSchedule: 'none',
    });
    expect(story.of('KM-25', '2026-10-06T09:00')[0]?.state).toBe('withdrawn');
  });

  test('X-05 a meeting moved twice moves what hangs on it each time, and a cancelled one withdraws it', () => {
    const story = teacher();
    const move = (start: string): Command => ({
      type: 'moveMeeting',
      meetingId: id(1),
      start,
      minutes: 60,
      place: 'Room 1',
      askToWaiveNotice: false,
    });
    story.does('2026-09-15T09:00', REVIEWER, move('2026-10-12T15:30'));
    story.does('2026-09-16T09:00', REVIEWER, move('2026-10-21T15:30'));
    // Over half-term and the INSET day of 2 November.
    expect(story.of('KM-41')[0]?.dueLocal).toBe('2026-11-04T23:59:59+00:00');
    story.does('2026-09-17T09:00', REVIEWER, { type: 'cancelMeeting', meetingId: id(1), reason: 'Illness' });
    expect(story.of('KM-41').map(({ state }) => state)).toEqual(['withdrawn']);
    expect(story.of('KM-22')[0]?.state).toBe('owed');
  });
});

describe('meetings of several kinds', () => {
  test('KM-38 a mid-year review is arranged beside the planning meeting, and ends its duty once held', () => {
    const story = teacher();
    expect(story.of('KM-38')[0]).toMatchObject({ dueLocal: '2027-03-25T23:59:59+00:00', state: 'owed' });
    story.does('2027-01-11T09:00', REVIEWER, {
      ...meeting('2027-02-02T15:30'),
      meetingId: id(2),
      kind: 'midYearReview',
    } as Command);
    expect(story.of('KM-38', '2027-02-02T15:00')[0]?.state).toBe('owed');
    expect(story.of('KM-38', '2027-02-02T17:00')[0]?.state).toBe('done');
  });

  test('KC-01 the conversation that starts a duty does not end it: the next one does', () => {
    const story = play({ pack: 'conversations', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
    const talk = (number: number, start: string) =>
      ({ ...meeting(start), meetingId: id(number), kind: 'conversation' }) as Command;
    story.does('2026-09-02T09:00', REVIEWER, talk(1, '2026-09-08T15:30'));
    const next = (at: string) =>
      obligations(story.review(), story.contextAt(at))
        .filter(({ obligation }) => obligation === 'next-conversation')
        .map(({ state }) => state);
    expect(next('2026-09-09T09:00')).toEqual(['owed']);
    story.does('2026-09-10T09:00', REVIEWER, talk(2, '2026-10-06T15:30'));
    expect(next('2026-10-07T09:00')).toEqual(['done', 'owed']);
  });
});
