import { dateInWords } from '#domain/calendar/inWords.ts';
import { type Refusal, refuse } from '#domain/review/refusal.ts';
import type { App } from '../app.ts';

/**
 * The answer to somebody who asks for a destroyed review: that it was destroyed, when and under which clause, and not
 * whose it was.
 */
export async function destroyedReview(
  { destructions }: Pick<App, 'destructions'>,
  reviewId: string,
): Promise<Refusal | undefined> {
  const line = await destructions.find(reviewId);
  if (!line) return undefined;
  const on = dateInWords(line.destroyedAt.slice(0, 10));
  return refuse({
    refused: 'destroyed',
    message: `The record of this review was destroyed on ${on}. Its time of keeping was over.`,
    ref: line,
  });
}
