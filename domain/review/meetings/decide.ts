import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../calendar/moments.ts';
import type { MeetingCommand } from './commands.ts';
import type { MeetingKind } from '../../policies/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { agendaDecides } from './decideAgenda.ts';
import { isWrittenUp } from './isWrittenUp.ts';
import { endOf, isUnanswered, type Meeting } from './meeting.ts';
import { type Review } from '../review.ts';
import { noticeLimit, shortNotice } from './notice.ts';
import { futureSchoolMoment, realMoment } from '../when.ts';

/** Decides what becomes of a meeting (KM-22, TA-08). The same meeting asked for twice is made once. */
function decideMeeting(review: Review, command: ArrangingCommand, context: Context): Decision {
  if (command.type === 'scheduleMeeting') return schedule(review, command, context);
  if (command.type === 'acknowledgeSeries') return acknowledgeSeries(review, command.seriesId, context);
  const meeting = review.meetings.find((each) => each.id === command.meetingId);
  if (!meeting) return refuse('notFound', 'There is no such meeting in this review.');
  if (meeting.cancelled)
    return command.type === 'cancelMeeting' ? [] : refuse('alreadyDone', 'This meeting has been cancelled.');
  switch (command.type) {
    case 'moveMeeting':
      return move(review, meeting, command, context);
    case 'cancelMeeting':
      if (!isBefore(context.now, endOf(meeting)))
        return refuse('notYet', 'This meeting lies in the past; if it was not held, move it to another time.');
      return [{ type: 'meetingCancelled', meetingId: meeting.id, reason: command.reason, inOutlook: false }];
    case 'acknowledgeMeeting':
    case 'proposeAnotherTime':
    case 'waiveNotice':
      return answer(review, meeting, command, context);
  }
}

function schedule(
  review: Review,
  command: Extract<MeetingCommand, { type: 'scheduleMeeting' }>,
  context: Context,
): Decision {
  if (review.meetings.some((meeting) => meeting.id === command.meetingId)) return [];
  const name = context.pack.meetings[command.kind]?.name;
  if (!name) return refuse('invalid', 'This policy has no such meeting.');
  if (!mayHoldAnother(command.kind, review, context))
    return refuse('alreadyDone', `The ${name.toLowerCase()} is arranged already. Move or cancel it instead.`);
  const start = futureSchoolMoment(
    command.start,
    { minutes: command.minutes, people: [review.revieweeOid, review.reviewerOid] },
    context,
  );
  if (isRefusal(start)) return start;
  const short = shortNotice(command.kind, start, command.askToWaiveNotice, review, context);
  if (typeof short === 'object') return short;
  const { meetingId, kind, minutes, place, bring, seriesId } = command;
  return [
    {
      type: 'meetingScheduled',
      meetingId,
      kind,
      start: start.toInstant().toString(),
      minutes,
      place,
      bring,
      shortNotice: short,
      ...(seriesId !== undefined && { seriesId }),
    },
  ];
}

/** Answers all meetings of a series at once that are still to come, unanswered, and have the notice they need. */
function acknowledgeSeries(review: Review, seriesId: string, { now }: Context): Decision {
  const own = review.meetings.filter((each) => each.seriesId === seriesId);
  if (own.length === 0) return refuse('notFound', 'There are no such meetings in this review.');
  return own
    .filter((each) => isUnanswered(each) && isBefore(now, endOf(each)))
    .map(({ id }) => ({ type: 'meetingAcknowledged', meetingId: id }));
}

/** Whether a meeting of a kind can be arranged: there is none yet, or the policy has it more than once in a cycle. */
export function mayHoldAnother(kind: MeetingKind, review: Review, { pack }: Pick<Context, 'pack'>): boolean {
  return pack.meetings[kind]?.repeats === true || review.meetings.every((each) => each.kind !== kind || each.cancelled);
}

function move(
  review: Review,
  meeting: Meeting,
  command: Extract<MeetingCommand, { type: 'moveMeeting' }>,
  context: Context,
): Decision {
  if (isWrittenUp(review, meeting, context))
    return refuse('alreadyDone', 'This meeting was held: what was written since rests on it.');
  const start = futureSchoolMoment(
    command.start,
    { minutes: command.minutes, people: [review.revieweeOid, review.reviewerOid] },
    context,
  );
  if (isRefusal(start)) return start;
  const at = start.toInstant().toString();
  if (at === meeting.start && command.minutes === meeting.minutes && command.place === meeting.place) return [];
  const short = shortNotice(meeting.kind, start, command.askToWaiveNotice, review, context);
  if (typeof short === 'object') return short;
  const { minutes, place } = command;
  return [
    { type: 'meetingMoved', meetingId: meeting.id, start: at, minutes, place, shortNotice: short, inOutlook: false },
  ];
}

function answer(
  review: Review,
  meeting: Meeting,
  command: Extract<MeetingCommand, { type: 'acknowledgeMeeting' | 'proposeAnotherTime' | 'waiveNotice' }>,
  context: Context,
): Decision {
  if (command.revision !== meeting.revision)
    return refuse('stale', 'The meeting has been moved since. Look at the new time before you answer.');
  if (!isBefore(context.now, endOf(meeting))) return refuse('alreadyDone', 'This meeting is over.');
  switch (command.type) {
    case 'acknowledgeMeeting':
      if (meeting.answer.kind === 'acknowledged') return [];
      if (meeting.notice === 'short') {
        return refuse(
          'notYet',
          'This meeting has less notice than the policy asks for. Agree to the shorter notice, or propose another time.',
          noticeLimit(meeting.kind, review, context),
        );
      }
      return [{ type: 'meetingAcknowledged', meetingId: meeting.id }];
    case 'waiveNotice':
      if (meeting.notice === 'waived') return [];
      if (meeting.notice === 'given') return refuse('alreadyDone', 'This meeting has all the notice it needs.');
      return [{ type: 'noticeWaived', meetingId: meeting.id }];
    case 'proposeAnotherTime': {
      const { comment } = command;
      const start = command.start === null ? null : futureMoment(command.start, context);
      if (start !== null && isRefusal(start)) return start;
      const at = start?.toInstant().toString() ?? null;
      const { answer: last } = meeting;
      if (last.kind === 'anotherTime' && last.comment === comment && last.start === at) return [];
      return [{ type: 'anotherTimeProposed', meetingId: meeting.id, comment, start: at }];
    }
  }
}

function futureMoment(local: string, context: Context): Temporal.ZonedDateTime | Refusal {
  const moment = realMoment(local, 'start', context);
  if (isRefusal(moment) || isBefore(context.now, moment.toInstant())) return moment;
  const message = 'This time has passed.';
  return refuse('inThePast', message, null, [{ field: 'start', message }]);
}

/** Commands about when and where; the others are about what the invitation says. */
type ArrangingCommand = Extract<
  MeetingCommand,
  {
    type:
      | 'scheduleMeeting'
      | 'moveMeeting'
      | 'cancelMeeting'
      | 'acknowledgeMeeting'
      | 'acknowledgeSeries'
      | 'proposeAnotherTime'
      | 'waiveNotice';
  }
>;

export const meetingDecides: Decides<MeetingCommand> = {
  ...agendaDecides,
  acknowledgeSeries: decideMeeting,
  scheduleMeeting: decideMeeting,
  moveMeeting: decideMeeting,
  cancelMeeting: decideMeeting,
  acknowledgeMeeting: decideMeeting,
  proposeAnotherTime: decideMeeting,
  waiveNotice: decideMeeting,
};
