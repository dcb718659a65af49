import { partyInWords } from '../policies/partyInWords.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import { ledBy } from './parties.ts';
import type { Review } from './review.ts';

/**
 * A policy in the words of one review. In central services it says operations director instead of headteacher (TA-02).
 */
export function wordedFor(review: Pick<Review, 'led'>, pack: PolicyPack): PolicyPack {
  const { by } = ledBy(review);
  if (by === 'headteacher') return pack;
  const lead = partyInWords(pack, by);
  return { ...pack, wording: { ...pack.wording, headteacher: lead, approver: lead } };
}
