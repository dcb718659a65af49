import { keyOf } from '#domain/review/messageKey.ts';
import { answerInWords, isEmpty } from '#domain/forms/form.ts';
import { formOfFeedback } from '#domain/review/forms.ts';
import { minutesInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { inWorkingHours } from '#domain/review/messages.ts';
import { endOf } from '#domain/review/meetings/meeting.ts';
import type { FurtherAgreement } from '#domain/review/observations/furtherAgreement.ts';
import { weekAhead } from '#domain/review/observations/messages.ts';
import type { Observation } from '#domain/review/observations/observation.ts';
import { sentence } from '#domain/sentence.ts';
import { type ButtonData, open, press, textInput } from './actions.ts';
import {
  type Card,
  type CardElement,
  facts,
  layout,
  oneLine,
  outcome,
  paragraph,
  points,
  quiet,
  quotation,
  titled,
} from './layout.ts';
import { day, nameOf, revisionOf, standsStill, type Subject, when, whose } from './subject.ts';
import type { Cards } from './cardKind.ts';
import type { Line } from './gatheredCard.ts';
import { ourPolicy } from './why.ts';

export const observationCards = {
  visitPlanned: { draw: withObservation(visit), preview: 'A visit is planned' },
  visitAhead: { draw: withObservation(visit), preview: 'A visit is coming up' },
  visitCancelled: { draw: withObservation(visitCancelled), preview: 'A visit is cancelled' },
  visitAnswered: { draw: withObservation(visitAnswered), line: visitAgreed, preview: 'An answer about a visit' },
  dropInRecorded: { draw: withObservation(dropIn), preview: 'A drop-in is recorded' },
  feedbackMeetingPlanned: { draw: withObservation(feedbackMeeting), preview: 'A feedback meeting is arranged' },
  observationPassedOn: { draw: withObservation(passedOn), preview: 'Something from an observation', forOthers: true },
  furtherToConfirm: { draw: withFurther(furtherToConfirm), preview: 'Something to confirm' },
  furtherAnswered: { draw: withFurther(furtherToConfirm), preview: 'An answer for you' },
  feedbackToRead: { draw: withObservation(feedbackToRead), preview: 'Feedback to read' },
  feedbackClosed: { draw: withObservation(feedbackClosed), line: feedbackRead, preview: 'Feedback is closed' },
  feedbackForReviewer: { draw: withObservation(feedbackForReviewer), preview: 'Feedback has been written' },
} satisfies Cards;

function withObservation(draw: (subject: Subject, observation: Observation) => Card) {
  return (subject: Subject): Card | undefined => {
    const observation = observationOf(subject);
    return observation && draw(subject, observation);
  };
}

function withFurther(draw: (subject: Subject, agreement: FurtherAgreement) => Card) {
  return (subject: Subject): Card | undefined => {
    const agreement = subject.review.furtherObservation.find((each) => each.id === subject.message.aboutId);
    return agreement && draw(subject, agreement);
  };
}

/** A visit is planned, or a week away; sent to the person observed (KM-65, KM-66, TA-20). */
function visit(subject: Subject, observation: Observation): Card {
  const { review, message, context } = subject;
  const past = visitBehind(subject, observation);
  if (past) return past;
  const limit = context.pack.limits.find((each) => each.kind === 'visitNotice');
  const old = revisionOf(message) !== observation.revision;
  const data: ButtonData = {
    reviewId: review.id,
    messageKey: keyOf(message),
    aboutId: observation.id,
    revision: observation.revision,
  };
  const isOpen = !observation.cancelled && !old && isBefore(context.now, observation.start);
  const mayAnswer = isOpen && observation.agreement.kind === 'open';
  return layout({
    ...labelOfVisit({ subject, observation, old }),
    title: sentence(context.pack.wording.observation),
    whose: whose(subject),
    body: [
      facts([
        ['When', when(observation.start, subject)],
        ['Length', minutesInWords(observation.minutes)],
        ['Observer', nameOf(observation.observerOid, subject)],
      ]),
      visitState({ observation, old, subject }),
      ...(observation.cancelled
        ? [quotation('Reason', observation.cancelled.reason)]
        : [
            titled('Purpose', observation.purpose),
            titled('Focus', observation.focus),
            titled('Activities', observation.activities),
            observation.group ? titled('Class, group or work', observation.group) : undefined,
            observation.documentsAsked ? titled('Planning documents asked for', observation.documentsAsked) : undefined,
          ]),
    ],
    why: ourPolicy(limit, subject),
    actions: [
      ...(mayAnswer ? [press({ title: 'Agree', verb: 'agreeObservation', data, style: 'positive' })] : []),
      open(
        mayAnswer && !standsStill(subject) ? 'Propose another focus' : 'Open in Fairview',
        subject.link(`reviews/${review.id}/observations/${observation.id}`),
      ),
    ],
  });
}

/**
 * One line for a visit that is over, and for the first card of one once the card a week ahead has come: one of the two
 * stands for the visit. Undefined while the card is to be whole.
 */
function visitBehind(subject: Subject, observation: Observation): Card | undefined {
  const { review, message, context } = subject;
  const { start, cancelled } = observation;
  const ahead = weekAhead(observation);
  const isFirst =
    message.kind === 'visitPlanned' &&
    revisionOf(message) === observation.revision &&
    ahead !== undefined &&
    !isBefore(context.now, inWorkingHours({ ...message, at: ahead }, context).at);
  const isOver = !isBefore(context.now, endOf(observation));
  if (cancelled || (!isFirst && !isOver)) return undefined;
  const isOld = isFirst || revisionOf(message) !== observation.revision;
  return oneLine({
    text: `${sentence(context.pack.wording.observation)}, ${when(start, subject)}`,
    whose: `${isOld ? 'A later card has this visit' : 'This visit is over'}. ${whose(subject)}`,
    isDone: !isOld,
    url: subject.link(`reviews/${review.id}/observations/${observation.id}`),
  });
}

type VisitShown = { subject: Subject; observation: Observation; old: boolean };

function labelOfVisit({ subject: { message, context }, observation: { cancelled, start }, old }: VisitShown) {
  if (cancelled) return { label: 'Cancelled', tone: 'attention' } as const;
  if (old) return { label: 'Changed', tone: 'warning' } as const;
  if (!isBefore(context.now, start)) return { label: 'Visit' };
  return { label: message.kind === 'visitAhead' ? 'Coming up' : 'Visit planned' };
}

function visitState({ observation, old, subject }: VisitShown): CardElement | undefined {
  if (observation.cancelled) return outcome('This visit has been cancelled.', 'attention');
  if (old) return outcome('This visit has been changed: this is how it is now. Answer in the newer card.', 'warning');
  const { agreement } = observation;
  switch (agreement.kind) {
    case 'open':
      return undefined;
    case 'agreed':
      return outcome(
        agreement.by === subject.review.revieweeOid
          ? 'You agreed to this visit.'
          : 'This is what you proposed; it is agreed.',
      );
    case 'proposed':
      return outcome('You proposed another focus. The observer will answer.', 'warning');
  }
}

/** Tells the person who was to be observed that a visit is off. */
function visitCancelled(subject: Subject, observation: Observation): Card {
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

const ANSWERED = {
  open: { label: 'Changed', tone: 'warning' },
  proposed: { label: 'Another focus proposed', tone: 'warning' },
  agreed: { label: 'Visit agreed', tone: 'good' },
} as const;

/** What the person observed says beforehand, to the observer: agreement, or a proposal for another focus (KM-66). */
function visitAnswered(subject: Subject, observation: Observation): Card {
  const { review, context } = subject;
  const { agreement } = observation;
  const name = nameOf(review.revieweeOid, subject);
  return layout({
    ...(observation.cancelled ? ({ label: 'Cancelled', tone: 'attention' } as const) : ANSWERED[agreement.kind]),
    title: `${sentence(context.pack.wording.observation)} on ${when(observation.start, subject)}`,
    whose: whose(subject),
    body:
      agreement.kind === 'proposed'
        ? [
            observation.cancelled ? outcome('This visit has been cancelled.', 'attention') : undefined,
            titled('Focus', agreement.focus),
            titled('Activities', agreement.activities),
            quotation(`Why, from ${name}`, agreement.why),
          ]
        : [
            observation.cancelled ? outcome('This visit has been cancelled.', 'attention') : undefined,
            paragraph(
              agreement.kind === 'agreed'
                ? `Purpose, focus, activities and length are agreed with ${name}.`
                : 'This visit has been changed since.',
            ),
          ],
    actions: [
      open(
        agreement.kind === 'proposed' && !observation.cancelled ? 'Answer it' : 'Open in Fairview',
        subject.link(`reviews/${review.id}/observations/${observation.id}`),
      ),
    ],
  });
}

/** That a visit is agreed, as a line of the observer's morning message. */
function visitAgreed(subject: Subject): Line {
  const observation = observationOf(subject);
  const isAgreed = observation?.agreement.kind === 'agreed' && !observation.cancelled;
  return newsOf({ subject, observation: isAgreed ? observation : undefined, said: 'agreed to the' });
}

/** That feedback was read, as a line of the observer's morning message. */
function feedbackRead(subject: Subject): Line {
  return newsOf({ subject, observation: observationOf(subject), said: 'read the feedback on the' });
}

const observationOf = ({ review, message }: Subject) => review.observations.find(({ id }) => id === message.aboutId);

type NewsOfArgs = { subject: Subject; observation: Observation | undefined; said: string };

function newsOf({ subject, observation, said }: NewsOfArgs): Line {
  const { review, context, link } = subject;
  const about = whose(subject);
  if (!observation) return { state: 'gone', title: 'An answer to a visit that has changed since', about };
  return {
    state: 'news',
    title: `${nameOf(review.revieweeOid, subject)} ${said} ${context.pack.wording.observation}`,
    about,
    at: observation.start,
    day: when(observation.start, subject),
    link: link(`reviews/${review.id}/observations/${observation.id}`),
  };
}

/** Tells the person visited that somebody dropped in (KM-67). */
function dropIn(subject: Subject, observation: Observation): Card {
  const { review, context } = subject;
  return layout({
    label: 'Drop-in recorded',
    title: `${nameOf(observation.observerOid, subject)} dropped in`,
    whose: whose(subject),
    body: [
      facts([
        ['When', when(observation.start, subject)],
        ['Length', minutesInWords(observation.minutes)],
      ]),
      titled('Looked at', observation.focus),
    ],
    why: ourPolicy(
      context.pack.limits.find(({ kind }) => kind === 'dropIns'),
      subject,
    ),
    actions: [open('Open in Fairview', subject.link(`reviews/${review.id}/observations/${observation.id}`))],
  });
}

/** Tells the person observed that the feedback meeting is arranged (KM-69). */
function feedbackMeeting(subject: Subject, observation: Observation): Card {
  const { review, context } = subject;
  const { feedbackPlanned: meeting, feedbackMeetingAt: heldAt, feedbackBooking } = observation;
  const join = feedbackBooking?.joinUrl;
  const url = subject.link(`reviews/${review.id}/observations/${observation.id}`);
  if (meeting && (heldAt ?? !isBefore(context.now, endOf(meeting))))
    return oneLine({
      text: `Feedback meeting, ${when(heldAt ?? meeting.start, subject)}`,
      whose: `This meeting is over. ${whose(subject)}`,
      isDone: true,
      url,
    });
  return layout({
    label: 'Feedback meeting',
    title: `To talk over the ${context.pack.wording.observation}`,
    whose: whose(subject),
    body: [
      meeting
        ? facts([
            ['When', when(meeting.start, subject)],
            ['Length', minutesInWords(meeting.minutes)],
            ['With', nameOf(observation.observerOid, subject)],
          ])
        : paragraph('The meeting is off for now; a new time follows.'),
    ],
    why: ourPolicy(
      context.pack.limits.find(({ kind }) => kind === 'feedbackInDirectedTime'),
      subject,
    ),
    actions: [
      ...(join && meeting && !observation.cancelled ? [open('Join in Teams', join)] : []),
      open('Open in Fairview', url),
    ],
  });
}

/** What reviewer and line manager need from somebody else's observation, in the observer's words (KM-72). */
function passedOn(subject: Subject, observation: Observation): Card {
  const { review, message } = subject;
  const { passedOn: sent } = observation;
  const observer = nameOf(observation.observerOid, subject);
  return layout({
    label: 'From an observation',
    title: `${sentence(subject.context.pack.wording.observation)} on ${when(observation.start, subject)}`,
    whose: whose(subject),
    body: [
      sent ? quotation(`${observer} sends you what you need to know`, sent.text) : undefined,
      paragraph(`${nameOf(review.revieweeOid, subject)} can see what was sent and who got it.`),
    ],
    why: ourPolicy(
      subject.context.pack.obligations.find(({ doneWhen }) => doneWhen === 'observationPassedOn'),
      subject,
    ),
    actions:
      message.to === review.reviewerOid
        ? [open('Open in Fairview', subject.link(`reviews/${review.id}/observations/${observation.id}`))]
        : [],
  });
}

/** Further observation that a revision meeting agreed, to the other of the two, who confirms it (KM-73). */
function furtherToConfirm(subject: Subject, agreement: FurtherAgreement): Card {
  const { review, message, context } = subject;
  const { answer } = agreement;
  const data: ButtonData = { reviewId: review.id, messageKey: keyOf(message), aboutId: agreement.id, revision: 1 };
  return layout({
    label: 'Further observation',
    title: answer ? answerInTitle(answer) : 'Was this agreed?',
    whose: whose(subject),
    body: [
      facts([
        ['Met on', day(agreement.metOn, subject)],
        ['Noted by', nameOf(agreement.by, subject)],
        ['Amount', minutesInWords(agreement.minutes)],
      ]),
      titled('Focus', agreement.focus),
    ],
    why: ourPolicy(
      context.pack.limits.find(({ kind }) => kind === 'furtherObservation'),
      subject,
    ),
    actions: [
      press({
        title: 'We agreed this',
        verb: 'answerFurtherObservation',
        data: { ...data, done: 'true' },
        style: 'positive',
      }),
      press({ title: 'We did not', verb: 'answerFurtherObservation', data: { ...data, done: 'false' } }),
      open('Open in Fairview', subject.link(`reviews/${review.id}/observations`)),
    ],
  });
}

const answerInTitle = ({ agreed }: { agreed: boolean }) => (agreed ? 'Confirmed by both' : 'Not confirmed');

/** Tells the person observed that feedback is written: read it, add comments or not, close it (KM-71, TA-22). */
function feedbackToRead(subject: Subject, observation: Observation): Card {
  const { review, message, context } = subject;
  const url = subject.link(`reviews/${review.id}/observations/${observation.id}`);
  if (observation.closed)
    return oneLine({
      text: `You ${observation.closed.comment ? 'commented on' : 'read'} the feedback on the ${context.pack.wording.observation}`,
      whose: `Closed on ${when(observation.closed.at, subject)}. ${whose(subject)}`,
      isDone: true,
      url,
    });
  const data: ButtonData = {
    reviewId: review.id,
    messageKey: keyOf(message),
    aboutId: observation.id,
    revision: observation.revision,
  };
  return layout({
    label: 'Feedback to read',
    title: `${sentence(context.pack.wording.observation)} on ${when(observation.start, subject)}`,
    whose: whose(subject),
    body: [
      paragraph(`${nameOf(observation.observerOid, subject)} wrote this feedback.`),
      ...answered(subject, observation),
      textInput({ id: 'comment', label: 'Your comments, if you have any' }),
    ],
    why: ourPolicy(context.pack.appendedComments, subject),
    actions: [
      press({ title: 'I have read it', verb: 'closeFeedback', data, style: 'positive' }),
      open('Read all of it', url),
    ],
  });
}

/** The answers of a feedback form that say what follows from it. */
const AGREED: ReadonlySet<string> = new Set(['actionPoints', 'promised', 'support']);

/** How many answers, and how many points of one, a card shows; the rest are in the tab. */
const MOST_ANSWERS = 4;
const MOST_POINTS = 6;

function pointsOf(label: string, list: readonly string[]): CardElement[] {
  const more = list.length - MOST_POINTS;
  const shown = points(label, list.slice(0, MOST_POINTS));
  return [...(shown ? [shown] : []), ...(more > 0 ? [quiet(`and ${more} more, in Fairview`)] : [])];
}

function answered({ context }: Subject, { feedback }: Observation): CardElement[] {
  if (!feedback) return [];
  const written = formOfFeedback(feedback, context).fields.filter(
    (field) => !isEmpty(field, feedback.answers[field.id] ?? ''),
  );
  // What follows for the reader is read before anything else, however long the form is.
  const agreed = written.filter(({ id }) => AGREED.has(id));
  const rest = written.filter(({ id }) => !AGREED.has(id)).slice(0, Math.max(2, MOST_ANSWERS - agreed.length));
  return [...agreed, ...rest].flatMap((field) => {
    const text = answerInWords(field, feedback.answers[field.id] ?? '');
    const isList = field.kind === 'points' || field.kind === 'rows';
    const heading = field.id === 'actionPoints' ? 'What you agreed to do' : field.label;
    return isList ? pointsOf(heading, text.split('\n').filter(Boolean)) : [quotation(heading, text)];
  });
}

/** Tells the observer that the feedback is closed: nothing more is owed. */
function feedbackClosed(subject: Subject, observation: Observation): Card {
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

/** Tells the reviewer promptly that somebody else observed, without the text (KM-72). */
function feedbackForReviewer(subject: Subject, observation: Observation): Card {
  return layout({
    label: 'Feedback written',
    title: `${sentence(subject.context.pack.wording.observation)} on ${when(observation.start, subject)}`,
    whose: whose(subject),
    body: [paragraph(`${nameOf(observation.observerOid, subject)} has written the feedback.`)],
    actions: [open('Read it', subject.link(`reviews/${subject.review.id}/observations/${observation.id}`))],
  });
}
