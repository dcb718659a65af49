import { isBefore } from '#domain/calendar/moments.ts';
import type { About } from '#domain/review/about.ts';
import { schoolNow, schoolOrNone } from '../reviews/context.ts';
import { isOf, isOver, placeOf } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { orPassOverLater } from '../storage/unreadable.ts';
import { asRead } from './asRead.ts';
import { bringUpToDate } from './bringUpToDate.ts';
import { workOnEarlier } from './replaced.ts';
import { claimDelivery, isInHand, sendClaimed, updateSentCard } from './sendOnce.ts';
import type { DeliveryPorts, Look, DueNow } from './source.ts';
import { sourceOf } from './sources.ts';
import type { Work } from './work.ts';

/**
 * Queues whatever is due now about all subjects of one kind, and the cards that would look different. Safe to run at
 * any time. A subject that fails does not stop the others; one that cannot be read is passed over.
 */
export async function deliverDue(app: DeliveryPorts, kind: About['kind']): Promise<void> {
  const school = await schoolOrNone(app);
  if (!school) return;
  const abouts = (await sourceOf({ kind }).all?.({ app, school })) ?? [];
  const failed: unknown[] = [];
  for (const about of abouts) {
    await orPassOverLater(placeOf(about), async () => {
      const standing = await sourceOf(about).find({ app, school, about });
      if (standing) await bringUpToDate({ app, school, about, standing });
    }).catch((error: unknown) => failed.push(error));
  }
  if (failed.length > 0)
    throw new AggregateError(failed, `${failed.length} of ${abouts.length} subjects of kind ${kind}.`);
}

/**
 * Sends one message to one person. Asks the source again whether the message is still owed, claims it by a unique row,
 * draws it, sends it and records it. If it was sent before, the card is brought up to date instead. Safe to run any
 * number of times.
 */
export async function deliver(app: DeliveryPorts, { about, key, to }: Work): Promise<void> {
  const school = await schoolNow(app);
  const look = { app, school, about, to };
  const source = sourceOf(about);
  const find = () => app.deliveries.find({ reviewId: placeOf(about), key, to });
  // It is read before its subject: whoever notes a newer card after this makes the note of this one fail.
  const before = await find();
  const standing = await source.find(look);
  if (!standing) return;
  if (before && isOver(before)) return afterwards(before, { look, standing });
  const message = standing.due().find((each) => isOf(each, { key, to }));
  if (!message || isBefore(school.now, message.at)) return;
  // The sender that has it in hand may have been stopped: it is looked at again once the claim has run out.
  if (before && isInHand({ app, before, now: school.now })) return source.lookAgain?.(look, before);
  const claimed = await claimDelivery(app, { about, message, before, now: school.now });
  const loaded = claimed && source.load ? await source.load(look, { claimed, before }) : claimed;
  const drawn = loaded && (await standing.draw(loaded));
  const outcome =
    loaded &&
    drawn &&
    (await sendClaimed({ app, delivery: loaded, drawn: asRead(drawn, { to, school }), now: school.now }));
  if (outcome === 'again') {
    const waiting = await find();
    return waiting && source.lookAgain?.(look, waiting);
  }
  if (loaded && outcome === 'sent')
    for (const work of await workOnEarlier(app, loaded)) await app.send('deliver', work);
  const after = source.record && (await find());
  if (after && isOver(after)) await source.record?.(look, after);
}

/**
 * What remains to be done for a message that was sent or never will be. Its card is kept up to date; an administrator
 * need not deal with a message of which nothing is left.
 */
async function afterwards(
  delivery: StoredDelivery,
  { look, standing }: { look: Look; standing: DueNow },
): Promise<void> {
  const { app } = look;
  const { record } = sourceOf(look.about);
  await record?.(look, delivery);
  if (delivery.status === 'failed') {
    if (await standing.isEmpty?.(delivery)) await app.deliveryFailures.leaveNotReached(delivery);
    return;
  }
  const latest = record
    ? await app.deliveries.find({ reviewId: delivery.reviewId, key: delivery.key, to: delivery.to })
    : delivery;
  const drawn = latest && (await standing.draw(latest));
  if (drawn)
    await updateSentCard({ app, delivery: latest, drawn: asRead(drawn, { to: latest.to, school: look.school }) });
}
