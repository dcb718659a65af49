import { readDeliveryPlace } from '#domain/review/deliveryPlace.ts';
import type { Delivery } from '../storage/deliveryRow.ts';

/** Whether a delivery is about a review; others are about a policy, a concern, a person's morning or the whole school. */
export function isAboutReview(reviewId: string): boolean {
  return readDeliveryPlace(reviewId)?.name === 'review';
}

/** Where somebody goes from a line in the feed or a mail: the review it is about, or home. */
export function placeOf({ reviewId }: Pick<Delivery, 'reviewId'>): string {
  return isAboutReview(reviewId) ? `reviews/${reviewId}` : 'home';
}
