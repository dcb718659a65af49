import { answerInWords, isEmpty } from '#domain/forms/form.ts';
import { formOfFeedback } from '#domain/review/forms.ts';
import { minutesInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Observation } from '#domain/review/observations/observation.ts';
import { type ButtonData, open, press, textInput } from './actions.ts';
import {
  type Card,
  type CardElement,
  facts,
  layout,
  outcome,
  paragraph,
  points,
  quotation,
  shortened,
} from './layout.ts';
import { nameOf, revisionInKey, type Subject, when, whose } from './subject.ts';

/** A visit is planned, or a week away, to the one who is observed (KM-65, KM-66, TA-20). */
export function visit(subject: Subject, observation: Observation): Card {
  const { review, message, context } = subject;
  const limit = context.pack.limits.find((each) => each.kind === 'visitNotice');
  const old = revisionInKey(message.key) !== observation.revision;
  const data: ButtonData = {
    reviewId: review.id,
    messageKey: message.key,
    aboutId: observation.id,
    revision: observation.revision,
  };
  const open_ = !observation.cancelled && !old && isBefore(context.now, observation.start);
  return layout({
    label: message.kind === 'visitAhead' ? 'Coming up' : 'Visit planned',
    title: sentence(context.pack.wording.observation),
    whose: whose(subject),
    body: [
      facts([
        ['When', when(observation.start, subject)],
        ['How long', minutesInWords(observation.minutes)],
        ['Observer', nameOf(observation.observerOid, subject)],
        ['Purpose', shortened(observation.purpose, 300)],
        ['Focus', shortened(observation.focus, 300)],
      ]),
      visitState(observation, old),
    ],
    clause: limit,
    actions: [
      ...(open_ && !observation.acknowledgedAt
        ? [press('Acknowledge', 'acknowledgeObservation', data, 'positive')]
        : []),
      open('Open in Fairview', subject.link(`reviews/${review.id}/observations/${observation.id}`)),
    ],
  });
}

function visitState(observation: Observation, old: boolean): CardElement | undefined {
  if (observation.cancelled) return outcome('This visit has been cancelled.', 'attention');
  if (old) return outcome('This visit has been moved since. A newer card has the present time.', 'warning');
  return observation.acknowledgedAt ? outcome('You acknowledged this visit.') : undefined;
}

/** A visit is off, to the one who was to be observed. */
export function visitCancelled(subject: Subject, observation: Observation): Card {
  return layout({
    label: 'Cancelled',
    tone: 'attention',
    title: sentence(subject.context.pack.wording.observation),
    whose: whose(subject),
    body: [
      paragraph(`The visit on ${when(observation.start, subject)} will not take place.`),
      observation.cancelled ? quotation('Reason', observation.cancelled.reason) : undefined,
    ],
  });
}

/** Feedback is written, to the one observed: read it, add comments or not, close it (KM-71, TA-22). */
export function feedbackToRead(subject: Subject, observation: Observation): Card {
  const { review, message, context } = subject;
  const data: ButtonData = {
    reviewId: review.id,
    messageKey: message.key,
    aboutId: observation.id,
    revision: observation.revision,
  };
  return layout({
    label: 'Feedback to read',
    title: `${sentence(context.pack.wording.observation)} on ${when(observation.start, subject)}`,
    whose: whose(subject),
    body: [
      ...answered(subject, observation),
      observation.closed ? closed(observation) : textInput('comment', 'Your comments, if you have any'),
    ],
    clause: context.pack.appendedComments,
    actions: [
      ...(observation.closed ? [] : [press('I have read it', 'closeFeedback', data, 'positive')]),
      open('Read it whole', subject.link(`reviews/${review.id}/observations/${observation.id}`)),
    ],
  });
}

function answered({ context }: Subject, { feedback }: Observation): CardElement[] {
  if (!feedback) return [];
  return formOfFeedback(feedback, context)
    .fields.filter((field) => !isEmpty(field, feedback.answers[field.id] ?? ''))
    .slice(0, 4)
    .flatMap((field) => {
      const text = answerInWords(field, feedback.answers[field.id] ?? '');
      const element =
        field.kind === 'points' || field.kind === 'rows'
          ? points(
              field.label,
              text
                .split('\n')
                .filter(Boolean)
                .slice(0, 6)
                .map((line) => shortened(line, 200)),
            )
          : quotation(field.label, shortened(text, 400));
      return element ? [element] : [];
    });
}

function closed({ closed: end }: Observation): CardElement {
  return outcome(
    end?.comment ? 'You added comments and closed the feedback.' : 'You have read and closed the feedback.',
  );
}

/** The feedback is closed, to the observer: nothing more is owed. */
export function feedbackClosed(subject: Subject, observation: Observation): Card {
  const name = nameOf(subject.review.revieweeOid, subject);
  const comment = observation.closed?.comment;
  return layout({
    label: 'Feedback closed',
    tone: 'good',
    title: `${sentence(subject.context.pack.wording.observation)} on ${when(observation.start, subject)}`,
    whose: whose(subject),
    body: [comment ? quotation(`${name} added`, comment) : paragraph(`${name} has read your feedback.`)],
    actions: [open('Open in Fairview', subject.link(`reviews/${subject.review.id}/observations/${observation.id}`))],
  });
}

/** Somebody else observed: the reviewer is told promptly, without the text (KM-72). */
export function feedbackForReviewer(subject: Subject, observation: Observation): Card {
  return layout({
    label: 'Feedback written',
    title: `${sentence(subject.context.pack.wording.observation)} on ${when(observation.start, subject)}`,
    whose: whose(subject),
    body: [paragraph(`${nameOf(observation.observerOid, subject)} has written the feedback.`)],
    actions: [open('Read it', subject.link(`reviews/${subject.review.id}/observations/${observation.id}`))],
  });
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
