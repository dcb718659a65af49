import type { ReviewersCommand } from './commands.ts';
import type { Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { askedCase, decides, panelOf, reviewerCases } from './cases.ts';
import { changeOfReviewer } from './changeOfReviewer.ts';
import { decideNewPost, fixFirstCycle } from './decideCycle.ts';
import { newPanel, setPanel } from './decidePanel.ts';
import { openRequest, presentPanel, reviewersOf } from './state.ts';

type CommandOf<Type extends ReviewersCommand['type']> = Extract<ReviewersCommand, { type: Type }>;

/** The reviewee asks in writing, with reasons, for another reviewer, or for another governor on the panel (KM-13, KM-18). */
function requestReviewer(review: Review, command: CommandOf<'requestReviewer'>, { pack }: Context): Decision {
  const asked = askedCase(pack, review.staffGroup);
  const { requestId, aboutOid, reasons } = command;
  if (!asked) return refuse('invalid', 'This policy has no request for another reviewer.');
  if (review.reviewers.requests.some(({ id }) => id === requestId)) return [];
  if (openRequest(review))
    return refuse('alreadyDone', 'You have asked already, and the decision is still to come.', asked);
  if (panelOf(pack, review.staffGroup) && !presentPanel(review))
    return refuse('notYet', 'The governing body has not set the panel yet.', asked);
  if (!reviewersOf(review).includes(aboutOid)) {
    const message = 'Choose somebody who reviews you now.';
    return refuse('invalid', message, null, [{ field: 'aboutOid', message }]);
  }
  return [{ type: 'reviewerRequested', requestId, aboutOid, reasons }];
}

function grantRequest(review: Review, command: CommandOf<'grantReviewerRequest'>, context: Context): Decision {
  const { requestId, toOid, reason } = command;
  const asked = askedCase(context.pack, review.staffGroup);
  const waiting = waitingRequest(review, requestId, true);
  if (!asked || !waiting) return [];
  if (isRefusal(waiting)) return waiting;
  const panel = presentPanel(review);
  const change = panel
    ? newPanel(
        review,
        {
          memberOids: panel.memberOids.map((oid) => (oid === waiting.aboutOid ? toOid : oid)),
          leadOid: panel.leadOid === waiting.aboutOid ? toOid : panel.leadOid,
          note: null,
          field: 'toOid',
        },
        context,
      )
    : changeOfReviewer(review, { case: 'asked', to: asked.to, toOid, reason, ref: asked }, context);
  if (isRefusal(change)) return change;
  return [{ type: 'reviewerRequestDecided', requestId, granted: true, reason }, change];
}

function declineRequest(review: Review, { requestId, reason }: CommandOf<'declineReviewerRequest'>): Decision {
  const waiting = waitingRequest(review, requestId, false);
  if (!waiting) return [];
  if (isRefusal(waiting)) return waiting;
  return [{ type: 'reviewerRequestDecided', requestId, granted: false, reason }];
}

/** The request that waits; undefined where it was decided in the same way before. */
function waitingRequest(review: Review, requestId: string, granted: boolean) {
  const request = review.reviewers.requests.find(({ id }) => id === requestId);
  if (!request) return refuse('notFound', 'There is no such request in this review.');
  if (!request.decided) return request;
  return request.decided.granted === granted
    ? undefined
    : refuse('alreadyDone', 'This request has been decided already.');
}

function changeReviewer(
  review: Review,
  command: CommandOf<'changeReviewer'>,
  context: Context,
  actor: Person,
): Decision {
  const { toOid, reason } = command;
  const ref = reviewerCases(context.pack, review.staffGroup).find((each) => each.case === command.case);
  if (!ref) {
    const message = 'This policy does not pass a review on for that.';
    return refuse('invalid', message, null, [{ field: 'case', message }]);
  }
  if (!decides(ref.decidedBy, review, actor)) return refuse('notAllowed', 'This is for somebody else to decide.', ref);
  const change =
    refusalWhileAsked(review) ??
    changeOfReviewer(review, { case: command.case, to: ref.to, toOid, reason, ref }, context);
  return isRefusal(change) ? change : [change];
}

/** Who reviews is not changed past a request that waits: it would be left without its answer. */
function refusalWhileAsked(review: Review): Refusal | undefined {
  return openRequest(review) && refuse('notYet', 'The reviewee has asked for another reviewer. Decide on that first.');
}

export const reviewersDecide: Decides<ReviewersCommand> = {
  requestReviewer,
  grantReviewerRequest: grantRequest,
  declineReviewerRequest: declineRequest,
  changeReviewer,
  setPanel: (review, command, context) => refusalWhileAsked(review) ?? setPanel(review, command, context),
  fixFirstCycle,
  decideNewPost: (review, command, context) =>
    (command.toOid === null ? undefined : refusalWhileAsked(review)) ?? decideNewPost(review, command, context),
};
