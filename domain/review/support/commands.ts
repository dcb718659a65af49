import { z } from 'zod';
import { answersSchema } from '../../forms/form.ts';
import { id, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits } from '../part.ts';
import { STANDINGS } from './state.ts';

const version = z.int().positive();

export const supportCommands = [
  oldCommand('raiseConcern', {
    concernId: id,
    about: words('What it is about', 5000),
    help: words('What might help', 5000).nullable(),
  }),
  oldCommand('replyToConcern', { concernId: id, comment: words('Your reply', 5000) }),
  oldCommand('settleConcern', { concernId: id, note: words('How it was settled', 2000) }),
  oldCommand('writeSupportPlan', {
    planId: id,
    version,
    answers: answersSchema,
    reason: words('Why the plan is changed', 2000).nullable(),
  }),
  oldCommand('agreeSupportPlan', {
    planId: id,
    version,
    /** The hash of what was read: a plan that is not in force yet is written anew under the same number. */
    textHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the plan')
      .optional(),
  }),
  oldCommand('commentOnSupportPlan', { planId: id, version, comment: words('Your comments', 5000) }),
  oldCommand('startSupportPlan', { planId: id, version, reason: words('Why it begins without agreement', 2000) }),
  oldCommand('giveProgress', {
    planId: id,
    progressId: id,
    standing: z.enum(STANDINGS, { error: 'Choose how far things have come.' }),
    note: words('Your feedback', 5000),
  }),
  oldCommand('answerProgress', { planId: id, progressId: id, comment: words('Your comments', 5000) }),
  oldCommand('extendSupportPlan', {
    planId: id,
    /** How often monitoring has begun so far, so that two presses extend it once. */
    periods: z.int().positive(),
    reason: words('Why more time is given', 2000),
  }),
  oldCommand('endSupportPlan', {
    planId: id,
    outcome: z.enum(['enough', 'capability'], { error: 'Choose how the monitoring ends.' }),
    note: words('What the outcome rests on', 5000),
  }),
  oldCommand('proposeCapability', {
    proposalId: id,
    spokenOn: z.iso.date({ error: 'Give the day on which you spoke to the headteacher.' }),
    note: words('Why', 5000),
  }),
  oldCommand('declineCapability', { proposalId: id, note: words('Why not', 2000) }),
] as const;

export type SupportCommand = z.infer<(typeof supportCommands)[number]>;

export const supportPermits: Permits<SupportCommand> = {
  raiseConcern: ['reviewer'],
  replyToConcern: ['reviewee', 'reviewer'],
  settleConcern: ['reviewer'],
  writeSupportPlan: ['reviewer'],
  agreeSupportPlan: ['reviewee'],
  commentOnSupportPlan: ['reviewee'],
  startSupportPlan: ['reviewer'],
  giveProgress: ['reviewer'],
  answerProgress: ['reviewee'],
  extendSupportPlan: ['reviewer'],
  endSupportPlan: ['reviewer'],
  proposeCapability: ['reviewer'],
  declineCapability: ['approver', 'headteacher'],
};
