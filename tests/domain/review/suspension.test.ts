import { describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { viewSuspension } from '#domain/review/suspension/view.ts';
import { oidOf } from '#local/school/people.ts';
import { id, instant, play } from './story.ts';
import { planningMeeting } from '../../planningMeeting.ts';

const HEADTEACHER = 1;
const TEACHER = 12;
const REVIEWER = 5;

const meeting = (start: string): Command => planningMeeting(id(1), start);
const suspend = (reason: 'capability' | 'sickness' | 'grievance' = 'capability'): Command => ({
  type: 'suspendReview',
  reason,
  note: 'Decided after a meeting with both.',
});
const resume: Command = { type: 'resumeReview', note: 'Performance is satisfactory again.' };

/** A planning meeting on Monday 5 October 2026: the draft is due on Monday 12 October (KM-41). */
function teacher() {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-09-14T09:00', REVIEWER, meeting('2026-10-05T15:30'));
  return story;
}
type Story = ReturnType<typeof teacher>;
const draft = (story: Story, at: string) =>
  obligations(story.review(), story.contextAt(at)).find(({ obligation }) => obligation === 'draft-statement');

describe('KM-03 a review is suspended while the capability procedure runs', () => {
  test('KM-03 all open duties pause, none falls due meanwhile and nobody is reminded', () => {
    const story = teacher();
    story.does('2026-10-07T09:00', HEADTEACHER, suspend());
    const later = story.contextAt('2026-11-20T09:00');
    const open = obligations(story.review(), later).filter(({ state }) => state !== 'done' && state !== 'withdrawn');
    expect(new Set(open.map(({ state }) => state))).toEqual(new Set(['suspended']));
    expect(
      messagesFor(story.review(), later).filter(({ kind }) => kind === 'duty' || kind === 'dutyOfSomebodyElse'),
    ).toEqual([]);
  });

  test('KM-03 X-05 it starts again with the working days that were left', () => {
    const story = teacher();
    // Wednesday 7 October: three of the five working days are left (Thursday, Friday, Monday).
    story.does('2026-10-07T09:00', HEADTEACHER, suspend());
    story.does('2026-11-18T09:00', HEADTEACHER, resume);
    const duty = draft(story, '2026-11-18T10:00');
    expect(duty).toMatchObject({ dueLocal: '2026-11-23T23:59:59+00:00', state: 'owed' });
    expect(duty?.because).toContain('the time the review was suspended (before that Monday 12 October 2026)');
  });

  test('X-05 a moved deadline is reminded of anew, and what was done stays done', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', REVIEWER, { type: 'sharePack', meetingId: id(1), criteria: [], note: null });
    const before = draft(story, '2026-10-06T09:00');
    story.does('2026-10-07T09:00', HEADTEACHER, suspend());
    story.does('2026-11-18T09:00', HEADTEACHER, resume);
    const after = draft(story, '2026-11-18T10:00');
    expect([after?.key, after?.reminderKey === before?.reminderKey]).toEqual([before?.key, false]);
    const again = obligations(story.review(), story.contextAt('2026-11-18T10:00')).find(({ rule }) => rule === 'KM-23');
    expect(again?.state).toBe('done');
  });

  test('X-05 a deadline that had passed before the suspension stays where it was', () => {
    const story = teacher();
    story.does('2026-10-14T09:00', HEADTEACHER, suspend());
    story.does('2026-11-18T09:00', HEADTEACHER, resume);
    expect(draft(story, '2026-11-18T10:00')).toMatchObject({ dueLocal: '2026-10-12T23:59:59+01:00', state: 'overdue' });
  });

  test('KM-03 KM-25 what was only offered and had passed before the suspension is not called paused', () => {
    const story = teacher();
    const selfReview = (at: string) =>
      obligations(story.review(), story.contextAt(at)).find(({ obligation }) => obligation === 'self-review')?.state;
    expect(selfReview('2026-10-05T09:00')).toBe('owed');
    story.does('2026-10-07T09:00', HEADTEACHER, suspend());
    expect(selfReview('2026-10-08T09:00')).toBe('withdrawn');
  });

  test('KM-03 KM-25 what was still offered on the day of the suspension is paused and offered again', () => {
    const story = teacher();
    const selfReview = (at: string) =>
      obligations(story.review(), story.contextAt(at)).find(({ obligation }) => obligation === 'self-review')?.state;
    story.does('2026-10-01T09:00', HEADTEACHER, suspend());
    expect(selfReview('2026-10-20T09:00')).toBe('suspended');
    story.does('2026-10-21T09:00', HEADTEACHER, resume);
    expect(selfReview('2026-10-21T10:00')).toBe('owed');
  });

  test('KM-03 both can read what was decided, by whom and from when to when, also after it has ended', () => {
    const story = teacher();
    story.does('2026-10-07T09:00', HEADTEACHER, suspend());
    story.does('2026-11-18T09:00', HEADTEACHER, resume);
    const context = story.contextAt('2026-11-18T10:00');
    const seen = (whole: boolean) =>
      viewSuspension(whole, { review: story.review(), actor: context.person(oidOf(TEACHER)) as Person, context })
        .decisions;
    expect(seen(true)).toMatchObject([
      {
        kind: 'suspended',
        label: 'Capability procedure',
        from: instant('2026-10-07T09:00'),
        to: instant('2026-11-18T09:00'),
        said: [
          { who: 'Helen Ashdown', text: 'Decided after a meeting with both.' },
          { who: 'Helen Ashdown', text: 'Performance is satisfactory again.' },
        ],
      },
    ]);
    expect(seen(false)).toEqual([]);
  });

  test('KM-19 KM-20 who reviews can be changed meanwhile: a long absence is when it is needed; all else stays', () => {
    const story = teacher();
    story.does('2026-10-07T09:00', HEADTEACHER, suspend());
    const { cycle, meetings } = story.review();
    const review = story.does('2026-10-08T09:00', HEADTEACHER, {
      type: 'changeReviewer',
      case: 'absent',
      toOid: oidOf(2),
      reason: 'Away until the summer.',
    });
    expect([review.reviewerOid, review.cycle, review.meetings]).toEqual([oidOf(2), cycle, meetings]);
    expect(obligations(review, story.contextAt('2026-10-08T10:00')).every(({ state }) => state !== 'owed')).toBe(true);
  });

  test('KM-03 nothing but letting it go on can be done to the review itself meanwhile, and it says why', () => {
    const story = teacher();
    story.does('2026-10-07T09:00', HEADTEACHER, suspend());
    expect(
      story.isRefused('2026-10-08T09:00', TEACHER, { type: 'acknowledgeMeeting', meetingId: id(1), revision: 1 }),
    ).toMatchObject({
      refused: 'suspended',
      rule: 'KM-03',
    });
    expect(story.isRefused('2026-10-08T09:00', HEADTEACHER, suspend()).refused).toBe('alreadyDone');
  });

  test('KM-03 the headteacher decides, not the two', () => {
    for (const number of [TEACHER, REVIEWER])
      expect(teacher().isRefused('2026-10-07T09:00', number, suspend()).refused).toBe('notAllowed');
  });

  test('KM-03 this policy knows no other reason, and says which it knows', () => {
    const refusal = teacher().isRefused('2026-10-07T09:00', HEADTEACHER, suspend('sickness'));
    expect(refusal.fields?.[0]).toMatchObject({ field: 'reason' });
  });

  test('resuming what is not suspended changes nothing', () => {
    expect(teacher().changesNothing('2026-10-07T09:00', HEADTEACHER, resume)).toBe(true);
  });
});

describe('the other policies’ reasons to suspend a review', () => {
  test.each([
    ['TA-26', 'trust-associate-staff', 39, 38, 'capability'],
    ['TA-29', 'trust-associate-staff', 39, 38, 'sickness'],
    ['TA-29', 'trust-associate-staff', 39, 38, 'grievance'],
  ] as const)('%s a review under %s of %i is suspended: %s', (rule, pack, reviewee, reviewer, reason) => {
    const story = play({ pack, reviewee, reviewer, opened: '2026-01-12T09:00' });
    story.does('2026-02-02T09:00', HEADTEACHER, suspend(reason));
    const view = story.isRefused('2026-02-03T09:00', reviewer, {
      ...meeting('2026-03-03T10:00'),
      kind: 'reviewMeeting',
    } as Command);
    expect(view).toMatchObject({ refused: 'suspended', rule });
  });

  test('TA-21 48 clock hours go on with the hours that were left, over the end of summer time', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 35, reviewer: 34, opened: '2026-01-12T09:00' });
    story.does('2026-10-01T09:00', 34, {
      type: 'planObservation',
      observationId: id(3),
      observerOid: story.review().reviewerOid,
      start: '2026-10-19T10:00',
      minutes: 60,
      purpose: 'To see the group.',
      focus: 'Reading',
      activities: 'Reading with a group',
      group: null,
      documentsAsked: null,
    });
    story.does('2026-10-20T11:00', HEADTEACHER, suspend('sickness'));
    story.does('2026-10-26T11:00', HEADTEACHER, resume);
    const duty = obligations(story.review(), story.contextAt('2026-10-26T12:00')).find(({ rule }) => rule === 'TA-21');
    // 24 of the 48 hours were left on Tuesday 20 October at 11:00.
    expect(duty?.due).toBe(instant('2026-10-27T11:00'));
  });
});

describe('what is offered about suspending is what would be accepted', () => {
  const seenBy = (story: ReturnType<typeof play>, number: number) => {
    const context = story.contextAt('2026-10-08T09:00');
    const { reasons, canKeepGoing, canResume } = viewSuspension(true, {
      review: story.review(),
      actor: context.person(oidOf(number)) as Person,
      context,
    });
    return { reasons: reasons.map(({ reason }) => reason), canKeepGoing, canResume };
  };
  const NOTHING = { reasons: [], canKeepGoing: [], canResume: false };
  const trust = () => play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' });

  test('TA-29 the reasons that the policy knows, to those who decide, and going on once it is suspended', () => {
    const story = trust();
    const offered = seenBy(story, HEADTEACHER);
    expect(offered.reasons).toEqual(['capability', 'sickness', 'grievance']);
    expect(offered.canKeepGoing).toEqual(['sickness', 'grievance']);
    for (const number of [38, 39]) expect(seenBy(story, number)).toEqual(NOTHING);
    story.does('2026-10-07T09:00', HEADTEACHER, suspend('sickness'));
    expect(seenBy(story, HEADTEACHER)).toEqual({ ...NOTHING, canResume: true });
  });

  test('X-08 a closed review is not suspended any more', () => {
    const story = trust();
    story.happens('2026-10-07T09:00', HEADTEACHER, { type: 'cycleClosed', note: null });
    expect(seenBy(story, HEADTEACHER)).toEqual(NOTHING);
  });
});
