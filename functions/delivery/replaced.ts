import { inOrderOfTime } from '#domain/calendar/moments.ts';
import { isAmongReminders, remindersBegin } from '#domain/review/dutyKey.ts';
import { readMessageKey } from '#domain/review/messageKey.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { aboutMorning } from './mornings.ts';
import type { DeliveryPorts } from './source.ts';
import { type Work, workOn } from './work.ts';

type Ports = Pick<DeliveryPorts, 'deliveries'>;

/** Where a reminder is found among the deliveries. */
type Address = Pick<Delivery, 'reviewId' | 'key' | 'to'>;

type AddressAmong = Address & { among?: readonly StoredDelivery[] | undefined };

/**
 * Whether a later reminder of the same duty is in the person's chat. One card of a duty asks for it: the latest. `among`
 * is everything that was delivered about the subject, where it has been read.
 */
export async function isReplaced(app: Ports, address: AddressAmong): Promise<boolean> {
  const inChat = await remindersInChat(app, address);
  const at = inChat.findIndex(({ key }) => key === address.key);
  return at >= 0 && at < inChat.length - 1;
}

/**
 * The work of bringing up to date the cards and morning messages with earlier reminders of the same duty, once a later
 * one was sent.
 */
export async function workOnEarlier(app: Ports, address: Address): Promise<Work[]> {
  const earlier = (await remindersInChat(app, address)).filter(({ key }) => key !== address.key);
  return earlier.flatMap(({ within, ...each }) =>
    within === '' ? (workOn(each) ?? []) : { about: aboutMorning(each.to), key: within, to: each.to },
  );
}

/** The reminders of one duty in one person's chat, each by itself or in a morning message, the latest last. */
async function remindersInChat(app: Ports, { reviewId, key, to, among }: AddressAmong): Promise<StoredDelivery[]> {
  const message = readMessageKey(key);
  const begins = message && remindersBegin(message);
  if (begins === undefined) return [];
  const found =
    among?.filter((each) => each.reviewId === reviewId && isAmongReminders(each.key, begins) && each.to === to) ??
    (await app.deliveries.beginningWith({ reviewId, begins, to }));
  return found
    .filter(({ status, channel, sentAt }) => status === 'sent' && channel === 'chat' && sentAt !== '')
    .toSorted((a, b) => inOrderOfTime(a.sentAt, b.sentAt));
}
