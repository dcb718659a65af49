import { describe, expect, test } from 'vitest';
import { FACTS } from '#domain/policies/vocabulary.ts';
import { buttonFor, placeOf, sectionOf } from '#domain/review/toDo.ts';

const place = (action: Parameters<typeof placeOf>[0]['action'], section: Parameters<typeof placeOf>[0]['section']) =>
  placeOf({ reviewId: 'r', section, action, aboutId: 'x' });

describe('where something is done, and what leads there, for card and tab alike', () => {
  test('each duty has its section and its button', () => {
    for (const fact of FACTS) expect([fact, sectionOf(fact), buttonFor(fact)]).not.toContain('');
    expect(buttonFor('statementSignedByReviewer')).toBe('Finish and sign');
    expect(buttonFor('signPaper')).toBe('Read and sign');
  });

  test('a form, a note, a visit and its feedback have pages of their own, everything else has its section', () => {
    expect(place('paperShared', 'preparing')).toBe('reviews/r/preparing/x');
    expect(place('signPaper', 'preparing')).toBe('reviews/r/preparing/x');
    expect(place('meetingNoted', 'notes')).toBe('reviews/r/notes/x');
    expect(place('visitNotified', 'observations')).toBe('reviews/r/observations/x');
    expect(place('feedbackRecorded', 'observations')).toBe('reviews/r/observations/x/feedback');
    expect(place('doAction', 'notes')).toBe('reviews/r/notes');
    expect(place('recorded', 'overview')).toBe('reviews/r/overview');
  });
});
