import type { Person } from '../people/person.ts';
import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type CheckerAssignment = {
  checkers: readonly Pick<Person, 'oid' | 'displayName'>[];
  revieweeOid: string;
  /** The reviewer, or all members of the panel. */
  reviewerOids: readonly string[];
  /** Whoever hears an appeal about the review. */
  appealHearerOids: readonly string[];
};

/**
 * Flags people who check the headteacher's statement and take another part in the review, and more checkers than the
 * policy allows (KM-48). A chair of governors who is also on the panel cannot check.
 */
export function checkerTakesNoOtherPart(
  limit: LimitOf<'checkerTakesNoOtherPart'>,
  check: CheckerAssignment,
): Flag | undefined {
  const checkers = [...new Map(check.checkers.map((checker) => [checker.oid, checker])).values()];
  const reasons = checkers.flatMap(({ oid, displayName }) => {
    const part = otherPartOf(oid, check);
    return part ? [`${displayName} ${part}.`] : [];
  });
  if (checkers.length > limit.most) reasons.push(`${checkers.length} are named; the most is ${limit.most}.`);
  return reasons.length === 0 ? undefined : flag({ limit, reasons });
}

function otherPartOf(
  oid: string,
  { revieweeOid, reviewerOids, appealHearerOids }: CheckerAssignment,
): string | undefined {
  if (oid === revieweeOid) return 'is the person who is reviewed';
  if (reviewerOids.includes(oid)) return 'takes part in the review';
  return appealHearerOids.includes(oid) ? 'hears the appeal' : undefined;
}
