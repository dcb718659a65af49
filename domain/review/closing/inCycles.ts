import { hasEnded } from './hasEnded.ts';

/** What of a review says to which cycle it belongs. */
export type InCycle = {
  revieweeOid: string;
  cycle: { start: string; end: string };
  closedAt: string | null;
  nextReviewId: string | null;
};

/** Whether a review belongs to an earlier cycle: it is closed, or it has ended and the next one exists. */
export function isEarlier(
  { closedAt, nextReviewId, cycle }: Pick<InCycle, 'closedAt' | 'nextReviewId' | 'cycle'>,
  today: string,
): boolean {
  return closedAt !== null || (nextReviewId !== null && hasEnded({ cycle }, today));
}

/**
 * Reviews by the cycle to which they belong today. One that was opened ahead is still to come while the same person has
 * one that has begun: everybody has one present cycle.
 */
export function inCycles<Each>(
  all: readonly Each[],
  { of, today }: { of: (each: Each) => InCycle; today: string },
): Record<'earlier' | 'present' | 'coming', Each[]> {
  const open = all.filter((each) => !isEarlier(of(each), today));
  const hasBegun = (each: Each) => of(each).cycle.start <= today;
  const begun = new Set(open.filter(hasBegun).map((each) => of(each).revieweeOid));
  const isComing = (each: Each) => !hasBegun(each) && begun.has(of(each).revieweeOid);
  return {
    earlier: all.filter((each) => isEarlier(of(each), today)),
    present: open.filter((each) => !isComing(each)),
    coming: open.filter(isComing),
  };
}
