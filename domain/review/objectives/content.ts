import { z } from 'zod';
import { OBJECTIVE_PARTS } from '../../policies/vocabulary.ts';
import { id, words } from '../fields.ts';
import { groupTargetSchema } from './groupTarget.ts';

const longer = z.string().trim().max(5000, 'At most 5,000 characters fit here. Shorten it.');

/** The fields of a command that writes an objective. */
export const objectiveFields = {
  objectiveId: id,
  title: words('The objective', 500),
  success: words('How success is measured'),
  by: z.iso.date({ error: 'Enter a date for “To be reached by”.' }),
  linkKind: words('What it is linked to', 100),
  linkedTo: words('Which priority', 500),
  reason: words('Why one more than usual', 2000).nullable(),
  /** For an objective that goes on beyond the cycle: what must be reached by the cycle's end (KM-35). */
  milestone: words('What is to be reached by the end of the cycle', 2000).nullable().optional(),
  kind: z.string().max(60).nullable().optional(),
  outstanding: longer.nullable().optional(),
  /** A part that is left out stays as it is. */
  parts: z.partialRecord(z.enum(OBJECTIVE_PARTS), longer).optional(),
  details: z.record(z.string().regex(/^[a-z][a-zA-Z]{0,59}$/), longer).optional(),
  groups: z.array(groupTargetSchema).max(40, 'At most 40 classes or groups fit.').optional(),
};

/** What somebody says of a new or changed objective. */
export type SaidOfObjective = z.output<z.ZodObject<typeof objectiveFields>>;
