import { keyOf } from '#domain/review/messageKey.ts';
import { cycleCaseFor } from '#domain/policies/cycles.ts';
import { candidates, governors } from '#domain/review/reviewers/candidates.ts';
import { askedCase, panelOf } from '#domain/review/reviewers/cases.ts';
import { endsOfFirstCycle } from '#domain/review/reviewers/cycleEnds.ts';
import { presentPanel, type ReviewerRequest, reviewersOf } from '#domain/review/reviewers/state.ts';
import { type ButtonData, choiceInput, open, press, textInput, unfold } from './actions.ts';
import type { Cards } from './cardKind.ts';
import { type Card, facts, layout, outcome, paragraph, quotation } from './layout.ts';
import { day, nameOf, type Subject, whose } from './subject.ts';
import { ourPolicy } from './why.ts';

/** The most names that a card offers as choices; the rest are in the tab. */
const MOST_CHOICES = 60;

const openTab = (subject: Subject) => open('Open in Fairview', subject.link(`reviews/${subject.review.id}/reviewers`));
const dataOf = ({ review, message }: Subject): ButtonData => ({
  reviewId: review.id,
  messageKey: keyOf(message),
  aboutId: message.aboutId,
  revision: 0,
});

/**
 * Somebody asks for another reviewer; sent to the person who decides, and the decision can be made here (KM-13, KM-18).
 */
function reviewerAsked(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const request = review.reviewers.requests.find(({ id }) => id === message.aboutId);
  if (!request) return undefined;
  const { reviewer } = context.pack.wording;
  return layout({
    label: request.decided ? (request.decided.granted ? 'Request granted' : 'Request declined') : 'Request to decide',
    title: `Another ${reviewer} is asked for`,
    whose: whose(subject),
    body: [
      facts([
        [
          'Reviews now',
          reviewersOf(review)
            .map((oid) => nameOf(oid, subject))
            .join(', '),
        ],
      ]),
      quotation(`${nameOf(review.revieweeOid, subject)} about ${nameOf(request.aboutOid, subject)}`, request.reasons),
      request.decided
        ? outcome(
            `${request.decided.by === message.to ? 'You' : nameOf(request.decided.by, subject)} ${request.decided.granted ? 'granted' : 'declined'} this request.`,
          )
        : paragraph('Whatever you decide, the cycle goes on: dates, objectives and history stay.'),
    ],
    why: ourPolicy(askedCase(context.pack, review.staffGroup), subject),
    actions: [...(request.decided ? [] : decisions(subject)), openTab(subject)],
  });
}

function decisions(subject: Subject) {
  const { review, context } = subject;
  const data = dataOf(subject);
  // One card holds two forms, and an id may appear in it only once.
  const why = (id: 'comment' | 'reasons') => textInput({ id, label: 'Why', required: 'Say why.' });
  const fitting = panelOf(context.pack, review.staffGroup)
    ? governors(review, context).filter(({ oid }) => !presentPanel(review)?.memberOids.includes(oid))
    : candidates(review, context).filter(({ below }) => below === null);
  const choices = fitting.slice(0, MOST_CHOICES).map(({ oid, name, jobTitle, untrained }) => ({
    title: `${name}, ${jobTitle}${untrained ? ' (no training recorded)' : ''}`,
    value: oid,
  }));
  return [
    unfold({
      title: 'Grant it',
      body: [
        choiceInput({ id: 'toOid', label: 'Who reviews instead', choices, given: { required: 'Choose somebody.' } }),
        why('comment'),
      ],
      send: press({ title: 'Grant the request', verb: 'grantReviewerRequest', data, style: 'positive' }),
    }),
    unfold({
      title: 'Decline it',
      body: [why('reasons')],
      send: press({ title: 'Decline the request', verb: 'declineReviewerRequest', data }),
    }),
  ];
}

/** The decision on the request, to the person who asked. */
function reviewerRequestDecided(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const request = review.reviewers.requests.find(({ id }) => id === message.aboutId);
  if (!request?.decided) return undefined;
  const { granted, by, reason } = request.decided;
  return layout({
    label: granted ? 'Request granted' : 'Request declined',
    tone: granted ? 'good' : 'warning',
    title: titleOf(request, subject),
    whose: whose(subject),
    body: [
      facts([
        [
          'Reviews now',
          reviewersOf(review)
            .map((oid) => nameOf(oid, subject))
            .join(', '),
        ],
      ]),
      quotation(nameOf(by, subject), reason),
    ],
    why: ourPolicy(askedCase(context.pack, review.staffGroup), subject),
    actions: [openTab(subject)],
  });
}

function titleOf({ decided }: ReviewerRequest, { context }: Subject): string {
  const { reviewer } = context.pack.wording;
  return decided?.granted ? `You have another ${reviewer}` : `The ${reviewer} stays`;
}

/**
 * The review passed to somebody else; sent to the person reviewed, and to the reviewers before and after (KM-17, KM-19,
 * KM-20).
 */
function reviewerChanged(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const change = review.reviewers.changes[Number(message.aboutId)];
  if (!change) return undefined;
  const { reviewer } = context.pack.wording;
  const title =
    message.to === change.toOid
      ? 'This review has passed to you'
      : message.to === change.fromOid
        ? 'This review is no longer yours'
        : `You have another ${reviewer}`;
  return layout({
    label: `Change of ${reviewer}`,
    title,
    whose: whose(subject),
    body: [
      facts([
        ['Until now', nameOf(change.fromOid, subject)],
        ['From now on', nameOf(change.toOid, subject)],
        ['Decided by', nameOf(change.by, subject)],
      ]),
      paragraph('The cycle does not begin again: dates, objectives, meetings and history stay.'),
    ],
    why: ourPolicy(change, subject),
    actions: message.to === change.fromOid ? [] : [openTab(subject)],
  });
}

/**
 * The panel that reviews is set or changed; sent to the person reviewed, and to everybody who is or was on it (KM-12,
 * KS-14).
 */
function panelSet(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const panel = review.reviewers.panels[Number(message.aboutId)];
  if (!panel) return undefined;
  const isOn = panel.memberOids.includes(message.to);
  const isReviewee = message.to === review.revieweeOid;
  return layout({
    label: 'Panel',
    title: isReviewee
      ? 'Your panel is set'
      : isOn
        ? 'You are on the panel that reviews'
        : 'You are no longer on the panel',
    whose: whose(subject),
    body: [
      facts([
        ['On the panel', panel.memberOids.map((oid) => nameOf(oid, subject)).join(', ')],
        ['Leads it and signs', nameOf(panel.leadOid, subject)],
        ['Set by', nameOf(panel.by, subject)],
      ]),
    ],
    why: ourPolicy(panelOf(context.pack, review.staffGroup), subject),
    actions: isOn || isReviewee ? [openTab(subject)] : [],
  });
}

/** A first cycle began part-way, and its length must be fixed (KM-09). */
function firstCycleToFix(subject: Subject): Card {
  const { review, context } = subject;
  const fixed = review.reviewers.firstCycle;
  const choices = endsOfFirstCycle(review, context).map((end) => ({ title: `Until ${day(end, subject)}`, value: end }));
  return layout({
    ...(fixed ? ({ label: 'Decided', tone: 'good' } as const) : { label: 'To decide' }),
    title: 'How long the first cycle lasts',
    whose: whose(subject),
    body: [
      paragraph(
        `${nameOf(review.revieweeOid, subject)} started on ${day(review.cycle.start, subject)}, part-way through a cycle.`,
      ),
      fixed
        ? outcome(`It lasts until ${day(fixed.end, subject)}.`)
        : choiceInput({
            id: 'date',
            label: 'The first cycle lasts',
            choices,
            given: {
              chosen: review.cycle.end,
              required: 'Choose how long it lasts.',
            },
          }),
    ],
    why: ourPolicy(
      cycleCaseFor({ pack: context.pack, which: 'startsPartWay', staffGroup: review.staffGroup }),
      subject,
    ),
    actions: [
      ...(fixed ? [] : [press({ title: 'Decide', verb: 'fixFirstCycle', data: dataOf(subject), style: 'positive' })]),
      openTab(subject),
    ],
  });
}

/** How long the first cycle lasts, to the two concerned (KM-09). */
function firstCycleFixed(subject: Subject): Card | undefined {
  const { review, context } = subject;
  const fixed = review.reviewers.firstCycle;
  if (!fixed) return undefined;
  return layout({
    label: 'Decided',
    title: `The first cycle lasts until ${day(fixed.end, subject)}`,
    whose: whose(subject),
    body: [
      facts([
        ['From', day(review.cycle.start, subject)],
        ['Decided by', nameOf(fixed.by, subject)],
      ]),
      fixed.reason === null ? undefined : quotation(nameOf(fixed.by, subject), fixed.reason),
    ],
    why: ourPolicy(
      cycleCaseFor({ pack: context.pack, which: 'startsPartWay', staffGroup: review.staffGroup }),
      subject,
    ),
    actions: [openTab(subject)],
  });
}

/** What was decided on a move to a new post, to those concerned (KM-10). */
function newPostDecided(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const decided = review.reviewers.newPosts.find(({ id }) => id === message.aboutId);
  if (!decided) return undefined;
  const { newCycle } = decided;
  return layout({
    label: 'Decided',
    title: newCycle ? 'The cycle begins again' : 'The cycle goes on',
    whose: whose(subject),
    body: [
      facts([
        ['New post', decided.post],
        ['From', day(decided.from, subject)],
        [
          'Reviews now',
          reviewersOf(review)
            .map((oid) => nameOf(oid, subject))
            .join(', '),
        ],
        ...(newCycle ? [['New cycle', `until ${day(newCycle.end, subject)}`] as const] : []),
      ]),
      quotation(nameOf(decided.by, subject), decided.reason),
    ],
    why: ourPolicy(cycleCaseFor({ pack: context.pack, which: 'newPost', staffGroup: review.staffGroup }), subject),
    actions: [openTab(subject)],
  });
}

export const reviewersCards = {
  reviewerAsked: { draw: reviewerAsked, preview: 'A request is waiting for your decision', forOthers: true },
  reviewerRequestDecided: { draw: reviewerRequestDecided, preview: 'Your request is decided' },
  reviewerChanged: { draw: reviewerChanged, preview: 'A change in who reviews', forOthers: true },
  panelSet: { draw: panelSet, preview: 'News of a panel', forOthers: true },
  firstCycleToFix: { draw: firstCycleToFix, preview: 'A cycle is waiting for your decision', forOthers: true },
  firstCycleFixed: { draw: firstCycleFixed, preview: 'A decision on the cycle' },
  newPostDecided: { draw: newPostDecided, preview: 'A decision on the cycle' },
} satisfies Cards;
