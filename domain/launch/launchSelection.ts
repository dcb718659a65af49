import { z } from 'zod';

const MOST_PEOPLE = 5000;

/** What somebody who launches a cycle asks for; the preview and the launch itself are worked out from the same selection. */
export const launchSelectionSchema = z.strictObject({
  /** The one policy to launch under; null for every one that the school has adopted. */
  policy: z.string().max(60).nullable(),
  /** The cycle that today falls in, of each person; or the one after it. */
  cycle: z.enum(['running', 'next'], { error: 'Choose the running cycle or the next one.' }),
  /** Reviewers chosen by hand, by the oid of whom they are to review. */
  reviewers: z.record(z.guid(), z.guid({ error: 'Choose a reviewer from the list.' })),
  /** The oids of people who are left out this time. */
  leftOut: z.array(z.guid()).max(MOST_PEOPLE),
});

export type LaunchSelection = z.infer<typeof launchSelectionSchema>;
