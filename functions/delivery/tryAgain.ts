import type { App } from '../app.ts';
import { policyOf } from '../policies/remind.ts';
import type { NotReached } from '../storage/troubleStore.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';

const CONCERN = 'concern.';

/** Tries a message again that reached somebody in no way, from the first way on. Asked twice, it is tried once. */
export async function tryAgain(app: App, { reviewId, key, to, kind }: NotReached): Promise<void> {
  const delivery = await app.deliveries.find(reviewId, key, to);
  // One that waits was asked for before, and whoever did may have been stopped before it was queued.
  const open = delivery?.status === 'failed' || delivery?.status === 'waiting' ? delivery : undefined;
  if (kind === 'gathered') await gatherAnew(app, to, open);
  else if (open) await sendAnew(app, open);
  await app.trouble.leaveNotReached({ reviewId, key, to });
}

/** What a morning message carried is open again, and goes with the next one to that person. */
async function gatherAnew(app: App, to: string, morning: StoredDelivery | undefined): Promise<void> {
  const carried = JSON.parse(morning?.carries ?? '[]') as { reviewId: string; key: string }[];
  for (const { reviewId, key } of carried) {
    const each = await app.deliveries.find(reviewId, key, to);
    if (each && each.within === morning?.key) await app.deliveries.release(each);
  }
  if (morning) await app.deliveries.release(morning);
  await app.send('gather', { to });
}

async function sendAnew(app: App, delivery: StoredDelivery): Promise<void> {
  const { reviewId, key, to } = delivery;
  const now = app.clock.now().toString();
  await app.deliveries.update(delivery, { status: 'waiting', channel: 'chat', attempts: 0, nextTry: now, reason: '' });
  const policy = policyOf(reviewId);
  if (policy !== undefined) return app.send('policyReminder', { policy, key, to });
  if (!reviewId.startsWith(CONCERN)) return app.send('deliver', { reviewId, key, to });
  const stored = await app.concerns.find(reviewId.slice(CONCERN.length));
  if (!stored) return;
  await app.concerns.update({ ...stored, told: { ...stored.told, [key]: false } });
  await app.send('concernNews', { concernId: stored.concern.id });
}
