import { z } from 'zod';
import { type About, aboutSchema } from '#domain/review/about.ts';
import { deliveryPlace, readDeliveryPlace } from '#domain/review/deliveryPlace.ts';
import type { ToldMessage } from '#domain/review/message.ts';
import { keyOf, type MessageId, readMessageKey } from '#domain/review/messageKey.ts';
import { readJsonText } from './jsonText.ts';
import { messageKindSchema } from './messageKind.ts';
import { rowKind } from './shape.ts';

const channels = ['chat', 'feed', 'mail'] as const;

export type Channel = (typeof channels)[number];

const triedSchema = z.array(z.object({ at: z.string(), channel: z.enum(channels), reason: z.string() }));

/** A try that failed. */
export type Tried = z.infer<typeof triedSchema>[number];

const carriedSchema = z.array(
  z.object({ reviewId: z.string().min(1), key: z.string().min(1), kind: messageKindSchema, aboutId: z.string() }),
);

/** One reminder in a morning message: where to find it among the deliveries. */
export type Carried = z.infer<typeof carriedSchema>[number];

/** An ISO instant; empty where it has not happened or is not known. */
const moment = z.union([z.literal(''), z.iso.datetime()]);

/** JSON in a column, which must fit a schema. */
const jsonOf = (schema: z.ZodType) => z.string().refine((text) => schema.safeParse(readJsonText(text)).success);

/** One message to one person: claimed before it is sent, so that nobody gets it twice. */
const deliverySchema = z.strictObject({
  /** The review it is about; where it is about no review, a policy, a concern or a person's mornings. */
  reviewId: z.string().min(1),
  key: z.string().min(1),
  to: z.string().min(1),
  kind: messageKindSchema,
  aboutId: z.string(),
  /**
   * `waiting`: it did not get through and is tried again at `nextTry`. `failed`: it never will, and an administrator
   * sees it.
   */
  status: z.enum(['sending', 'sent', 'waiting', 'failed']),
  /** The channel through which it was sent, or is tried. */
  channel: z.enum(channels),
  claimedAt: z.iso.datetime(),
  /** Random for each claim, so that the sender who made the claim recognises the row. Empty where it was not kept. */
  token: z.string(),
  nextTry: moment,
  /**
   * When it was handed to its channel, noted before that; empty until then. If its sender never came back after that,
   * nobody knows whether it arrived.
   */
  handedOverAt: moment,
  sentAt: moment,
  openedAt: moment,
  actedAt: moment,
  /**
   * Until when the sender has it to itself, by the machine's own clock; empty once everything that depends on it is
   * done.
   */
  leasedUntil: moment,
  attempts: z.int().nonnegative(),
  /** Why it could not be sent, as a code; otherwise empty. Never text of a review. */
  reason: z.string(),
  /** Every try that failed, as JSON: when, through which channel, and the code. */
  tried: jsonOf(triedSchema),
  /** The key of the morning message in which it went with others; empty where it went by itself. */
  within: z.string(),
  /** For a morning message: what it carries, as JSON. */
  carries: jsonOf(carriedSchema),
  conversationId: z.string(),
  activityId: z.string(),
  /** SHA-256 of the card that the person has. The card is only updated when it would look different. */
  cardHash: z.string(),
  /** The version of the app that drew the card; empty where it was drawn before this was kept. */
  drawnAs: z.string(),
  /**
   * The version of the review from which the card was drawn; 0 where it is about no review or was drawn before this was
   * kept.
   */
  drawnOf: z.int().nonnegative(),
  /**
   * What the card shows from outside the review, as a fingerprint: see `DrawnCard`. Empty where it was drawn before this
   * was kept.
   */
  drawnFrom: z.string(),
  /**
   * What the card shows from inside and outside the review, as a fingerprint without words: see `DrawnCard`. Empty where it
   * was drawn before this was kept.
   */
  drawnShows: z.string(),
});

export type Delivery = z.infer<typeof deliverySchema>;

const unset = moment.default('');
const blank = z.string().default('');
const { tried, carries } = deliverySchema.shape;

/** What the card was drawn from was not kept. A column that is left out means what it meant then: nothing yet. */
const firstShape = deliverySchema
  .omit({ token: true, handedOverAt: true, drawnAs: true, drawnOf: true, drawnFrom: true, drawnShows: true })
  .extend({
    status: deliverySchema.shape.status.default('sending'),
    channel: deliverySchema.shape.channel.default('chat'),
    nextTry: unset,
    sentAt: unset,
    openedAt: unset,
    actedAt: unset,
    leasedUntil: unset,
    attempts: deliverySchema.shape.attempts.default(1),
    reason: blank,
    tried: tried.default('[]'),
    within: blank,
    carries: carries.default('[]'),
    conversationId: blank,
    activityId: blank,
    cardHash: blank,
  })
  .transform((row): Delivery => ({
    ...row,
    token: '',
    handedOverAt: maybeHandedOver(row),
    drawnAs: '',
    drawnOf: 0,
    drawnFrom: '',
    drawnShows: '',
  }));

/** One sender's claim could not be told from another's. */
const secondShape = deliverySchema
  .omit({ token: true, handedOverAt: true })
  .transform((row): Delivery => ({ ...row, token: '', handedOverAt: maybeHandedOver(row) }));

/** It was not noted whether a message that somebody was sending had been handed over. */
const thirdShape = deliverySchema
  .omit({ handedOverAt: true })
  .transform((row): Delivery => ({ ...row, handedOverAt: maybeHandedOver(row) }));

/** What was being sent then may have been handed over. */
function maybeHandedOver({ status, claimedAt }: Pick<Delivery, 'status' | 'claimedAt'>): string {
  return status === 'sending' ? claimedAt : '';
}

/** What was sent to whom. */
export const DELIVERY = rowKind({
  table: 'Deliveries',
  name: 'delivery',
  isOf: () => true,
  // Otherwise its sender could not note that it was sent, and it would go twice.
  isInHand: ({ status, kind, leasedUntil }) => status === 'sending' || (kind === 'gathered' && leasedUntil !== ''),
  before: [firstShape, secondShape, thirdShape],
  holds: deliverySchema,
});

/** A line in the list of somebody's messages; it leads to a delivery. */
export const MESSAGE = rowKind({
  table: 'Messages',
  name: 'message',
  isOf: () => true,
  holds: z.strictObject({ reviewId: z.string(), key: z.string() }),
});

/** The partition that holds the deliveries about a subject. */
export function placeOf(about: About): string {
  switch (about.kind) {
    case 'review':
      return deliveryPlace('review', about);
    case 'policy':
      return deliveryPlace('policy', about);
    case 'concern':
      return deliveryPlace('concern', about);
    case 'person':
      return deliveryPlace('mornings', about);
    case 'records':
    case 'deliveries':
      return deliveryPlace(about.kind);
  }
}

/** The address of a message in storage: the place of its delivery, its key, and the recipient. */
export function addressOf(
  about: About,
  message: MessageId & { to: string },
): Pick<Delivery, 'reviewId' | 'key' | 'to'> {
  return { reviewId: placeOf(about), key: keyOf(message), to: message.to };
}

/** What a delivery is about; undefined where its place is unknown. */
export function aboutOf({ reviewId }: Pick<Delivery, 'reviewId'>): About | undefined {
  const read = readDeliveryPlace(reviewId);
  if (!read) return undefined;
  return aboutSchema.safeParse({ kind: read.name === 'mornings' ? 'person' : read.name, ...read.parts }).data;
}

/** What a delivery told, as its fields say; undefined where its key is unknown. */
export function toldIn({
  key,
  to,
  kind,
  aboutId,
}: Pick<Delivery, 'key' | 'to' | 'kind' | 'aboutId'>): ToldMessage | undefined {
  const named = readMessageKey(key);
  return named && { ...named, to, kind, aboutId };
}

/** Whether nothing more is done to send it: it was sent, or never will be. */
export const isOver = ({ status }: Pick<Delivery, 'status'>) => status === 'sent' || status === 'failed';

/** Whether a delivery belongs to a message. */
export const isOf = (message: MessageId & { to: string }, delivery: Pick<Delivery, 'key' | 'to'>) =>
  delivery.to === message.to && delivery.key === keyOf(message);

/** Finds the delivery of a message among those about the same subject. */
export function deliveryAmong<Of extends Pick<Delivery, 'key' | 'to'>>(deliveries: readonly Of[]) {
  const known = new Map(deliveries.map((each) => [`${each.key} ${each.to}`, each]));
  return (message: MessageId & { to: string }): Of | undefined => known.get(`${keyOf(message)} ${message.to}`);
}

/** The failed tries of a delivery, the first one first. */
export const triesIn = (delivery: Pick<Delivery, 'tried'>): Tried[] => triedSchema.parse(JSON.parse(delivery.tried));

/** What a morning message carries. */
export const carriedBy = (delivery: Pick<Delivery, 'carries'>): Carried[] =>
  carriedSchema.parse(JSON.parse(delivery.carries));
