import type { App } from '../app.ts';
import { policyOf } from '../policies/remind.ts';
import type { StoredNotReached } from '../storage/troubleStore.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { isAboutReview } from './about.ts';
import { lookAgainLater } from './gather.ts';

const CONCERN = 'concern.';

/** Tries a message again that reached somebody in no way, from the first way on. Asked twice, it is tried once. */
export async function tryAgain(app: App, listed: StoredNotReached): Promise<void> {
  const { reviewId, key, to, kind } = listed;
  const delivery = await app.deliveries.find(reviewId, key, to);
  // One that waits was asked for before, and whoever did may have been stopped before it was queued.
  const open = delivery?.status === 'failed' || delivery?.status === 'waiting' ? delivery : undefined;
  if (kind === 'gathered') await gatherAnew(app, to, open);
  else if (open && (await sendAnew(app, open)) === 'changed') return;
  await app.trouble.leaveWhileTried(listed);
}

/** What a morning message carried is open again, and goes with this morning's, or with the next one to that person. */
async function gatherAnew(app: App, to: string, morning: StoredDelivery | undefined): Promise<void> {
  const carried = JSON.parse(morning?.carries ?? '[]') as { reviewId: string; key: string }[];
  for (const { reviewId, key } of carried) {
    const each = await app.deliveries.find(reviewId, key, to);
    if (each && each.within === morning?.key) await app.deliveries.release(each);
  }
  if (morning) await app.deliveries.release(morning);
  await app.send('gather', { to });
  // Where this morning's has gone already, the reviews are to be looked at again on the next.
  await lookAgainLater(app, carried);
}

/** Answers 'changed' where somebody else was at it: then it is still listed, and can be asked for once more. */
async function sendAnew(app: App, delivery: StoredDelivery): Promise<'queued' | 'changed'> {
  const { reviewId, key, to } = delivery;
  const nextTry = app.clock.now().toString();
  // As after a first try: whatever gets through after that leaves the list.
  const anew = { status: 'waiting', channel: 'chat', attempts: 1, nextTry, reason: '' } as const;
  if (!(await app.deliveries.update(delivery, anew))) return 'changed';
  const policy = policyOf(reviewId);
  if (policy !== undefined) await app.send('policyReminder', { policy, key, to });
  else if (isAboutReview(reviewId)) await app.send('deliver', { reviewId, key, to });
  else if (reviewId.startsWith(CONCERN)) return tellAnew(app, reviewId.slice(CONCERN.length), key);
  // What is about none of these, such as the card of the day to administrators, is taken up by its own timer.
  return 'queued';
}

async function tellAnew(app: App, concernId: string, key: string): Promise<'queued' | 'changed'> {
  const stored = await app.concerns.find(concernId);
  if (!stored) return 'queued';
  const noted = await app.concerns.update({ ...stored, told: { ...stored.told, [key]: false } });
  if (noted === 'changed') return 'changed';
  await app.send('concernNews', { concernId });
  return 'queued';
}
