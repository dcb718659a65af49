import { keyOf, partsOf } from '#domain/review/messageKey.ts';
import type { PackView } from '#domain/policies/paper.ts';
import { isOpenTo } from '#domain/review/papers/askings.ts';
import type { Asking } from '#domain/review/papers/state.ts';
import { type ButtonData, open, press, textInput, unfold } from './actions.ts';
import { type Card, layout, outcome, paragraph, points, quotation } from './layout.ts';
import { nameOf, standsStill, type Subject, when, whose } from './subject.ts';

type Found = { asking: Asking; view: PackView | undefined; data: ButtonData };

function foundIn({ review, message, context }: Subject): Found | undefined {
  const asking = review.papers.askings.find(({ id }) => id === message.aboutId);
  if (!asking) return undefined;
  const data = { reviewId: review.id, messageKey: keyOf(message), aboutId: asking.id, revision: 1 };
  return { asking, view: context.pack.views.find(({ id }) => id === asking.view), data };
}

const place = ({ review, link }: Subject) => link(`reviews/${review.id}/preparing`);

/**
 * Others are to be asked, or are asked, about the reviewee's work: names and purpose, to agree to or to know (TA-31,
 * KS-04).
 */
export function askingToDecide(subject: Subject): Card | undefined {
  const found = foundIn(subject);
  if (!found) return undefined;
  const { asking, view, data } = found;
  const waiting = asking.agreement.kind === 'waiting' && asking.withdrawnAt === null;
  return layout({
    label: waiting ? 'Your agreement' : 'Asking others',
    title: view?.name ?? 'Views of others',
    whose: whose(subject),
    body: [
      paragraph(
        `${nameOf(asking.by, subject)} ${ASKS[asking.withdrawnAt === null ? asking.agreement.kind : 'withdrawn']} about your work:`,
      ),
      points(
        'Who',
        asking.invited.map(({ oid }) => nameOf(oid, subject)),
      ),
      quotation('What for', asking.purpose),
      stateOf(asking, subject),
    ],
    clause: view,
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

function stateOf({ agreement, withdrawnAt }: Asking, subject: Subject) {
  if (withdrawnAt !== null) return outcome('This is no longer asked for.', 'warning');
  if (agreement.kind === 'agreed') return outcome(`You agreed on ${when(agreement.at, subject)}.`);
  if (agreement.kind === 'declined') return outcome(`You did not agree, on ${when(agreement.at, subject)}.`, 'warning');
  return undefined;
}

/** The reviewee's decision, to whoever asked. */
export function askingDecided(subject: Subject): Card | undefined {
  const found = foundIn(subject);
  if (!found || !('at' in found.asking.agreement)) return undefined;
  const { asking, view } = found;
  const { kind, comment } = found.asking.agreement;
  const name = nameOf(subject.review.revieweeOid, subject);
  return layout({
    label: kind === 'agreed' ? 'Agreed' : 'Not agreed',
    tone: kind === 'agreed' ? 'good' : 'warning',
    title: view?.name ?? 'Views of others',
    whose: whose(subject),
    body: [
      paragraph(
        kind === 'agreed'
          ? `${name} agreed. ${asking.invited.length === 1 ? 'The person is' : 'They are'} invited now.`
          : `${name} did not agree, so nobody is asked.`,
      ),
      comment ? quotation(name, comment) : undefined,
    ],
    clause: view,
    actions: [open('Open in Fairview', place(subject))],
  });
}

/** The invitation to somebody who knows the work: a short form in the tab, and nothing else of the review. */
export function viewAsked(subject: Subject): Card | undefined {
  const found = foundIn(subject);
  if (!found) return undefined;
  const { asking, view, data } = found;
  const invited = asking.invited.find(({ oid }) => oid === subject.message.to);
  const isOpen = isOpenTo(asking) && invited && !invited.given && !invited.declinedAt;
  return layout({
    label: 'Your view',
    title: `About the work of ${nameOf(subject.review.revieweeOid, subject)}`,
    whose: whose(subject),
    body: [
      quotation(`${nameOf(asking.by, subject)} asks`, asking.purpose),
      isOpen
        ? paragraph('A few sentences are enough. The two of them read what you write, with your name.')
        : undefined,
      invited?.given ? outcome(`You answered on ${when(invited.given.at, subject)}. Thank you.`) : undefined,
      invited?.declinedAt ? outcome('You would rather not answer. That is all right.', 'warning') : undefined,
      asking.withdrawnAt === null ? undefined : outcome('This is no longer asked for.', 'warning'),
    ],
    clause: view,
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
    clause: found.view,
    actions: [open('Read it', place(subject))],
  });
}
