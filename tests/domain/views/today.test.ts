import { describe, expect, test } from 'vitest';
import { mayBeOnToday } from '#domain/views/today.ts';
import { oidOf } from '#local/school/people.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { id, play } from '../review/story.ts';

const TEACHER = 12;
const REVIEWER = 5;
const BOTH = [oidOf(TEACHER), oidOf(REVIEWER)];

/** A review with a meeting on Monday 12 October at 15:30. */
function withMeeting() {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-09-21T09:00', REVIEWER, planningMeeting(id(1), '2026-10-12T15:30'));
  return story;
}

const on = (story: ReturnType<typeof withMeeting>, at: string) =>
  mayBeOnToday({ review: story.review(), context: story.contextAt(at) });

describe('whose message of this morning may name a review', () => {
  test('X-05 that of the two while a meeting is to come, and on its day', () => {
    expect(on(withMeeting(), '2026-10-05T09:00')).toEqual(BOTH);
    expect(on(withMeeting(), '2026-10-12T17:00')).toEqual(BOTH);
  });

  test('X-05 also once it was called off that morning, so that it goes from their messages', () => {
    const story = withMeeting();
    story.does('2026-10-12T09:00', REVIEWER, { type: 'cancelMeeting', meetingId: id(1), reason: 'She is ill.' });
    expect(on(story, '2026-10-12T09:01')).toEqual(BOTH);
  });

  test('nobody’s once all of it is past, or before anything is arranged', () => {
    expect(on(withMeeting(), '2026-10-13T09:00')).toEqual([]);
    const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
    expect(on(story, '2026-10-05T09:00')).toEqual([]);
  });
});
