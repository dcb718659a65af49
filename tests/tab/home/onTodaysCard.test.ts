import { expect, test } from 'vitest';
import type { HomeView } from '#domain/views/home.ts';
import { besidesToday, todoOnCard } from '#tab/home/onTodaysCard.ts';
import { knowledgeOf } from '../../bot/knowledge.ts';

test('what the button of today’s visit does stands in no row below; everything else does', () => {
  const { home } = knowledgeOf('lead');
  const [visit] = home.today;
  const [invitation] = home.yours;
  if (!visit || !invitation) throw new Error('The home page of a lead has a visit and something to do.');
  const place = 'reviews/aisha/observations/v1/feedback';
  const item: HomeView['today'][number] = { ...visit, moment: 'over', fits: { does: 'recordVisit', place } };
  const about = { reviewId: 'aisha', section: 'observations', aboutId: 'v1' } as const;
  const feedback = { ...invitation, ...about, action: 'feedbackRecorded' } as const;
  const ofAnother = { ...feedback, aboutId: 'v2' };
  const now = { today: [item], yours: [feedback, ofAnother, invitation] };
  expect(todoOnCard(item, now)).toBe(feedback);
  expect(besidesToday(now)).toEqual([ofAnother, invitation]);
  expect(todoOnCard(visit, now)).toBeUndefined();
});
