import { describe, expect, test } from 'vitest';
import { reminderIn } from '#domain/review/dutyKey.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { requests } from '#domain/review/requests.ts';
import { currentStatement } from '#domain/review/statements/statement.ts';
import { keptStages } from '#domain/views/stages.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play } from './story.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { hashToSign } from './whatIsSigned.ts';
import { KENT_STATEMENT } from '../../builders/statement.ts';

const REVIEWER = 5;
const TEACHER = 12;

function afterTheMeeting() {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-10-05T09:00', REVIEWER, planningMeeting(id(1), '2026-10-12T15:30'));
  return story;
}

function hash(story: ReturnType<typeof afterTheMeeting>): string {
  const context = story.contextAt('2026-10-14T09:00');
  const review = story.review();
  const statement = currentStatement(review);
  if (!statement) throw new Error('There is no draft.');
  return hashToSign(review, statement, context);
}

describe('the statement', () => {
  test('KM-41 it is drafted after the meeting, not before', () => {
    const story = afterTheMeeting();
    expect(
      story.isRefused('2026-10-12T15:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT }),
    ).toMatchObject({ refused: 'notYet' });
    expect(
      story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT })
        .statements,
    ).toHaveLength(1);
  });

  test('KM-41 a meeting that was not held is moved, until the statement of it is drafted', () => {
    const story = afterTheMeeting();
    const moved = (start: string) =>
      ({
        type: 'moveMeeting',
        meetingId: id(1),
        start,
        minutes: 60,
        place: 'Room 1',
        askToWaiveNotice: false,
      }) as const;
    story.does('2026-10-13T09:00', REVIEWER, moved('2026-10-20T15:30'));
    story.does('2026-10-21T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
    expect(story.isRefused('2026-10-21T10:00', REVIEWER, moved('2026-11-18T15:30'))).toMatchObject({
      refused: 'alreadyDone',
    });
  });

  test('KM-42 the reviewee comments and asks for changes; the reviewer can still change the draft', () => {
    const story = afterTheMeeting();
    story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
    story.does('2026-10-13T12:00', TEACHER, {
      type: 'commentOnStatement',
      version: 1,
      comment: 'Something is missing.',
      changesWanted: true,
    });
    const review = story.does('2026-10-14T09:00', REVIEWER, {
      type: 'draftStatement',
      version: 1,
      answers: { ...KENT_STATEMENT, lastYear: 'A very strong year.' },
    });
    expect(review.statements[0]).toMatchObject({
      answers: { lastYear: 'A very strong year.' },
      comments: [{ changesWanted: true }],
    });
  });

  test('KM-77 the reviewer records that the objectives are reasonable; the reviewee can comment on it', () => {
    const story = afterTheMeeting();
    const { reasonable: _, ...without } = KENT_STATEMENT;
    const draft = (answers: Record<string, string>) => ({ type: 'draftStatement', version: 1, answers }) as const;
    expect(story.isRefused('2026-10-13T09:00', REVIEWER, draft(without)).fields).toMatchObject([
      { field: 'reasonable' },
    ]);
    story.does('2026-10-13T09:00', REVIEWER, draft(KENT_STATEMENT));
    const comment = { version: 1, comment: 'Five are one too many.', changesWanted: false };
    const [statement] = story.does('2026-10-13T12:00', TEACHER, { type: 'commentOnStatement', ...comment }).statements;
    expect(statement).toMatchObject({ answers: { reasonable: 'yes' }, comments: [{ comment: comment.comment }] });
  });

  test('KM-43 the reviewer signs first; the reviewee signs the very text that was fixed', () => {
    const story = afterTheMeeting();
    story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
    const textHash = hash(story);
    expect(story.isRefused('2026-10-14T09:00', TEACHER, { type: 'signStatement', version: 1, textHash })).toMatchObject(
      { refused: 'notYet', rule: 'KM-43' },
    );
    story.does('2026-10-14T10:00', REVIEWER, { type: 'signStatement', version: 1, textHash });
    const review = story.does('2026-10-14T11:00', TEACHER, { type: 'signStatement', version: 1, textHash });
    expect(review.statements[0]?.signatures).toEqual({
      reviewer: {
        oid: oidOf(REVIEWER),
        at: '2026-10-14T09:00:00Z',
        textHash,
        signer: { name: 'Tom Hargrave', capacity: 'reviewer' },
      },
      reviewee: {
        oid: oidOf(TEACHER),
        at: '2026-10-14T10:00:00Z',
        textHash,
        signer: { name: 'Lucy Pemberton', capacity: 'reviewee' },
      },
    });
  });

  test('KM-43 the reviewer’s signature completes it within ten working days; the reviewee’s is asked for, and nothing waits', () => {
    const story = afterTheMeeting();
    const at = '2026-10-14T10:00';
    const dutyOf = (rule: string, now: string) =>
      obligations(story.review(), story.contextAt(now)).filter((each) => each.rule === rule);
    story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
    expect(dutyOf('KM-43', at)).toMatchObject([
      { owedByOid: oidOf(REVIEWER), state: 'owed', dueLocal: '2026-11-02T23:59:59+00:00', optional: false },
      { owedByOid: oidOf(TEACHER), optional: true },
    ]);
    const review = story.does(at, REVIEWER, { type: 'signStatement', version: 1, textHash: hash(story) });
    expect(review.statements[0]?.copies.map(({ to, as }) => [to, as])).toEqual([
      [oidOf(TEACHER), 'copy'],
      [oidOf(1), 'original'],
    ]);
    const signed = keptStages(review, story.contextAt('2026-10-14T11:00')).find(({ id: stage }) => stage === 'signed');
    expect(signed).toMatchObject({ title: 'Signed by the reviewer', done: true });
    const messages = messagesFor(review, story.contextAt('2026-10-14T11:00'));
    expect(messages.filter(({ kind }) => kind === 'statementToSign').map(({ to }) => to)).toEqual([oidOf(TEACHER)]);
    const later = '2026-11-04T09:00';
    expect(dutyOf('KM-43', later)).toMatchObject([{ state: 'done' }, { state: 'withdrawn' }]);
    const chased = messagesFor(review, story.contextAt(later)).filter((message) =>
      reminderIn(message)?.reminderKey.startsWith('countersign-statement'),
    );
    expect(chased).toEqual([]);
  });

  test('KM-06 KM-43 a version begun anew before the reviewee signed makes nothing overdue, and is asked for', () => {
    const story = afterTheMeeting();
    story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
    story.does('2026-10-14T10:00', REVIEWER, { type: 'signStatement', version: 1, textHash: hash(story) });
    story.does('2026-12-15T10:00', REVIEWER, { type: 'reviseStatement', version: 1, reason: 'The plan has changed.' });
    const context = story.contextAt('2026-12-16T09:00');
    const overdue = obligations(story.review(), context).filter(({ state }) => state === 'overdue');
    expect(overdue.map(({ rule }) => rule).filter((rule) => ['KM-06', 'KM-43'].includes(rule))).toEqual([]);
    expect(requests(story.review(), context).map(({ kind, to }) => [kind, to])).toContainEqual([
      'finishNewStatement',
      oidOf(REVIEWER),
    ]);
  });

  test('X-08 another text than the one read is not signed, and a signed text is not changed', () => {
    const story = afterTheMeeting();
    story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
    const old = hash(story);
    story.does('2026-10-13T10:00', REVIEWER, {
      type: 'draftStatement',
      version: 1,
      answers: { ...KENT_STATEMENT, support: 'Two partners.' },
    });
    expect(
      story.isRefused('2026-10-14T09:00', REVIEWER, { type: 'signStatement', version: 1, textHash: old }).refused,
    ).toBe('stale');
    story.does('2026-10-14T10:00', REVIEWER, { type: 'signStatement', version: 1, textHash: hash(story) });
    expect(
      story.isRefused('2026-10-14T11:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT })
        .refused,
    ).toBe('alreadyDone');
  });

  test('X-08 a later change is a new version, signed anew; the signed one stays', () => {
    const story = afterTheMeeting();
    story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
    story.does('2026-10-14T10:00', REVIEWER, { type: 'signStatement', version: 1, textHash: hash(story) });
    const review = story.does('2026-10-15T10:00', REVIEWER, {
      type: 'reviseStatement',
      version: 1,
      reason: 'A wrong date.',
    });
    expect(review.statements.map((each) => [each.version, each.document !== undefined, each.reason])).toEqual([
      [1, true, null],
      [2, false, 'A wrong date.'],
    ]);
    expect(
      story.isRefused('2026-10-15T11:00', TEACHER, { type: 'signStatement', version: 1, textHash: hash(story) })
        .refused,
    ).toBe('stale');
  });

  test('KM-06 KM-43 a new version after the statement was finished makes nothing overdue; it is asked for of each in turn', () => {
    const story = afterTheMeeting();
    story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
    for (const by of [REVIEWER, TEACHER])
      story.does('2026-10-14T10:00', by, { type: 'signStatement', version: 1, textHash: hash(story) });
    story.does('2026-12-15T10:00', REVIEWER, { type: 'reviseStatement', version: 1, reason: 'The plan has changed.' });
    const at = '2026-12-16T09:00';
    const overdue = obligations(story.review(), story.contextAt(at)).filter(({ state }) => state === 'overdue');
    expect(overdue.map(({ rule }) => rule).filter((rule) => ['KM-06', 'KM-43'].includes(rule))).toEqual([]);
    const asked = () => requests(story.review(), story.contextAt(at)).map(({ kind, to }) => [kind, to]);
    expect(asked()).toContainEqual(['finishNewStatement', oidOf(REVIEWER)]);
    story.does(at, REVIEWER, { type: 'signStatement', version: 2, textHash: hash(story) });
    expect(asked()).toEqual([['signNewStatement', oidOf(TEACHER)]]);
    story.does(at, TEACHER, { type: 'signStatement', version: 2, textHash: hash(story) });
    expect(asked()).toEqual([]);
  });
});
