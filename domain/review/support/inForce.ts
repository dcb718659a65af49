import type { Situation } from '../situation.ts';
import type { Decision } from '../part.ts';
import { seal } from '../signed/seal.ts';
import { signerOf } from '../signed/signer.ts';
import { supportPlanDocument } from '../signed/supportPlanDocument.ts';
import { planMeant, withVersion } from './plan.ts';
import type { SupportPlanVersion } from './state.ts';

type Begun = {
  planId: string;
  version: number;
  reason: string | null;
  as: 'reviewee' | 'reviewer';
};

type Sealed = Pick<Begun, 'planId' | 'as'> & { written: SupportPlanVersion };

/**
 * Puts a version of the plan in force: the reviewee agreed, or the reviewer began it without agreement and said why.
 */
export function inForce({ planId, version, reason, as }: Begun, situation: Situation): Decision {
  return withVersion({
    given: { planId },
    situation,
    decide: (written) => [
      {
        type: 'supportPlanInForce',
        planId,
        version,
        withoutAgreement: reason,
        ...sealedPlan({ planId, written, as }, situation),
      },
    ],
  });
}

/**
 * The plan as it is kept once it is in force: the whole document and its hash. Empty if the policy has no form for it.
 */
export function sealedPlan({ planId, written, as }: Sealed, { review, actor, context }: Situation) {
  const document = supportPlanDocument({ review, written: { planId, version: written }, context });
  return document && seal({ fresh: document, given: { known: undefined, signer: signerOf(actor, as) }, context });
}

/** Whether a version of a plan is in force. */
export function isInForce({ planId, version }: Pick<Begun, 'planId' | 'version'>, { review }: Situation): boolean {
  const versions = planMeant(review, planId)?.versions ?? [];
  return versions.some((each) => each.version === version && each.inForce !== null);
}
