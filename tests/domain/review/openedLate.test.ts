import { describe, expect, test } from 'vitest';
import { proposeProgramme } from '#domain/review/meetings/programme.ts';
import { obligations } from '#domain/review/obligations.ts';
import type { Person } from '#domain/people/person.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { summarise } from '#domain/views/home.ts';
import { keyOf } from '#domain/review/messageKey.ts';
import { oidOf } from '#local/school/people.ts';
import { play } from './story.ts';

const OFFICE_MANAGER = 38;
const MANAGER = 31;

/** A cycle that begins on 1 April (conversations) or 1 September (support staff), with the review opened on some day of it. */
const openedOn = (pack: 'conversations' | 'support-staff', opened: string, values = {}) =>
  play({
    pack,
    reviewee: OFFICE_MANAGER,
    reviewer: MANAGER,
    opened: `${opened}T09:00`,
    staffGroup: pack === 'conversations' ? 'associate' : 'support',
    values,
  });

type Story = ReturnType<typeof openedOn>;

const dutyOf = (story: Story, id: string, on: string) =>
  obligations(story.review(), story.contextAt(`${on}T10:00`)).find(({ obligation }) => obligation === id);

describe('a review that is opened after its cycle began', () => {
  test('KC-01 KC-04 the first conversation and the action plan are counted from the opening, and nothing is overdue on that day', () => {
    const story = openedOn('conversations', '2026-10-05');
    expect(dutyOf(story, 'first-conversation', '2026-10-05')).toMatchObject({
      state: 'owed',
      because: expect.stringContaining('opening of the review on Monday 5 October 2026'),
    });
    expect(dutyOf(story, 'agree-action-plan', '2026-10-05')?.state).not.toBe('overdue');
    const states = obligations(story.review(), story.contextAt('2026-10-05T10:00')).map(({ state }) => state);
    expect(states).not.toContain('overdue');
  });

  test('KC-01 opened on the first day of the cycle it is counted from that', () => {
    const story = openedOn('conversations', '2026-04-01');
    expect(dutyOf(story, 'first-conversation', '2026-04-01')?.because).not.toContain('opening');
  });

  test('KC-01 the programme proposes the first conversation a rhythm after the opening', () => {
    const story = openedOn('conversations', '2026-10-05');
    const first = dutyOf(story, 'first-conversation', '2026-10-05');
    const [proposed] = proposeProgramme(story.review(), story.contextAt('2026-10-05T10:00'));
    expect(proposed?.day).toBe(first?.due.slice(0, 10));
  });

  test('KC-01 KC-02 opened too late in the cycle for another, the next cycle counts its own', () => {
    const story = openedOn('conversations', '2027-03-22');
    expect(dutyOf(story, 'first-conversation', '2027-03-22')?.state).toBe('withdrawn');
    const reviews = openedOn('conversations', '2027-01-11', { approach: 'reviews' });
    expect(dutyOf(reviews, 'hold-mid-year-review', '2027-01-11')?.state).toBe('withdrawn');
  });

  test('PA-04 PA-05 the first one-to-one is counted from the opening; the six months of the policy stay those of the cycle', () => {
    const story = openedOn('support-staff', '2026-11-09');
    expect(dutyOf(story, 'first-one-to-one', '2026-11-09')).toMatchObject({
      state: 'owed',
      dueLocal: '2026-11-30T23:59:59+00:00',
    });
    expect(dutyOf(story, 'six-month-review', '2026-11-09')?.dueLocal).toBe('2027-03-31T23:59:59+01:00');
  });

  test('KM-22 a date that the policy fixes stays where it is', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-11-16T09:00' });
    expect(dutyOf(story, 'arrange-planning-meeting', '2026-11-16')?.state).toBe('overdue');
  });

  test('KM-22 KM-06 nobody is called late with what had passed at the opening, and why is said', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-11-16T09:00' });
    const context = story.contextAt('2026-11-16T10:00');
    const duty = dutyOf(story, 'arrange-planning-meeting', '2026-11-16');
    expect(duty?.openedAfter).toBe(story.review().openedAt);
    expect(duty?.because).toContain('the review was opened after that, on Monday 16 November 2026');
    const reviewer = context.person(oidOf(5)) as Person;
    const summary = summarise({ review: story.review(), actor: reviewer, context });
    expect([summary.overdue, summary.stages[0]?.state]).toEqual([0, 'now']);
  });

  test('KM-22 the reviewer is reminded on the first day, the next in line only after the time that a deadline gives', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-11-16T09:00' });
    const reminded = messagesFor(story.review(), story.contextAt('2026-11-16T10:00'))
      .filter((message) => keyOf(message).includes('arrange-planning-meeting'))
      .map(({ kind, at }) => [kind, at.slice(0, 10)]);
    expect(reminded).toEqual([
      ['duty', '2026-11-17'],
      ['dutyOfSomebodyElse', '2026-11-18'],
    ]);
  });
});
