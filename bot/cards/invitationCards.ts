import { keyOf, partsOf } from '#domain/review/messageKey.ts';
import { inOrderOfTime, isBefore } from '#domain/calendar/moments.ts';
import { endOf, isUnanswered, agendaOf, type Meeting } from '#domain/review/meetings/meeting.ts';
import { acknowledgedInSeries, seriesOf } from '#domain/review/meetings/messages.ts';
import { open, press } from './actions.ts';
import { type Card, facts, layout, oneLine, outcome, points, quotation } from './layout.ts';
import type { Line } from './gatheredCard.ts';
import { agendaHeading, agendaPointsInWords, withMeeting } from './meetingCards.ts';
import { nameOf, standsStill, type Subject, when, whose } from './subject.ts';
import type { Cards } from './cardKind.ts';
import { ourPolicy } from './why.ts';

export const invitationCards = {
  seriesNotice: { draw: seriesNotice, preview: 'Meeting notices for you' },
  seriesAnswered: { draw: seriesAnswered, line: seriesAcknowledged, preview: 'Answers to your invitations' },
  agendaPoints: { draw: withMeeting(agendaPoints), preview: 'A point for an agenda' },
  askedToJoin: { draw: withMeeting(askedToJoin), preview: 'You are asked to join a meeting', forOthers: true },
  joinsMeeting: { draw: withMeeting(joinsMeeting), preview: 'News of a meeting' },
} satisfies Cards;

/** Several meetings arranged at once, to the person invited: each with its time, answered together (TA-11). */
function seriesNotice(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const meetings = seriesOf(review).find(([id]) => id === message.aboutId)?.[1] ?? [];
  if (meetings.length === 0) return undefined;
  const [last] = meetings.filter(({ cancelled }) => !cancelled).toSorted((a, b) => inOrderOfTime(b.start, a.start));
  if (last && !isBefore(context.now, endOf(last)))
    return oneLine({
      text: seriesInWords(meetings, subject),
      whose: `All of them are over. ${whose(subject)}`,
      isDone: true,
      url: subject.link(`reviews/${review.id}/meetings`),
    });
  const unanswered = meetings.filter((each) => isUnanswered(each) && isBefore(context.now, endOf(each)));
  const data = { reviewId: review.id, messageKey: keyOf(message), aboutId: message.aboutId, revision: 1 };
  return layout({
    label: 'Meetings',
    title: seriesInWords(meetings, subject),
    whose: whose(subject),
    body: [
      points(
        nameOfKinds(meetings, subject),
        meetings.map((each) => standingInWords(each, subject)),
      ),
      unanswered.length === 0 ? outcome('All of them are answered.') : undefined,
    ],
    why: ourPolicy(context.pack.meetings[meetings[0]?.kind ?? 'planningMeeting'], subject),
    actions: [
      press({ title: 'Acknowledge all', verb: 'acknowledgeSeries', data, style: 'positive' }),
      open(
        unanswered.length > 0 && !standsStill(subject) ? 'Propose another time for one' : 'Open in Fairview',
        subject.link(`reviews/${review.id}/meetings`),
      ),
    ],
  });
}

/** "5 meetings with Tom Hargrave". */
function seriesInWords({ length }: readonly Meeting[], subject: Subject): string {
  return `${length} ${length === 1 ? 'meeting' : 'meetings'} with ${nameOf(subject.review.reviewerOid, subject)}`;
}

/** The meetings that were acknowledged with this answer and still stand. */
function answeredAtOnce({ review, message }: Subject): Meeting[] {
  const at = partsOf('seriesAnswered', message)?.at;
  const meetings = seriesOf(review).find(([id]) => id === message.aboutId)?.[1] ?? [];
  return meetings.filter((each) => at !== undefined && acknowledgedInSeries(each) === at && !each.cancelled);
}

/** That somebody comes to several meetings, as a line of the arranger's morning message. */
function seriesAcknowledged(subject: Subject): Line {
  const { review, link } = subject;
  const about = whose(subject);
  const [first, ...others] = answeredAtOnce(subject);
  if (!first) return { state: 'gone', title: 'An answer to meetings that have changed since', about };
  const count = others.length === 0 ? 'one meeting' : `${others.length + 1} meetings`;
  return {
    state: 'news',
    title: `${nameOf(review.revieweeOid, subject)} will come to ${count}`,
    about,
    at: first.start,
    day: when(first.start, subject),
    link: link(`reviews/${review.id}/meetings`),
  };
}

/** Several meetings acknowledged at once, to the person who arranged them (TA-11). */
function seriesAnswered(subject: Subject): Card | undefined {
  const { review } = subject;
  const answered = answeredAtOnce(subject);
  if (answered.length === 0) return undefined;
  return layout({
    label: 'Acknowledged',
    tone: 'good',
    title: `${nameOf(review.revieweeOid, subject)} acknowledged ${answered.length} ${answered.length === 1 ? 'meeting' : 'meetings'}`,
    whose: whose(subject),
    body: [
      points(
        nameOfKinds(answered, subject),
        answered.map((each) => when(each.start, subject)),
      ),
    ],
    actions: [open('Open in Fairview', subject.link(`reviews/${review.id}/meetings`))],
  });
}

function standingInWords(meeting: Meeting, subject: Subject): string {
  const time = when(meeting.start, subject);
  if (meeting.cancelled) return `${time}: cancelled`;
  switch (meeting.answer.kind) {
    case 'none':
      return time;
    case 'acknowledged':
      return `${time}: acknowledged`;
    case 'anotherTime':
      return `${time}: you proposed another time`;
  }
}

/** The other of the two put a point on the agenda: shows the whole agenda, as it stands (PA-07). */
function agendaPoints(subject: Subject, meeting: Meeting): Card {
  const { review, context } = subject;
  return layout({
    label: 'Agenda',
    title: `${nameOfKind(meeting, subject)}, ${when(meeting.start, subject)}`,
    whose: whose(subject),
    body: [
      points('Added to the agenda by you both', agendaPointsInWords(subject, meeting)),
      points(agendaHeading(subject, meeting), agendaOf(meeting, context.pack.meetings[meeting.kind]?.agenda ?? [])),
      ...(meeting.points.length === 0 ? [outcome('The points have been taken off again.', 'warning')] : []),
    ],
    why: ourPolicy(context.pack.actions, subject),
    actions: [open('Add a point of your own', subject.link(`reviews/${review.id}/meetings`))],
  });
}

/** Asks a senior leader to join the two: why, when and where (KS-20). */
function askedToJoin(subject: Subject, meeting: Meeting): Card {
  const joining = meeting.joining.find(({ oid }) => oid === subject.message.to);
  const join = meeting.booking?.joinUrl;
  return layout({
    ...(meeting.cancelled ? ({ label: 'Cancelled', tone: 'attention' } as const) : { label: 'Asked to join' }),
    title: nameOfKind(meeting, subject),
    whose: whose(subject),
    body: [
      facts([
        ['When', when(meeting.start, subject)],
        ['Where', meeting.place],
        ['With', `${nameOf(subject.review.revieweeOid, subject)} and ${nameOf(subject.review.reviewerOid, subject)}`],
      ]),
      joining ? quotation(`${nameOf(joining.by, subject)} asks you, because`, joining.reason) : undefined,
      meeting.cancelled
        ? outcome('This meeting has been cancelled.', 'attention')
        : joining
          ? undefined
          : outcome('You are no longer asked to join.', 'warning'),
    ],
    why: ourPolicy(subject.context.pack.meetings[meeting.kind]?.mayJoin, subject),
    actions:
      joining && !meeting.cancelled
        ? [
            ...(join ? [open('Join in Teams', join)] : []),
            open('Open the agenda', subject.link(`reviews/${subject.review.id}/meetings`)),
          ]
        : [],
  });
}

/** Tells the other of the two that somebody was asked to join, and why (KS-20). */
function joinsMeeting(subject: Subject, meeting: Meeting): Card {
  const { review, message, context } = subject;
  const asked = partsOf('joinsMeeting', message)?.oid;
  const joining = meeting.joining.find(({ oid }) => oid === asked);
  return layout({
    label: 'Meeting',
    title: `${nameOfKind(meeting, subject)}, ${when(meeting.start, subject)}`,
    whose: whose(subject),
    body: [
      joining
        ? quotation(
            `${nameOf(joining.by, subject)} asked ${nameOf(joining.oid, subject)} to join you, because`,
            joining.reason,
          )
        : outcome('Nobody else joins you after all.'),
    ],
    why: ourPolicy(context.pack.meetings[meeting.kind]?.mayJoin, subject),
    actions: [open('Open in Fairview', subject.link(`reviews/${review.id}/meetings`))],
  });
}

/** The names of the meetings in a series; mostly they are of one kind. */
function nameOfKinds(meetings: readonly Meeting[], subject: Subject): string {
  return [...new Set(meetings.map((each) => nameOfKind(each, subject)))].join(', ');
}

function nameOfKind({ kind }: Meeting, { context }: Subject): string {
  return context.pack.meetings[kind]?.name ?? 'Meeting';
}
