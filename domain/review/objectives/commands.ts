import { z } from 'zod';
import { command, id, words } from '../command.ts';
import { partiesOf } from '../parties.ts';
import type { Permits, Standing } from '../part.ts';

export const objectiveCommands = [
  command('saveObjective', {
    objectiveId: id,
    title: words('Objective', 500),
    success: words('How success is measured'),
    by: z.iso.date({ error: 'Give a date for “To be reached by”.' }),
    linkKind: words('Linked to', 100),
    linkedTo: words('Which priority', 500),
    reason: words('Why one more than usual', 2000).nullable(),
    /** For an objective that goes on beyond the cycle: what is to be reached by its end (KM-35). */
    milestone: words('What is to be reached by the end of the cycle', 2000).nullable().optional(),
  }),
  command('removeObjective', { objectiveId: id }),
  command('sendObjectives', { revision: z.int() }),
  command('approveObjectives', { revision: z.int() }),
  command('returnObjectives', { revision: z.int(), comment: words('What should change', 5000) }),
] as const;

export type ObjectiveCommand = z.infer<(typeof objectiveCommands)[number]>;

/** The person to whom the objectives were sent; for an answer that comes too late, those who might have been. */
const addressee: Standing = {
  inWords: 'the person they were sent to',
  isHeldBy: (review, person) => {
    const { state } = review.objectives;
    return state.kind === 'sent'
      ? state.to === person.oid
      : partiesOf(review, person).size > 0 && person.oid !== review.revieweeOid;
  },
};

export const objectivePermits: Permits<ObjectiveCommand> = {
  saveObjective: ['reviewee', 'reviewer'],
  removeObjective: ['reviewee', 'reviewer'],
  sendObjectives: ['reviewee', 'reviewer'],
  approveObjectives: [addressee],
  returnObjectives: [addressee],
};
