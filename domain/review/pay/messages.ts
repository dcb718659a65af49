import type { ReviewNow } from '../situation.ts';
import type { Context } from '../context.ts';
import { type MessageToSend, message, messageToEach } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { standingOf, whoDecidesPay, whoRecommends } from './chain.ts';

/**
 * The recommendation goes to each person whose turn it is and back to its writer. The decision goes to the reviewee.
 * Whoever handled it last gets no message about it: somebody who both recommends and decides has it on the screen
 * (TA-27).
 */
export function aboutPay(review: Review, context: Context): MessageToSend[] {
  return review.pay.flatMap((recommendation): MessageToSend[] => {
    const { version, at, steps, decision } = recommendation;
    const about = { aboutId: `p${version}` };
    const last = steps.at(-1);
    const inHand = last?.oid ?? recommendation.by;
    return [
      ...(version === review.pay.at(-1)?.version ? whoseTurn(recommendation, { review, context }) : [])
        .filter((to) => to !== inHand)
        .map((to) =>
          message({
            name: 'payToPassOn',
            parts: { version, steps: steps.length },
            fields: { ...about, to, at: last?.at ?? at },
          }),
        ),
      ...(last && !last.agreed
        ? [
            message({
              name: 'payReturned',
              parts: { version },
              fields: { ...about, to: recommendation.by, at: last.at },
            }),
          ]
        : []),
      ...(decision
        ? messageToEach({
            name: 'payDecided',
            parts: { version },
            toEach: { ...about, to: [review.revieweeOid, recommendation.by], at: decision.at, by: decision.by },
          })
        : []),
    ];
  });
}

/** Whose turn it is: one person in the chain, or those who record the decision; nobody once it is done. */
function whoseTurn(last: Review['pay'][number], { review, context }: ReviewNow): string[] {
  const standing = standingOf(last, { review, context });
  if (standing.kind === 'with') return [standing.oid];
  return standing.kind === 'toDecide' ? whoDecidesPay(review, context) : [];
}

/** Requests to those whose turn it is with the recommendation. */
export function askedAboutPay(review: Review, context: Context): Request[] {
  const last = review.pay.at(-1);
  const { pay } = context.pack;
  if (!last || !pay) return [];
  const base = { aboutId: `p${last.version}`, section: 'pay' as const, rule: pay.rule, clause: pay.clause };
  const standing = standingOf(last, { review, context });
  if (standing.kind === 'returned') {
    const to = whoRecommends(review, context) ?? last.by;
    return [
      { ...base, kind: 'recommendPayAnew', to, title: 'Write a new recommendation on pay: the last one was returned' },
    ];
  }
  return whoseTurn(last, { review, context }).map((to) =>
    standing.kind === 'with'
      ? { ...base, kind: 'passPayOn', to, title: 'Pass on the recommendation on pay, or return it' }
      : { ...base, kind: 'decidePay', to, title: `Record what ${pay.decides.body} decided on pay` },
  );
}
