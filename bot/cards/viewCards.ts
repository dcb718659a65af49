import { keyOf, partsOf } from '#domain/review/messageKey.ts';
import type { PackView } from '#domain/policies/paper.ts';
import { isOpenTo } from '#domain/review/supportingDocuments/feedbackRequests.ts';
import type { FeedbackRequest } from '#domain/review/supportingDocuments/state.ts';
import { type ButtonData, open, press, textInput, unfold } from './actions.ts';
import { type Card, layout, outcome, paragraph, points, quotation } from './layout.ts';
import { nameOf, standsStill, type Subject, when, whose } from './subject.ts';
import { ourPolicy } from './why.ts';

type FoundRequest = { feedbackRequest: FeedbackRequest; view: PackView | undefined; data: ButtonData };

function foundIn({ review, message, context }: Subject): FoundRequest | undefined {
  const feedbackRequest = review.papers.askings.find(({ id }) => id === message.aboutId);
  if (!feedbackRequest) return undefined;
  const data = { reviewId: review.id, messageKey: keyOf(message), aboutId: feedbackRequest.id, revision: 1 };
  return { feedbackRequest, view: context.pack.views.find(({ id }) => id === feedbackRequest.view), data };
}

const place = ({ review, link }: Subject) => link(`reviews/${review.id}/preparing`);

/**
 * Others are to be asked, or are asked, about the reviewee's work: names and purpose, to agree to or to know (TA-31,
 * KS-04).
 */
export function askingToDecide(subject: Subject): Card | undefined {
  const found = foundIn(subject);
  if (!found) return undefined;
  const { feedbackRequest, view, data } = found;
  const waiting = feedbackRequest.agreement.kind === 'waiting' && feedbackRequest.withdrawnAt === null;
  return layout({
    label: waiting ? 'Your agreement' : 'Asking others',
    title: view?.name ?? 'Views of others',
    whose: whose(subject),
    body: [
      paragraph(
        `${nameOf(feedbackRequest.by, subject)} ${ASKS[feedbackRequest.withdrawnAt === null ? feedbackRequest.agreement.kind : 'withdrawn']} about your work:`,
      ),
      points(
        'Who',
        feedbackRequest.invited.map(({ oid }) => nameOf(oid, subject)),
      ),
      quotation('What for', feedbackRequest.purpose),
      stateOf(feedbackRequest, subject),
    ],
    why: ourPolicy(view, subject),
    actions: [
      press({ title: 'Agree', verb: 'agreeToAsking', data, style: 'positive' }),
      unfold({
        title: 'Do not agree',
        body: [textInput({ id: 'comment', label: 'Why, if you like to say' })],
        send: press({ title: 'Do not agree', verb: 'declineAsking', data }),
      }),
      open('Open in Fairview', place(subject)),
    ],
  });
}

const ASKS = {
  notNeeded: 'asks',
  waiting: 'would like to ask',
  agreed: 'asks',
  declined: 'wanted to ask',
  withdrawn: 'wanted to ask',
} as const;

function stateOf({ agreement, withdrawnAt }: FeedbackRequest, subject: Subject) {
  if (withdrawnAt !== null) return outcome('This is no longer asked for.', 'warning');
  if (agreement.kind === 'agreed') return outcome(`You agreed on ${when(agreement.at, subject)}.`);
  if (agreement.kind === 'declined') return outcome(`You did not agree, on ${when(agreement.at, subject)}.`, 'warning');
  return undefined;
}

/** The reviewee's decision, to whoever asked. */
export function askingDecided(subject: Subject): Card | undefined {
  const found = foundIn(subject);
  if (!found || !('at' in found.feedbackRequest.agreement)) return undefined;
  const { feedbackRequest, view } = found;
  const { kind, comment } = found.feedbackRequest.agreement;
  const name = nameOf(subject.review.revieweeOid, subject);
  return layout({
    label: kind === 'agreed' ? 'Agreed' : 'Not agreed',
    tone: kind === 'agreed' ? 'good' : 'warning',
    title: view?.name ?? 'Views of others',
    whose: whose(subject),
    body: [
      paragraph(
        kind === 'agreed'
          ? `${name} agreed. ${feedbackRequest.invited.length === 1 ? 'The person is' : 'They are'} invited now.`
          : `${name} did not agree, so nobody is asked.`,
      ),
      comment ? quotation(name, comment) : undefined,
    ],
    why: ourPolicy(view, subject),
    actions: [open('Open in Fairview', place(subject))],
  });
}

/** The invitation to somebody who knows the work: a short form in the tab, and nothing else of the review. */
export function viewAsked(subject: Subject): Card | undefined {
  const found = foundIn(subject);
  if (!found) return undefined;
  const { feedbackRequest, view, data } = found;
  const invited = feedbackRequest.invited.find(({ oid }) => oid === subject.message.to);
  const isOpen = isOpenTo(feedbackRequest) && invited && !invited.given && !invited.declinedAt;
  return layout({
    label: 'Your view',
    title: `About the work of ${nameOf(subject.review.revieweeOid, subject)}`,
    whose: whose(subject),
    body: [
      quotation(`${nameOf(feedbackRequest.by, subject)} asks`, feedbackRequest.purpose),
      isOpen
        ? paragraph('A few sentences are enough. The two of them read what you write, with your name.')
        : undefined,
      invited?.given ? outcome(`You answered on ${when(invited.given.at, subject)}. Thank you.`) : undefined,
      invited?.declinedAt ? outcome('You would rather not answer. That is all right.', 'warning') : undefined,
      feedbackRequest.withdrawnAt === null ? undefined : outcome('This is no longer asked for.', 'warning'),
    ],
    why: ourPolicy(view, subject),
    actions: isOpen
      ? [
          open(standsStill(subject) ? 'Open in Fairview' : 'Answer', place(subject)),
          press({ title: 'I would rather not', verb: 'declineView', data }),
        ]
      : [],
  });
}

/** Tells the two that somebody's view has arrived. Its content is read in the tab. */
export function viewGiven(subject: Subject): Card | undefined {
  const found = foundIn(subject);
  if (!found) return undefined;
  const giver = partsOf('viewGiven', subject.message)?.oid ?? '';
  return layout({
    label: 'A view is there',
    tone: 'good',
    title: found.view?.name ?? 'Views of others',
    whose: whose(subject),
    body: [paragraph(`${nameOf(giver, subject)} has answered.`)],
    why: ourPolicy(found.view, subject),
    actions: [open('Read it', place(subject))],
  });
}
