import { isRefusal } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import type { Refused } from '../storage/deliveryFailureStore.ts';

/**
 * Tells the administrator what the app was refused that it would have done by itself for a review, and why. Or removes
 * it from the list, where it succeeded or is no longer called for. This is the one place for work that nobody asked
 * for; people who ask are answered directly.
 */
export async function tellOfRefused(
  app: Pick<App, 'clock' | 'deliveryFailures'>,
  { review, what, outcome }: { review: Review; what: Refused['what']; outcome: object | undefined },
): Promise<void> {
  const about = { reviewId: review.id, what };
  if (!outcome || !isRefusal(outcome)) return app.deliveryFailures.leaveRefused(about);
  const at = app.clock.now().toString();
  return app.deliveryFailures.enterRefused({ ...about, of: review.revieweeOid, why: outcome.message, at });
}
