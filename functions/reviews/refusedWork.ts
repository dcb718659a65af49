import { isRefusal } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import type { Refused } from '../storage/deliveryFailureStore.ts';

/**
 * Tells the administrator what the app was refused that it would have done by itself for a review, and why; or takes it out
 * of the list, where it came off or is no longer called for. The one place for what no person asked for: whoever asks for
 * something is answered.
 */
export async function tellOfRefused(
  app: App,
  { review, what, outcome }: { review: Review; what: Refused['what']; outcome: object | undefined },
): Promise<void> {
  const about = { reviewId: review.id, what };
  if (!outcome || !isRefusal(outcome)) return app.deliveryFailures.leaveRefused(about);
  const at = app.clock.now().toString();
  return app.deliveryFailures.enterRefused({ ...about, of: review.revieweeOid, why: outcome.message, at });
}
