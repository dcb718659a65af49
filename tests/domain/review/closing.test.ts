import { describe, expect, test } from 'vitest';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { carriedOver } from '#domain/review/closing/carriedOver.ts';
import { closesByItself } from '#domain/review/closing/closable.ts';
import { requests } from '#domain/review/requests.ts';
import type { Command } from '#domain/review/commands.ts';
import type { MeetingKind } from '#domain/policies/vocabulary.ts';
import { decide } from '#domain/review/decide.ts';
import type { Review } from '#domain/review/review.ts';
import type { Statement } from '#domain/review/statements/statement.ts';
import type { Person } from '#domain/people/person.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf, people } from '#local/school/people.ts';
import { objectiveFor } from './objectives/someObjective.ts';
import { id, play } from './story.ts';

const REVIEWER = 34;
const ASSISTANT = 35;
const HEADTEACHER = 1;
const AFTER_THE_YEAR = '2027-01-04T10:00';

const trust = () =>
  play({ pack: 'trust-associate-staff', reviewee: ASSISTANT, reviewer: REVIEWER, opened: '2026-01-12T09:00' });
const close = (note: string | null = null): Command => ({ type: 'closeCycle', note });
const objective = objectiveFor('trust-associate-staff', '2026-12-11');

describe('closing a cycle', () => {
  test('TA-07 not before it has ended: the next annual review meeting closes it', () => {
    const refusal = trust().isRefused('2026-06-01T10:00', REVIEWER, close());
    expect(refusal).toMatchObject({ refused: 'notYet', rule: 'TA-07', clause: 'Review meeting' });
    expect(refusal.message).toContain('Thursday 31 December 2026');
  });

  test('TA-07 with something still open only for a reason, which is kept', () => {
    const story = trust();
    const refusal = story.isRefused(AFTER_THE_YEAR, REVIEWER, close());
    expect(refusal).toMatchObject({ refused: 'invalid', fields: [{ field: 'note' }] });
    expect(refusal.message).toContain('Still open:');
    const { closed } = story.does(AFTER_THE_YEAR, REVIEWER, close('Long absence of both.')).closing;
    expect(closed).toMatchObject({ by: oidOf(REVIEWER), note: 'Long absence of both.' });
    expect(story.changesNothing('2027-01-05T10:00', REVIEWER, close())).toBe(true);
  });

  test('TA-07 it does not close by itself while a duty is open, nor before the cycle has ended', () => {
    const story = trust();
    expect(closesByItself(story.review(), story.contextAt('2026-06-01T10:00'))).toBe(false);
    expect(closesByItself(story.review(), story.contextAt(AFTER_THE_YEAR))).toBe(false);
  });

  test('PA-06 the reviewee and a stranger do not close a cycle', () => {
    const story = trust();
    for (const nobody of [ASSISTANT, 36, 46])
      expect(story.isRefused(AFTER_THE_YEAR, nobody, close('Enough.')).refused).toBe('notAllowed');
  });

  test('TA-07 once closed nobody owes or is asked for anything, and both are told', () => {
    const story = trust();
    const review = story.does(AFTER_THE_YEAR, HEADTEACHER, close('Enough.'));
    const context = story.contextAt('2027-01-05T10:00');
    expect(obligations(review, context).filter(({ state }) => state !== 'done' && state !== 'withdrawn')).toEqual([]);
    expect(requests(review, context)).toEqual([]);
    const told = messagesFor(review, context).filter(({ kind }) => kind === 'cycleClosed');
    expect(told.map(({ to }) => to).toSorted()).toEqual([oidOf(REVIEWER), oidOf(ASSISTANT)]);
  });

  test('TA-07 X-08 what would change a closed review is refused with the reason; it can still be read', () => {
    const story = trust();
    const review = story.does(AFTER_THE_YEAR, HEADTEACHER, close('Enough.'));
    const refusal = story.isRefused('2027-01-05T10:00', REVIEWER, objective(1));
    expect(refusal).toMatchObject({ refused: 'closed', rule: 'TA-07' });
    const viewer = people.find(({ oid }) => oid === oidOf(REVIEWER));
    if (!viewer) throw new Error('No reviewer.');
    const view = viewReview({ review, actor: viewer, context: story.contextAt('2027-01-05T10:00') });
    expect(view?.closing).toMatchObject({ canClose: false, closed: { by: { oid: oidOf(HEADTEACHER) } } });
    expect(view?.objectives?.canEdit).toBe(false);
  });
});

describe('a policy whose last step ends the cycle', () => {
  const AFTER = '2027-07-20T09:00';
  const MANAGER = 1;
  const STAFF = 38;

  /** The year of a member of the support staff up to the final review. */
  function finalYear() {
    const opened = '2026-09-01T09:00';
    const story = play({ pack: 'support-staff', reviewee: STAFF, reviewer: MANAGER, opened, staffGroup: 'support' });
    const meet = (number: number, kind: MeetingKind, start: string) =>
      story.does(`${start.slice(0, 8)}01T08:00`, MANAGER, {
        type: 'scheduleMeeting',
        meetingId: id(90 + number),
        kind,
        start,
        minutes: 60,
        place: 'Room 1',
        bring: [],
        askToWaiveNotice: false,
      });
    meet(1, 'planningMeeting', '2026-09-16T13:00');
    story.does('2026-09-17T09:00', STAFF, objectiveFor('support-staff', '2027-06-30')(1));
    story.does('2026-09-17T10:00', STAFF, { type: 'sendObjectives', revision: 1 });
    story.does('2026-09-18T10:00', MANAGER, { type: 'approveObjectives', revision: 1 });
    meet(2, 'midYearReview', '2027-02-10T13:00');
    meet(3, 'reviewMeeting', '2027-07-13T13:00');
    return story;
  }

  /** The review with the statement signed or not, and with every open duty done or not. */
  function after(isSigned: boolean, isRecorded: boolean): Review {
    const story = finalYear();
    const signature = { oid: oidOf(MANAGER), at: '2027-07-15T09:00:00Z', textHash: '' };
    const statement = {
      version: 1,
      draftedAt: '2027-07-14T09:00:00Z',
      signatures: isSigned ? { reviewer: signature, reviewee: signature } : { reviewer: null, reviewee: null },
    };
    if (isRecorded)
      for (const { doneWhen, about } of obligations(story.review(), story.contextAt(AFTER)))
        if (doneWhen === 'meetingNoted')
          story.does(AFTER, MANAGER, { type: 'writeNote', meetingId: about.id, answers: { summary: 'All of it.' } });
    return { ...story.review(), statements: [statement as Statement] };
  }

  const contextAt = (local: string) => finalYear().contextAt(local);
  const manager = people.find(({ oid }) => oid === oidOf(MANAGER)) as Person;
  const asked = (review: Review) => requests(review, contextAt(AFTER)).find(({ kind }) => kind === 'closeCycle');

  test('PA-06 the final review ends the cycle: the reviewer is asked to close it once nothing is open', () => {
    const unfinished = after(true, false);
    expect(asked(unfinished)).toBeUndefined();
    expect(decide(close('Enough.'), { review: unfinished, actor: manager, context: contextAt(AFTER) })).toMatchObject({
      refused: 'notYet',
      rule: 'PA-06',
      message: expect.stringContaining('Still open'),
    });
    const finished = after(true, true);
    expect(asked(finished)).toMatchObject({ to: oidOf(MANAGER), rule: 'PA-06', clause: '7' });
    expect(decide(close(), { review: finished, actor: manager, context: contextAt(AFTER) })).toEqual([
      { type: 'cycleClosed', note: null },
    ]);
    expect(closesByItself(finished, contextAt(AFTER))).toBe(false);
    expect(closesByItself(finished, contextAt('2027-09-01T09:00'))).toBe(true);
  });

  test('PA-06 not while the statement is unsigned', () => {
    const refusal = decide(close(), { review: after(false, true), actor: manager, context: contextAt(AFTER) });
    expect(refusal).toMatchObject({
      refused: 'notYet',
      rule: 'PA-06',
      message: expect.stringContaining('or once its last step is done'),
    });
  });
});

describe('what goes on into the next cycle', () => {
  const next = { start: '2027-09-01', end: '2028-08-31' };
  const cycle = { start: '2026-09-01', end: '2027-08-31' };

  test('KM-35 approved objectives beyond the cycle, as a draft; what lies within the next needs no milestone', () => {
    const list = [
      { by: '2027-05-01', milestone: null },
      { by: '2028-03-01', milestone: 'Half of it' },
      { by: '2028-12-01', milestone: 'A third of it' },
    ].map((each, index) => ({
      id: id(index),
      title: `Objective ${index}`,
      success: 'Seen',
      linkKind: 'School improvement plan',
      linkedTo: 'Reading',
      reason: null,
      revision: 1,
      changedBy: oidOf(12),
      ...each,
    }));
    const state = { kind: 'approved' as const, by: oidOf(5), at: '2026-10-01T09:00:00Z' };
    const carried = carriedOver({ objectives: { list, revision: 3, state } as never, cycle }, next);
    expect(carried.map(({ title, milestone }) => [title, milestone])).toEqual([
      ['Objective 1', undefined],
      ['Objective 2', 'A third of it'],
    ]);
    expect(carriedOver({ objectives: { list, revision: 3, state: { kind: 'draft' } } as never, cycle }, next)).toEqual(
      [],
    );
  });
});

describe('opening again', () => {
  const closed = () => {
    const story = trust();
    story.does(AFTER_THE_YEAR, HEADTEACHER, close('Enough.'));
    return story;
  };

  test('PA-06 a closed review by the approver or headteacher alone, for a reason', () => {
    const story = closed();
    const again: Command = { type: 'reopenReview', reason: 'A signature was missing.' };
    for (const nobody of [REVIEWER, ASSISTANT, 46])
      expect(story.isRefused('2027-01-05T10:00', nobody, again).refused).toBe('notAllowed');
    const review = story.does('2027-01-05T10:00', HEADTEACHER, again);
    expect(review.closing).toMatchObject({ closed: null, reopened: [{ what: 'review', by: oidOf(HEADTEACHER) }] });
    const told = messagesFor(review, story.contextAt('2027-01-05T11:00')).filter(({ kind }) => kind === 'openedAgain');
    expect(told.map(({ to }) => to).toSorted()).toEqual([oidOf(REVIEWER), oidOf(ASSISTANT)]);
    expect(story.changesNothing('2027-01-05T10:00', HEADTEACHER, again)).toBe(true);
    // A review that was opened again waits to be closed by hand.
    expect(closesByItself(review, story.contextAt('2027-02-01T10:00'))).toBe(false);
  });

  test('TA-12 approved objectives; what is not approved is open already', () => {
    const story = trust();
    const again: Command = { type: 'reopenStep', step: 'objectives', reason: 'A date was wrong.' };
    story.does('2026-01-28T10:00', ASSISTANT, objective(1));
    expect(story.isRefused('2026-01-28T11:00', HEADTEACHER, again).refused).toBe('notYet');
    const { revision } = story.does('2026-01-28T12:00', ASSISTANT, { type: 'sendObjectives', revision: 1 }).objectives;
    story.does('2026-01-29T10:00', HEADTEACHER, { type: 'approveObjectives', revision });
    const review = story.does('2026-01-30T10:00', HEADTEACHER, again);
    expect(review.objectives.state.kind).toBe('draft');
    expect(story.does('2026-01-30T11:00', ASSISTANT, objective(2)).objectives.list).toHaveLength(2);
    expect(review.closing.reopened).toMatchObject([{ what: 'objectives', reason: 'A date was wrong.' }]);
  });

  test('X-08 a statement that is not signed is open already', () => {
    const again: Command = { type: 'reopenStep', step: 'statement', reason: 'A name was wrong.' };
    expect(trust().isRefused('2026-01-30T10:00', HEADTEACHER, again).refused).toBe('notYet');
  });
});

describe('a review begins', () => {
  test('PA-06 TA-06 both are told, each with who reviews whom', () => {
    const story = trust();
    const told = messagesFor(story.review(), story.contextAt('2026-01-12T10:00')).filter(
      ({ kind }) => kind === 'reviewBegun',
    );
    expect(told.map(({ to }) => to).toSorted()).toEqual([oidOf(REVIEWER), oidOf(ASSISTANT)]);
  });
});

describe('what is offered at the end of the cycle is what would be accepted', () => {
  const offeredTo = (story: ReturnType<typeof trust>, number: number) => {
    const viewer = people.find(({ oid }) => oid === oidOf(number));
    const closing =
      viewer &&
      viewReview({ review: story.review(), actor: viewer, context: story.contextAt('2027-01-05T10:00') })?.closing;
    return closing && [closing.canClose, closing.canReopen];
  };

  test('TA-07 X-08 closing once it has ended, then opening again, each to those who may', () => {
    const story = trust();
    expect([REVIEWER, ASSISTANT, HEADTEACHER].map((each) => offeredTo(story, each))).toEqual([
      [true, []],
      [false, []],
      [true, []],
    ]);
    story.does(AFTER_THE_YEAR, REVIEWER, close('Long absence of both.'));
    expect([REVIEWER, ASSISTANT, HEADTEACHER].map((each) => offeredTo(story, each))).toEqual([
      [false, []],
      [false, []],
      [false, ['review']],
    ]);
  });

  test('TA-26 neither while it is suspended', () => {
    const story = trust();
    story.does('2026-12-01T10:00', HEADTEACHER, { type: 'suspendReview', reason: 'capability', note: 'It begins.' });
    for (const number of [REVIEWER, HEADTEACHER]) expect(offeredTo(story, number)).toEqual([false, []]);
  });
});
