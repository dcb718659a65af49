import { describe, expect, test } from 'vitest';
import { hasRole, type Person } from '#domain/people/person.ts';
import type { Role } from '#domain/people/roles.ts';
import { followedBy } from '#domain/standing/followed.ts';
import { mayFollow } from '#domain/standing/mayFollow.ts';
import { standingOf } from '#domain/standing/standing.ts';
import { oidOf, people } from '#local/school/people.ts';
import { play } from '../review/story.ts';

const HEADTEACHER = 1;
const DEPUTY = 2;
const HEAD_OF_ENGLISH = 5;
const HEAD_OF_MATHS = 6;
const TEACHER = 12;
const MATHS_TEACHER = 16;
const OTHER = 13;

const somebody = (number: number, ...roles: Role[]): Person => {
  const found = people.find(({ oid }) => oid === oidOf(number)) ?? expect.fail('There is nobody.');
  return { ...found, roles: [...found.roles, ...roles] };
};
const managerOf = (number: number): Person => {
  const { managerOid } = somebody(number);
  return people.find(({ oid }) => oid === managerOid) ?? expect.fail('Nobody is above.');
};

const NOW = '2026-11-20T09:00';

/** What somebody follows of a review under a policy: what of it, and by which rule. */
function follows(story: ReturnType<typeof play>, person: Person) {
  const context = story.contextAt(NOW);
  const found = mayFollow({ standing: standingOf(story.review(), context), person, context });
  return found && [found.sees, found.ref.rule];
}

const kent = () =>
  play({ pack: 'kent-model', reviewee: TEACHER, reviewer: HEAD_OF_ENGLISH, opened: '2026-09-01T09:00' });
const trust = (reviewee = 39) =>
  play({ pack: 'trust-associate-staff', reviewee, reviewer: 38, opened: '2026-01-05T09:00' });
const support = () =>
  play({ pack: 'support-staff', reviewee: 39, reviewer: 38, opened: '2026-09-01T09:00', staffGroup: 'support' });
const maths = () =>
  play({ pack: 'maths-school', reviewee: MATHS_TEACHER, reviewer: HEAD_OF_MATHS, opened: '2026-09-01T09:00' });
const conversations = () =>
  play({ pack: 'conversations', reviewee: MATHS_TEACHER, reviewer: HEAD_OF_MATHS, opened: '2026-09-01T09:00' });

describe('who follows how a review stands', () => {
  test('KM-87 the headteacher and the reviewer; no deputy, no other manager, no colleague, not the reviewee', () => {
    expect(follows(kent(), somebody(HEADTEACHER))?.[0]).toBe('steps');
    expect(follows(kent(), somebody(HEAD_OF_ENGLISH))?.[0]).toBe('steps');
    for (const number of [DEPUTY, HEAD_OF_MATHS, OTHER, TEACHER])
      expect([number, follows(kent(), somebody(number))]).toEqual([number, null]);
    expect(follows(kent(), somebody(OTHER, 'seniorLeader', 'businessManager', 'administrator'))).toBeNull();
  });

  test('TA-35 headteacher and operations director; TA-36 HR sees what is late and nothing else', () => {
    expect(follows(trust(), somebody(HEADTEACHER))?.[0]).toBe('steps');
    expect(follows(trust(), somebody(OTHER, 'businessManager'))).toEqual(['late', 'TA-36']);
    expect(follows(trust(), somebody(OTHER, 'operationsDirector'))).toBeNull();
  });

  test('PA-18 the headteacher follows it by name and without content: no support plan', () => {
    const context = support().contextAt(NOW);
    const standing = standingOf(support().review(), context);
    const following = mayFollow({ standing, person: somebody(HEADTEACHER), context });
    expect(following).toMatchObject({ sees: 'steps', ref: { rule: 'PA-18' }, seesSupport: false });
    expect(follows(support(), somebody(DEPUTY))).toBeNull();
  });

  test('KS-26 senior leader, business manager, headteacher, and each manager above', () => {
    for (const person of [
      somebody(DEPUTY),
      somebody(HEADTEACHER),
      somebody(OTHER, 'businessManager'),
      somebody(HEAD_OF_MATHS),
    ])
      expect(follows(maths(), person)?.[0]).toBe('steps');
    expect(hasRole(somebody(DEPUTY), 'seniorLeader')).toBe(true);
    expect(follows(maths(), somebody(OTHER))).toBeNull();
  });

  test('KC-14 managers above see whether the conversations happen; the headteacher who is none sees nothing', () => {
    const above = managerOf(HEAD_OF_MATHS);
    expect(follows(conversations(), above)).toEqual(['meetings', 'KC-14']);
    expect(follows(conversations(), somebody(OTHER))).toBeNull();
    expect(follows(conversations(), { ...somebody(OTHER), roles: ['headteacher'] })).toBeNull();
  });
});

describe('what is shown of it', () => {
  const shown = (story: ReturnType<typeof play>, person: Person) => {
    const context = story.contextAt(NOW);
    const [found] = followedBy({
      standings: [standingOf(story.review(), context)],
      person,
      school: context,
      packOf: () => context.pack,
    });
    return found ?? expect.fail('Nothing is followed.');
  };

  test('TA-36 HR gets no steps, and only what is late', () => {
    const { stages, duties } = shown(trust(), somebody(OTHER, 'businessManager'));
    expect(stages).toEqual([]);
    expect(duties.map(({ isLate }) => isLate)).not.toContain(false);
    expect(duties.length).toBeGreaterThan(0);
  });

  test('KC-14 managers above get the meetings, and no plan and no assessment', () => {
    const above = managerOf(HEAD_OF_MATHS);
    const { stages, duties } = shown(conversations(), above);
    expect(stages.map(({ id }) => id)).toEqual(['first']);
    expect(new Set(duties.map(({ action }) => action))).toEqual(new Set(['meetingHeld']));
  });

  test('KM-87 the headteacher gets every step, and what the policy asks for without offers or requests', () => {
    const { stages, duties } = shown(kent(), somebody(HEADTEACHER));
    expect(stages.map(({ id }) => id)).toEqual(['arranged', 'met', 'objectives', 'drafted', 'signed', 'midYear']);
    expect(duties.filter(({ isLate }) => isLate).map(({ action }) => action)).toContain('meetingArranged');
  });
});

describe('whose review counts', () => {
  const context = kent().contextAt(NOW);
  const standing = standingOf(kent().review(), context);
  const { start, end } = standing.cycle;
  const next = { ...standing, reviewId: 'next', cycle: { start: '2027-09-01', end: '2028-08-31' } };
  const counted = (standings: (typeof standing)[], on = NOW) =>
    followedBy({
      standings,
      person: somebody(HEADTEACHER),
      school: kent().contextAt(on),
      packOf: () => context.pack,
    }).map((each) => each.standing.reviewId);

  test('KM-87 one cycle for each person: the one that was launched ahead counts once the present one is over', () => {
    expect([start <= '2026-11-20', '2026-11-20' <= end, end < '2027-09-01']).toEqual([true, true, true]);
    const linked = { ...standing, nextReviewId: 'next' };
    expect(counted([linked, next])).toEqual([standing.reviewId]);
    expect(counted([linked, next], '2027-12-01T09:00')).toEqual(['next']);
    expect(counted([{ ...linked, closedAt: '2026-11-01T09:00:00Z' }, next])).toEqual(['next']);
  });

  test('KM-87 somebody whose first cycle is launched ahead counts at once', () => {
    expect(counted([next])).toEqual(['next']);
    expect(counted([standing, { ...next, revieweeOid: oidOf(OTHER) }])).toEqual([standing.reviewId, 'next']);
  });
});
