import { z } from 'zod';

/**
 * Queues that versions until 29 November 2026 sent to. Nothing is sent to them any more; what waits in them is handed
 * on to the one queue of delivery. They can go once no school upgrades from such a version.
 */
export const OLD_QUEUES = {
  /** Send somebody this morning's message; or, with its key, bring an existing one up to date. */
  gather: { name: 'gather', message: z.strictObject({ to: z.string(), key: z.string().optional() }) },
  /** Send one message about a policy itself to one person, or bring its card up to date. */
  policyReminder: {
    name: 'policy-reminder',
    message: z.strictObject({ policy: z.string(), key: z.string(), to: z.string() }),
  },
  /** Tell of a concern that was raised in confidence or answered. */
  concernNews: { name: 'concern-news', message: z.strictObject({ concernId: z.guid() }) },
} as const;

export type OldQueueName = keyof typeof OLD_QUEUES;
