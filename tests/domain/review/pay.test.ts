import { describe, expect, test } from 'vitest';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { resolvePolicy } from '#domain/policies/policyFile.ts';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { requests } from '#domain/review/requests.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play, type Story } from './story.ts';

const HEADTEACHER = 1;
const SENIOR_LEADER = 2;
const GOVERNOR = 53;

const recommend = (answers: Record<string, string>, version = 1): Command => ({
  type: 'recommendPay',
  version,
  answers,
});
const passOn: Command = { type: 'passPayOn', version: 1, comment: null };
const decided: Command = { type: 'decidePay', version: 1, agreed: true, reasons: 'As recommended.' };
const kent = {
  eligible: 'yes',
  criteria: 'Those of 2025.',
  recommendation: 'Pay progression',
  reasons: 'Both objectives met.',
};
const trust = { recommendation: 'Increment', reasons: 'A good year.' };
const maths = { recommendation: 'Good', reasons: 'Three of four targets Good.' };

const teacher = () => play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
const associate = () => play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' });
const mathematician = () => play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });
const turn = (story: Story, at: string) =>
  requests(story.review(), story.contextAt(at))
    .filter(({ section }) => section === 'pay')
    .map(({ kind, to }) => [kind, to]);

describe('KM-33 a recommendation is made only for those eligible', () => {
  test('KM-33 somebody who is not eligible gets none, and the clause says so', () => {
    const refusal = teacher().isRefused('2026-10-20T09:00', 5, recommend({ ...kent, eligible: 'no' }));
    expect(refusal).toMatchObject({ rule: 'KM-33', fields: [{ field: 'recommendation' }] });
    teacher().does('2026-10-20T09:00', 5, recommend({ ...kent, eligible: 'no', recommendation: 'Not eligible' }));
  });

  test('KM-33 the criteria stand in it, and the reviewer alone writes it', () => {
    expect(teacher().isRefused('2026-10-20T09:00', 5, recommend({ ...kent, criteria: '' })).fields).toMatchObject([
      { field: 'criteria' },
    ]);
    for (const number of [12, HEADTEACHER, GOVERNOR])
      expect(teacher().isRefused('2026-10-20T09:00', number, recommend(kent)).refused).toBe('notAllowed');
  });

  test('KM-79 what somebody contributed alone and in a team is written with it, and the headteacher reads it', () => {
    const story = teacher();
    const contribution = 'Led the reading club, and the team’s moderation.';
    story.does('2026-10-20T09:00', 5, recommend({ ...kent, contribution }));
    const headteacher = people.find(({ oid }) => oid === oidOf(HEADTEACHER));
    const context = story.contextAt('2026-10-20T12:00');
    const read = expect.arrayContaining([expect.objectContaining({ id: 'contribution', text: contribution })]);
    expect(headteacher && viewReview({ review: story.review(), actor: headteacher, context })).toMatchObject({
      pay: { list: [{ read }] },
    });
  });

  test('KM-53 governors who decide are let in to the assessment, and record the decision', () => {
    const story = teacher();
    story.does('2026-10-20T09:00', 5, recommend(kent));
    expect(story.isRefused('2026-10-20T10:00', GOVERNOR, decided).refused).toBe('notAllowed');
    story.does('2026-10-20T10:00', HEADTEACHER, passOn);
    story.does('2026-10-20T11:00', HEADTEACHER, {
      type: 'giveAccess',
      grantId: id(2),
      oid: oidOf(GOVERNOR),
      as: 'payGovernors',
      purpose: 'Pay committee.',
    });
    const governor = people.find(({ oid }) => oid === oidOf(GOVERNOR));
    expect(
      governor && viewReview({ review: story.review(), actor: governor, context: story.contextAt('2026-10-20T12:00') }),
    ).toMatchObject({
      statement: null,
      pay: {
        canDecide: true,
        list: [{ read: [{ id: 'eligible' }, { id: 'criteria' }, { id: 'recommendation' }, { id: 'reasons' }] }],
      },
    });
    expect(turn(story, '2026-10-20T12:00')).toEqual([['decidePay', oidOf(GOVERNOR)]]);
    story.does('2026-10-21T18:00', GOVERNOR, decided);
    expect(
      messagesFor(story.review(), story.contextAt('2026-10-22T09:00'))
        .filter(({ kind }) => kind === 'payDecided')
        .map(({ to }) => to),
    ).toEqual([oidOf(12), oidOf(5)]);
  });
});

describe('TA-27 the headteacher recommends the salary', () => {
  test('TA-27 an increment or an honorarium, with reasons; nobody else recommends', () => {
    const story = associate();
    expect(story.isRefused('2026-10-20T09:00', 38, recommend(trust)).refused).toBe('notAllowed');
    story.does('2026-10-20T09:00', HEADTEACHER, recommend({ ...trust, recommendation: 'Honorarium' }));
    expect(
      story.changesNothing('2026-10-20T09:01', HEADTEACHER, recommend({ ...trust, recommendation: 'Honorarium' })),
    ).toBe(true);
  });

  test('TA-27 KS-23 nobody gets a card about what he or she had in hand last', () => {
    const cards = (story: Story, at: string) =>
      messagesFor(story.review(), story.contextAt(at)).flatMap(({ kind, to }) => (kind === 'payToPassOn' ? [to] : []));
    const own = associate();
    own.does('2026-10-20T09:00', HEADTEACHER, recommend(trust));
    expect(cards(own, '2026-10-20T10:00')).toEqual([]);
    expect(turn(own, '2026-10-20T10:00')).toEqual([['decidePay', oidOf(HEADTEACHER)]]);
    const passed = mathematician();
    passed.does('2026-10-20T09:00', 6, recommend(maths));
    expect(cards(passed, '2026-10-20T10:00')).toEqual([oidOf(SENIOR_LEADER)]);
    passed.does('2026-10-20T11:00', SENIOR_LEADER, passOn);
    expect(cards(passed, '2026-10-20T12:00')).toEqual([oidOf(HEADTEACHER)]);
  });

  test('TA-27 withholding an increment is refused without a record of concern and support', () => {
    const refusal = associate().isRefused(
      '2026-10-20T09:00',
      HEADTEACHER,
      recommend({ ...trust, recommendation: 'Increment withheld' }),
    );
    expect(refusal).toMatchObject({ rule: 'TA-27', fields: [{ field: 'recommendation' }] });
  });

  test('TA-27 the days on record before it allow it, and a day after it does not', () => {
    const withheld = {
      ...trust,
      recommendation: 'Increment withheld',
      concernsMadeKnownOn: '2026-05-11',
      supportGivenFrom: '2026-06-01',
    };
    associate().does('2026-10-20T09:00', HEADTEACHER, recommend(withheld));
    const late = { ...withheld, supportGivenFrom: '2026-10-20' };
    expect(associate().isRefused('2026-10-20T09:00', HEADTEACHER, recommend(late)).rule).toBe('TA-27');
  });

  test('TA-27 a concern and a support plan of the review are such a record', () => {
    const story = associate();
    story.does('2026-05-11T09:00', 38, {
      type: 'raiseConcern',
      concernId: id(1),
      about: 'Letters leave late.',
      help: null,
    });
    const withheld = recommend({ ...trust, recommendation: 'Increment withheld', supportGivenFrom: '2026-06-01' });
    story.does('2026-10-20T09:00', HEADTEACHER, withheld);
    expect(story.review().pay).toHaveLength(1);
  });
});

describe('KS-23 from manager to senior leader, headteacher and pay committee', () => {
  test('KS-23 in that order, each with a card when it is up', () => {
    const story = mathematician();
    story.does('2026-10-20T09:00', 6, recommend(maths));
    expect(turn(story, '2026-10-20T10:00')).toEqual([['passPayOn', oidOf(SENIOR_LEADER)]]);
    expect(story.isRefused('2026-10-20T10:00', HEADTEACHER, passOn).refused).toBe('notAllowed');
    expect(story.isRefused('2026-10-20T10:00', HEADTEACHER, decided)).toMatchObject({
      refused: 'notYet',
      rule: 'KS-23',
    });
    story.does('2026-10-20T11:00', SENIOR_LEADER, passOn);
    expect(turn(story, '2026-10-20T12:00')).toEqual([['passPayOn', oidOf(HEADTEACHER)]]);
    story.does('2026-10-20T13:00', HEADTEACHER, passOn);
    expect(turn(story, '2026-10-20T14:00')).toEqual([['decidePay', oidOf(HEADTEACHER)]]);
    story.does('2026-11-10T09:00', HEADTEACHER, decided);
    expect(turn(story, '2026-11-10T10:00')).toEqual([]);
    expect(story.changesNothing('2026-11-10T10:01', HEADTEACHER, decided)).toBe(true);
  });

  test('KS-23 returned, it is written anew and takes the same way', () => {
    const story = mathematician();
    story.does('2026-10-20T09:00', 6, recommend(maths));
    story.does('2026-10-20T11:00', SENIOR_LEADER, { type: 'returnPay', version: 1, comment: 'Say which targets.' });
    expect(turn(story, '2026-10-20T12:00')).toEqual([['recommendPayAnew', oidOf(6)]]);
    expect(story.isRefused('2026-10-20T12:00', 6, recommend(maths)).refused).toBe('stale');
    expect(story.isRefused('2026-10-20T12:00', SENIOR_LEADER, passOn)).toMatchObject({
      refused: 'alreadyDone',
      rule: 'KS-23',
    });
    story.does('2026-10-20T12:00', 6, recommend({ ...maths, reasons: 'Targets 1 to 3.' }, 2));
    expect(turn(story, '2026-10-20T13:00')).toEqual([['passPayOn', oidOf(SENIOR_LEADER)]]);
  });

  test('KS-22 on its way it is not changed, and only a level of the scale is recommended', () => {
    const story = mathematician();
    expect(
      story.isRefused('2026-10-20T09:00', 6, recommend({ ...maths, recommendation: 'Brilliant' })).fields,
    ).toMatchObject([{ field: 'recommendation' }]);
    story.does('2026-10-20T09:00', 6, recommend(maths));
    story.does('2026-10-20T11:00', SENIOR_LEADER, passOn);
    expect(story.isRefused('2026-10-20T12:00', 6, recommend({ ...maths, recommendation: 'Outstanding' })).refused).toBe(
      'alreadyDone',
    );
  });
});

test('KS-22 TA-27 the recommendation is offered until it is on its way, and nothing of it once the cycle is closed', () => {
  const offered = (story: Story, number: number) => {
    const context = story.contextAt('2026-10-20T14:00');
    const person = context.person(oidOf(number));
    const { canRecommend, canPassOn, canDecide } =
      (person && viewReview({ review: story.review(), actor: person, context })?.pay) ?? {};
    return { canRecommend, canPassOn, canDecide };
  };
  const nothing = { canRecommend: false, canPassOn: false, canDecide: false };
  const story = mathematician();
  expect(offered(story, 6)).toEqual({ ...nothing, canRecommend: true });
  story.does('2026-10-20T09:00', 6, recommend(maths));
  expect(offered(story, 6)).toEqual({ ...nothing, canRecommend: true });
  story.does('2026-10-20T11:00', SENIOR_LEADER, passOn);
  expect(offered(story, 6)).toEqual(nothing);
  expect(offered(story, HEADTEACHER)).toEqual({ ...nothing, canPassOn: true });
  story.does('2026-10-20T13:00', HEADTEACHER, passOn);
  expect(offered(story, HEADTEACHER)).toEqual({ ...nothing, canDecide: true });
  story.happens('2026-10-20T13:30', HEADTEACHER, { type: 'cycleClosed', note: 'Has left.' });
  expect(offered(story, HEADTEACHER)).toEqual(nothing);
});

test.each(['kent-model', 'trust-associate-staff', 'maths-school'])(
  'KM-33 TA-27 KS-22 without a pay part nothing about pay is left: %s',
  (policy) => {
    const file = findPolicyFile(policy);
    const pack = file && resolvePolicy(file, { payPart: false });
    expect(pack?.pay).toBeUndefined();
    expect(pack?.provisions.filter(({ topic }) => topic === 'pay')).toEqual([]);
    expect(pack?.forms.statement.fields.map(({ id: field }) => field)).not.toContain('payRecommendation');
  },
);
