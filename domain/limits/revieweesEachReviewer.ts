import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type Assignment = {
  reviewer: string;
  /** The oids of everybody whom the reviewer reviews now. */
  revieweeOids: readonly string[];
  /** The oid of the person to be reviewed as well. */
  newRevieweeOid: string;
};

/**
 * Flags a reviewer who would have too many reviewees, the new one counted (KM-15, KM-16). At most six, with five
 * already: a sixth is right, a seventh is flagged. Somebody whom he or she reviews already is not counted twice.
 */
export function revieweesEachReviewer(
  limit: LimitOf<'revieweesEachReviewer'>,
  { reviewer, revieweeOids, newRevieweeOid }: Assignment,
): Flag | undefined {
  const count = new Set([...revieweeOids, newRevieweeOid]).size;
  if (count <= limit.most) return undefined;
  return flag({ limit, reasons: `${reviewer} would have ${count}; the maximum is ${limit.most}.` });
}
