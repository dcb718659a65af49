import { z } from 'zod';
import { id, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits, Standing } from '../part.ts';
import { mayAskBy } from './accessTo.ts';

export const accessCommands = [
  oldCommand('askForAccess', { requestId: id, purpose: words('What you need it for', 2000) }),
  oldCommand('decideAccess', { requestId: id, give: z.boolean(), note: words('Why', 2000).nullable() }),
  oldCommand('giveAccess', {
    /** Accepted from tabs that were open before, and not used: the grant’s id is given by the door. */
    grantId: id.optional(),
    oid: z.guid({ error: 'Choose a person.' }),
    as: z.enum(['adviser', 'payGovernors'], { error: 'Choose as what the person is let in.' }),
    purpose: words('What it is for', 2000),
  }),
  oldCommand('endAccess', { grantId: id }),
] as const;

export type AccessCommand = z.infer<(typeof accessCommands)[number]>;

const whoMayAsk: Standing = {
  id: 'accessAsker',
  inWords: 'somebody whom the policy lets ask for access',
  isHeldBy: (review, person, context) => mayAskBy(review, person, context) !== undefined,
};

export const accessPermits: Permits<AccessCommand> = {
  askForAccess: [whoMayAsk],
  decideAccess: ['approver', 'headteacher'],
  giveAccess: ['approver', 'headteacher'],
  endAccess: ['approver', 'headteacher'],
};
