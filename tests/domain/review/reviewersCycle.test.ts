import { describe, expect, test } from 'vitest';
import { schoolYear } from '#local/school/schoolYear.ts';
import type { Employment } from '#domain/people/person.ts';
import { cycleOn, ownCycle } from '#domain/policies/cycles.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { openReview } from '#domain/review/openReview.ts';
import { requests } from '#domain/review/requests.ts';
import { viewReviewers } from '#domain/review/reviewers/view.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play } from './story.ts';

const HEADTEACHER = 1;
const DEPUTY = 2;
const REVIEWER = 5;
const REVIEWEE = 12;
const CHAIR = 51;
const STARTED = { start: '2027-01-11', end: null, inductionUntil: null, probationUntil: null };
const NOW = '2027-01-12T10:00';

const partWay = (employment: Employment = STARTED) =>
  play({
    pack: 'kent-model',
    reviewee: REVIEWEE,
    reviewer: REVIEWER,
    opened: '2027-01-12T09:00',
    changes: { employment },
  });
const whole = () => play({ pack: 'kent-model', reviewee: REVIEWEE, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
const person = (number: number) => {
  const found = people.find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error('Nobody.');
  return found;
};
const told = (story: ReturnType<typeof whole>, at: string, kind: string) =>
  messagesFor(story.review(), story.contextAt(at))
    .filter((message) => message.kind === kind)
    .map(({ to }) => to)
    .toSorted();

describe('a first cycle that starts part-way', () => {
  const fixes = (end: string) => ({ type: 'fixFirstCycle' as const, end, reason: null });

  test('KM-09 the headteacher is asked to fix its length; the proposal falls into line as soon as possible', () => {
    const story = partWay();
    expect(story.review().cycle).toEqual({ start: '2027-01-11', end: '2027-08-31' });
    expect(told(story, NOW, 'firstCycleToFix')).toEqual([oidOf(HEADTEACHER)]);
    const asked = requests(story.review(), story.contextAt(NOW));
    expect(asked.map(({ kind, to, rule }) => [kind, to, rule])).toEqual([['fixFirstCycle', oidOf(1), 'KM-09']]);
    story.does(NOW, HEADTEACHER, fixes('2027-08-31'));
    expect(requests(story.review(), story.contextAt(NOW))).toEqual([]);
    expect(told(story, NOW, 'firstCycleFixed')).toEqual([REVIEWER, REVIEWEE].map(oidOf));
  });

  test('KM-09 another length than the proposed one moves what hangs on the cycle’s end; both are told', () => {
    const story = partWay();
    const review = story.does(NOW, HEADTEACHER, fixes('2028-08-31'));
    expect(review.cycle).toEqual({ start: '2027-01-11', end: '2028-08-31' });
    expect(story.changesNothing(NOW, HEADTEACHER, fixes('2028-08-31'))).toBe(true);
  });

  test('KM-09 an end out of line is refused with its clause, and so is anybody but the headteacher', () => {
    const story = partWay();
    const refused = story.isRefused(NOW, HEADTEACHER, fixes('2027-05-31'));
    expect([refused.rule, refused.fields?.[0]?.field]).toEqual(['KM-09', 'end']);
    expect(refused.message).toContain('Tuesday 31 August 2027 or on Thursday 31 August 2028');
    expect(story.isRefused(NOW, REVIEWER, fixes('2027-08-31')).refused).toBe('notAllowed');
    expect(story.isRefused('2027-09-01T10:00', HEADTEACHER, fixes('2027-08-31')).refused).toBe('inThePast');
    expect(whole().isRefused('2026-10-05T10:00', HEADTEACHER, fixes('2027-08-31')).refused).toBe('invalid');
  });

  test('KM-09 for a headteacher, the governing body fixes it', () => {
    const story = play({
      pack: 'kent-model',
      reviewee: HEADTEACHER,
      reviewer: CHAIR,
      opened: '2027-01-12T09:00',
      changes: { employment: STARTED },
    });
    expect(story.isRefused(NOW, HEADTEACHER, fixes('2028-08-31')).refused).toBe('notAllowed');
    expect(story.does(NOW, CHAIR, fixes('2028-08-31')).cycle.end).toBe('2028-08-31');
  });

  test('KM-09 after a first cycle that was fixed shorter than proposed the next one is whole', () => {
    const { pack } = whole().contextAt(NOW);
    const late = { ...person(REVIEWEE), employment: { ...STARTED, start: '2027-07-01' } };
    expect(ownCycle({ pack, person: late, date: '2027-10-01' })).toEqual({ start: '2027-07-01', end: '2028-08-31' });
    const opened = openReview(person(HEADTEACHER), {
      reviewee: late,
      reviewer: person(REVIEWER),
      approver: person(HEADTEACHER),
      pack,
      today: '2027-10-01',
      calendar: schoolYear,
      lastEnd: '2027-08-31',
    });
    expect(opened).toMatchObject({ cycle: cycleOn({ pack, whose: late, date: '2027-10-01' }) });
  });

  test('KM-05 a contract under a year sets the length itself: there is nothing to fix', () => {
    const story = partWay({ ...STARTED, end: '2027-10-31' });
    expect(story.review().cycle).toEqual({ start: '2027-01-11', end: '2027-10-31' });
    expect(requests(story.review(), story.contextAt(NOW))).toEqual([]);
    expect(story.isRefused(NOW, HEADTEACHER, fixes('2027-08-31')).refused).toBe('invalid');
  });
});

describe('a move to a new post during the cycle', () => {
  const decides = (newEnd: string | null, toOid: string | null = null) => ({
    type: 'decideNewPost' as const,
    decisionId: id(4),
    post: 'Second in English',
    from: '2027-01-11',
    newEnd,
    toOid,
    reason: 'The post is a different one.',
  });

  test('KM-10 the headteacher decides that the cycle goes on, and whether the reviewer changes; both are told', () => {
    const story = whole();
    expect(story.isRefused(NOW, REVIEWER, decides(null)).refused).toBe('notAllowed');
    const review = story.does(NOW, HEADTEACHER, decides(null, oidOf(DEPUTY)));
    expect([review.cycle.end, review.reviewerOid]).toEqual(['2027-08-31', oidOf(DEPUTY)]);
    expect(told(story, NOW, 'newPostDecided')).toEqual([DEPUTY, REVIEWEE].map(oidOf));
    expect(told(story, NOW, 'reviewerChanged')).toEqual([DEPUTY, REVIEWER, REVIEWEE].map(oidOf));
    const { newPost, past } = viewReviewers({ review, actor: person(REVIEWEE), context: story.contextAt(NOW) });
    expect(newPost?.decided.map(({ post, by }) => [post, by.name])).toEqual([['Second in English', 'Helen Ashdown']]);
    expect(past.map(({ why, rule }) => [why, rule])).toEqual([['A move to a new post', 'KM-10']]);
  });

  test('KM-10 the cycle begins again: this one ends the day before, and what was open in it is no longer due', () => {
    const story = whole();
    const review = story.does(NOW, HEADTEACHER, decides('2027-08-31'));
    expect(review.cycle).toEqual({ start: '2026-09-01', end: '2027-01-10' });
    const states = obligations(review, story.contextAt(NOW)).map(({ state }) => state);
    expect(states.filter((state) => state !== 'done' && state !== 'withdrawn')).toEqual([]);
    expect(story.isRefused(NOW, HEADTEACHER, { ...decides(null), decisionId: id(5) }).refused).toBe('alreadyDone');
    expect(story.changesNothing(NOW, HEADTEACHER, decides('2027-08-31'))).toBe(true);
  });

  test('KM-10 a day outside the cycle, an end out of line, or an unknown reviewer is refused at its field', () => {
    const story = whole();
    const fieldOf = (wish: Partial<ReturnType<typeof decides>>) =>
      story.isRefused(NOW, HEADTEACHER, { ...decides(null), ...wish }).fields?.[0]?.field;
    expect(fieldOf({ from: '2026-09-01' })).toBe('from');
    expect(fieldOf({ from: '2027-09-01' })).toBe('from');
    expect(fieldOf({ newEnd: '2027-06-30' })).toBe('newEnd');
    expect(fieldOf({ toOid: oidOf(REVIEWEE) })).toBe('toOid');
  });

  test('KM-10 for the headteacher, the governing body decides; the panel stays', () => {
    const story = play({ pack: 'kent-model', reviewee: HEADTEACHER, reviewer: CHAIR, opened: '2026-09-01T09:00' });
    expect(story.isRefused(NOW, HEADTEACHER, decides(null)).refused).toBe('notAllowed');
    expect(story.isRefused(NOW, CHAIR, decides(null, oidOf(DEPUTY))).fields?.[0]?.field).toBe('toOid');
    expect(story.does(NOW, CHAIR, decides('2028-08-31')).reviewers.newPosts[0]?.newCycle?.end).toBe('2028-08-31');
  });
});
