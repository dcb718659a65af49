import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { viewHome } from '#domain/views/home.ts';
import { NOTHING_CHOSEN } from '#domain/people/preferences.ts';
import { nextBreak } from '#domain/views/nextBreak.ts';
import { onToday } from '#domain/views/today.ts';
import { goodNow } from '#domain/views/goodNow.ts';
import { byUrgency, type Todo, todos } from '#domain/views/todo.ts';
import { stages } from '#domain/views/stages.ts';
import { countedDays } from '#domain/views/countedDays.ts';
import { filledIn } from '#domain/forms/filledIn.ts';
import { oidOf, people } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { id, play } from '../review/story.ts';

const personOf = (number: number) => {
  const found = people.find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error(`Nobody has the number ${number}.`);
  return found;
};

const kent = () => play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-07T09:00' });

const MEETING: Command = {
  type: 'scheduleMeeting',
  meetingId: id(1),
  kind: 'planningMeeting',
  start: '2026-10-05T15:30',
  minutes: 45,
  place: 'Room E4',
  bring: [],
  askToWaiveNotice: false,
};

const VISIT = id(5);

describe('what is on today', () => {
  const story = kent();
  story.does('2026-09-21T09:00', 5, MEETING);
  const today = (at: string, number: number) =>
    onToday({ viewer: personOf(number), seen: [{ review: story.review(), context: story.contextAt(at) }] });

  test('is there for both on the day, and on no other', () => {
    expect(today('2026-10-05T08:00', 5)).toMatchObject([
      { start: '2026-10-05T15:30:00+01:00', end: '2026-10-05T16:15:00+01:00', where: 'Room E4', moment: 'ahead' },
    ]);
    expect(today('2026-10-05T08:00', 12)[0]?.with.oid).toBe(oidOf(5));
    expect(today('2026-10-05T08:00', 5)[0]?.with.oid).toBe(oidOf(12));
    expect(today('2026-10-04T23:59', 5)).toEqual([]);
    expect(today('2026-10-06T00:00', 5)).toEqual([]);
  });

  test('is nobody else’s', () => {
    expect(today('2026-10-05T08:00', 13)).toEqual([]);
  });

  test('has the one thing that fits the moment', () => {
    expect(today('2026-10-05T15:19', 5)[0]?.moment).toBe('ahead');
    expect(today('2026-10-05T15:20', 5)[0]?.moment).toBe('on');
    expect(today('2026-10-05T15:20', 5)[0]?.fits.does).toBe('openAgenda');
    expect(today('2026-10-05T16:15', 5)[0]?.moment).toBe('on');
    expect(today('2026-10-05T16:16', 5)[0]?.moment).toBe('over');
  });
});

describe('a visit today', () => {
  test('KM-68 the observer takes notes while it is on, then records what came of it; the other sees the focus', () => {
    const story = kent();
    story.does('2026-09-24T09:00', 5, {
      type: 'planObservation',
      observationId: VISIT,
      observerOid: oidOf(5),
      start: '2026-10-05T10:00',
      minutes: 50,
      purpose: 'To see the reading scheme',
      focus: 'Questions to the whole class',
      activities: 'Reading in pairs',
      group: null,
      documentsAsked: null,
    });
    const at = (moment: string, number: number) =>
      onToday({ viewer: personOf(number), seen: [{ review: story.review(), context: story.contextAt(moment) }] })[0]
        ?.fits;
    expect(at('2026-10-05T09:49', 5)?.does).toBe('seeVisit');
    // Ten minutes before it begins it is "on", and yet nothing can be written.
    expect(at('2026-10-05T09:58', 5)?.does).toBe('seeVisit');
    expect(at('2026-10-05T10:00', 5)?.does).toBe('takeNotes');
    expect(at('2026-10-05T10:50', 5)?.does).toBe('takeNotes');
    expect(at('2026-10-05T10:51', 5)?.does).toBe('recordVisit');
    expect(at('2026-10-05T15:00', 5)?.does).toBe('recordVisit');
    expect(at('2026-10-05T10:30', 12)?.does).toBe('seeVisit');
    story.does('2026-10-05T12:00', 5, {
      type: 'recordFeedback',
      observationId: VISIT,
      answers: filledIn(story.contextAt('2026-10-05T12:00').pack.forms.observationFeedback),
    });
    expect(at('2026-10-05T12:01', 12)?.does).toBe('readFeedback');
    expect(at('2026-10-05T12:01', 5)?.does).toBe('readFeedback');
  });
});

describe('a duty that frames others', () => {
  test('KM-06 stands back while the statement that completes it is still to be drafted', () => {
    const story = kent();
    story.does('2026-09-21T09:00', 5, MEETING);
    story.does('2026-09-21T09:05', 5, { type: 'sharePack', meetingId: id(1), criteria: [], note: null });
    const of = (title: string) =>
      todos({ review: story.review(), actor: personOf(5), context: story.contextAt('2026-09-22T09:00') }).find(
        (todo) => todo.title === title,
      );
    // Five working days after the meeting of Monday 5 October; the whole of it by the end of October.
    expect(of('Draft the planning and review statement and give the reviewee a copy')?.due).toMatch(/^2026-10-12/);
    expect(of('Complete planning and review')).toMatchObject({ yours: true, state: 'ahead' });
  });
});

describe('a deadline on a day the school is closed', () => {
  test('is the same day on the path as in the rows: the last working day before it', () => {
    const story = kent();
    const context = story.contextAt('2026-10-05T09:00');
    const review = story.review();
    const todo = todos({ review, actor: personOf(5), context }).find(({ action }) => action === 'meetingArranged');
    // Sunday 18 October: five working days before the last day for the meeting, Saturday 31 October, and half term between.
    expect(todo?.due).toMatch(/^2026-10-18/);
    const step = stages(review, context).find(({ title }) => title === 'Meeting arranged');
    expect([step?.at, todo?.counted?.lastWorkingDay]).toEqual(['2026-10-16T22:59:59Z', '2026-10-16']);
  });
});

describe('what is done', () => {
  test('has the moment at which it was done, whatever its deadline was', () => {
    const story = kent();
    story.does('2026-09-21T09:00', 5, MEETING);
    story.does('2026-09-21T09:05', 5, { type: 'sharePack', meetingId: id(1), criteria: [], note: null });
    const all = todos({ review: story.review(), actor: personOf(5), context: story.contextAt('2026-10-05T09:00') });
    const doneAt = (what: string) => all.find(({ action, state }) => action === what && state === 'done')?.doneAt;
    // In summer time, which is an hour ahead.
    expect(doneAt('meetingArranged')).toBe('2026-09-21T08:00:00Z');
    expect(doneAt('evidenceShared')).toBe('2026-09-21T08:05:00Z');
  });

  test('is not done before it was', () => {
    const story = kent();
    const open = todos({ review: story.review(), actor: personOf(5), context: story.contextAt('2026-09-21T08:59') });
    expect(open.filter(({ state, doneAt }) => state !== 'done' && doneAt !== null)).toEqual([]);
  });
});

describe('the order of what is to be done', () => {
  const todo = (given: Partial<Todo>): Todo => ({
    key: '',
    reviewId: '',
    policy: '',
    reviewee: { oid: '', name: '', jobTitle: '' },
    who: { oid: '', name: '', jobTitle: '' },
    yours: true,
    title: '',
    action: 'answerMeeting',
    section: 'meetings',
    aboutId: '',
    meeting: null,
    due: null,
    state: 'owed',
    openedAfter: null,
    optional: false,
    because: null,
    rule: null,
    clause: null,
    says: null,
    counted: null,
    tooLate: false,
    doneAt: null,
    ...given,
  });

  test('late things, then what somebody waits for, then by deadline, and last what can serve no more', () => {
    const given = [
      todo({ key: 'too late', due: '2026-09-01T23:59:59+01:00', state: 'overdue', tooLate: true }),
      todo({ key: 'far', due: '2026-10-23T23:59:59+01:00' }),
      todo({ key: 'near', due: '2026-10-06T23:59:59+01:00' }),
      todo({ key: 'asked' }),
      todo({ key: 'late', due: '2026-10-02T23:59:59+01:00', state: 'overdue' }),
      todo({ key: 'asked too' }),
    ];
    expect(given.toSorted(byUrgency).map(({ key }) => key)).toEqual([
      'late',
      'asked',
      'asked too',
      'near',
      'far',
      'too late',
    ]);
  });
});

describe('what would be good to do now', () => {
  test('is the next step of the path, for whoever can take it', () => {
    const story = kent();
    const at = (moment: string, number: number) =>
      goodNow({ review: story.review(), actor: personOf(number), context: story.contextAt(moment) });
    expect(at('2026-09-08T09:00', 5)?.title).toBe('Arrange the meeting');
    expect(at('2026-09-08T09:00', 12)).toBeNull();
    story.does('2026-09-21T09:00', 5, MEETING);
    expect(at('2026-09-22T09:00', 12)?.title).toBe('Prepare for the meeting');
    expect(at('2026-10-06T09:00', 12)?.title).toBe('Write your objectives');
    expect(at('2026-10-06T09:00', 5)?.title).toBe('Write the objectives');
  });
});

describe('one cycle for each person', () => {
  const story = kent();
  const now = '2027-07-01T09:00';
  const context = story.contextAt(now);
  const present = { review: story.review(), context };
  const next = {
    review: { ...story.review(), id: id(77), cycle: { start: '2027-09-01', end: '2028-08-31' } },
    context,
  };
  const homeOf = (number: number, seen: (typeof present)[]) =>
    viewHome({
      viewer: personOf(number),
      seen,
      context: {
        ...context,
        notCovered: null,
        policyDuties: [],
        targetsYear: null,
        canDropIn: false,
        mayAsk: false,
        delivery: null,
        preferences: () => NOTHING_CHOSEN,
      },
    });

  test('the present one is meant; the next one is among what is to come', () => {
    const home = homeOf(12, [next, present]);
    expect(home.own.map(({ reviewId }) => reviewId)).toEqual([present.review.id]);
    expect(home.coming.map(({ reviewId }) => reviewId)).toEqual([id(77)]);
    expect(homeOf(5, [present, next]).team.map(({ reviewId }) => reviewId)).toEqual([present.review.id]);
  });

  test('a first cycle that has yet to begin is the one that is meant', () => {
    expect(homeOf(12, [next]).own.map(({ reviewId }) => reviewId)).toEqual([id(77)]);
    expect(homeOf(12, [next]).coming).toEqual([]);
  });

  test('a review with something still to come is not called complete', () => {
    expect(homeOf(5, [present]).team[0]?.complete).toBe(false);
  });
});

describe('how a deadline is told', () => {
  test('X-04 in working days of whoever owes it, and on a working day', () => {
    const { context } = { context: kent().contextAt('2026-10-05T08:00') };
    // The 6th to the 9th are four days, the 12th to the 16th five more; the 18th is a Sunday.
    expect(countedDays({ due: '2026-10-18T23:59:59+01:00', oid: oidOf(5), context })).toEqual({
      workingDays: 9,
      lastWorkingDay: '2026-10-16',
    });
    // Sunday 13 December is more than 60 days away, and Friday the 11th is shown nevertheless.
    expect(countedDays({ due: '2026-12-13T23:59:59Z', oid: oidOf(5), context })).toEqual({
      workingDays: null,
      lastWorkingDay: '2026-12-11',
    });
    expect(countedDays({ due: '2026-10-01T23:59:59+01:00', oid: oidOf(5), context }).workingDays).toBe(-2);
  });

  test('a meeting that is over needs nothing more for it', () => {
    const story = kent();
    story.does('2026-09-21T09:00', 5, MEETING);
    const state = (at: string) =>
      todos({ review: story.review(), actor: personOf(12), context: story.contextAt(at) }).filter(
        ({ tooLate }) => tooLate,
      ).length;
    expect(state('2026-10-05T12:00')).toBe(0);
  });
});

test('the next break is half term, then the end of term, by the school’s own dates', () => {
  expect(nextBreak(schoolYear, '2026-10-05')).toEqual({ lastDay: '2026-10-23', kind: 'halfTerm' });
  expect(nextBreak(schoolYear, '2026-11-10')).toEqual({ lastDay: '2026-12-18', kind: 'endOfTerm' });
  expect(nextBreak(schoolYear, '2027-02-01')).toEqual({ lastDay: '2027-02-12', kind: 'halfTerm' });
  expect(nextBreak({ terms: [] }, '2026-10-05')).toBeNull();
});
