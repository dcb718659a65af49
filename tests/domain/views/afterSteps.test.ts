import { expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, TEACHER } from '../../testSchool.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { afterSteps, stages } from '#domain/views/stages.ts';
import { id, play } from '../review/story.ts';

const story = play({
  pack: 'kent-model',
  reviewee: TEACHER,
  reviewer: HEAD_OF_ENGLISH,
  opened: '2026-09-01T09:00',
});

/** The review under a policy whose only step is that the meeting is arranged. */
function at(local: string) {
  const context = story.contextAt(local);
  const pack = { ...context.pack, stages: context.pack.stages.slice(0, 1) };
  return { review: story.review(), context: { ...context, pack } };
}

const after = (local: string) => {
  const { review, context } = at(local);
  return afterSteps(review, context);
};

test('KM-22 while a step is left, the steps themselves say what comes next', () => {
  const { review, context } = at('2026-09-20T09:00');
  expect(stages(review, context).map(({ state }) => state)).toEqual(['now']);
  expect(after('2026-09-20T09:00')).toBeNull();
});

test('KM-22 once every step is done, the next meeting comes, and then the end of the cycle', () => {
  story.does('2026-09-21T09:00', HEAD_OF_ENGLISH, planningMeeting(id(1), '2026-10-12T15:30'));
  expect(after('2026-10-01T09:00')).toMatchObject({
    title: 'Planning and review meeting',
    state: 'now',
    at: '2026-10-12T14:30:00Z',
    atIs: 'planned',
  });
  expect(after('2027-02-01T09:00')).toMatchObject({ title: 'The cycle ends', state: 'now' });
  const { end } = story.review().cycle;
  expect(after('2027-02-01T09:00')?.at?.slice(0, 4)).toBe(end.slice(0, 4));
  expect(after('2029-01-01T09:00')).toBeNull();
});
