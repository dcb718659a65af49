import { z } from 'zod';
import { command, words } from '../command.ts';
import type { Permits, Standing } from '../part.ts';

export const closingCommands = [
  command('closeCycle', { note: words('Why it is closed all the same', 2000).nullable() }),
  command('reopenReview', { reason: words('Reason', 2000) }),
  command('reopenStep', {
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
