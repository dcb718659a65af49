import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { observationFlags } from '#domain/review/flags.ts';
import { obligations } from '#domain/review/obligations.ts';
import { observationMinutes } from '#domain/review/observations/observationHours.ts';
import { reminderIn } from '#domain/review/dutyKey.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play } from './story.ts';

const REVIEWER = 5;
const TEACHER = 12;
const OBSERVER = 14;

const teacher = () => play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
const assistant = () => play({ pack: 'trust-associate-staff', reviewee: 35, reviewer: 34, opened: '2026-01-12T09:00' });
const visit = (start: string, more: Partial<Extract<Command, { type: 'planObservation' }>> = {}): Command => ({
  type: 'planObservation',
  observationId: id(1),
  observerOid: oidOf(REVIEWER),
  start,
  minutes: 50,
  purpose: 'To see questioning',
  focus: 'Pupils who rarely speak',
  activities: 'A discussion of chapter three',
  group: null,
  documentsAsked: null,
  ...more,
});
const ANSWERS = { description: 'Seen', strengths: 'Many', development: 'Some', summary: 'Good', actionPoints: 'One' };

describe('planning an observation', () => {
  test('KM-65 at least a week ahead, to the minute', () => {
    const story = teacher();
    expect(story.isRefused('2026-10-05T10:01', REVIEWER, visit('2026-10-12T10:00'))).toMatchObject({
      refused: 'noticeTooShort',
      rule: 'KM-65',
      clause: 'Appendix 3, 5',
    });
    expect(story.does('2026-10-05T10:00', REVIEWER, visit('2026-10-12T10:00')).observations).toHaveLength(1);
  });

  test('KM-63 three hours a cycle; the hours left are known, and beyond them it is refused', () => {
    const story = teacher();
    for (const [index, day] of ['13', '14', '15'].entries())
      story.does('2026-10-05T10:00', REVIEWER, visit(`2026-10-${day}T10:00`, { observationId: id(index + 1) }));
    expect(observationMinutes({ review: story.review(), context: story.contextAt('2026-10-05T10:00') })).toMatchObject({
      allowed: 180,
      used: 150,
      left: 30,
    });
    const refusal = story.isRefused('2026-10-05T10:00', REVIEWER, visit('2026-10-16T10:00', { observationId: id(9) }));
    expect(refusal).toMatchObject({ refused: 'overLimit', rule: 'KM-63' });
    expect(refusal.message).toContain('30 minutes are left of 3 hours');
  });

  test('KM-63 KM-04 in proportion for a part-timer: three days of five are 108 minutes', () => {
    const story = play({ pack: 'kent-model', reviewee: 21, reviewer: 8, opened: '2026-09-01T09:00' });
    expect(observationMinutes({ review: story.review(), context: story.contextAt('2026-10-05T10:00') })?.allowed).toBe(
      108,
    );
    expect(
      story.isRefused('2026-10-05T09:00', 8, visit('2026-10-13T10:00', { observerOid: oidOf(8), minutes: 110 })).rule,
    ).toBe('KM-63');
  });

  test('KM-64 only a qualified teacher observes a teacher', () => {
    expect(
      teacher().isRefused('2026-10-05T10:00', REVIEWER, visit('2026-10-14T10:00', { observerOid: oidOf(34) })),
    ).toMatchObject({ refused: 'observerNotQualified', rule: 'KM-64' });
    expect(
      assistant().does('2026-09-28T09:00', 34, visit('2026-10-06T10:00', { observerOid: oidOf(34) })).observations,
    ).toHaveLength(1);
  });

  test('nobody observes him- or herself, and a stranger is no observer', () => {
    expect(
      teacher().isRefused('2026-10-05T10:00', REVIEWER, visit('2026-10-14T10:00', { observerOid: oidOf(TEACHER) }))
        .refused,
    ).toBe('invalid');
    expect(
      teacher().isRefused('2026-10-05T10:00', REVIEWER, visit('2026-10-14T10:00', { observerOid: id(99) })).refused,
    ).toBe('notFound');
  });
});

describe('after an observation', () => {
  const observed = () => {
    const story = teacher();
    story.does('2026-10-05T10:00', REVIEWER, visit('2026-10-15T10:00', { observerOid: oidOf(OBSERVER) }));
    return story;
  };

  test('KM-69 KM-71 meeting within one working day, record within five; only the observer owes them', () => {
    const story = observed();
    const duties = obligations(story.review(), story.contextAt('2026-10-15T12:00')).filter(
      (duty) => duty.about.kind === 'observation',
    );
    expect(duties.map((duty) => [duty.rule, duty.dueLocal, duty.state])).toEqual([
      ['KM-65', '2026-10-08T10:00:00+01:00', 'done'],
      ['KM-69', '2026-10-16T23:59:59+01:00', 'owed'],
      ['KM-71', '2026-10-22T23:59:59+01:00', 'owed'],
    ]);
    expect(duties.every((duty) => duty.owedByOid === oidOf(OBSERVER))).toBe(true);
  });

  test('KM-69 a feedback meeting in PPA time is refused', () => {
    const story = observed();
    const ppa = { type: 'recordFeedbackMeeting', observationId: id(1), heldAt: '2026-10-15T13:10' } as const;
    expect(story.isRefused('2026-10-15T16:00', OBSERVER, ppa)).toMatchObject({
      refused: 'protectedTime',
      rule: 'KM-69',
    });
    expect(
      story.does('2026-10-15T16:00', OBSERVER, { ...ppa, heldAt: '2026-10-15T15:40' }).observations[0]
        ?.feedbackMeetingAt,
    ).toBe('2026-10-15T14:40:00Z');
  });

  test('KM-70 the record needs its parts; what is missing is said at each', () => {
    const refusal = observed().isRefused('2026-10-16T09:00', OBSERVER, {
      type: 'recordFeedback',
      observationId: id(1),
      answers: { description: 'Seen' },
    });
    expect(refusal.fields?.map((field) => field.field)).toEqual([
      'strengths',
      'development',
      'summary',
      'actionPoints',
    ]);
  });

  test('KM-71 KM-72 recorded, the reviewee may append comments, the reviewer is told once; closed, nobody is chased', () => {
    const story = observed();
    expect(
      story.isRefused('2026-10-15T10:30', OBSERVER, { type: 'recordFeedback', observationId: id(1), answers: ANSWERS })
        .refused,
    ).toBe('notYet');
    story.does('2026-10-16T09:00', OBSERVER, { type: 'recordFeedback', observationId: id(1), answers: ANSWERS });
    story.does('2026-10-16T09:30', OBSERVER, {
      type: 'recordFeedbackMeeting',
      observationId: id(1),
      heldAt: '2026-10-16T08:40',
    });
    const told = messagesFor(story.review(), story.contextAt('2026-10-16T12:00')).map((message) => [
      message.kind,
      message.to,
    ]);
    expect(told).toContainEqual(['feedbackToRead', oidOf(TEACHER)]);
    const toReviewer = (at: string) =>
      messagesFor(story.review(), story.contextAt(at))
        .filter(({ to, aboutId, deadline }) => to === oidOf(REVIEWER) && aboutId === id(1) && deadline === undefined)
        .map(({ kind }) => kind);
    expect(toReviewer('2026-10-16T12:00')).toEqual([]);
    const review = story.does('2026-10-16T12:00', TEACHER, {
      type: 'closeFeedback',
      observationId: id(1),
      comment: 'Thank you.',
    });
    expect(review.observations[0]?.closed?.comment).toBe('Thank you.');
    story.does('2026-10-16T12:00', OBSERVER, {
      type: 'passOnObservation',
      observationId: id(1),
      text: 'Questioning reached every pupil.',
    });
    expect(toReviewer('2026-10-16T13:00')).toEqual(['observationPassedOn']);
    expect(
      messagesFor(story.review(), story.contextAt('2026-11-20T12:00')).filter(
        (message) => message.kind === 'duty' && message.aboutId === id(1),
      ),
    ).toEqual([]);
    expect(
      story.isRefused('2026-10-19T09:00', OBSERVER, {
        type: 'recordFeedback',
        observationId: id(1),
        answers: { ...ANSWERS, summary: 'Other' },
      }).refused,
    ).toBe('alreadyDone');
  });

  test('TA-21 full feedback within 48 clock hours, over a weekend too', () => {
    const story = assistant();
    story.does('2026-09-25T09:00', 34, visit('2026-10-02T14:00', { observerOid: oidOf(34), minutes: 30 }));
    const duty = obligations(story.review(), story.contextAt('2026-10-02T15:00')).find((each) => each.rule === 'TA-21');
    expect(duty).toMatchObject({
      dueLocal: '2026-10-04T14:30:00+01:00',
      owedByOid: oidOf(34),
      because: '48 hours after the work observation on Friday 2 October 2026, 14:30',
    });
  });

  test('TA-21 reminded at once, in working hours only, and not twice before a deadline on a Sunday; then overdue', () => {
    const story = assistant();
    story.does('2026-09-25T09:00', 34, visit('2026-10-02T14:00', { observerOid: oidOf(34), minutes: 30 }));
    const steps = messagesFor(story.review(), story.contextAt('2026-10-02T14:00'))
      .filter((message) => message.kind === 'duty' && message.aboutId === id(1))
      .map((message) => [reminderIn(message)?.step, message.at]);
    expect(steps).toEqual([
      ['today', '2026-10-02T13:30:00Z'],
      ['overdue', '2026-10-05T07:00:00Z'],
    ]);
  });
});

describe('what the policy would have otherwise', () => {
  test('TA-20 one formal observation a cycle is normal; a second is flagged, not refused', () => {
    const story = assistant();
    const second = visit('2026-10-07T10:00', { observationId: id(2), observerOid: oidOf(34) });
    story.does('2026-09-28T09:00', 34, visit('2026-10-06T10:00', { observerOid: oidOf(34) }));
    story.does('2026-09-28T09:05', 34, second);
    const flags = story
      .review()
      .observations.map((each) =>
        observationFlags(each, { review: story.review(), context: story.contextAt('2026-09-28T10:00') }),
      );
    expect(flags).toMatchObject([[], [{ rule: 'TA-20', force: 'should' }]]);
  });

  test('KM-69 a feedback meeting outside of directed time is told, not refused', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', REVIEWER, visit('2026-10-13T10:00'));
    story.does('2026-10-14T17:00', REVIEWER, {
      type: 'recordFeedbackMeeting',
      observationId: id(1),
      heldAt: '2026-10-14T15:50',
    });
    const [late] = story.review().observations;
    const flags = late
      ? observationFlags(late, { review: story.review(), context: story.contextAt('2026-10-14T17:00') })
      : [];
    expect(flags).toMatchObject([{ rule: 'KM-69', force: 'should' }]);
    expect(flags[0]?.message).toContain('From 15:50 to 16:05 is not all in directed time, 08:30 to 16:00.');
  });
});
