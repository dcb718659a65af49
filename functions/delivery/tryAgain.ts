import type { StoredNotReached } from '../storage/deliveryFailureStore.ts';
import { aboutOf } from '../storage/deliveryRow.ts';
import { schoolNow } from '../reviews/context.ts';
import type { DeliveryPorts } from './source.ts';
import { sourceOf } from './sources.ts';

/**
 * Tries a message again that no channel could deliver, from the first channel on. If this is asked twice, it is tried
 * once.
 */
export async function tryAgain(app: DeliveryPorts, listed: StoredNotReached): Promise<void> {
  const { reviewId, key, to } = listed;
  const about = aboutOf(listed);
  const delivery = await app.deliveries.find({ reviewId, key, to });
  // A waiting message was asked for before, by somebody who may have been stopped before it was queued.
  const open = delivery?.status === 'failed' || delivery?.status === 'waiting' ? delivery : undefined;
  const { tryAnew } = about ? sourceOf(about) : {};
  if (about && tryAnew) {
    await tryAnew({ app, school: await schoolNow(app), about, to }, open);
  } else if (about && open) {
    const nextTry = app.clock.now().toString();
    // As after a first try: whatever gets through after that leaves the list.
    const anew = { status: 'waiting', channel: 'chat', attempts: 1, nextTry, reason: '' } as const;
    // Where somebody else was working on it, it is still listed and can be asked for once more.
    if (!(await app.deliveries.update(open, anew))) return;
    await app.send('deliver', { about, key, to });
  }
  await app.deliveryFailures.leaveWhileTried(listed);
}
