import type { Situation } from '../situation.ts';
import type { Person } from '../../people/person.ts';
import type { Review } from '../review.ts';
import type { SignedDocument, Signer } from '../signed/document.ts';
import { objectivesDocument } from '../signed/objectivesDocument.ts';
import { type Seal, seal } from '../signed/seal.ts';
import { signerOf } from '../signed/signer.ts';
import { openChange } from './objective.ts';

/**
 * The document that is kept when objectives are sent, approved, determined or signed. It is the one that was sent or
 * signed before, as long as the objectives say the same; otherwise the objectives as they are now.
 */
export function sealObjectives({ review, actor, context }: Situation, signed?: SignedDocument): Seal {
  const { state } = review.objectives;
  const known =
    signed ?? (state.kind === 'sent' ? state.document : undefined) ?? openChange(review.objectives)?.document;
  const signer = signerOf(actor, capacityOf(review, actor));
  return seal({ fresh: objectivesDocument({ review, context }), given: { known, signer }, context });
}

function capacityOf({ revieweeOid, reviewerOid }: Review, { oid }: Person): Signer['capacity'] {
  if (oid === revieweeOid) return 'reviewee';
  return oid === reviewerOid ? 'reviewer' : 'approver';
}
