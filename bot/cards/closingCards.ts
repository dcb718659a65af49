import { partsOf } from '#domain/review/messageKey.ts';
import { obligations } from '#domain/review/obligations.ts';
import { sentence } from '#domain/sentence.ts';
import { open } from './actions.ts';
import { deadlineOf } from './due.ts';
import type { Cards } from './cardKind.ts';
import { type Card, facts, layout, outcome, paragraph, quotation } from './layout.ts';
import { day, nameOf, type Subject, whose } from './subject.ts';
import { inOrder } from '#domain/inOrder.ts';
import { ourPolicy } from './why.ts';

/** Tells the two that a review has begun: who reviews, the cycle, and what is due first. */
function reviewBegun(subject: Subject): Card {
  const { review, context, message } = subject;
  const mine = message.to === review.revieweeOid;
  const [first] = obligations(review, context)
    .filter(({ about, optional, state }) => about.kind === 'review' && !optional && state !== 'withdrawn')
    .toSorted((a, b) => inOrder(a.due, b.due));
  return layout({
    label: 'A review has begun',
    title: context.pack.title,
    whose: whose(subject),
    body: [
      facts([
        mine
          ? [sentence(context.pack.wording.reviewer), nameOf(review.reviewerOid, subject)]
          : [sentence(context.pack.wording.reviewee), nameOf(review.revieweeOid, subject)],
        ['Cycle', `${day(review.cycle.start, subject)} to ${day(review.cycle.end, subject)}`],
        ...(first
          ? ([
              [
                'First',
                `${first.duty}, ${first.openedAfter === null ? `by ${deadlineOf(first, subject).day}` : 'as soon as possible'}`,
              ],
            ] as const)
          : []),
      ]),
      review.closing.closed ? outcome('This cycle is closed.') : undefined,
    ],
    why: ourPolicy(first ?? context.pack.covers, subject),
    actions: [open('Open in Fairview', subject.link(`reviews/${review.id}/overview`))],
  });
}

/** Tells the two that the cycle is closed: it can be read, and the next one begins. */
function cycleClosed(subject: Subject): Card | undefined {
  const { review, context } = subject;
  const { closed, nextReviewId } = review.closing;
  return layout({
    label: closed ? 'Cycle closed' : 'Open again',
    tone: closed ? 'good' : 'warning',
    title: closed ? 'The cycle is closed' : 'The cycle was closed, and is open again',
    whose: whose(subject),
    body: [
      closed
        ? paragraph('What was agreed and signed can be read as it is. Nothing more is due in it.')
        : paragraph('What was left undone can be done in it again.'),
      closed?.note ? quotation('Why it was closed with something still open', closed.note) : undefined,
    ],
    why: ourPolicy(context.pack.closing, subject),
    actions: [
      ...(nextReviewId ? [open('Open the next cycle', subject.link(`reviews/${nextReviewId}/overview`))] : []),
      open('Open this one', subject.link(`reviews/${review.id}/overview`)),
    ],
  });
}

/** Tells the two that something closed is open again: what, by whom and why. */
function openedAgain(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const parts = partsOf('openedAgain', message);
  const entry = review.closing.reopened.find(({ what, at }) => parts?.what === what && parts.at === at);
  if (!entry) return undefined;
  const { statement } = context.pack.wording;
  const what = { review: 'review', objectives: 'objectives', statement }[entry.what];
  const section = entry.what === 'review' ? 'overview' : entry.what;
  return layout({
    label: 'Open again',
    tone: 'warning',
    title: `The ${what} ${entry.what === 'objectives' ? 'are' : 'is'} open again`,
    whose: whose(subject),
    body: [quotation(`${nameOf(entry.by, subject)} wrote why`, entry.reason)],
    actions: [open('Open in Fairview', subject.link(`reviews/${review.id}/${section}`))],
  });
}

export const closingCards = {
  reviewBegun: { draw: reviewBegun, preview: 'A review has begun' },
  cycleClosed: { draw: cycleClosed, preview: 'A cycle is closed' },
  openedAgain: { draw: openedAgain, preview: 'Something is open again' },
} satisfies Cards;
