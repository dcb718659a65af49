import { z } from 'zod';
import { OBJECTIVE_PARTS } from '../../policies/vocabulary.ts';
import { id, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import { partiesOf } from '../parties.ts';
import type { Permits, Standing } from '../part.ts';

const longer = z.string().trim().max(5000, 'At most 5,000 characters fit here. Shorten it.');
const percent = z
  .int({ error: 'Give a whole number of percent.' })
  .min(0, 'A percentage is 0 or more.')
  .max(100, { error: ({ input }) => `A percentage is at most 100; ${String(input)} is more.` });

/** Percentages of one class or group, or of one that the school sets targets for. */
export const groupTargetSchema = z.strictObject({
  group: words('Class or group', 60),
  subject: z.string().trim().max(60, 'A subject has at most 60 characters.'),
  good: percent,
  outstanding: percent.nullable(),
});

const objective = {
  objectiveId: id,
  title: words('Objective', 500),
  success: words('How success is measured'),
  by: z.iso.date({ error: 'Give a date for “To be reached by”.' }),
  linkKind: words('Linked to', 100),
  linkedTo: words('Which priority', 500),
  reason: words('Why one more than usual', 2000).nullable(),
  /** For an objective that goes on beyond the cycle: what is to be reached by its end (KM-35). */
  milestone: words('What is to be reached by the end of the cycle', 2000).nullable().optional(),
  kind: z.string().max(60).nullable().optional(),
  outstanding: longer.nullable().optional(),
  /** A part that is left out stays as it is. */
  parts: z.partialRecord(z.enum(OBJECTIVE_PARTS), longer).optional(),
  details: z.record(z.string().regex(/^[a-z][a-zA-Z]{0,59}$/), longer).optional(),
  groups: z.array(groupTargetSchema).max(40, 'At most 40 classes or groups fit.').optional(),
};

const day = (label: string) => z.iso.date({ error: `Give a date for “${label}”.` });

export const objectiveCommands = [
  oldCommand('saveObjective', {
    ...objective,
    /** The revision of this objective that was on the screen: a later one is not overwritten unseen. */
    expectedRevision: z.int().positive().optional(),
  }),
  oldCommand('removeObjective', { objectiveId: id, expectedRevision: z.int().positive().optional() }),
  oldCommand('sendObjectives', {
    revision: z.int(),
    /** What the two do not agree on, where they do not (TA-16). */
    disagreement: words('What you do not agree on', 5000).optional(),
  }),
  oldCommand('disagreeWithObjectives', { revision: z.int(), comment: words('What you do not agree with', 5000) }),
  oldCommand('approveObjectives', {
    revision: z.int(),
    talkedWithReviewee: day('When you talked with the person').optional(),
    talkedWithReviewer: day('When you talked with the reviewer').optional(),
  }),
  oldCommand('returnObjectives', { revision: z.int(), comment: words('What should change', 5000) }),
  oldCommand('determineObjectives', { revision: z.int(), reason: words('What there is no agreement on', 5000) }),
  oldCommand('commentOnDetermined', { comment: words('Your comment', 5000) }),
  oldCommand('askForRevision', {
    changeId: id,
    reason: z.string().max(60).nullable(),
    why: words('Why the objectives should change', 5000),
  }),
  oldCommand('openRevision', { changeId: id, metOn: day('When you met') }),
  oldCommand('withdrawRevision', { changeId: id }),
  oldCommand('signChanges', { revision: z.int() }),
  oldCommand('addImprovement', {
    ...objective,
    changeId: id,
    aspect: words('Which aspect is weak', 5000),
    metOn: day('When you met'),
  }),
] as const;

export type ObjectiveCommand = z.infer<(typeof objectiveCommands)[number]>;
export type ObjectiveCommandOf<Type extends ObjectiveCommand['type']> = Extract<ObjectiveCommand, { type: Type }>;

/** The person to whom the objectives were sent; for an answer that comes too late, those who might have been. */
const addressee: Standing = {
  id: 'objectivesAddressee',
  inWords: 'the person they were sent to',
  isHeldBy: (review, person) => {
    const { state } = review.objectives;
    return state.kind === 'sent'
      ? state.to === person.oid
      : partiesOf(review, person).size > 0 && person.oid !== review.revieweeOid;
  },
};

/** Whoever approves may adjust what was sent, where the policy says so (TA-12). */
const adjuster: Standing = {
  id: 'objectivesAdjuster',
  inWords: 'the person they were sent to',
  isHeldBy: ({ objectives: { state } }, person, { pack }) =>
    pack.objectives.adjusted !== undefined && state.kind === 'sent' && state.to === person.oid,
};

export const objectivePermits: Permits<ObjectiveCommand> = {
  saveObjective: ['reviewee', 'reviewer', adjuster],
  removeObjective: ['reviewee', 'reviewer', adjuster],
  sendObjectives: ['reviewee', 'reviewer'],
  disagreeWithObjectives: ['reviewee', 'reviewer'],
  approveObjectives: [addressee],
  returnObjectives: [addressee],
  determineObjectives: ['reviewer'],
  commentOnDetermined: ['reviewee'],
  askForRevision: ['reviewee', 'reviewer'],
  openRevision: ['reviewee', 'reviewer'],
  withdrawRevision: ['reviewee', 'reviewer'],
  signChanges: ['reviewee', 'reviewer'],
  addImprovement: ['reviewer'],
};
