import { z } from 'zod';
import { messageKindSchema } from './messageKind.ts';
import { rowKind } from './shape.ts';

/** Empty where it has not happened, or is not known. */
const moment = z.union([z.literal(''), z.iso.datetime()]);

/** What was sent to whom. What rows from before leave out is what it was then: nothing yet. */
export const DELIVERY = rowKind({
  table: 'Deliveries',
  name: 'delivery',
  isOf: () => true,
  // Whoever sends it could not note that it was sent, and it would go twice.
  isInHand: ({ status, kind, leasedUntil }) => status === 'sending' || (kind === 'gathered' && leasedUntil !== ''),
  holds: z.strictObject({
    reviewId: z.string(),
    key: z.string(),
    to: z.string(),
    kind: messageKindSchema,
    aboutId: z.string(),
    status: z.enum(['sending', 'sent', 'waiting', 'failed']).default('sending'),
    channel: z.enum(['chat', 'feed', 'mail']).default('chat'),
    claimedAt: z.iso.datetime(),
    nextTry: moment.default(''),
    sentAt: moment.default(''),
    openedAt: moment.default(''),
    actedAt: moment.default(''),
    leasedUntil: moment.default(''),
    attempts: z.int().nonnegative().default(1),
    reason: z.string().default(''),
    tried: z.string().default('[]'),
    within: z.string().default(''),
    carries: z.string().default('[]'),
    conversationId: z.string().default(''),
    activityId: z.string().default(''),
    cardHash: z.string().default(''),
  }),
});

/** A line in the list of somebody's messages. */
export const MESSAGE = rowKind({
  table: 'Messages',
  name: 'message',
  isOf: () => true,
  holds: z.strictObject({ reviewId: z.string(), key: z.string() }),
});
