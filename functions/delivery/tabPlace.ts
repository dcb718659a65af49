import { aboutOf, type Delivery } from '../storage/deliveryRow.ts';

/** Where a line in the feed or a mail leads: to the review it is about, or home. */
export function tabPlaceOf(delivery: Pick<Delivery, 'reviewId'>): string {
  const about = aboutOf(delivery);
  return about?.kind === 'review' ? `reviews/${about.reviewId}` : 'home';
}
