import { keyOf } from '#domain/review/messageKey.ts';
import { accessTo } from '#domain/review/access/accessTo.ts';
import type { MessageKind } from '#domain/review/messages.ts';
import { refreshing } from './actions.ts';
import { reviewersCards } from './reviewersCards.ts';
import { papersCards } from './papersCards.ts';
import { notesCards } from './notesCards.ts';
import { moderationCards } from './moderationCards.ts';
import { accessCards } from './accessCards.ts';
import { payCards } from './payCards.ts';
import { reviewStandsStill } from './suspensionCards.ts';
import { supportCards } from './supportCards.ts';
import { appealsCards } from './appealsCards.ts';
import { developmentCards } from './developmentCards.ts';
import { closingCards } from './closingCards.ts';
import type { Meeting } from '#domain/review/meetings/meeting.ts';
import type { Observation } from '#domain/review/observations/observation.ts';
import { dutyOfSomebodyElse, dutyReminder } from './dutyCards.ts';
import { type Card, layout, paragraph } from './layout.ts';
import { agendaPoints, askedToJoin, joinsMeeting, seriesAnswered, seriesNotice } from './invitationCards.ts';
import { meetingAnswered, meetingCancelled, meetingNotice } from './meetingCards.ts';
import { objectivesCards } from './objectivesCards.ts';
import { onlyAccepted } from './onlyAccepted.ts';
import {
  dropIn,
  feedbackClosed,
  feedbackForReviewer,
  feedbackMeeting,
  feedbackToRead,
  furtherToConfirm,
  passedOn,
  visit,
  visitAnswered,
  visitCancelled,
} from './observationCards.ts';
import type { FurtherAgreement } from '#domain/review/observations/furtherAgreement.ts';
import {
  statementAgreed,
  statementCommented,
  statementCopy,
  statementSigned,
  statementToRead,
  statementToSign,
} from './statementCards.ts';
import { type Subject, whose } from './subject.ts';

/**
 * The card of a message, as the review stands now. The same message drawn again later tells the later state and offers
 * what is then possible, so a card that lies in a chat for weeks is never wrong.
 */
export function cardFor(subject: Subject): Card {
  return refreshed(onlyAccepted(withEveryButton(subject), subject), subject);
}

/** The same with the buttons that would be refused now, as versions drew it that did not ask. */
export function cardWithEveryButton(subject: Subject): Card {
  return refreshed(withEveryButton(subject), subject);
}

function withEveryButton(subject: Subject): Card {
  if (!isStillFor(subject)) return noLongerYours(subject);
  return CARDS[subject.message.kind](subject) ?? nothingLeft(subject);
}

function refreshed(card: Card, { review, message }: Subject): Card {
  return refreshing(card, { reviewId: review.id, messageKey: keyOf(message) });
}

/** Draws the cards of one part of a review. Undefined where what it was about is gone. */
export type CardMakers<Kinds extends MessageKind> = Record<Kinds, (subject: Subject) => Card | undefined>;

const CARDS: CardMakers<MessageKind> = {
  meetingNotice: withMeeting(meetingNotice),
  meetingCancelled: withMeeting(meetingCancelled),
  meetingAnswered: withMeeting(meetingAnswered),
  ...objectivesCards,
  seriesNotice,
  seriesAnswered,
  agendaPoints: withMeeting(agendaPoints),
  askedToJoin: withMeeting(askedToJoin),
  joinsMeeting: withMeeting(joinsMeeting),
  visitPlanned: withObservation(visit),
  visitAhead: withObservation(visit),
  visitCancelled: withObservation(visitCancelled),
  visitAnswered: withObservation(visitAnswered),
  dropInRecorded: withObservation(dropIn),
  feedbackMeetingPlanned: withObservation(feedbackMeeting),
  observationPassedOn: withObservation(passedOn),
  furtherToConfirm: withFurther(furtherToConfirm),
  furtherAnswered: withFurther(furtherToConfirm),
  feedbackToRead: withObservation(feedbackToRead),
  feedbackClosed: withObservation(feedbackClosed),
  feedbackForReviewer: withObservation(feedbackForReviewer),
  statementToRead,
  statementCommented,
  statementToSign,
  statementSigned,
  statementAgreed,
  statementCopy,
  ...reviewersCards,
  ...papersCards,
  ...notesCards,
  ...moderationCards,
  ...accessCards,
  ...payCards,
  ...supportCards,
  reviewStandsStill,
  ...appealsCards,
  ...developmentCards,
  ...closingCards,
  duty: dutyReminder,
  dutyOfSomebodyElse,
  inConfidence: () => undefined,
  policyDuty: () => undefined,
  notReached: () => undefined,
  gathered: () => undefined,
  recordsDue: () => undefined,
};

function withMeeting(make: (subject: Subject, meeting: Meeting) => Card) {
  return (subject: Subject): Card | undefined => {
    const meeting = subject.review.meetings.find((each) => each.id === subject.message.aboutId);
    return meeting && make(subject, meeting);
  };
}

function withObservation(make: (subject: Subject, observation: Observation) => Card) {
  return (subject: Subject): Card | undefined => {
    const observation = subject.review.observations.find((each) => each.id === subject.message.aboutId);
    return observation && make(subject, observation);
  };
}

function withFurther(make: (subject: Subject, agreement: FurtherAgreement) => Card) {
  return (subject: Subject): Card | undefined => {
    const agreement = subject.review.furtherObservation.find((each) => each.id === subject.message.aboutId);
    return agreement && make(subject, agreement);
  };
}

/** Kinds that go to people who see nothing of the review beside: what they are told, the policy gives them. */
const FOR_OTHERS: ReadonlySet<MessageKind> = new Set<MessageKind>([
  'duty',
  'dutyOfSomebodyElse',
  'askedToJoin',
  'accessGiven',
  'accessAsked',
  'accessDecided',
  'appeal',
  'capability',
  'checkerNamed',
  'firstCycleToFix',
  'needPromised',
  'newStatementToModerate',
  'objectivesToApprove',
  'observationPassedOn',
  'panelSet',
  'paperCopy',
  'payDecided',
  'payReturned',
  'payToPassOn',
  'reviewerAsked',
  'reviewerChanged',
  'statementCopy',
  'viewAsked',
]);

/** Whether what a card says is still for the one who has it: who may no longer read the review does not read on in old cards. */
function isStillFor({ review, message, context }: Subject): boolean {
  const person = context.person(message.to);
  return person !== undefined && (FOR_OTHERS.has(message.kind) || accessTo(review, person, context).size > 0);
}

function noLongerYours(subject: Subject): Card {
  return layout({
    label: 'Fairview',
    title: 'This is no longer for you',
    whose: whose(subject),
    body: [paragraph('You have no part in this review any more, so there is nothing for you to do.')],
  });
}

function nothingLeft(subject: Subject): Card {
  return layout({
    label: 'Fairview',
    title: 'Nothing to do here',
    whose: whose(subject),
    body: [paragraph('What this was about is no longer part of the review.')],
  });
}
