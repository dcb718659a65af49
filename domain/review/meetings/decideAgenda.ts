import { isBefore } from '../../calendar/moments.ts';
import type { Person } from '../../people/person.ts';
import { hasRole } from '../../people/person.ts';
import { isSame } from '../canonicalJson.ts';
import type { MeetingCommand } from './commands.ts';
import { accessTo } from '../access/accessTo.ts';
import { endAccess, giveAccess, grantsAbout } from '../access/give.ts';
import type { Context } from '../context.ts';
import type { ReviewEvent } from '../events.ts';
import type { Decides, Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { Meeting } from './meeting.ts';
import { rhythmOf } from './rhythm.ts';

type Command<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;

/** Either puts a point on the agenda until the meeting begins (PA-07). The same point sent twice stands once. */
function addPoint(review: Review, command: Command<'addAgendaPoint'>, context: Context): Decision {
  const meeting = meetingToCome(review, command.meetingId, context);
  if (isRefusal(meeting)) return meeting;
  const { meetingId, pointId, text } = command;
  if (meeting.points.some((each) => each.id === pointId)) return [];
  return [{ type: 'agendaPointAdded', meetingId, pointId, text }];
}

/** One takes one's own point off again; the other's stays. */
function removePoint(
  review: Review,
  { meetingId, pointId }: Command<'removeAgendaPoint'>,
  context: Context,
  actor: Person,
): Decision {
  const meeting = meetingToCome(review, meetingId, context);
  if (isRefusal(meeting)) return meeting;
  const point = meeting.points.find((each) => each.id === pointId);
  if (!point) return [];
  if (point.by !== actor.oid)
    return refuse('notAllowed', 'Only the one who put this point on the agenda takes it off.');
  return [{ type: 'agendaPointRemoved', meetingId, pointId }];
}

/** The two choose among the policy's topics (KC-03); none chosen means that all of them stand. */
function chooseTopics(review: Review, { meetingId, topics }: Command<'chooseTopics'>, context: Context): Decision {
  const meeting = meetingToCome(review, meetingId, context);
  if (isRefusal(meeting)) return meeting;
  const form = context.pack.meetings[meeting.kind];
  if (!form?.chooseFrom) return refuse('invalid', 'The policy leaves no choice of topics for this meeting.', form);
  const unknown = topics.find((each) => !form.agenda.includes(each));
  if (unknown !== undefined) return refuse('invalid', 'This is not one of the policy’s topics.', form.chooseFrom);
  const chosen = form.agenda.filter((each) => topics.includes(each));
  if (isSame(chosen, meeting.topics)) return [];
  return [{ type: 'topicsChosen', meetingId, topics: chosen }];
}

/** A senior leader is asked to join a meeting, with the reason, where the policy foresees it (KS-20). */
function askToJoin(review: Review, { meetingId, oid, reason }: Command<'askToJoin'>, context: Context): Decision {
  const meeting = meetingToCome(review, meetingId, context);
  if (isRefusal(meeting)) return meeting;
  const rule = context.pack.meetings[meeting.kind]?.mayJoin;
  if (!rule) return refuse('invalid', 'The policy does not foresee that somebody else joins this meeting.');
  if (meeting.joining.some((each) => each.oid === oid)) return [];
  const person = context.person(oid);
  if (!person || !rule.roles.some((role) => hasRole(person, role)))
    return atField('oid', 'Choose a senior leader of the school.', rule);
  if (oid === review.revieweeOid || oid === review.reviewerOid)
    return atField('oid', 'He or she takes part in this meeting already.', rule);
  const asked: ReviewEvent = { type: 'askedToJoin', meetingId, oid, reason };
  if (accessTo(review, person, context).has('whole')) return [asked];
  const letIn = { oid, sees: 'ownMeetings', purpose: 'to join a meeting', about: meetingId, ref: rule } as const;
  return [giveAccess(letIn, context), asked];
}

function endJoining(
  review: Review,
  { meetingId, oid }: Command<'endJoining'>,
  context: Context,
  actor: Person,
): Decision {
  const meeting = meetingToCome(review, meetingId, context);
  if (isRefusal(meeting)) return meeting;
  const joining = meeting.joining.find((each) => each.oid === oid);
  if (!joining) return [];
  if (joining.by !== actor.oid)
    return refuse('notAllowed', 'Only the one who asked somebody to join can take it back.');
  return [{ type: 'joiningEnded', meetingId, oid }, ...endAccess(grantsAbout(review, { about: meetingId, oid }))];
}

/** The rhythm that suits this person, no longer than the policy's own (KC-01, PA-01). */
function setRhythm(review: Review, { kind, weeks }: Command<'setRhythm'>, context: Context): Decision {
  const rhythm = rhythmOf(review, context);
  if (rhythm?.kind !== kind) return refuse('invalid', 'The policy has no rhythm for this meeting.');
  if (weeks > rhythm.most) {
    const message = `The policy’s longest gap is ${rhythm.most} weeks. A shorter one can be set for a person.`;
    return refuse('overLimit', message, rhythm, [{ field: 'weeks', message }]);
  }
  return review.rhythm?.kind === kind && review.rhythm.weeks === weeks ? [] : [{ type: 'rhythmSet', kind, weeks }];
}

/** The meeting, as long as what its invitation says can still be changed. */
function meetingToCome(review: Review, id: string, { now }: Context): Meeting | Refusal {
  const meeting = review.meetings.find((each) => each.id === id);
  if (!meeting) return refuse('notFound', 'There is no such meeting in this review.');
  if (meeting.cancelled) return refuse('alreadyDone', 'This meeting has been cancelled.');
  if (!isBefore(now, meeting.start))
    return refuse('alreadyDone', 'This meeting has begun. Write what was said into its note.');
  return meeting;
}

function atField(field: string, message: string, ref: { rule: string; clause: string }): Refusal {
  return refuse('invalid', message, ref, [{ field, message }]);
}

export const agendaDecides: Decides<
  Command<'addAgendaPoint' | 'removeAgendaPoint' | 'chooseTopics' | 'askToJoin' | 'endJoining' | 'setRhythm'>
> = {
  addAgendaPoint: addPoint,
  removeAgendaPoint: removePoint,
  chooseTopics,
  askToJoin,
  endJoining,
  setRhythm,
};
