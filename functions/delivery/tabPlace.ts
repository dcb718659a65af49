import { aboutOf, type Delivery } from '../storage/deliveryRow.ts';

/** Where somebody goes from a line in the feed or a mail: the review it is about, or home. */
export function tabPlaceOf(delivery: Pick<Delivery, 'reviewId'>): string {
  const about = aboutOf(delivery);
  return about?.kind === 'review' ? `reviews/${about.reviewId}` : 'home';
}
