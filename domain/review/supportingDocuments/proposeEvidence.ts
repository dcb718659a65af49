import { z } from 'zod';
import { isSame } from '../canonicalJson.ts';
import { command, SOME_WORDS } from '../command.ts';
import { refuse } from '../refusal.ts';
import { isEvidenceFixed, proposalSeen, refuseWithoutRule, ruleOfEvidence } from './evidencePlan.ts';
import { listOf } from './fields.ts';

/** The number of kinds of evidence, and of criteria, that a proposal can have. */
const MOST = 20;

/** Proposes the other evidence that will count and the criteria. The other of the two must agree. */
export const proposeEvidence = command('proposeEvidence', {
  fields: {
    revision: z.int().nonnegative(),
    kinds: listOf('The kind of evidence', MOST),
    criteria: listOf('The criterion', MOST),
  },
  by: ['reviewee', 'reviewer'],
  done: ({ kinds, criteria }, { review, actor }) => {
    const { evidencePlan: plan } = review.papers;
    const same = plan !== null && isSame([plan.kinds, plan.criteria], [kinds, criteria]);
    return same && (plan.agreedAt !== null || plan.by === actor.oid);
  },
  seen: { revision: proposalSeen },
  decide: ({ revision, kinds, criteria }, { review, context }) => {
    const limit = ruleOfEvidence(review, context);
    if (!limit) return refuseWithoutRule();
    if (isEvidenceFixed(review))
      return refuse({
        refused: 'alreadyDone',
        message: 'This is locked: the planning is finished. It can change with a new version of the plan.',
        ref: limit,
      });
    if (kinds.length + criteria.length === 0) {
      const message = 'Name at least one kind of evidence or one criterion.';
      return refuse({ refused: 'invalid', message, ref: limit, fields: [{ field: 'kinds', message }] });
    }
    return [{ type: 'evidenceProposed', revision: revision + 1, kinds, criteria }];
  },
  example: (about, { review }) => {
    const { evidencePlan: plan } = review.papers;
    const kinds = [SOME_WORDS, ...(plan?.kinds ?? [])].slice(0, MOST);
    return { revision: plan?.revision ?? 0, kinds, criteria: plan?.criteria ?? [], ...about };
  },
});
