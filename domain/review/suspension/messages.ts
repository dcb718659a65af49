import type { Asked } from '../messages.ts';
import type { Review } from '../review.ts';

export type SuspensionMessage = 'reviewStandsStill';

/** That a review stands still, goes on again, or goes on all the same, to the two who are bound by it. */
export function aboutSuspension(review: Review): Asked[] {
  const decided = [
    ...review.suspensions.flatMap(({ from, to, by, ended }) => [
      { name: `suspended.${from}`, at: from, by },
      ...(to !== null && ended ? [{ name: `resumed.${to}`, at: to, by: ended.by }] : []),
    ]),
    ...review.keptGoing.map(({ at, by }) => ({ name: `keptGoing.${at}`, at, by })),
  ];
  return decided.flatMap(({ name, at, by }) =>
    [review.revieweeOid, review.reviewerOid]
      .filter((oid) => oid !== by)
      .map((to) => ({
        key: `reviewStandsStill.${name}`,
        kind: 'reviewStandsStill' as const,
        to,
        aboutId: review.id,
        at,
      })),
  );
}
