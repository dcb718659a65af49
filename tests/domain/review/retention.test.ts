import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { isOffered } from '#domain/review/offer.ts';
import { recordsOf } from '#domain/review/retention/keptUntil.ts';
import { viewKept } from '#domain/review/retention/view.ts';
import { looksAfterRecords, viewRecords } from '#domain/views/records.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play, type Story } from './story.ts';

const HEADTEACHER = 1;
const BUSINESS_MANAGER = 31;
const ADMINISTRATOR = 46;
const CHAIR = 51;

/** A teacher under the Kent model: cycle 2026/27, closed on 6 September 2027. */
function teacher() {
  const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
  story.does('2027-09-06T09:00', 5, close);
  return story;
}

/** A member of the associate staff under the trust's policy: cycle 2026. */
const associate = (values = {}) =>
  play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00', values });

const close: Command = { type: 'closeCycle', note: 'It was never finished.' };
const hold: Command = { type: 'holdRecords', holdId: id(7), reason: 'legalClaim', note: 'Letter of 3 May.' };
const agree: Command = { type: 'agreeDestruction' };
const raise = {
  type: 'raiseAppeal',
  appealId: id(1),
  subject: 'pay',
  entry: 'The increment',
  reasons: 'It was due.',
  talkFirst: false,
} as const;

const records = (story: Story, at: string) => recordsOf(story.review(), story.contextAt(at));
const person = (number: number) => {
  const found = people.find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error(`Nobody has the number ${number}.`);
  return found;
};

describe('until when records are kept', () => {
  test('KM-55 at least six years from the end of the cycle; then only once somebody of the school agrees', () => {
    const story = teacher();
    expect(records(story, '2033-08-31T23:59')).toMatchObject({ until: '2033-08-31', isOver: false, isReady: false });
    expect(records(story, '2033-09-01T00:01')).toMatchObject({ isOver: true, needsAgreement: true, isReady: false });
    expect(records(story, '2027-10-01T09:00')?.because).toBe(
      '6 years after the end of the cycle on Tuesday 31 August 2027',
    );
    story.does('2033-09-06T09:00', HEADTEACHER, agree);
    expect(records(story, '2033-09-06T10:00')).toMatchObject({ isReady: true });
    expect(story.changesNothing('2033-09-06T11:00', BUSINESS_MANAGER, agree)).toBe(true);
  });

  test('KM-55 agreed in the term in which the time is up, and not before; nothing goes before its day even then', () => {
    const story = teacher();
    expect(story.isRefused('2033-03-01T09:00', HEADTEACHER, agree)).toMatchObject({ refused: 'notYet', rule: 'KM-55' });
    story.does('2033-08-15T09:00', HEADTEACHER, agree);
    expect(records(story, '2033-08-31T12:00')?.isReady).toBe(false);
    expect(records(story, '2033-09-01T02:30')?.isReady).toBe(true);
  });

  test('TA-32 after six years destroyed by itself, without anybody’s agreement', () => {
    const story = associate();
    story.does('2027-01-05T09:00', 38, close);
    expect(records(story, '2032-12-31T23:59')).toMatchObject({ until: '2032-12-31', isReady: false });
    expect(records(story, '2033-01-01T02:30')).toMatchObject({ needsAgreement: false, isReady: true });
    expect(story.isRefused('2033-01-03T09:00', HEADTEACHER, agree)).toMatchObject({ rule: 'TA-32' });
  });

  test('PA-12 at least six years; the headteacher keeps the records without seeing the review', () => {
    const story = play({
      pack: 'support-staff',
      reviewee: 39,
      reviewer: 38,
      opened: '2026-09-01T09:00',
      staffGroup: 'support',
    });
    story.does('2027-09-06T09:00', 38, close);
    const { until = '' } = records(story, '2027-10-01T09:00') ?? {};
    expect(until).toBe(`${Number(story.review().cycle.end.slice(0, 4)) + 6}${story.review().cycle.end.slice(4)}`);
    expect(story.isRefused('2030-01-08T09:00', HEADTEACHER, agree)).toMatchObject({ refused: 'notYet', rule: 'PA-12' });
    story.does('2030-01-08T09:00', HEADTEACHER, hold);
    expect(records(story, '2034-01-08T09:00')?.stops).toEqual(['hold']);
  });

  test('KM-55 TA-32 X-04 a cycle that ended on 29 February is kept to the end of the 28th', () => {
    const leap = play({
      pack: 'trust-associate-staff',
      reviewee: 39,
      reviewer: 38,
      opened: '2027-03-01T09:00',
      values: { cycleStarts: '03-01', cycleEnds: '02-28' },
    });
    expect(leap.review().cycle.end).toBe('2028-02-29');
    leap.does('2028-03-06T09:00', 38, close);
    expect(records(leap, '2034-02-28T23:00')).toMatchObject({ until: '2034-02-28', isReady: false });
    expect(records(leap, '2034-03-01T00:30')?.isReady).toBe(true);
  });

  test('KM-55 KM-10 where the cycle began again with a new post, from the day on which it came to its end', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    story.does('2027-01-05T09:00', HEADTEACHER, {
      type: 'decideNewPost',
      decisionId: id(4),
      post: 'Second in English',
      from: '2027-01-11',
      newEnd: '2027-08-31',
      toOid: null,
      reason: 'The post is a different one.',
    });
    expect(records(story, '2027-02-01T09:00')).toMatchObject({ until: '2033-01-10', stops: ['cycle'] });
  });

  test('KM-55 TA-32 nothing goes while the cycle is open, nor while it was opened again; then the years count anew', () => {
    const story = associate();
    expect(records(story, '2034-06-01T09:00')).toMatchObject({ isOver: true, stops: ['cycle'], isReady: false });
    story.does('2027-01-05T09:00', 38, close);
    story.does('2029-05-08T09:00', HEADTEACHER, { type: 'reopenReview', reason: 'An error in the record.' });
    expect(records(story, '2034-06-01T09:00')).toMatchObject({ stops: ['cycle'], isReady: false });
    story.does('2029-06-04T09:00', 38, close);
    expect(records(story, '2033-01-03T09:00')).toMatchObject({ until: '2035-06-04', isReady: false });
  });

  test('KM-55 what was agreed before a review was opened again is agreed anew', () => {
    const story = teacher();
    story.does('2033-08-15T09:00', HEADTEACHER, agree);
    story.does('2033-08-16T09:00', HEADTEACHER, { type: 'reopenReview', reason: 'A claim about pay.' });
    story.does('2033-08-17T09:00', 5, close);
    expect(records(story, '2039-09-01T09:00')).toMatchObject({ isOver: true, needsAgreement: true, isReady: false });
  });

  test('TA-32 TA-28 nothing goes while an appeal is open', () => {
    const story = associate();
    story.does('2027-01-05T09:00', 38, close);
    story.does('2032-12-01T09:00', 39, raise);
    expect(records(story, '2033-01-03T09:00')).toMatchObject({ stops: ['appeal'], isReady: false });
    story.does('2033-01-04T09:00', 39, { type: 'withdrawAppeal', appealId: id(1) });
    expect(records(story, '2033-01-05T02:30')?.isReady).toBe(true);
  });

  test('KS-26 a policy that names no period destroys nothing', () => {
    const story = play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });
    expect(records(story, '2050-01-03T09:00')).toBeUndefined();
    expect(story.isRefused('2050-01-03T09:00', HEADTEACHER, agree).refused).toBe('notAllowed');
  });
});

describe('a hold on one review', () => {
  test('TA-32 KM-55 nothing is destroyed while it stands, also where the review stands still; then it goes', () => {
    const story = associate();
    story.does('2026-05-05T09:00', HEADTEACHER, { type: 'suspendReview', reason: 'grievance', note: 'A grievance.' });
    story.does('2026-05-06T09:00', BUSINESS_MANAGER, hold);
    story.does('2026-06-01T09:00', HEADTEACHER, { type: 'resumeReview', note: 'Settled.' });
    story.does('2027-01-05T09:00', 38, close);
    expect(records(story, '2033-01-03T09:00')).toMatchObject({ stops: ['hold'], isReady: false });
    expect(story.isRefused('2033-01-03T09:00', HEADTEACHER, { ...hold, holdId: id(8) }).refused).toBe('alreadyDone');
    story.does('2033-01-04T09:00', HEADTEACHER, { type: 'endHold', holdId: id(7) });
    expect(records(story, '2033-01-05T02:30')?.isReady).toBe(true);
    expect(story.changesNothing('2033-01-05T09:00', HEADTEACHER, { type: 'endHold', holdId: id(7) })).toBe(true);
  });

  test('KM-55 what was agreed before a hold is agreed anew', () => {
    const story = teacher();
    story.does('2033-08-15T09:00', HEADTEACHER, agree);
    story.does('2033-08-16T09:00', HEADTEACHER, hold);
    expect(story.isRefused('2033-08-17T09:00', HEADTEACHER, agree).message).toContain('its records are held');
    story.does('2033-08-18T09:00', HEADTEACHER, { type: 'endHold', holdId: id(7) });
    expect(records(story, '2033-09-01T09:00')?.isReady).toBe(false);
  });

  test('KM-55 TA-32 X-07 only who keeps the records holds them: no administrator, none of the two, nobody his or her own', () => {
    const story = teacher();
    for (const nobody of [5, 12, 13, ADMINISTRATOR, CHAIR])
      expect(story.isRefused('2028-01-10T09:00', nobody, hold).refused).toBe('notAllowed');
    const own = play({
      pack: 'trust-associate-staff',
      reviewee: BUSINESS_MANAGER,
      reviewer: HEADTEACHER,
      opened: '2026-01-05T09:00',
    });
    expect(own.isRefused('2026-05-05T09:00', BUSINESS_MANAGER, hold).refused).toBe('notAllowed');
  });

  test('KM-55 the reviewee sees until when it is kept and why it is held; others see only that it is', () => {
    const story = teacher();
    const review = story.does('2028-01-10T09:00', BUSINESS_MANAGER, hold);
    const seenBy = (number: number) =>
      viewKept({ review, actor: person(number), context: story.contextAt('2028-01-11T09:00') });
    expect(seenBy(12)).toMatchObject({
      until: '2033-08-31',
      afterwards: 'onceAgreed',
      rule: 'KM-55',
      hold: { reason: 'A legal claim', note: 'Letter of 3 May.' },
    });
    expect(seenBy(5)?.hold).toMatchObject({ reason: null, note: null });
  });
});

describe('the page of records', () => {
  const at = '2033-08-15T09:00';
  const page = (number: number, story: Story) => {
    const context = story.contextAt(at);
    return viewRecords({
      viewer: person(number),
      all: [{ review: story.review(), context }],
      destroyed: [DESTROYED],
      school: context,
    });
  };
  const DESTROYED = {
    revieweeOid: oidOf(13),
    ledBy: 'headteacher',
    policy: 'Policy on performance management',
    cycle: { start: '2025-09-01', end: '2026-08-31' },
    until: '2032-08-31',
    rule: 'KM-55',
    clause: '7',
    destroyedAt: '2032-09-07T02:30:00Z',
    agreedBy: oidOf(HEADTEACHER),
    takenBackBy: null,
  } as const;

  test('KM-55 PA-12 by year, what falls due this term, and whose it is for those who keep the records', () => {
    const story = teacher();
    const seen = page(BUSINESS_MANAGER, story);
    expect(seen.years).toMatchObject([{ year: 2033, count: 1 }]);
    expect(seen.counts).toEqual({ due: 1, held: 0 });
    expect(seen.lines).toMatchObject([{ person: { oid: oidOf(12) }, state: 'toAgree', until: '2033-08-31' }]);
    expect(seen.destroyed[0]?.person?.oid).toBe(oidOf(13));
  });

  test('KM-55 destruction is to be agreed, and a hold to be ended, exactly where that would be accepted', () => {
    const story = teacher();
    const context = story.contextAt(at);
    const can = (number: number) => {
      const situation = { review: story.review(), actor: person(number), context };
      const types = ['agreeDestruction', 'holdRecords', 'endHold'] as const;
      const [line] = page(number, story).lines;
      return { state: line?.state, types: types.filter((type) => isOffered({ type, about: {}, situation })) };
    };
    expect(can(BUSINESS_MANAGER)).toEqual({ state: 'toAgree', types: ['agreeDestruction', 'holdRecords'] });
    expect(can(ADMINISTRATOR)).toEqual({ state: undefined, types: [] });
    expect(can(12)).toEqual({ state: undefined, types: [] });
    story.does('2033-08-01T09:00', HEADTEACHER, hold);
    expect(can(HEADTEACHER)).toEqual({ state: 'stopped', types: ['endHold'] });
    story.does('2033-08-02T09:00', HEADTEACHER, { type: 'endHold', holdId: id(7) });
    story.does('2033-08-03T09:00', HEADTEACHER, agree);
    expect(can(HEADTEACHER)).toEqual({ state: 'agreed', types: ['holdRecords'] });
  });

  test('KM-55 X-07 administrators see the figures and no names', () => {
    const story = teacher();
    expect(looksAfterRecords(person(ADMINISTRATOR))).toBe(true);
    expect(looksAfterRecords(person(12))).toBe(false);
    const seen = page(ADMINISTRATOR, story);
    expect(seen).toMatchObject({ counts: { due: 1 }, lines: [], destroyed: [{ person: null }] });
  });

  test('TA-32 what is destroyed by itself stands there too, with the clause, and so does what is held', () => {
    const story = associate();
    story.does('2027-01-05T09:00', 38, close);
    const context = story.contextAt('2032-12-01T09:00');
    const lines = () =>
      viewRecords({
        viewer: person(HEADTEACHER),
        all: [{ review: story.review(), context }],
        destroyed: [],
        school: context,
      }).lines;
    expect(lines()).toMatchObject([{ state: 'byItself', rule: 'TA-32', clause: 'Retention' }]);
    story.does('2032-12-01T10:00', HEADTEACHER, hold);
    expect(lines()).toMatchObject([{ state: 'stopped', stops: ['hold'], hold: { reason: 'A legal claim' } }]);
  });
});
