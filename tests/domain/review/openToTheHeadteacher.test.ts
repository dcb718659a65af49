import { describe, expect, test } from 'vitest';
import { messagesFor } from '#domain/review/messages.ts';
import { currentStatement } from '#domain/review/statements/statement.ts';
import { viewReview, type ReviewView } from '#domain/views/review.ts';
import { oidOf, people } from '#local/school/people.ts';
import { KENT_STATEMENT } from '../../builders/statement.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { id, play, type Story } from './story.ts';
import { hashToSign } from './whatIsSigned.ts';

const HEADTEACHER = 1;
const REVIEWER = 3;
const LINE_MANAGER = 5;
const TEACHER = 12;
const CHAIR = 51;
const PANEL_LEAD = 53;

const seenBy = (number: number, { story, at }: { story: Story; at: string }): ReviewView => {
  const actor = people.find(({ oid }) => oid === oidOf(number));
  const seen = actor && viewReview({ review: story.review(), actor, context: story.contextAt(at) });
  if (!seen) throw new Error('Nothing is seen.');
  return seen;
};

const opened = (values = {}) =>
  play({ pack: 'kent-model', values, reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });

/** A teacher’s review with a draft of the statement, notes of the meeting and of the mid-year review. */
function running(values = {}) {
  const story = opened(values);
  story.does('2026-09-02T09:00', REVIEWER, {
    type: 'saveObjective',
    objectiveId: id(7),
    title: 'Reading',
    success: 'All read.',
    by: '2027-05-28',
    linkKind: story.contextAt('2026-09-02T09:00').pack.objectives.linkedTo[0] ?? '',
    linkedTo: 'Plan',
    reason: null,
  });
  story.does('2026-10-05T09:00', REVIEWER, planningMeeting(id(1), '2026-10-12T15:30'));
  story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
  return story;
}

function sign(story: Story, at: string) {
  const statement = currentStatement(story.review());
  if (!statement) throw new Error('There is no draft.');
  const textHash = hashToSign(story.review(), statement, story.contextAt(at));
  story.does(at, REVIEWER, { type: 'signStatement', version: statement.version, textHash });
}

describe('KM-51 what a running review shows the headteacher', () => {
  test('KM-51 no draft, no objective, note, paper, evidence or meeting, and nothing of its history', () => {
    const seen = seenBy(HEADTEACHER, { story: running(), at: '2026-10-14T09:00' });
    expect(seen).toMatchObject({
      objectives: null,
      notes: null,
      preparing: null,
      meetings: [],
      development: null,
      support: null,
      observations: { list: [] },
      statement: { versions: [] },
      you: { whole: false },
    });
    expect(JSON.stringify(seen)).not.toMatch(/A strong year|All read/);
  });

  test('KM-51 the statement once its reviewer has signed it, and a new version only when that is signed', () => {
    const story = running();
    sign(story, '2026-10-14T10:00');
    const versions = (at: string) =>
      seenBy(HEADTEACHER, { story, at }).statement?.versions.map(({ version }) => version);
    expect(versions('2026-10-14T11:00')).toEqual([1]);
    story.does('2026-10-15T09:00', REVIEWER, {
      type: 'reviseStatement',
      version: 1,
      reason: 'A slip in the criteria.',
    });
    story.does('2026-10-15T10:00', REVIEWER, {
      type: 'draftStatement',
      version: 2,
      answers: { ...KENT_STATEMENT, lastYear: 'A second thought.' },
    });
    expect(versions('2026-10-15T11:00')).toEqual([1]);
    sign(story, '2026-10-15T12:00');
    expect(versions('2026-10-15T13:00')).toEqual([1, 2]);
  });

  test('KM-39 what the mid-year review found, and no other note', () => {
    const story = running();
    story.does('2027-01-11T09:00', REVIEWER, {
      ...planningMeeting(id(2), '2027-02-10T15:30'),
      kind: 'midYearReview',
      minutes: 45,
    });
    const note = (meetingId: string, text: string) =>
      ({ type: 'writeNote', meetingId, answers: { summary: text } }) as const;
    story.does('2026-10-13T10:00', REVIEWER, note(id(1), 'Between us.'));
    story.does('2027-02-11T09:00', REVIEWER, note(id(2), 'On the way.'));
    story.does('2027-02-11T10:00', REVIEWER, {
      type: 'sharePaper',
      paperId: 'midYear',
      version: 1,
      answers: { progress: 'As planned.', feedback: 'Given.', training: 'Had.', changes: '' },
    });
    const { updates, notes, preparing } = seenBy(HEADTEACHER, { story, at: '2027-02-12T09:00' });
    expect([notes, preparing]).toEqual([null, null]);
    expect(updates?.flatMap(({ read }) => read.map(({ text }) => text))).toEqual([
      'As planned.',
      'Given.',
      'Had.',
      'On the way.',
    ]);
  });

  test('KM-87 which steps are done, due or late', () => {
    const { stages, todos } = seenBy(HEADTEACHER, { story: running(), at: '2026-10-14T09:00' });
    expect(stages.map(({ state }) => state)).toContain('done');
    expect(todos.filter(({ yours }) => !yours)).toEqual([]);
  });

  test('KM-03 KM-52 of the rest what a decision needs: to suspend it, who is let in, who reviews', () => {
    const seen = seenBy(HEADTEACHER, { story: running(), at: '2026-10-14T09:00' });
    expect(seen.suspension.reasons.map(({ rule }) => rule)).toEqual(['KM-03']);
    expect(seen.access?.requests).toEqual([]);
    expect(seen.reviewers).not.toBeNull();
    expect(seen.closing).not.toBeNull();
  });

  test('KM-33 the recommendation on pay only where the school has a pay part', () => {
    const pay = (payPart: boolean) =>
      seenBy(HEADTEACHER, { story: running({ payPart }), at: '2026-10-14T09:00' }).you.sees.includes('assessment');
    expect([pay(true), pay(false)]).toEqual([true, false]);
  });
});

test('KM-51 of the headteacher’s own review the chair of governors sees the signed statement, and no draft', () => {
  const story = play({
    pack: 'kent-model',
    reviewee: HEADTEACHER,
    reviewer: PANEL_LEAD,
    approver: CHAIR,
    opened: '2026-09-01T09:00',
  });
  expect(seenBy(CHAIR, { story, at: '2026-10-14T09:00' })).toMatchObject({
    you: { whole: false },
    objectives: null,
    statement: { versions: [] },
  });
});

test('KM-51 whether a finished review stays open to its reviewer is the school’s option', () => {
  const whole = (reviewerAfterwards: string) => {
    const story = running({ reviewerAfterwards });
    story.happens('2027-10-20T09:00', HEADTEACHER, { type: 'cycleClosed', note: null });
    const at = '2027-10-21T09:00';
    const own = seenBy(TEACHER, { story, at });
    expect(own.you.whole).toBe(true);
    expect(own.access?.text.includes('closed to its reviewer')).toBe(reviewerAfterwards === 'no');
    const context = story.contextAt(at);
    const reviewer = people.find(({ oid }) => oid === oidOf(REVIEWER));
    return reviewer && viewReview({ review: story.review(), actor: reviewer, context })?.you.whole;
  };
  expect([whole('yes'), whole('undecided'), whole('no')]).toEqual([true, true, undefined]);
});

test('KM-85 notes and feedback of observations are open to the line manager, and to no other leader', () => {
  const story = opened();
  story.does('2026-09-21T09:00', REVIEWER, {
    type: 'planObservation',
    observationId: id(4),
    observerOid: oidOf(REVIEWER),
    start: '2026-10-15T10:00',
    minutes: 45,
    purpose: 'To see questioning',
    focus: 'Pupils who rarely speak',
    activities: 'A discussion of chapter three',
    group: null,
    documentsAsked: null,
  });
  const list = (number: number) => seenBy(number, { story, at: '2026-10-16T09:00' }).observations.list.length;
  expect([list(LINE_MANAGER), list(REVIEWER), list(TEACHER), list(HEADTEACHER)]).toEqual([1, 1, 1, 0]);
  // For quality assurance the headteacher lets in, also himself or herself, with the purpose, and the person is told.
  story.does('2026-10-16T09:00', HEADTEACHER, {
    type: 'giveAccess',
    as: 'qualityReader',
    oid: oidOf(HEADTEACHER),
    purpose: 'How questions are asked across the school.',
  });
  expect(list(HEADTEACHER)).toBe(1);
  expect(
    messagesFor(story.review(), story.contextAt('2026-10-16T10:00'))
      .filter(({ kind }) => kind === 'accessGiven')
      .map(({ to }) => to),
  ).toContain(oidOf(TEACHER));
  expect(seenBy(HEADTEACHER, { story, at: '2026-10-16T09:00' })).toMatchObject({ objectives: null, notes: null });
});
