import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play } from '../review/story.ts';

const REVIEWER = 5;
const TEACHER = 12;

const teacher = () => play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
const visit = (number: number, start: string, minutes: number): Command => ({
  type: 'planObservation',
  observationId: id(number),
  observerOid: oidOf(REVIEWER),
  start,
  minutes,
  purpose: 'To see questioning',
  focus: 'Pupils who rarely speak',
  activities: 'A discussion of chapter three',
  group: null,
  documentsAsked: null,
});
const objective = (number: number, title = `Objective ${number}`): Command => ({
  type: 'saveObjective',
  objectiveId: id(number),
  title,
  success: 'Seen in samples',
  by: '2026-12-11',
  linkKind: 'School improvement plan',
  linkedTo: 'Reading',
  reason: null,
});

describe('the observations of a cycle', () => {
  const NOW = '2026-10-05T10:00';
  const threeHours = () => {
    const story = teacher();
    for (const number of [1, 2, 3]) story.does(NOW, REVIEWER, visit(number, `2026-10-1${number + 2}T10:00`, 60));
    return story;
  };

  test('KM-63 exactly three hours are right, five minutes more are refused', () => {
    const story = threeHours();
    expect(story.review().observations).toHaveLength(3);
    const refusal = story.isRefused(NOW, REVIEWER, visit(4, '2026-10-16T10:00', 5));
    expect(refusal).toMatchObject({ refused: 'overLimit', rule: 'KM-63', fields: [{ field: 'minutes' }] });
    expect(refusal.message).toContain('None of it is left of 3 hours.');
  });

  test('KM-63 a visit that is moved counts once, and one that is cancelled gives its time back', () => {
    const story = threeHours();
    story.does(NOW, REVIEWER, {
      type: 'moveObservation',
      observationId: id(3),
      start: '2026-10-16T10:00',
      minutes: 60,
    });
    story.does(NOW, REVIEWER, { type: 'cancelObservation', observationId: id(1), reason: 'Illness' });
    expect(story.does(NOW, REVIEWER, visit(4, '2026-10-14T12:00', 60)).observations).toHaveLength(4);
  });

  test('KM-63 a visit that is moved cannot grow beyond the three hours', () => {
    const longer = { type: 'moveObservation', observationId: id(3), start: '2026-10-16T10:00', minutes: 65 } as const;
    expect(threeHours().isRefused(NOW, REVIEWER, longer).rule).toBe('KM-63');
  });

  test('KM-65 a visit that is moved needs a week’s notice again', () => {
    const later = { type: 'moveObservation', observationId: id(3), start: '2026-10-16T10:00', minutes: 60 } as const;
    expect(threeHours().isRefused('2026-10-09T10:01', REVIEWER, later)).toMatchObject({
      refused: 'noticeTooShort',
      rule: 'KM-65',
      fields: [{ field: 'start' }],
    });
    const { observations } = threeHours().does('2026-10-09T10:00', REVIEWER, later);
    expect(observations.at(-1)?.start).toBe('2026-10-16T09:00:00Z');
  });
});

describe('objectives of associate staff', () => {
  const NOW = '2026-10-05T09:00';

  test('TA-14 the third needs no reason, and changing one of three neither', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-09-01T09:00' });
    for (const number of [1, 2, 3]) story.does(NOW, 39, objective(number));
    const { objectives } = story.does(NOW, 39, objective(3, 'Put more plainly'));
    expect(objectives.list.map(({ title }) => title)).toEqual(['Objective 1', 'Objective 2', 'Put more plainly']);
  });
});
