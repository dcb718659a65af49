import { describe, expect, test } from 'vitest';
import { viewArranging } from '#domain/views/arranging.ts';
import { oidOf } from '#local/school/people.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { id, play } from '../review/story.ts';

const REVIEWER = 5;
const OTHER_REVIEWER = 6;

/** A review whose planning meeting was arranged at a time in a place; at no time if it was not. */
function review(reviewee: number, arranged: { at: string; place: string } | null) {
  const story = play({ pack: 'kent-model', reviewee, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  if (arranged)
    story.does(arranged.at, REVIEWER, { ...planningMeeting(id(reviewee), '2026-10-14T15:30'), place: arranged.place });
  const context = story.contextAt('2026-09-10T09:00');
  return { review: story.review(), context };
}

const seen = [
  review(12, { at: '2026-09-02T09:00', place: 'Library' }),
  review(13, { at: '2026-09-03T09:00', place: 'Room E6' }),
  review(14, { at: '2026-09-04T09:00', place: 'Library' }),
  review(15, null),
];

const arrangingOf = (number: number) => {
  const { context } = review(15, null);
  const viewer = context.person(oidOf(number));
  return viewer && viewArranging({ viewer, seen, school: context });
};

describe('places for a meeting', () => {
  test('KM-22 are those where this person met others last, the latest first, each once', () => {
    expect(arrangingOf(REVIEWER)?.places).toEqual(['Library', 'Room E6']);
  });

  test('KM-51 are nobody else’s', () => {
    expect(arrangingOf(OTHER_REVIEWER)?.places).toEqual([]);
  });
});
