import type { ReviewNow } from '../situation.ts';
import type { Person } from '../../people/person.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import { barredFromOtherParts } from '../moderation/otherParts.ts';
import { isRefusal } from '../refusal.ts';
import { askedCase, type ReviewerCase } from './cases.ts';
import { refusalOfReviewer } from './changeOfReviewer.ts';
import { mayJoinPanel } from './panel.ts';
import { replacedOnPanel } from './replaced.ts';
import { presentPanel, type ReviewerRequest } from './state.ts';

/** People to whom a review can pass for one of the policy's reasons. */
export function mayTakeOver(
  { to, ref }: { to: ReviewerCase['to']; ref: RuleRef },
  { review, context }: ReviewNow,
): Person[] {
  const barred = barredFromOtherParts(review, context);
  return context
    .everybody()
    .filter(
      ({ oid }) =>
        !barred.includes(oid) && refusalOfReviewer({ to, toOid: oid, ref }, { review, context }) === undefined,
    );
}

/** People who can replace the person whom a request is about, on the panel or as reviewer. */
export function mayReplace({ aboutOid }: ReviewerRequest, { review, context }: ReviewNow): Person[] {
  const asked = askedCase(context.pack, review.staffGroup);
  const panel = presentPanel(review);
  if (!asked) return [];
  if (!panel) return mayTakeOver({ to: asked.to, ref: asked }, { review, context });
  return mayJoinPanel(review, context).filter(
    ({ oid: toOid }) =>
      !panel.memberOids.includes(toOid) && !isRefusal(replacedOnPanel({ panel, aboutOid, toOid }, { review, context })),
  );
}
