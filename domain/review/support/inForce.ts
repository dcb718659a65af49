import type { Situation } from '../command.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import { seal } from '../signed/seal.ts';
import { signerOf } from '../signed/signer.ts';
import { supportPlanDocument } from '../signed/supportPlanDocument.ts';
import { withVersion } from './plan.ts';

type Begun = {
  planId: string;
  version: number;
  reason: string | null;
  textHash?: string | undefined;
  as: 'reviewee' | 'reviewer';
};

/** A version of the plan begins: agreed by the reviewee, or begun by the reviewer without agreement, and why. */
export function inForce({ planId, version, reason, textHash, as }: Begun, situation: Situation): Decision {
  const { review, actor, context } = situation;
  const known = review.support.plans.find(({ id }) => id === planId)?.versions.find((each) => each.version === version);
  if (known?.inForce) return [];
  return withVersion({ planId, version }, situation, (written) => {
    const document = supportPlanDocument(review, { planId, version: written }, context);
    const sealed = document && seal(document, { known: undefined, signer: signerOf(actor, as) }, context);
    if (textHash !== undefined && sealed?.textHash !== textHash)
      return refuse('stale', 'The support plan has changed since you opened it. Read it again before you agree.');
    return [{ type: 'supportPlanInForce', planId, version, withoutAgreement: reason, ...sealed }];
  });
}
