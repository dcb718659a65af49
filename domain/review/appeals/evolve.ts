import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { AppealsEvent } from './events.ts';
import type { Appeal } from './state.ts';

/** What the events of appeals change in a review. */
export const evolve: Evolve<AppealsEvent> = {
  appealRaised: (review, { event: { appealId, subject, entry, reasons, talkFirst }, at }) => ({
    ...review,
    appeals: [
      ...review.appeals,
      {
        id: appealId,
        subject,
        entry,
        reasons,
        raisedAt: at,
        state: talkFirst ? 'talking' : 'lodged',
        lodgedAt: talkFirst ? null : at,
        talk: null,
        hearer: null,
        hearing: null,
        withdrawnAt: null,
        decision: null,
      },
    ],
  }),
  appealTalkedOver: (review, { event: { appealId, on, note, settled }, at, by }) =>
    withAppeal({
      review,
      id: appealId,
      change: (appeal) => ({
        ...appeal,
        talk: { on, note, settled, by, at },
        state: settled ? 'ended' : appeal.state,
      }),
    }),
  appealLodged: (review, { event: { appealId }, at }) =>
    withAppeal({ review, id: appealId, change: (appeal) => ({ ...appeal, state: 'lodged', lodgedAt: at }) }),
  appealHearerNamed: (review, { event: { appealId, oid, grantId }, at, by }) =>
    withAppeal({
      review,
      id: appealId,
      change: (appeal) => ({ ...appeal, hearer: { oid, grantId, by, at }, hearing: null }),
    }),
  appealHearingSet: (review, { event: { appealId, start, place }, at }) =>
    withAppeal({ review, id: appealId, change: (appeal) => ({ ...appeal, hearing: { start, place, at } }) }),
  appealWithdrawn: (review, { event: { appealId }, at }) =>
    withAppeal({ review, id: appealId, change: (appeal) => ({ ...appeal, state: 'ended', withdrawnAt: at }) }),
  appealDecided: (review, { event: { appealId, outcome, reasons, newVersion }, at, by }) =>
    withAppeal({
      review,
      id: appealId,
      change: (appeal) => ({
        ...appeal,
        state: 'ended',
        decision: { by, at, outcome, reasons, newVersion },
      }),
    }),
};

type WithAppealArgs = { review: Review; id: string; change: (appeal: Appeal) => Appeal };

function withAppeal({ review, id, change }: WithAppealArgs): Review {
  return { ...review, appeals: review.appeals.map((each) => (each.id === id ? change(each) : each)) };
}
