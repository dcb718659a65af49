import { z } from 'zod';
import { words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits, Standing } from '../part.ts';

export const closingCommands = [
  oldCommand('closeCycle', { note: words('Why it is closed all the same', 2000).nullable() }),
  oldCommand('reopenReview', { reason: words('Reason', 2000) }),
  oldCommand('reopenStep', {
    step: z.enum(['objectives', 'statement'], { error: 'Choose the step to be opened again.' }),
    reason: words('Reason', 2000),
  }),
] as const;

export type ClosingCommand = z.infer<(typeof closingCommands)[number]>;

/** Under a policy that lets nobody but the two into a review, the reviewer does what is otherwise the approver's. */
const reviewerOfTheTwo: Standing = {
  id: 'reviewerOfTheTwo',
  inWords: 'the {reviewer} where the policy lets only the two in',
  isHeldBy: ({ reviewerOid }, { oid }, { pack }) =>
    oid === reviewerOid && pack.access.wholeReview.every((party) => party === 'reviewee' || party === 'reviewer'),
};

export const closingPermits: Permits<ClosingCommand> = {
  closeCycle: ['reviewer', 'approver', 'headteacher'],
  reopenReview: ['approver', 'headteacher', reviewerOfTheTwo],
  reopenStep: ['approver', 'headteacher', reviewerOfTheTwo],
};
