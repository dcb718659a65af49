import type { Meeting, Observation } from '#domain/review/review.ts';
import { dutyOfSomebodyElse, dutyReminder } from './dutyCards.ts';
import { type Card, layout, paragraph } from './layout.ts';
import { meetingAnswered, meetingCancelled, meetingNotice } from './meetingCards.ts';
import { objectivesDecided, objectivesToApprove } from './objectivesCards.ts';
import { feedbackClosed, feedbackForReviewer, feedbackToRead, visit, visitCancelled } from './observationCards.ts';
import { statementCommented, statementSigned, statementToRead, statementToSign } from './statementCards.ts';
import { type Subject, whose } from './subject.ts';

/**
 * The card of a message, as the review stands now. The same message drawn again later tells the later state and offers
 * what is then possible, so a card that lies in a chat for weeks is never wrong.
 */
export function cardFor(subject: Subject): Card {
  return draw(subject) ?? nothingLeft(subject);
}

function draw(subject: Subject): Card | undefined {
  switch (subject.message.kind) {
    case 'meetingNotice':
      return withMeeting(subject, meetingNotice);
    case 'meetingCancelled':
      return withMeeting(subject, meetingCancelled);
    case 'meetingAnswered':
      return withMeeting(subject, meetingAnswered);
    case 'objectivesToApprove':
      return objectivesToApprove(subject);
    case 'objectivesDecided':
      return objectivesDecided(subject);
    case 'visitPlanned':
    case 'visitAhead':
      return withObservation(subject, visit);
    case 'visitCancelled':
      return withObservation(subject, visitCancelled);
    case 'feedbackToRead':
      return withObservation(subject, feedbackToRead);
    case 'feedbackClosed':
      return withObservation(subject, feedbackClosed);
    case 'feedbackForReviewer':
      return withObservation(subject, feedbackForReviewer);
    case 'statementToRead':
      return statementToRead(subject);
    case 'statementCommented':
      return statementCommented(subject);
    case 'statementToSign':
      return statementToSign(subject);
    case 'statementSigned':
      return statementSigned(subject);
    case 'duty':
      return dutyReminder(subject);
    case 'dutyOfSomebodyElse':
      return dutyOfSomebodyElse(subject);
    case 'policyDuty':
      return undefined;
  }
}

function withMeeting(subject: Subject, make: (subject: Subject, meeting: Meeting) => Card): Card | undefined {
  const meeting = subject.review.meetings.find((each) => each.id === subject.message.aboutId);
  return meeting && make(subject, meeting);
}

function withObservation(
  subject: Subject,
  make: (subject: Subject, observation: Observation) => Card,
): Card | undefined {
  const observation = subject.review.observations.find((each) => each.id === subject.message.aboutId);
  return observation && make(subject, observation);
}

function nothingLeft(subject: Subject): Card {
  return layout({
    label: 'Fairview',
    title: 'Nothing to do here',
    whose: whose(subject),
    body: [paragraph('What this was about is no longer part of the review.')],
  });
}
