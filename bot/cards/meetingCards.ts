import { keyOf } from '#domain/review/messageKey.ts';
import { minutesInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { noticeLimit } from '#domain/review/meetings/notice.ts';
import { agendaOf, endOf, type Meeting } from '#domain/review/meetings/meeting.ts';
import { type ButtonData, open, press, textInput, unfold } from './actions.ts';
import { type Card, type CardAction, facts, layout, oneLine, outcome, paragraph, points, quotation } from './layout.ts';
import { localParts, nameOf, revisionOf, type Subject, when, whose } from './subject.ts';
import type { Cards } from './cardKind.ts';
import type { Line } from './gatheredCard.ts';
import { ourPolicy } from './why.ts';

export const meetingCards = {
  meetingNotice: { draw: withMeeting(meetingNotice), preview: 'A meeting notice for you' },
  meetingCancelled: { draw: withMeeting(meetingCancelled), preview: 'A meeting is cancelled' },
  meetingAnswered: { draw: withMeeting(meetingAnswered), line: acknowledged, preview: 'An answer to your invitation' },
} satisfies Cards;

/**
 * Draws a card of the meeting that the message is about; none where the meeting is gone. Once the meeting is over it is
 * one line.
 */
export function withMeeting(draw: (subject: Subject, meeting: Meeting) => Card) {
  return (subject: Subject): Card | undefined => {
    const meeting = subject.review.meetings.find((each) => each.id === subject.message.aboutId);
    return meeting && (isBefore(subject.context.now, endOf(meeting)) ? draw(subject, meeting) : over(subject, meeting));
  };
}

/** A meeting that is over: a tick, and the way to what was agreed; without a tick where it did not take place. */
function over(subject: Subject, { kind, start, cancelled }: Meeting): Card {
  const { review, message, context, link } = subject;
  const isNotice = message.kind === 'meetingNotice' || message.kind === 'askedToJoin';
  return oneLine({
    text: `${context.pack.meetings[kind]?.name ?? 'Meeting'}, ${when(start, subject)}`,
    whose: `${cancelled ? 'Cancelled' : 'This meeting is over'}. ${whose(subject)}`,
    isDone: isNotice && !cancelled,
    url: link(`reviews/${review.id}/meetings`),
  });
}

/** Notice of a meeting, to the person invited: date, place, what to bring, and an answer (KM-22, TA-08). */
function meetingNotice(subject: Subject, meeting: Meeting): Card {
  const { review, context } = subject;
  const form = context.pack.meetings[meeting.kind];
  const old = revisionOf(subject.message) !== meeting.revision;
  const short = meeting.notice === 'short' && !old && !meeting.cancelled;
  const isSooner = (short || meeting.noticeReason !== null) && !old && !meeting.cancelled;
  const limit = isSooner ? noticeLimit({ kind: meeting.kind, review, context }) : undefined;
  return layout({
    ...(meeting.cancelled
      ? ({ label: 'Cancelled', tone: 'attention' } as const)
      : { label: old ? 'Moved' : isSooner ? 'Meeting at short notice' : 'Meeting' }),
    title: form?.name ?? 'Meeting',
    whose: whose(subject),
    body: [
      facts([
        ['When', when(meeting.start, subject)],
        ['Length', minutesInWords(meeting.minutes)],
        ['Where', meeting.place],
        ['With', nameOf(review.reviewerOid, subject)],
      ]),
      limit
        ? paragraph(
            short
              ? `${limit.text} This is sooner. You may agree to it, and that is put on record; or propose another time.`
              : `${limit.text} This is sooner. You may propose another time.`,
          )
        : undefined,
      limit && meeting.noticeReason !== null ? quotation('Why it is sooner', meeting.noticeReason) : undefined,
      ...(old || meeting.cancelled ? [] : whatFor(subject, meeting)),
      state({ subject, meeting, old }),
    ],
    why: ourPolicy(limit ?? form, subject),
    actions: [
      ...answers({ subject, meeting, old }),
      ...join(meeting),
      open('Agenda and points', subject.link(`reviews/${review.id}/meetings`)),
    ],
  });
}

/** What to bring, what will be discussed, and who else comes. */
function whatFor(subject: Subject, meeting: Meeting) {
  const { context } = subject;
  return [
    points('What to bring', meeting.bring),
    points(agendaHeading(subject, meeting), agendaOf(meeting, context.pack.meetings[meeting.kind]?.agenda ?? [])),
    points('Added to the agenda by you both', agendaPointsInWords(subject, meeting)),
    points(
      'Joining you',
      meeting.joining.map(({ oid }) => nameOf(oid, subject)),
    ),
  ];
}

/** The heading above the policy's matters: a choice of topics until the two have chosen (KC-03). */
export function agendaHeading({ context }: Pick<Subject, 'context'>, meeting: Meeting): string {
  const isOpen = context.pack.meetings[meeting.kind]?.chooseFrom !== undefined && meeting.topics.length === 0;
  return isOpen ? 'Topics to choose from' : 'What we will talk about';
}

/** The points of the two, each with the person who wants it (PA-07). */
export function agendaPointsInWords(subject: Subject, meeting: Meeting): string[] {
  return meeting.points.map(({ by, text }) => `${text} (${nameOf(by, subject)})`);
}

function state({ subject, meeting, old }: { subject: Subject; meeting: Meeting; old: boolean }) {
  if (meeting.cancelled) return outcome('This meeting has been cancelled.', 'attention');
  if (old)
    return outcome('This meeting has been moved: this is its present time. Answer in the newer notice.', 'warning');
  const { answer } = meeting;
  if (answer.kind === 'acknowledged')
    return outcome(
      meeting.notice === 'waived' ? 'You agreed to the shorter notice.' : 'You acknowledged this meeting.',
    );
  if (answer.kind === 'anotherTime')
    return outcome(
      `You proposed another time. ${nameOf(subject.review.reviewerOid, subject)} has been told.`,
      'warning',
    );
  return undefined;
}

type AnswersArgs = { subject: Subject; meeting: Meeting; old: boolean };

function answers({ subject: { review, message, context }, meeting, old }: AnswersArgs): CardAction[] {
  // An acknowledged meeting could still be contested, but the card does not ask for it.
  if (old || meeting.answer.kind === 'acknowledged') return [];
  const data: ButtonData = {
    reviewId: review.id,
    messageKey: keyOf(message),
    aboutId: meeting.id,
    revision: meeting.revision,
  };
  const { date, time } = localParts(meeting.start, { context });
  const another = unfold({
    title: 'Propose another time',
    body: [
      { type: 'Input.Date', id: 'date', label: 'Date', value: date },
      { type: 'Input.Time', id: 'time', label: 'Time', value: time },
      textInput({ id: 'comment', label: 'Why, or what else would suit you', required: 'Say what would suit you.' }),
    ],
    send: press({ title: 'Send proposal', verb: 'proposeAnotherTime', data }),
  });
  return [
    press({ title: 'Agree to shorter notice', verb: 'waiveNotice', data, style: 'positive' }),
    press({ title: 'Acknowledge', verb: 'acknowledgeMeeting', data, style: 'positive' }),
    another,
  ];
}

function join({ booking, cancelled }: Meeting): CardAction[] {
  return booking?.joinUrl && !cancelled ? [open('Join in Teams', booking.joinUrl)] : [];
}

/** Tells the person invited that a meeting is off. */
function meetingCancelled(subject: Subject, meeting: Meeting): Card {
  const name = subject.context.pack.meetings[meeting.kind]?.name ?? 'Meeting';
  return layout({
    label: 'Cancelled',
    tone: 'attention',
    title: name,
    whose: whose(subject),
    body: [
      paragraph(`The meeting on ${when(meeting.start, subject)} will not take place.`),
      meeting.cancelled?.reason
        ? quotation(nameOf(subject.review.reviewerOid, subject), meeting.cancelled.reason)
        : undefined,
    ],
    actions: [open('Open in Fairview', subject.link(`reviews/${subject.review.id}/meetings`))],
  });
}

/** That somebody comes, as a line of the arranger's morning message. */
function acknowledged(subject: Subject): Line {
  const { review, message, context, link } = subject;
  const meeting = review.meetings.find((each) => each.id === message.aboutId);
  const about = whose(subject);
  if (!meeting || meeting.cancelled || meeting.answer.kind !== 'acknowledged')
    return { state: 'gone', title: 'An answer to a meeting that has changed since', about };
  const name = (context.pack.meetings[meeting.kind]?.name ?? 'meeting').toLowerCase();
  return {
    state: 'news',
    title: `${nameOf(review.revieweeOid, subject)} will come to the ${name}`,
    about,
    at: meeting.start,
    day: when(meeting.start, subject),
    link: link(`reviews/${review.id}/meetings`),
  };
}

const ANSWERED = {
  none: { label: 'Meeting', tone: 'default' },
  acknowledged: { label: 'Acknowledged', tone: 'good' },
  anotherTime: { label: 'Another time proposed', tone: 'warning' },
} as const;

/** The invited person's answer, to the person who arranged the meeting. */
function meetingAnswered(subject: Subject, meeting: Meeting): Card {
  const { review } = subject;
  const name = nameOf(review.revieweeOid, subject);
  const { answer } = meeting;
  const times =
    answer.kind === 'anotherTime' && answer.start
      ? ([
          ['Proposed', when(answer.start, subject)],
          ['Arranged for', when(meeting.start, subject)],
        ] as const)
      : ([['Arranged for', when(meeting.start, subject)]] as const);
  return layout({
    ...(meeting.cancelled ? ({ label: 'Cancelled', tone: 'attention' } as const) : ANSWERED[answer.kind]),
    title: subject.context.pack.meetings[meeting.kind]?.name ?? 'Meeting',
    whose: whose(subject),
    body: [
      meeting.cancelled ? outcome('This meeting has been cancelled.', 'attention') : undefined,
      facts(times),
      answer.kind === 'anotherTime'
        ? quotation(name, answer.comment)
        : answer.kind === 'acknowledged'
          ? outcome(
              meeting.notice === 'waived'
                ? `${name} agreed to the shorter notice.`
                : `${name} acknowledged the meeting.`,
            )
          : paragraph('It has been moved since; a new notice is on its way.'),
    ],
    actions: [
      open(
        answer.kind === 'anotherTime' && !meeting.cancelled ? 'Choose a time' : 'Open in Fairview',
        subject.link(`reviews/${review.id}/meetings`),
      ),
    ],
  });
}
