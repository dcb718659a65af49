import { z } from 'zod';
import { schemasOf } from '../command.ts';
import { agreeDestruction } from './agreeDestruction.ts';
import { endHold } from './endHold.ts';
import { holdRecords } from './holdRecords.ts';

/** What can be done about the keeping of records. */
export const retentionCommands = [holdRecords, endHold, agreeDestruction] as const;

/** What those who keep the records can do from the page of records, without seeing the review. */
export const recordsCommandSchema = z.discriminatedUnion('type', [...schemasOf(retentionCommands)]);

export type RetentionCommand = z.infer<typeof recordsCommandSchema>;
