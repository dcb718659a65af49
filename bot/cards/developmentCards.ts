import type { DevelopmentMessage } from '#domain/review/development/messages.ts';
import { type Need, PRIORITIES, ROUTES } from '#domain/review/development/need.ts';
import type { CardMakers } from './cardFor.ts';
import { open } from './actions.ts';
import { type Card, type CardElement, facts, layout, outcome, quotation, shortened } from './layout.ts';
import { day, nameOf, type Subject, whose } from './subject.ts';

export const developmentCards: CardMakers<DevelopmentMessage> = {
  needAsked: withNeed(askedFor),
  needPromised: withNeed(toSeeTo),
  needProvided: withNeed(whatBecameOfIt),
  needDeclined: withNeed(whatBecameOfIt),
};

export const developmentPreviews: Record<DevelopmentMessage, string> = {
  needAsked: 'Development is asked for',
  needPromised: 'Development to see to',
  needProvided: 'News of development',
  needDeclined: 'News of development',
};

function withNeed(make: (subject: Subject, need: Need) => Card) {
  return (subject: Subject): Card | undefined => {
    const need = subject.review.development.needs.find(({ id }) => id === subject.message.aboutId);
    return need && make(subject, need);
  };
}

/** Development that somebody asks for, to the reviewer, who can promise it. */
function askedFor(subject: Subject, need: Need): Card {
  const { state } = need;
  return layout({
    label: state.kind === 'asked' ? 'Development asked for' : 'Development',
    title: `${nameOf(need.enteredBy, subject)} asks for development`,
    whose: whose(subject),
    body: [
      quotation('What is needed', need.need),
      detailsOf(need, subject),
      state.kind === 'promised' ? outcome('It is promised.') : settled(need, subject),
    ],
    clause: { rule: 'KM-37', clause: '4.7' },
    actions: [
      open(
        state.kind === 'asked' ? 'Promise it' : 'Open in Fairview',
        subject.link(`reviews/${subject.review.id}/development`),
      ),
    ],
  });
}

/** Development that was promised, to the training coordinator: that and nothing else of the review (KM-72). */
function toSeeTo(subject: Subject, need: Need): Card {
  return layout({
    label: 'Development promised',
    title: `For ${nameOf(subject.review.revieweeOid, subject)}`,
    whose: whose(subject),
    body: [quotation('What is needed', need.need), detailsOf(need, subject), settled(need, subject)],
    clause: { rule: 'KM-37', clause: '4.7' },
    actions: [open('Open the register', subject.link('development'))],
  });
}

/** What became of a need, to the one whose it is. */
function whatBecameOfIt(subject: Subject, need: Need): Card {
  return layout({
    label: need.state.kind === 'provided' ? 'Development provided' : 'Development',
    title: 'What became of your need',
    whose: whose(subject),
    body: [quotation('What is needed', shortened(need.need, 300)), detailsOf(need, subject), settled(need, subject)],
    actions: [open('Open in Fairview', subject.link(`reviews/${subject.review.id}/development`))],
  });
}

function detailsOf({ route, priority, priorityNote, by }: Need, subject: Subject): CardElement | undefined {
  const pairs = [
    ...(route ? [['Route', ROUTES[route]] as const] : []),
    ...(priority ? [['Linked to', [PRIORITIES[priority], priorityNote].filter(Boolean).join(': ')] as const] : []),
    ...(by ? [['By', day(by, subject)] as const] : []),
  ];
  return pairs.length > 0 ? facts(pairs) : undefined;
}

function settled({ state }: Need, subject: Subject): CardElement | undefined {
  switch (state.kind) {
    case 'provided':
      return outcome(`Provided on ${day(state.on, subject)}${state.note ? `: ${shortened(state.note, 300)}` : '.'}`);
    case 'declined':
      return quotation('Not provided, because', state.why);
    case 'withdrawn':
      return outcome('This need was withdrawn.', 'warning');
    case 'asked':
    case 'promised':
      return undefined;
  }
}
