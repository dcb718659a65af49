import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type Assignment = {
  reviewer: string;
  /** The oids of everybody whom the reviewer reviews now. */
  revieweeOids: readonly string[];
  /** The oid of the additional reviewee. */
  newRevieweeOid: string;
};

/**
 * Flags a reviewer who would have too many reviewees, including the new one (KM-15, KM-16). At most six, with five
 * already: a sixth is right, a seventh is flagged. Somebody whom the reviewer reviews already is not counted twice.
 */
export function revieweesEachReviewer(
  limit: LimitOf<'revieweesEachReviewer'>,
  { reviewer, revieweeOids, newRevieweeOid }: Assignment,
): Flag | undefined {
  const count = new Set([...revieweeOids, newRevieweeOid]).size;
  if (count <= limit.most) return undefined;
  return flag({ limit, reasons: `${reviewer} would have ${count}; the maximum is ${limit.most}.` });
}
