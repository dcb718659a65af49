import { z } from 'zod';

const MOST_PEOPLE = 5000;

/** What somebody who launches a cycle asks for. The preview and the launch itself work from the same selection. */
export const launchSelectionSchema = z.strictObject({
  /** The one policy to launch under; null for every policy that the school has adopted. */
  policy: z.string().max(60).nullable(),
  /** Each person's cycle that includes today, or the one after it. */
  cycle: z.enum(['running', 'next'], { error: 'Choose the running cycle or the next one.' }),
  /** The one staff group to launch for; null for all. */
  staffGroup: z.string().max(60).nullable().default(null),
  /** The department or team to launch for, as the school’s register names it; null for all. */
  department: z.string().max(200).nullable().default(null),
  /** The line manager for whose own people it is launched, such as a head of department; null for everybody’s. */
  managerOid: z.guid().nullable().default(null),
  /** Reviewers chosen by hand, by the oid of the reviewee. */
  reviewers: z.record(z.guid(), z.guid({ error: 'Choose a reviewer from the list.' })),
  /** The oids of people who are left out this time. */
  leftOut: z.array(z.guid()).max(MOST_PEOPLE),
});

export type LaunchSelection = z.infer<typeof launchSelectionSchema>;
