import { type Need, PRIORITIES, ROUTES } from '#domain/review/development/need.ts';
import type { Cards } from './cardKind.ts';
import { open } from './actions.ts';
import { type Card, type CardElement, facts, layout, outcome, quotation } from './layout.ts';
import { day, nameOf, type Subject, whose } from './subject.ts';
import { ourPolicy } from './why.ts';

export const developmentCards = {
  needAsked: { draw: withNeed(askedFor), preview: 'Development is asked for' },
  needPromised: { draw: withNeed(toSeeTo), preview: 'Development to see to', forOthers: true },
  needProvided: { draw: withNeed(whatBecameOfIt), preview: 'News of development' },
  needDeclined: { draw: withNeed(whatBecameOfIt), preview: 'News of development' },
} satisfies Cards;

function withNeed(make: (subject: Subject, need: Need) => Card) {
  return (subject: Subject): Card | undefined => {
    const need = subject.review.development.needs.find(({ id }) => id === subject.message.aboutId);
    return need && make(subject, need);
  };
}

/** Development that somebody asks for; sent to the reviewer, who can promise it. */
function askedFor(subject: Subject, need: Need): Card {
  const { state } = need;
  return layout({
    ...labelOf(need),
    title: `${nameOf(need.enteredBy, subject)} asks for development`,
    whose: whose(subject),
    body: [
      quotation('What is needed', need.need),
      detailsOf(need, subject),
      ...(state.kind === 'promised' ? [outcome('It is promised.')] : settled(need, subject)),
    ],
    why: ourPolicy({ rule: 'KM-37', clause: '4.7' }, subject),
    actions: [
      open(
        state.kind === 'asked' ? 'Promise this training' : 'Open in Fairview',
        subject.link(`reviews/${subject.review.id}/development`),
      ),
    ],
  });
}

/** Development that was promised; sent to the training coordinator, with nothing else of the review (KM-72). */
function toSeeTo(subject: Subject, need: Need): Card {
  return layout({
    ...labelOf(need),
    title: `For ${nameOf(subject.review.revieweeOid, subject)}`,
    whose: whose(subject),
    body: [quotation('What is needed', need.need), detailsOf(need, subject), ...settled(need, subject)],
    why: ourPolicy({ rule: 'KM-37', clause: '4.7' }, subject),
    actions: [open('Open the register', subject.link('development'))],
  });
}

/** What became of a need; sent to the person whose need it is. */
function whatBecameOfIt(subject: Subject, need: Need): Card {
  return layout({
    ...labelOf(need),
    title: 'What became of your need',
    whose: whose(subject),
    body: [quotation('What is needed', need.need), detailsOf(need, subject), ...settled(need, subject)],
    actions: [open('Open in Fairview', subject.link(`reviews/${subject.review.id}/development`))],
  });
}

function detailsOf({ route, priority, priorityNote, by }: Need, subject: Subject): CardElement | undefined {
  const pairs = [
    ...(route ? [['Route', ROUTES[route]] as const] : []),
    ...(priority ? [['For', [PRIORITIES[priority], priorityNote].filter(Boolean).join(': ')] as const] : []),
    ...(by ? [['By', day(by, subject)] as const] : []),
  ];
  return pairs.length > 0 ? facts(pairs) : undefined;
}

function settled({ state }: Need, subject: Subject): CardElement[] {
  switch (state.kind) {
    case 'provided':
      return [
        outcome(`Provided on ${day(state.on, subject)}.`),
        ...(state.note ? [quotation('What was provided', state.note)] : []),
      ];
    case 'declined':
      return [outcome('It will not be provided.', 'warning'), quotation('Why', state.why)];
    case 'withdrawn':
      return [outcome('This need was withdrawn.', 'warning')];
    case 'asked':
    case 'promised':
      return [];
  }
}

const LABELS = {
  asked: { label: 'Development asked for' },
  promised: { label: 'Development promised' },
  provided: { label: 'Development provided', tone: 'good' },
  declined: { label: 'Development not provided', tone: 'warning' },
  withdrawn: { label: 'Development withdrawn', tone: 'warning' },
} as const;

const labelOf = ({ state }: Need) => LABELS[state.kind];
