import { z } from 'zod';
import { hasRole } from '../../people/person.ts';
import { id, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits, Standing } from '../part.ts';
import { PRIORITY_IDS, ROUTE_IDS } from './need.ts';

const date = (asked: string) => z.iso.date({ error: asked });

const said = {
  need: words('What is needed', 2000),
  route: z.enum(ROUTE_IDS, { error: 'Choose a route.' }).nullable(),
  priority: z.enum(PRIORITY_IDS, { error: 'Choose what it is linked to.' }),
  priorityNote: words('Which one', 500).nullable(),
  by: date('Give the day by when as a date.').nullable(),
};

export const developmentCommands = [
  oldCommand('enterNeed', { needId: id, ...said }),
  oldCommand('changeNeed', { needId: id, ...said }),
  oldCommand('withdrawNeed', { needId: id }),
  oldCommand('promiseNeed', { needId: id, by: date('Say by when it is provided.') }),
  oldCommand('provideNeed', {
    needId: id,
    on: date('Give the day on which it was provided.'),
    note: words('What was provided', 2000).nullable(),
  }),
  oldCommand('declineNeed', { needId: id, why: words('Why it is not provided', 2000) }),
  oldCommand('recordEffect', { needId: id, effect: words('What came of it', 5000) }),
] as const;

export type DevelopmentCommand = z.infer<(typeof developmentCommands)[number]>;

/** What the training coordinator and the headteacher can do from the register, without the review (KM-37). */
export const registerCommandSchema = z.discriminatedUnion('type', [...developmentCommands]);

/** The training coordinator sees to everybody's needs but his or her own. */
export const coordinator: Standing = {
  id: 'coordinator',
  inWords: 'the training coordinator',
  isHeldBy: (review, person) => hasRole(person, 'trainingCoordinator') && review.revieweeOid !== person.oid,
};

export const developmentPermits: Permits<DevelopmentCommand> = {
  enterNeed: ['reviewee', 'reviewer', 'headteacher', coordinator],
  changeNeed: ['reviewee', 'reviewer', 'headteacher', coordinator],
  withdrawNeed: ['reviewee', 'reviewer', 'headteacher', coordinator],
  promiseNeed: ['reviewer', 'headteacher'],
  provideNeed: ['headteacher', coordinator],
  declineNeed: ['headteacher', coordinator],
  recordEffect: ['reviewee', 'reviewer', 'headteacher', coordinator],
};
