import { leads } from '../../people/leadership.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { ledBy } from '../parties.ts';
import { refuse } from '../refusal.ts';
import type { ReviewNow } from '../situation.ts';
import { atField } from '../atField.ts';
import { askedCase, panelOf } from './cases.ts';
import { oid } from './reviewerFields.ts';
import { openRequest, presentPanel, reviewersOf } from './state.ts';
import { WHO_REVIEWS } from './waiting.ts';

/**
 * The reviewee asks in writing, with reasons, for another reviewer, or for another governor on the panel (KM-13,
 * KM-18).
 */
export const requestReviewer = command('requestReviewer', {
  fields: { requestId: id, aboutOid: oid, reasons: words('Your professional reasons', 2000) },
  ids: { requestId: { names: 'reviewerRequest' } },
  by: ['reviewee'],
  suspended: WHO_REVIEWS,
  decide: ({ requestId, aboutOid, reasons }, { review, context }) => {
    const { pack } = context;
    const asked = askedCase(pack, review.staffGroup);
    if (!asked) return refuse({ refused: 'invalid', message: 'This policy has no request for another reviewer.' });
    if (asked.ofDelegates && isLedByReviewer({ review, context }))
      return refuse({
        refused: 'invalid',
        message: 'The headteacher reviews you. Another reviewer can be asked for only where somebody else does.',
        ref: asked,
      });
    if (review.reviewers.requests.some((each) => each.id === requestId)) return [];
    if (openRequest(review))
      return refuse({
        refused: 'alreadyDone',
        message: 'You have asked already, and the decision is still to come.',
        ref: asked,
      });
    if (panelOf(pack, review.staffGroup) && !presentPanel(review))
      return refuse({ refused: 'notYet', message: 'The governing body has not set the panel yet.', ref: asked });
    if (!reviewersOf(review).includes(aboutOid))
      return atField({ field: 'aboutOid', code: 'invalid', message: 'Choose somebody who reviews you now.' });
    return [{ type: 'reviewerRequested', requestId, aboutOid, reasons }];
  },
  example: ({ aboutOid }, { review }) => ({
    requestId: SOMETHING_NEW,
    aboutOid: aboutOid ?? review.reviewerOid,
    reasons: SOME_WORDS,
  }),
});

/** Whether the reviewer is who leads the school, and so no delegate. */
function isLedByReviewer({ review, context: { person } }: ReviewNow): boolean {
  const reviewer = person(review.reviewerOid);
  return reviewer !== undefined && leads(reviewer, ledBy(review));
}
