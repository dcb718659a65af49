import { z } from 'zod';
import { OBJECTIVE_PARTS } from '../../policies/vocabulary.ts';
import { event } from '../event.ts';
import { sealed } from '../signed/seal.ts';
import { TIED_THINGS } from './objective.ts';

/** The fields of an objective; `ObjectiveContent` describes each. */
const content = {
  title: z.string(),
  success: z.string(),
  by: z.string(),
  linkKind: z.string(),
  linkedTo: z.string(),
  reason: z.string().nullable(),
  milestone: z.string().nullable().exactOptional(),
  kind: z.string().exactOptional(),
  outstanding: z.string().exactOptional(),
  parts: z.partialRecord(z.enum(OBJECTIVE_PARTS), z.string()).exactOptional(),
  details: z.record(z.string(), z.string()).exactOptional(),
  groups: z
    .array(
      z.strictObject({
        group: z.string(),
        subject: z.string(),
        good: z.number(),
        outstanding: z.number().nullable(),
      }),
    )
    .exactOptional(),
};

/** An objective as it stood at the time, kept in the opening of another review. */
export const objectiveSchema = z.strictObject({
  ...content,
  id: z.string(),
  revision: z.number(),
  changedBy: z.string(),
});

export const objectiveEvents = [
  event('objectiveSaved', { objectiveId: z.string(), ...content }),
  event('objectiveRemoved', { objectiveId: z.string() }),
  event('objectiveTied', {
    objectiveId: z.string(),
    thing: z.enum(TIED_THINGS),
    thingId: z.string(),
    tied: z.boolean(),
  }),
  event('objectivesSent', { to: z.string(), disagreement: z.string().exactOptional(), ...sealed }),
  event('objectivesContested', { comment: z.string() }),
  event('objectivesApproved', {
    talked: z.strictObject({ reviewee: z.string(), reviewer: z.string() }).exactOptional(),
    ...sealed,
  }),
  event('objectivesReturned', { comment: z.string() }),
  /** Without agreement, by the person whom the policy names (KM-36, KM-50). */
  event('objectivesDetermined', { reason: z.string(), ...sealed }),
  event('determinedCommented', { comment: z.string() }),
  event('revisionAsked', {
    changeId: z.string(),
    reason: z.string().nullable(),
    why: z.string(),
    improvement: z.boolean(),
  }),
  event('revisionOpened', { changeId: z.string(), metOn: z.string() }),
  event('revisionWithdrawn', { changeId: z.string() }),
  event('changesSigned', { party: z.enum(['reviewee', 'reviewer']), ...sealed }),
] as const;

export type ObjectiveEvent = z.infer<(typeof objectiveEvents)[number]>;
