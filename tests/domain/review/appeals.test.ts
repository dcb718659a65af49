import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { requests } from '#domain/review/requests.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play } from './story.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { hashToSign } from './whatIsSigned.ts';

const HEADTEACHER = 1;
const REVIEWER = 5;
const TEACHER = 12;
const CHAIR = 51;
const GOVERNOR = 53;

const raise = {
  type: 'raiseAppeal',
  appealId: id(1),
  subject: 'statement',
  entry: 'The assessment of the second objective',
  reasons: 'The results came after the meeting.',
  talkFirst: false,
} as const;
const name = (number: number): Command => ({ type: 'nameHearer', appealId: id(1), grantId: id(2), oid: oidOf(number) });
const decide = {
  type: 'decideAppeal',
  appealId: id(1),
  outcome: 'upheld',
  reasons: 'The results show it.',
  newStatement: true,
} as const;

/** A teacher's statement, signed by both on 12 October 2026 and not moderated yet. */
function signed() {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-09-14T09:00', REVIEWER, planningMeeting(id(9), '2026-10-05T15:30'));
  const { pack } = story.contextAt('2026-10-06T09:00');
  const answers = Object.fromEntries(
    pack.forms.statement.fields.map(({ id: field, kind, choices }) => [
      field,
      kind === 'choice'
        ? (choices?.[0] ?? '')
        : kind === 'yesNo'
          ? 'yes'
          : kind === 'number'
            ? '1'
            : kind === 'date'
              ? '2026-10-06'
              : 'As agreed.',
    ]),
  );
  story.does('2026-10-06T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers });
  const sign = (at: string, by: number) => {
    const context = story.contextAt(at);
    const [statement] = story.review().statements;
    story.does(at, by, {
      type: 'signStatement',
      version: 1,
      textHash: statement ? hashToSign(story.review(), statement, context) : '',
    });
  };
  sign('2026-10-12T09:00', REVIEWER);
  sign('2026-10-12T10:00', TEACHER);
  return story;
}
type Story = ReturnType<typeof signed>;

function moderated() {
  const story = signed();
  story.does('2026-10-13T09:00', HEADTEACHER, {
    type: 'moderateStatement',
    version: 1,
    outcome: 'agreed',
    findings: ['consistency', 'policy', 'equality', 'schoolPlan'].map((each) => ({ id: each, met: true, note: null })),
    reasons: null,
  });
  return story;
}
const seen = (story: Story, by: number, at: string) => {
  const viewer = people.find(({ oid }) => oid === oidOf(by));
  return viewer && viewReview({ review: story.review(), actor: viewer, context: story.contextAt(at) });
};
const turn = (story: Story, at: string) =>
  requests(story.review(), story.contextAt(at))
    .filter(({ section }) => section === 'appeals')
    .map(({ kind, to }) => [kind, to]);

describe('KM-56 the reviewee may appeal against any entry of the statement, or its timescales', () => {
  test('KM-56 with the entry and the reasons; nobody else appeals', () => {
    const story = signed();
    expect(story.isRefused('2026-10-14T09:00', REVIEWER, raise).refused).toBe('notAllowed');
    story.does('2026-10-14T09:00', TEACHER, raise);
    expect(story.review().appeals).toMatchObject([{ entry: raise.entry, state: 'lodged' }]);
    expect(story.changesNothing('2026-10-14T09:01', TEACHER, raise)).toBe(true);
    expect(story.review().appeals[0]?.id).toBe(id(1));
  });

  test('KM-56 a draft is no statement yet, and this policy knows no appeal against pay', () => {
    const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
    expect(story.isRefused('2026-10-14T09:00', TEACHER, raise)).toMatchObject({ refused: 'notYet', rule: 'KM-56' });
    expect(story.isRefused('2026-10-14T09:00', TEACHER, { ...raise, subject: 'pay' }).fields).toMatchObject([
      { field: 'subject' },
    ]);
  });

  test('KM-56 upheld, the statement can be changed: as a new version, signed anew', () => {
    const story = moderated();
    story.does('2026-10-14T09:00', TEACHER, raise);
    story.does('2026-10-14T10:00', HEADTEACHER, name(GOVERNOR));
    story.does('2026-10-20T09:00', GOVERNOR, decide);
    expect(story.review().statements.map(({ version, signatures }) => [version, signatures.reviewer !== null])).toEqual(
      [
        [1, true],
        [2, false],
      ],
    );
    expect(story.review().appeals[0]?.decision).toMatchObject({ outcome: 'upheld', newVersion: 2 });
  });

  test('KM-56 the reasons for it are kept whole as the reason for the new version', () => {
    const story = moderated();
    const reasons = `${'The results show it. '.repeat(200)}And that is all.`;
    story.does('2026-10-14T09:00', TEACHER, raise);
    story.does('2026-10-14T10:00', HEADTEACHER, name(GOVERNOR));
    story.does('2026-10-20T09:00', GOVERNOR, { ...decide, reasons });
    expect(reasons.length).toBeGreaterThan(2001);
    expect(story.review().statements.at(-1)?.reason).toBe(`The appeal was upheld. ${reasons}`);
  });

  test('KM-56 not upheld, nothing of the statement changes', () => {
    const story = moderated();
    story.does('2026-10-14T09:00', TEACHER, raise);
    story.does('2026-10-14T10:00', HEADTEACHER, name(GOVERNOR));
    const refusal = story.isRefused('2026-10-20T09:00', GOVERNOR, { ...decide, outcome: 'notUpheld' });
    expect(refusal.fields).toMatchObject([{ field: 'newStatement' }]);
    story.does('2026-10-20T09:00', GOVERNOR, { ...decide, outcome: 'notUpheld', newStatement: false });
    expect(story.review().statements).toHaveLength(1);
  });
});

describe('KM-57 talked over first, and heard after moderation', () => {
  test('KM-57 talking it over is offered and recorded; settled, it ends', () => {
    const story = signed();
    story.does('2026-10-14T09:00', TEACHER, { ...raise, talkFirst: true });
    expect(turn(story, '2026-10-14T10:00')).toEqual([['talkOver', oidOf(REVIEWER)]]);
    const talk = {
      type: 'recordTalk',
      appealId: id(1),
      on: '2026-10-15',
      note: 'We went through it.',
      settled: true,
    } as const;
    expect(story.isRefused('2026-10-14T10:00', REVIEWER, talk).fields).toMatchObject([{ field: 'on' }]);
    story.does('2026-10-15T16:00', REVIEWER, talk);
    expect(story.review().appeals[0]).toMatchObject({ state: 'ended', talk: { settled: true } });
  });

  test('KM-57 not settled, the reviewee takes it further or withdraws it', () => {
    const story = signed();
    story.does('2026-10-14T09:00', TEACHER, { ...raise, talkFirst: true });
    story.does('2026-10-15T16:00', TEACHER, {
      type: 'recordTalk',
      appealId: id(1),
      on: '2026-10-15',
      note: 'No.',
      settled: false,
    });
    expect(turn(story, '2026-10-15T17:00')).toEqual([['talkOver', oidOf(TEACHER)]]);
    story.does('2026-10-16T09:00', TEACHER, { type: 'lodgeAppeal', appealId: id(1) });
    expect(turn(story, '2026-10-16T10:00')).toEqual([['nameHearer', oidOf(HEADTEACHER)]]);
    story.does('2026-10-16T11:00', TEACHER, { type: 'withdrawAppeal', appealId: id(1) });
    expect(story.review().appeals[0]?.state).toBe('ended');
  });

  test('KM-57 while moderation is open nobody is named to hear it', () => {
    const story = signed();
    story.does('2026-10-14T09:00', TEACHER, raise);
    expect(story.isRefused('2026-10-14T10:00', HEADTEACHER, name(GOVERNOR))).toMatchObject({
      refused: 'notYet',
      rule: 'KM-57',
    });
  });
});

describe('KM-58 whoever hears it took no part, and has the statement for it', () => {
  test('KM-58 nobody who took part in the review hears it', () => {
    const story = moderated();
    story.does('2026-10-14T09:00', TEACHER, raise);
    for (const number of [TEACHER, REVIEWER])
      expect(story.isRefused('2026-10-14T10:00', HEADTEACHER, name(number)).fields).toMatchObject([{ field: 'oid' }]);
  });

  test('KM-58 KM-54 the hearer sees the statement until it ends, and the reviewee is told', () => {
    const story = moderated();
    story.does('2026-10-14T09:00', TEACHER, raise);
    expect(seen(story, GOVERNOR, '2026-10-14T09:30')).toBeUndefined();
    story.does('2026-10-14T10:00', HEADTEACHER, name(GOVERNOR));
    expect(seen(story, GOVERNOR, '2026-10-14T11:00')).toMatchObject({
      you: { whole: false, sees: ['statement'] },
      objectives: null,
      meetings: [],
      statement: { canDraft: false },
      appeals: { list: [{ canHear: true }] },
    });
    const told = messagesFor(story.review(), story.contextAt('2026-10-15T09:00')).filter(
      ({ kind }) => kind === 'accessGiven',
    );
    expect(told.map(({ to }) => to)).toEqual([oidOf(TEACHER), oidOf(GOVERNOR)]);
    story.does('2026-10-20T09:00', GOVERNOR, decide);
    expect(seen(story, GOVERNOR, '2026-10-20T10:00')).toBeUndefined();
  });

  test('KM-58 only the hearer sets the hearing and decides', () => {
    const story = moderated();
    story.does('2026-10-14T09:00', TEACHER, raise);
    story.does('2026-10-14T10:00', HEADTEACHER, name(GOVERNOR));
    expect(story.isRefused('2026-10-15T09:00', HEADTEACHER, decide).refused).toBe('notAllowed');
    story.does('2026-10-15T09:00', GOVERNOR, {
      type: 'setHearing',
      appealId: id(1),
      start: '2026-10-19T17:00',
      place: 'Board room',
    });
    expect(story.review().appeals[0]?.hearing?.place).toBe('Board room');
  });
});

describe('KS-25 informal first, then the headteacher', () => {
  const complain = { ...raise, subject: 'process', talkFirst: true } as const;
  const talk = {
    type: 'recordTalk',
    appealId: id(1),
    on: '2026-10-14',
    note: 'We do not agree.',
    settled: false,
  } as const;

  test('KS-25 it is talked over with the manager before it goes to the headteacher', () => {
    const story = play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });
    expect(story.isRefused('2026-10-14T09:00', 16, { ...complain, talkFirst: false })).toMatchObject({ rule: 'KS-25' });
    story.does('2026-10-14T09:00', 16, complain);
    expect(story.isRefused('2026-10-14T10:00', 16, { type: 'lodgeAppeal', appealId: id(1) })).toMatchObject({
      refused: 'notYet',
      rule: 'KS-25',
    });
    story.does('2026-10-14T16:00', 16, talk);
    story.does('2026-10-15T09:00', 16, { type: 'lodgeAppeal', appealId: id(1) });
    expect(turn(story, '2026-10-15T10:00')).toEqual([['hearAppeal', oidOf(HEADTEACHER)]]);
  });

  test('KS-25 about the headteacher it goes to the chair of governors', () => {
    const story = play({ pack: 'maths-school', reviewee: 2, reviewer: HEADTEACHER, opened: '2026-09-01T09:00' });
    story.does('2026-10-14T09:00', 2, complain);
    story.does('2026-10-14T16:00', 2, talk);
    story.does('2026-10-15T09:00', 2, { type: 'lodgeAppeal', appealId: id(1) });
    expect(story.review().appeals[0]?.hearer?.oid).toBe(oidOf(CHAIR));
  });
});

test('TA-28 a decision about salary can be appealed against', () => {
  const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' });
  story.does('2026-10-14T09:00', 39, { ...raise, subject: 'pay', entry: 'The increment' });
  story.does('2026-10-14T10:00', HEADTEACHER, name(GOVERNOR));
  story.does('2026-10-20T09:00', GOVERNOR, { ...decide, outcome: 'partlyUpheld', newStatement: false });
  expect(story.review().appeals[0]?.decision?.outcome).toBe('partlyUpheld');
});

describe('an appeal from before ids of grants were the app’s own', () => {
  const PAY = id(20);

  test('KM-54 KM-58 whose hearer was named under a pay governor’s grant: the governor keeps it when the appeal ends', () => {
    const story = signed();
    story.happens('2026-10-14T09:00', HEADTEACHER, {
      type: 'accessGiven',
      grantId: PAY,
      oid: oidOf(GOVERNOR),
      sees: 'statement',
      purpose: 'The pay committee.',
      rule: 'KM-54',
      clause: '20',
    });
    story.does('2026-10-14T10:00', TEACHER, raise);
    // The chair sees the review anyway, without any grant; the event holds the id that the client sent.
    story.happens('2026-10-15T09:00', HEADTEACHER, {
      type: 'appealHearerNamed',
      appealId: id(1),
      oid: oidOf(CHAIR),
      grantId: PAY,
    });
    const review = story.does('2026-10-16T09:00', TEACHER, { type: 'withdrawAppeal', appealId: id(1) });
    expect(review.appeals.map(({ state }) => state)).toEqual(['ended']);
    expect(review.access.grants.map(({ oid, ended }) => [oid, ended])).toEqual([[oidOf(GOVERNOR), null]]);
  });
});
