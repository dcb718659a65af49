import { z } from 'zod';
import { MESSAGE_KINDS } from '#domain/review/messageKey.ts';

/** The shape in which deliveries are written. */
export const SHAPE = 2;

const channels = ['chat', 'feed', 'mail'] as const;

export type Channel = (typeof channels)[number];

/** ISO instants; empty where it has not happened, or is not known. */
const instant = z.string();

/** One message to one person: claimed before it is sent, so that nobody gets it twice. */
const deliverySchema = z.object({
  /** The review it is about; a policy, a concern, or a person's mornings where it is about no review. */
  reviewId: z.string().min(1),
  key: z.string().min(1),
  to: z.string().min(1),
  kind: z.enum(MESSAGE_KINDS),
  aboutId: z.string(),
  /** `waiting`: it did not go through and is tried again at `nextTry`. `failed`: it never will; an administrator sees it. */
  status: z.enum(['sending', 'sent', 'waiting', 'failed']),
  /** The way in which it was sent, or is tried. */
  channel: z.enum(channels),
  claimedAt: instant,
  nextTry: instant,
  sentAt: instant,
  openedAt: instant,
  actedAt: instant,
  /** Until when the one who sends it has it to himself, by the machine's own clock; empty once all that hangs on it is done. */
  leasedUntil: instant,
  attempts: z.int(),
  /** Why it could not be sent, as a code; empty otherwise. Never text of a review. */
  reason: z.string(),
  /** Every try that failed, as JSON: when, in which way, and the code. */
  tried: z.string(),
  /** The key of the morning message in which it went with others; empty where it went by itself. */
  within: z.string(),
  /** Of a morning message: what it carries, as JSON. */
  carries: z.string(),
  conversationId: z.string(),
  activityId: z.string(),
  /** SHA-256 of the card that the person has, so that it is only updated when it would look different. */
  cardHash: z.string(),
  /** The version of the app that drew the card; empty where it was drawn before this was kept. */
  drawnAs: z.string(),
  /** The version of the review of which the card was drawn; 0 where it is about none, or was drawn before this was kept. */
  drawnOf: z.int(),
  /** What the card shows beside the review, as a fingerprint: see `Drawn`. Empty where it was drawn before this was kept. */
  drawnFrom: z.string(),
});

export type Delivery = z.infer<typeof deliverySchema>;

const text = z.string().default('');

/** A row from before rows said their shape: what it does not know yet has the meaning that it had then. */
const firstShape = deliverySchema.extend({
  nextTry: text,
  sentAt: text,
  openedAt: text,
  actedAt: text,
  leasedUntil: text,
  attempts: z.int().default(1),
  reason: text,
  tried: z.string().default('[]'),
  within: text,
  carries: z.string().default('[]'),
  conversationId: text,
  activityId: text,
  cardHash: text,
  drawnAs: text,
  drawnOf: z.int().default(0),
  drawnFrom: text,
  channel: z.enum(channels).default('chat'),
});

const secondShape = deliverySchema
  .extend({ shape: z.literal(SHAPE) })
  .transform(({ shape: _, ...delivery }) => delivery);

/** A delivery from its row, of whichever shape. Throws for what is none, or was written by a later version of the app. */
export function readDelivery(row: object): Delivery {
  return 'shape' in row ? secondShape.parse(row) : firstShape.parse(row);
}

const listedSchema = z.object({ reviewId: z.string(), key: z.string() });

/** Which delivery a line in somebody's list leads to; the same in both shapes. */
export const readListed = (row: object) => listedSchema.parse(row);

const triedSchema = z.array(z.object({ at: z.string(), channel: z.enum(channels), reason: z.string() }));

/** A try that failed. */
export type Tried = z.infer<typeof triedSchema>[number];

/** The tries of a delivery that failed, the first one first. */
export const triesIn = ({ tried }: Pick<Delivery, 'tried'>): Tried[] => triedSchema.parse(JSON.parse(tried));

const carriedSchema = z.array(deliverySchema.pick({ reviewId: true, key: true, kind: true, aboutId: true }));

/** One reminder in a morning message: its place among the deliveries. */
export type Carried = z.infer<typeof carriedSchema>[number];

/** What a morning message carries. */
export const carriedBy = ({ carries }: Pick<Delivery, 'carries'>): Carried[] =>
  carriedSchema.parse(JSON.parse(carries));
