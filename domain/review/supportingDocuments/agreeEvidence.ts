import { z } from 'zod';
import { command } from '../command.ts';
import { refuse } from '../refusal.ts';
import { isEvidenceFixed, proposalSeen, ruleOfEvidence } from './evidencePlan.ts';

/** Agrees to what the other proposed. */
export const agreeEvidence = command('agreeEvidence', {
  fields: { revision: z.int().positive() },
  by: ['reviewee', 'reviewer'],
  seen: { revision: proposalSeen },
  decide: (_, { review, actor, context }) => {
    const limit = ruleOfEvidence(review, context);
    const { evidencePlan: plan } = review.papers;
    if (!plan) return refuse({ refused: 'notYet', message: 'Nothing has been proposed yet.', ref: limit });
    if (plan.agreedAt !== null) return [];
    if (plan.by === actor.oid)
      return refuse({
        refused: 'notAllowed',
        message: 'This is your own proposal; the other of you agrees to it.',
        ref: limit,
      });
    if (isEvidenceFixed(review))
      return refuse({
        refused: 'alreadyDone',
        message: 'The planning is finished; nothing more can be agreed for it.',
        ref: limit,
      });
    return [{ type: 'evidenceAgreed', revision: plan.revision }];
  },
  example: (about, { review }) => {
    const { evidencePlan: plan } = review.papers;
    return plan ? { revision: plan.revision, ...about } : undefined;
  },
});
