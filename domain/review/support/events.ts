import { z } from 'zod';
import { answers, event } from '../event.ts';
import { sealed } from '../signed/seal.ts';
import { STANDINGS } from './state.ts';

export const supportEvents = [
  event('concernRaised', { concernId: z.string(), about: z.string(), help: z.string().nullable() }),
  event('concernAnswered', { concernId: z.string(), text: z.string() }),
  event('concernSettled', { concernId: z.string(), note: z.string() }),
  event('supportPlanWritten', {
    planId: z.string(),
    version: z.number(),
    answers,
    formVersion: z.number().nullable(),
    reason: z.string().nullable(),
  }),
  event('supportPlanCommented', { planId: z.string(), version: z.number(), text: z.string() }),
  /**
   * The reviewee agreed, or the reviewer began it without agreement and said why. It has the document, except in events
   * from before documents.
   */
  event('supportPlanInForce', {
    planId: z.string(),
    version: z.number(),
    withoutAgreement: z.string().nullable(),
    ...sealed,
  }),
  event('supportPlanExtended', { planId: z.string(), reason: z.string() }),
  event('supportProgressGiven', {
    planId: z.string(),
    progressId: z.string(),
    standing: z.enum(STANDINGS),
    note: z.string(),
  }),
  event('supportProgressAnswered', { planId: z.string(), progressId: z.string(), text: z.string() }),
  event('supportPlanEnded', { planId: z.string(), outcome: z.enum(['enough', 'capability']), note: z.string() }),
  event('capabilityProposed', { proposalId: z.string(), spokenOn: z.string(), note: z.string() }),
  event('capabilityDecided', { proposalId: z.string(), begins: z.boolean(), note: z.string() }),
] as const;

export type SupportEvent = z.infer<(typeof supportEvents)[number]>;
