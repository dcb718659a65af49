import type { Context } from '../context.ts';
import { type MessageToSend, message } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { askedBy, whoGrants } from './granter.ts';
import type { Sees } from './state.ts';

/**
 * The reviewee and the person let in are told of access and its purpose (KM-54). A request goes to whoever decides it.
 */
export function aboutAccess(review: Review, context: Context): MessageToSend[] {
  const { grants, requests } = review.access;
  return [
    ...grants
      .filter(isToldHere)
      .flatMap(({ id, oid, at }) =>
        [review.revieweeOid, oid].map((to) =>
          message({ name: 'accessGiven', parts: { grantId: id }, fields: { to, aboutId: id, at } }),
        ),
      ),
    ...requests.flatMap(({ id, by, at, decided }): MessageToSend[] => [
      message({
        name: 'accessAsked',
        parts: { requestId: id },
        fields: { to: whoGrants(by, { review, context }), aboutId: id, at },
      }),
      ...(decided && !decided.given
        ? [
            message({
              name: 'accessDecided',
              parts: { requestId: id },
              fields: { to: by, aboutId: id, at: decided.at },
            }),
          ]
        : []),
    ]),
  ];
}

/**
 * When somebody is asked for a view or to join a meeting, another card tells the reviewee, and the invitation says what
 * it is about (TA-31, KS-20).
 */
const isToldHere = ({ sees }: { sees: Sees }) => sees !== 'ownViews' && sees !== 'ownMeetings';

/** Requests for access that nobody has decided yet. */
export function askedAboutAccess(review: Review, context: Context): Request[] {
  return review.access.requests
    .filter(({ decided }) => decided === null)
    .map(({ id, by }) => {
      const rule = askedBy(by, { review, context });
      return {
        kind: 'decideAccess',
        to: whoGrants(by, { review, context }),
        aboutId: id,
        section: 'access',
        title: `${context.person(by)?.displayName ?? 'Somebody'} asks to see this review: decide`,
        ...(rule && { rule: rule.rule, clause: rule.clause }),
      };
    });
}
