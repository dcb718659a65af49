import { describe, expect, test } from 'vitest';
import type { ReviewEvent } from '#domain/review/events.ts';
import { viewDevelopment } from '#domain/review/development/view.ts';
import { viewRegister } from '#domain/views/developmentRegister.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play, type Story } from '../story.ts';

const HEADTEACHER = 1;
const REVIEWER = 5;
const TEACHER = 12;
const COORDINATOR = people.findIndex(({ roles }) => roles.includes('trainingCoordinator')) + 1;
const AT = '2026-10-06T09:00';
const LATER = '2026-10-07T09:00';

const STANDS_STILL: Record<string, ReviewEvent> = {
  closed: { type: 'cycleClosed', note: 'Has left.' },
  suspended: { type: 'reviewSuspended', reason: 'sickness', note: 'Long ill.' },
};

/** A review with one need of each kind: asked for, promised, provided, declined, withdrawn. */
function withNeeds() {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  const said = { route: null, priority: 'school', priorityNote: null, by: null } as const;
  for (const number of [1, 2, 3, 4, 5])
    story.does(AT, TEACHER, { type: 'enterNeed', needId: id(number), need: `Need ${number}`, ...said });
  story.does(AT, REVIEWER, { type: 'promiseNeed', needId: id(2), by: '2026-12-01' });
  story.does(AT, HEADTEACHER, { type: 'provideNeed', needId: id(3), on: '2026-10-05', note: null });
  story.does(AT, HEADTEACHER, { type: 'declineNeed', needId: id(4), why: 'No cover.' });
  story.does(AT, TEACHER, { type: 'withdrawNeed', needId: id(5) });
  return story;
}

function lookedAt(story: Story, number: number) {
  const context = story.contextAt(LATER);
  const viewer = context.person(oidOf(number));
  if (!viewer) throw new Error('Nobody has this number.');
  return { viewer, context, review: story.review() };
}

/** What somebody is offered, by the number of the need; 0 for the review itself. */
function offered(story: Story, number: number): Record<number, string[]> {
  const { review, viewer, context } = lookedAt(story, number);
  const { canEnter, needs } = viewDevelopment({ review, actor: viewer, context });
  const flags = (thing: object) => Object.keys(thing).filter((key) => Reflect.get(thing, key) === true);
  const ofNeeds = needs.map((need) => [Number(need.id.slice(-12)), flags(need)] as const);
  return Object.fromEntries([[0, canEnter ? ['canEnter'] : []], ...ofNeeds]);
}

const register = (story: Story, number: number) => {
  const { review, viewer, context } = lookedAt(story, number);
  return viewRegister({ viewer, everyReview: [{ review, context }], school: context });
};

describe('what is offered about needs', () => {
  test('KM-37 to each what he or she may do with each need as it stands', () => {
    const story = withNeeds();
    expect(offered(story, TEACHER)).toEqual({
      0: ['canEnter'],
      1: ['canChange', 'canWithdraw'],
      2: ['canChange'],
      3: ['canRecordEffect'],
      4: [],
      5: [],
    });
    expect(offered(story, HEADTEACHER)).toEqual({
      0: ['canEnter'],
      1: ['canChange', 'canWithdraw', 'canPromise', 'canProvide', 'canDecline'],
      2: ['canChange', 'canPromise', 'canProvide', 'canDecline'],
      3: ['canRecordEffect'],
      4: ['canProvide'],
      5: [],
    });
  });

  test.each(Object.entries(STANDS_STILL))('nothing in a review that is %s, nor in the register', (_, event) => {
    const story = withNeeds();
    story.happens(AT, HEADTEACHER, event);
    for (const number of [TEACHER, REVIEWER, HEADTEACHER, COORDINATOR])
      expect(Object.values(offered(story, number)).flat()).toEqual([]);
    const { lines, people: somebody } = register(story, COORDINATOR);
    expect(lines).toHaveLength(4);
    expect(lines.filter(({ need }) => need.canChange || need.canProvide || need.canDecline)).toEqual([]);
    expect(somebody).toEqual([]);
  });

  test('KM-37 in the register a need can be entered for whoever has a review of today, and not for oneself', () => {
    const story = withNeeds();
    expect(register(story, COORDINATOR).people.map(({ person }) => person.oid)).toEqual([oidOf(TEACHER)]);
    const opened = '2026-09-01T09:00';
    const own = play({
      pack: 'support-staff',
      reviewee: COORDINATOR,
      reviewer: REVIEWER,
      opened,
      staffGroup: 'support',
    });
    expect(register(own, COORDINATOR).people).toEqual([]);
  });
});
