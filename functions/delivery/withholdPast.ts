import { isBefore } from '#domain/calendar/moments.ts';
import type { About } from '#domain/review/about.ts';
import type { Message } from '#domain/review/message.ts';
import { schoolNow } from '../reviews/context.ts';
import { aboutOf, addressOf, deliveryAmong, type Delivery, isOver, placeOf, triesIn } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { orPassOverLater } from '../storage/unreadable.ts';
import type { DeliveryPorts, Now } from './source.ts';
import { sourceOf } from './sources.ts';

/** Why such a message was not sent, as a code. */
const RESTORED = 'restored';

/** Subjects other than reviews about which messages wait for a moment. */
const OTHERS: readonly About['kind'][] = ['policy', 'concern', 'records'];

/**
 * After a school was restored from a copy, nobody knows which messages went between copy and restoration. So none whose
 * moment is past is sent by itself: each stands in the administrators' list of what reached nobody, and they decide
 * whether to try again. Safe to run again. Answers how many messages there are.
 */
export async function withholdPast(app: DeliveryPorts, reviewIds: AsyncIterable<string>): Promise<number> {
  const now: Now = { app, school: await schoolNow(app) };
  let withheld = 0;
  for await (const delivery of app.deliveries.everything()) withheld += await stop(delivery, now);
  for await (const reviewId of reviewIds) withheld += await withholdAbout({ kind: 'review', reviewId }, now);
  for (const kind of OTHERS)
    for (const about of (await sourceOf({ kind }).all?.(now)) ?? []) withheld += await withholdAbout(about, now);
  return withheld;
}

/** Ends a message that was under way. Of a morning message that had gone, what it carried is entered. */
async function stop(delivery: StoredDelivery, { app, school }: Now): Promise<number> {
  const about = aboutOf(delivery);
  if (isOver(delivery)) {
    if (about?.kind === 'person') await sourceOf(about).record?.({ app, school, about }, delivery);
    return 0;
  }
  const { channel, kind } = delivery;
  const at = school.now.toString();
  const tried = JSON.stringify([...triesIn(delivery), { at, channel, reason: RESTORED }]);
  const ended = { status: 'failed', reason: RESTORED, nextTry: '', leasedUntil: '', carries: '[]', tried } as const;
  // What a morning message would have carried is listed by itself.
  if (kind !== 'gathered') await list(app, { ...delivery, at });
  await app.deliveries.update(delivery, ended);
  return kind === 'gathered' ? 0 : 1;
}

async function withholdAbout(about: About, { app, school }: Now): Promise<number> {
  let withheld = 0;
  await orPassOverLater(placeOf(about), async () => {
    const standing = await sourceOf(about).find({ app, school, about });
    const known = deliveryAmong(await app.deliveries.ofReview(placeOf(about)));
    const at = school.now.toString();
    for (const message of standing?.due() ?? []) {
      // The moment of a message about the records is always the present one.
      const isPast = about.kind === 'records' || !isBefore(school.now, message.at);
      if (!isPast || known(message)) continue;
      await withhold(message, { app, about, at });
      withheld += 1;
    }
  });
  return withheld;
}

type WithholdGiven = { app: DeliveryPorts; about: About; at: string };

async function withhold(message: Message, { app, about, at }: WithholdGiven): Promise<void> {
  const { kind, aboutId } = message;
  const address = addressOf(about, message);
  // It is listed first, so that nothing is left out if this is stopped in between.
  await list(app, { ...address, kind, at });
  const tried = JSON.stringify([{ at, channel: 'chat', reason: RESTORED }]);
  await app.deliveries.claim({ ...address, kind, aboutId, claimedAt: at, status: 'failed', reason: RESTORED, tried });
}

type WithheldMessage = Pick<Delivery, 'reviewId' | 'key' | 'to' | 'kind'> & { at: string };

function list(app: DeliveryPorts, { at, ...message }: WithheldMessage): Promise<void> {
  return app.deliveryFailures.enterNotReached({ ...message, reason: RESTORED, since: at });
}
