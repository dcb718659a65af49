import { dateInWords } from '#domain/calendar/inWords.ts';
import type { Destroyed } from '#domain/views/records.ts';
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
  return line && destroyedAs(line);
}

/** The same, from the line of the register. A review that was taken back rests on no clause. */
export function destroyedAs(line: Destroyed): Refusal {
  const on = dateInWords(line.destroyedAt.slice(0, 10));
  return line.takenBackBy === null
    ? refuse({
        refused: 'destroyed',
        message: `The record of this review was destroyed on ${on}. Its time of keeping was over.`,
        ref: line,
      })
    : refuse({
        refused: 'destroyed',
        message: `This review was taken back on ${on}, before anybody had acted in it. There is nothing for you to do.`,
      });
}
