import { z } from 'zod';
import { words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits } from '../part.ts';

export const suspensionCommands = [
  oldCommand('suspendReview', {
    reason: z.enum(['capability', 'sickness', 'grievance'], { error: 'Choose why the review is suspended.' }),
    note: words('What is decided', 2000),
  }),
  /** Sickness or a grievance, and yet the review goes on: both are dealt with together (TA-29). */
  oldCommand('keepReviewGoing', {
    reason: z.enum(['sickness', 'grievance'], { error: 'Choose what the decision is about.' }),
    note: words('What is decided', 2000),
  }),
  oldCommand('resumeReview', { note: words('What is decided', 2000) }),
] as const;

export type SuspensionCommand = z.infer<(typeof suspensionCommands)[number]>;

export const suspensionPermits: Permits<SuspensionCommand> = {
  suspendReview: ['approver', 'headteacher'],
  keepReviewGoing: ['approver', 'headteacher'],
  resumeReview: ['approver', 'headteacher'],
};
