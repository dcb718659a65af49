import { z } from 'zod';
import { hasRole } from '../../people/person.ts';
import { id, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits, Standing } from '../part.ts';
import { mayModerate } from './mayModerate.ts';

export const moderationCommands = [
  oldCommand('moderateStatement', {
    version: z.int().positive(),
    outcome: z.enum(['agreed', 'newStatement', 'concerns'], { error: 'Say what it came to.' }),
    findings: z
      .array(z.strictObject({ id: z.string().max(60), met: z.boolean(), note: words('Note', 2000).nullable() }))
      .max(20),
    reasons: words('Reasons', 5000).nullable(),
  }),
  oldCommand('nameChecker', { oid: id }),
  oldCommand('withdrawChecker', { oid: id }),
  oldCommand('recordAudit', {
    meetingId: id,
    on: z.iso.date({ error: 'Give the day of the audit.' }),
    outcome: words('Outcome', 5000),
  }),
] as const;

export type ModerationCommand = z.infer<(typeof moderationCommands)[number]>;

const moderator: Standing = {
  id: 'moderator',
  inWords: 'the headteacher, or for the headteacher’s own whoever is named to check it,',
  isHeldBy: mayModerate,
};

/** The chair of governors, in the headteacher's review. */
const chair: Standing = {
  id: 'checkersChair',
  inWords: 'the chair of governors',
  isHeldBy: (review, person, { pack }) =>
    hasRole(person, 'chairOfGovernors') && pack.headteachersCheck?.staffGroups.includes(review.staffGroup) === true,
};

export const moderationPermits: Permits<ModerationCommand> = {
  moderateStatement: [moderator],
  nameChecker: [chair],
  withdrawChecker: [chair],
  recordAudit: ['headteacher'],
};
