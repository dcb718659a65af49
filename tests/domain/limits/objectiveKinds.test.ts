import { describe, expect, test } from 'vitest';
import { objectiveKinds } from '#domain/limits/objectiveKinds.ts';
import { limitFor } from './limitFor.ts';

const named = (...pairs: [string, string][]) => pairs.map(([id, name]) => ({ id, name }));

describe('KC-04 the action plan', () => {
  const limit = limitFor('objectiveKinds', 'KC-04', {
    force: 'should',
    kinds: [
      { kind: 'work', least: 5 },
      { kind: 'inclusion', least: 1 },
      { kind: 'values', least: 1 },
      { kind: 'development', least: 1 },
      { kind: 'budgetsPeople', least: 1, posts: ['managesPeople'] },
    ],
  });
  const names = named(
    ['work', 'Work'],
    ['inclusion', 'Inclusion'],
    ['values', 'How the job is done'],
    ['development', 'Learning and development'],
    ['budgetsPeople', 'Budgets, people and workforce'],
  );
  const five = ['work', 'work', 'work', 'work', 'work'];
  const whole = [...five, 'inclusion', 'values', 'development'];

  test('KC-04 five work objectives and one each of three kinds are whole', () => {
    expect(objectiveKinds(limit, { posts: [], kinds: whole, names })).toBeUndefined();
    expect(objectiveKinds(limit, { posts: [], kinds: [...whole, 'work', null], names })).toBeUndefined();
  });

  test('KC-04 a missing one is flagged by its name, too few with the numbers', () => {
    expect(objectiveKinds(limit, { posts: [], kinds: [...five.slice(1), 'values', 'development'], names })).toEqual({
      force: 'should',
      rule: 'KC-04',
      clause: '4.2',
      message: 'The limit in words. Still missing: “Work”: 4 of 5. “Inclusion”: none yet.',
    });
    expect(objectiveKinds(limit, { posts: [], kinds: [], names })?.message).toContain('“Work”: none of 5 yet.');
  });

  test('KC-04 a manager has one on budgets, people and workforce as well', () => {
    const manager = { posts: ['managesPeople' as const], names };
    expect(objectiveKinds(limit, { ...manager, kinds: whole })?.message).toContain(
      'Still missing: “Budgets, people and workforce”: none yet.',
    );
    expect(objectiveKinds(limit, { ...manager, kinds: [...whole, 'budgetsPeople'] })).toBeUndefined();
  });
});

describe('kinds of objective at the mathematics school', () => {
  const names = named(
    ['achievement', 'Achievement'],
    ['teachingQuality', 'Quality of teaching'],
    ['tutoring', 'Tutoring'],
  );

  test('KS-05 a teacher has achievement and quality; a tutor one on welfare too', () => {
    const limit = limitFor('objectiveKinds', 'KS-05', {
      kinds: [
        { kind: 'achievement', least: 1 },
        { kind: 'teachingQuality', least: 1 },
        { kind: 'tutoring', least: 1, posts: ['tutor'] },
      ],
    });
    const kinds = ['achievement', 'achievement', 'teachingQuality'];
    expect(objectiveKinds(limit, { posts: [], kinds, names })).toBeUndefined();
    expect(objectiveKinds(limit, { posts: ['tutor'], kinds, names })?.message).toContain('“Tutoring”: none yet.');
    expect(objectiveKinds(limit, { posts: [], kinds: ['teachingQuality'], names })?.message).toContain('“Achievement”');
  });

  test.each([
    ['KS-08', 'leadership', 'leader'],
    ['KS-08', 'areaAchievement', 'managesTeachers'],
    ['KS-09', 'service', 'givesService'],
    ['KS-10', 'project', 'deliversProjects'],
  ] as const)('%s “%s” is for those whose post includes it alone', (rule, kind, post) => {
    const limit = limitFor('objectiveKinds', rule, { kinds: [{ kind, least: 1, posts: [post] }] });
    expect(objectiveKinds(limit, { posts: [], kinds: [], names: [] })).toBeUndefined();
    expect(objectiveKinds(limit, { posts: [post], kinds: [], names: [] })).toMatchObject({ rule });
    expect(objectiveKinds(limit, { posts: [post], kinds: [kind], names: [] })).toBeUndefined();
  });
});
