import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { atField } from '../atField.ts';
import { decides, reviewerCases } from './cases.ts';
import { changeOfReviewer } from './changeOfReviewer.ts';
import { oid, reason } from './reviewerFields.ts';
import { mayTakeOver } from './takers.ts';
import { refusalWhileAsked, WHO_REVIEWS } from './waiting.ts';
import { reviewerDecider } from './who.ts';

const CASES = ['severalManagers', 'absent', 'unsuitable', 'lineManager'] as const;

/** The review passes to somebody else, for one of the policy's reasons (KM-17, KM-19, TA-06, PA-08). */
export const changeReviewer = command('changeReviewer', {
  fields: { case: z.enum(CASES, { error: 'Choose a reason.' }), toOid: oid, reason },
  by: [reviewerDecider],
  suspended: WHO_REVIEWS,
  decide: (said, { review, actor, context }) => {
    const ref = reviewerCases(context.pack, review.staffGroup).find((each) => each.case === said.case);
    if (!ref)
      return atField({ field: 'case', code: 'invalid', message: 'This policy does not pass a review on for that.' });
    if (!decides({ parties: ref.decidedBy, review, person: actor }))
      return refuse({ refused: 'notAllowed', message: 'This is for somebody else to decide.', ref });
    const { toOid, reason: why } = said;
    const change =
      refusalWhileAsked(review) ??
      changeOfReviewer({ case: said.case, to: ref.to, toOid, reason: why, ref }, { review, context });
    return isRefusal(change) ? change : [change];
  },
  example: (about, { review, actor, context }) => {
    const own = reviewerCases(context.pack, review.staffGroup).filter((each) =>
      decides({ parties: each.decidedBy, review, person: actor }),
    );
    const meant = about.case ?? CASES.find((each) => own.some((row) => row.case === each));
    const row = own.find((each) => each.case === meant);
    const toOid = about.toOid ?? (row && mayTakeOver({ to: row.to, ref: row }, { review, context })[0]?.oid);
    return meant && toOid !== undefined ? { case: meant, toOid, reason: SOME_WORDS } : undefined;
  },
});
