import { z } from 'zod';
import { hasRole } from '../../people/person.ts';
import { id, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits, Standing } from '../part.ts';
import { HOLD_REASON_IDS } from './state.ts';

export const retentionCommands = [
  oldCommand('holdRecords', {
    holdId: id,
    reason: z.enum(HOLD_REASON_IDS, { error: 'Choose why the records are held.' }),
    note: words('Note', 500).nullable(),
  }),
  oldCommand('endHold', { holdId: id }),
  oldCommand('agreeDestruction', {}),
] as const;

export type RetentionCommand = z.infer<(typeof retentionCommands)[number]>;

/** What those who keep the records can do from the page of records, without seeing the review. */
export const recordsCommandSchema = z.discriminatedUnion('type', [...retentionCommands]);

/** Whoever does the school's personnel work keeps everybody's records but the own. */
const personnel: Standing = {
  id: 'recordsKeeper',
  inWords: 'the business manager',
  isHeldBy: (review, person) => hasRole(person, 'businessManager') && review.revieweeOid !== person.oid,
};

const keepers = ['approver', 'headteacher', personnel] as const;

export const retentionPermits: Permits<RetentionCommand> = {
  holdRecords: keepers,
  endHold: keepers,
  agreeDestruction: keepers,
};
