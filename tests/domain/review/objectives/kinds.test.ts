import { describe, expect, test } from 'vitest';
import { breadthOf, isCounted, objectiveFlags, planFlags } from '#domain/review/objectives/flags.ts';
import { viewObjectives } from '#domain/review/objectives/view.ts';
import { oidOf } from '#local/school/people.ts';
import { play, type Story } from '../story.ts';
import { objectiveFor } from './someObjective.ts';

const AT = '2026-10-05T09:00';
const maths = objectiveFor('maths-school', '2027-06-30');
const school = (reviewee = 12, reviewer = 5) =>
  play({ pack: 'maths-school', reviewee, reviewer, opened: '2026-09-01T09:00' });

const rulesOf = (story: Story, index = 0) => {
  const objective = story.review().objectives.list[index];
  return objective
    ? objectiveFlags({ objective, review: story.review(), context: story.contextAt(AT) }).map(({ rule }) => rule)
    : [];
};
const messagesOf = (story: Story) =>
  story
    .review()
    .objectives.list.flatMap((objective) =>
      objectiveFlags({ objective, review: story.review(), context: story.contextAt(AT) }).map(({ message }) => message),
    );
const planOf = (story: Story) => planFlags(story.review(), story.contextAt(AT));

describe('kinds of objectives', () => {
  test('KM-35 a kind, where the policy has none, is refused in words', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    const save = objectiveFor('kent-model', '2027-07-16');
    expect(story.isRefused(AT, 12, save(1, { kind: 'leadership' })).fields).toEqual([
      { field: 'kind', message: 'This policy knows no kinds of objective. Leave the kind out.' },
    ]);
  });

  test('KS-05 a missing achievement or teaching objective is flagged with its clause, and not refused', () => {
    const story = school();
    story.does(AT, 12, maths(1, { kind: 'achievement' }));
    const [flag] = planOf(story);
    expect(flag).toMatchObject({ rule: 'KS-05', force: 'should', clause: 'teaching' });
    expect(flag?.message).toContain('“Quality of learning, teaching and assessment”: none yet');
    story.does(AT, 12, maths(2, { kind: 'teachingQuality' }));
    expect(planOf(story).some(({ message }) => message.includes('Quality of learning'))).toBe(false);
  });

  test('KS-05 the classes taught are listed with their percentages, which make the targets; none is flagged', () => {
    const story = school();
    story.does(AT, 12, maths(1, { kind: 'achievement', outstanding: 'Much more' }));
    expect(rulesOf(story)).toContain('KS-05');
    const groups = [
      { group: '9B', subject: 'English', good: 70, outstanding: 80 },
      { group: '10A', subject: 'English', good: 65, outstanding: null },
    ];
    const [saved] = story.does(AT, 12, maths(1, { kind: 'achievement', groups })).objectives.list;
    expect(saved?.groups).toEqual(groups);
    expect(saved?.success).toBe(
      '9B English: 70 % of students at their target grade\n10A English: 65 % of students at their target grade',
    );
    expect(saved?.outstanding).toBe('9B English: 80 % of students at their target grade');
    expect(rulesOf(story)).not.toContain('KS-05');
  });

  test('KS-06 teaching and tutoring have one text for everybody, at both levels, whatever is sent', () => {
    const story = school();
    const [saved] = story.does(AT, 12, maths(1, { kind: 'teachingQuality', success: 'Mine', outstanding: 'My own' }))
      .objectives.list;
    expect(saved).toMatchObject({
      success: 'Learning, teaching and assessment are consistently Good.',
      outstanding: expect.stringContaining('consistently Outstanding'),
    });
  });

  test('KS-03 a missing second level is flagged', () => {
    const story = school();
    story.does(AT, 12, maths(1, { kind: 'leadership' }));
    expect(rulesOf(story)).toContain('KS-03');
    story.does(AT, 12, maths(1, { kind: 'leadership', outstanding: 'Seen in all samples' }));
    expect(rulesOf(story)).not.toContain('KS-03');
  });

  test('KS-08 who manages teachers has the area’s combined attainment and progress; what is missing is named', () => {
    const story = school(5, 2);
    story.does(AT, 5, maths(1, { kind: 'leadership' }));
    expect(planOf(story).find(({ rule }) => rule === 'KS-08')?.message).toContain('“Achievement of the area”');
    story.does(AT, 5, maths(2, { kind: 'areaAchievement', details: { area: 'English', attainment: '68 %' } }));
    expect(planOf(story).some(({ rule }) => rule === 'KS-08')).toBe(false);
    expect(rulesOf(story, 1)).toContain('KS-08');
    story.does(
      AT,
      5,
      maths(2, { kind: 'areaAchievement', details: { area: 'English', attainment: '68 %', progress: '+0.3' } }),
    );
    expect(rulesOf(story, 1)).not.toContain('KS-08');
  });

  test('KS-09 a service objective says level, quality and the service agreement it rests on', () => {
    const story = school();
    story.does(AT, 12, maths(1, { kind: 'service', details: { level: 'Within 2 days' } }));
    expect(rulesOf(story)).toContain('KS-09');
    story.does(AT, 12, maths(1, { kind: 'service', details: { level: 'Within 2 days', quality: 'No fault' } }));
    expect(messagesOf(story).join()).toContain('“Service”: still to be said: Service agreement.');
    const details = { level: 'Within 2 days', quality: 'No fault', agreement: 'Help desk, 98 % in 2 days, to July' };
    const [saved] = story.does(AT, 12, maths(1, { kind: 'service', details })).objectives.list;
    expect(rulesOf(story)).not.toContain('KS-09');
    expect(saved?.details).toEqual(details);
  });

  test('KS-31 a tutor’s objective carries its indicators; those that are missing are named', () => {
    const story = school();
    const tutees = { progress: '+0.2', attainment: '70 %', progression: 'All have a place', participation: '95 %' };
    story.does(AT, 12, maths(1, { kind: 'tutoring', details: tutees }));
    expect(messagesOf(story).join()).toContain(
      'still to be said: References; Help with statements; Help with applications.',
    );
    const details = { ...tutees, references: 'On time', statements: 'All read twice', applications: 'All sent' };
    const [saved] = story.does(AT, 12, maths(1, { kind: 'tutoring', details })).objectives.list;
    expect(messagesOf(story).join()).not.toContain('still to be said');
    expect(saved?.details).toEqual(details);
  });

  test('KS-32 somebody who teaches, leads and works on a project has the objectives of all three', () => {
    const story = school();
    const context = story.contextAt(AT);
    const person: typeof context.person = (oid) => {
      const known = context.person(oid);
      return known && { ...known, posts: ['leader', 'deliversProjects'] };
    };
    const missing = () => planFlags(story.review(), { pack: context.pack, person }).map(({ rule }) => rule);
    expect(missing()).toEqual(['KS-05', 'KS-08', 'KS-10']);
    for (const [index, kind] of ['achievement', 'teachingQuality'].entries())
      story.does(AT, 12, maths(index, { kind }));
    expect(missing()).toEqual(['KS-08', 'KS-10']);
    story.does(AT, 12, maths(3, { kind: 'leadership' }));
    expect(missing()).toEqual(['KS-10']);
    story.does(AT, 12, maths(4, { kind: 'project' }));
    expect(missing()).toEqual([]);
  });

  test('KS-10 a project objective says products, features, quality and deadline', () => {
    const story = school();
    const details = { products: 'A booking system', features: 'Rooms and laptops' };
    story.does(AT, 12, maths(1, { kind: 'project', details }));
    expect(rulesOf(story)).toContain('KS-10');
    const [saved] = story.does(
      AT,
      12,
      maths(1, { kind: 'project', details: { ...details, quality: 'Used by all', level: 'no' } }),
    ).objectives.list;
    expect(rulesOf(story)).not.toContain('KS-10');
    expect(saved).toMatchObject({ by: '2027-06-30', details: { ...details, quality: 'Used by all' } });
    expect(saved?.details).not.toHaveProperty('level');
  });

  test('KS-05 KC-04 an unknown kind is refused, one without a kind is flagged', () => {
    const story = school();
    expect(story.isRefused(AT, 12, maths(1, { kind: 'astrology' })).fields?.[0]?.field).toBe('kind');
    story.does(AT, 12, maths(1));
    expect(rulesOf(story)).toContain('KS-05');
  });

  test('KC-04 an action plan without inclusion, or with too few work objectives, is flagged; managers have one more kind', () => {
    const plan = objectiveFor('conversations', '2027-02-26');
    const story = play({ pack: 'conversations', reviewee: 38, reviewer: 1, opened: '2026-09-01T09:00' });
    story.does(AT, 38, plan(1, { kind: 'work' }));
    const [flag] = planOf(story);
    expect(flag?.rule).toBe('KC-04');
    expect(flag?.message).toContain('“Work”: 1 of 5');
    expect(flag?.message).toContain('“Inclusion”: none yet');
    expect(flag?.message).toContain('“Budgets, people and workforce”: none yet');
  });
});

describe('parts of an objective', () => {
  test('KS-15 the appraisee writes the activities, the manager the indicators, and neither the other’s', () => {
    const story = school();
    story.does(AT, 12, maths(1, { parts: { actions: 'Read with 9B weekly' } }));
    expect(story.isRefused(AT, 12, maths(1, { parts: { indicators: 'Reading ages' } }))).toMatchObject({
      refused: 'notAllowed',
      rule: 'KS-15',
      fields: [{ field: 'indicators' }],
    });
    expect(rulesOf(story)).toContain('KS-15');
    const [saved] = story.does(AT, 5, maths(1, { parts: { indicators: 'Reading ages' } })).objectives.list;
    expect(saved?.parts).toEqual({ actions: 'Read with 9B weekly', indicators: 'Reading ages' });
    expect(rulesOf(story)).not.toContain('KS-15');
    const { parts } = viewObjectives({
      review: story.review(),
      actor: { ...person(12) },
      context: story.contextAt(AT),
    });
    expect(parts.filter(({ yours }) => yours).map(({ id }) => id)).toEqual(['achievable', 'actions']);
  });

  test('KS-02 what makes it achievable is asked for; what counts nothing gets a hint, and one may go on', () => {
    const story = school();
    story.does(AT, 12, maths(1, { success: 'Better' }));
    expect(rulesOf(story)).toContain('KS-02');
    expect(
      viewObjectives({ review: story.review(), actor: person(12), context: story.contextAt(AT) }).list[0]?.uncounted,
    ).toBe(true);
    const [saved] = story.does(AT, 12, maths(1, { parts: { achievable: 'Two hours a week are free' } })).objectives
      .list;
    expect(rulesOf(story)).not.toContain('KS-02');
    expect(saved && isCounted(saved)).toBe(true);
  });

  test('KM-35 TA-14 how it fits the role, and what makes it stretching yet realistic, is asked for, and flagged while it is missing', () => {
    const kent = objectiveFor('kent-model', '2027-05-28');
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    story.does(AT, 12, kent(1));
    expect(rulesOf(story)).toEqual(['KM-35']);
    story.does(AT, 12, kent(1, { parts: { relevance: 'I teach reading in three classes' } }));
    expect(rulesOf(story)).toEqual([]);
    const trust = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-09-01T09:00' });
    trust.does(AT, 39, objectiveFor('trust-associate-staff', '2026-12-11')(1));
    expect(rulesOf(trust)).toEqual(['TA-14']);
    const stretching = { relevance: 'The first duty of reception', achievable: 'Twice as fast, with the new system' };
    trust.does(AT, 39, objectiveFor('trust-associate-staff', '2026-12-11')(1, { parts: stretching }));
    expect(rulesOf(trust)).toEqual([]);
  });

  test('PA-13 three objectives with action steps, timescale and success criteria; a fourth is flagged, not refused', () => {
    const plan = objectiveFor('support-staff', '2027-03-26');
    const story = play({
      pack: 'support-staff',
      reviewee: 38,
      reviewer: 1,
      opened: '2026-09-01T09:00',
      staffGroup: 'support',
    });
    story.does(AT, 38, plan(1));
    expect(rulesOf(story)).toEqual(['PA-13']);
    story.does(AT, 38, plan(1, { parts: { actions: 'Ask three suppliers\nCompare' } }));
    expect(rulesOf(story)).toEqual([]);
    for (const number of [2, 3]) story.does(AT, 38, plan(number, { parts: { actions: 'One step' } }));
    expect(planOf(story)).toEqual([]);
    story.does(AT, 38, plan(4));
    expect(planOf(story)[0]).toMatchObject({ rule: 'PA-13', force: 'should' });
  });

  test('KM-04 part-timers are told that the plan says how it fits the time worked; their objectives are not counted', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    const context = story.contextAt(AT);
    expect(breadthOf(story.review(), context)).toBeUndefined();
    const told = breadthOf({ ...story.review(), workingPattern: 'MTW--' }, context);
    expect(told).toMatchObject({ rule: 'KM-04', clause: '3', text: expect.stringContaining('fit the time worked') });
    expect(told?.text).not.toMatch(/\d/);
  });
});

describe('two people at one objective', () => {
  test('KM-36 what somebody else changed meanwhile is not overwritten unseen', () => {
    const kent = objectiveFor('kent-model', '2027-05-28');
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    story.does(AT, 12, kent(1));
    story.does(AT, 5, kent(1, { title: 'The reviewer’s words', expectedRevision: 1 }));
    const refusal = story.isRefused(AT, 12, kent(1, { title: 'The reviewee’s words', expectedRevision: 1 }));
    expect(refusal).toMatchObject({
      refused: 'stale',
      message: expect.stringContaining('Tom Hargrave changed this objective'),
    });
    expect(
      story.isRefused(AT, 12, { type: 'removeObjective', objectiveId: kent(1).objectiveId, expectedRevision: 1 })
        .refused,
    ).toBe('stale');
    story.does(AT, 12, kent(1, { title: 'Both', expectedRevision: 2 }));
    story.does(AT, 5, { type: 'removeObjective', objectiveId: kent(1).objectiveId, expectedRevision: 3 });
    expect(story.isRefused(AT, 12, kent(1, { expectedRevision: 3 })).message).toContain('removed meanwhile');
  });
});

function person(number: number) {
  const story = school();
  const known = story.contextAt(AT).person(oidOf(number));
  if (!known) throw new Error('Nobody has this number.');
  return known;
}
