import { isBefore } from '../../calendar/moments.ts';
import type { Situation } from '../situation.ts';
import type { Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { endOf, type Meeting } from './meeting.ts';

/** The refusal of a command that names an unknown meeting. */
export function refuseUnknownMeeting(): Refusal {
  return refuse({ refused: 'notFound', message: 'There is no such meeting in this review.' });
}

type AboutMeeting = { meetingId: string; situation: Situation; decide: (meeting: Meeting) => Decision };

/** Decides about a meeting that is arranged and not cancelled. */
export function withArranged({ meetingId, situation: { review }, decide }: AboutMeeting): Decision {
  const meeting = review.meetings.find(({ id }) => id === meetingId);
  if (!meeting) return refuseUnknownMeeting();
  return meeting.cancelled
    ? refuse({ refused: 'alreadyDone', message: 'This meeting has been cancelled.' })
    : decide(meeting);
}

/** Decides about a meeting that is still to come: its invitation can still be changed. */
export function withMeetingToCome({ meetingId, situation, decide }: AboutMeeting): Decision {
  return withArranged({
    meetingId,
    situation,
    decide: (meeting) =>
      isBefore(situation.context.now, meeting.start)
        ? decide(meeting)
        : refuse({ refused: 'alreadyDone', message: 'This meeting has begun. Write what was said into its note.' }),
  });
}

/** The meeting that a command is about: the one that it names, or else the next one arranged. */
export function meetingMeant(meetingId: string | undefined, { review, context }: Situation): Meeting | undefined {
  if (meetingId !== undefined) return review.meetings.find(({ id }) => id === meetingId);
  const arranged = review.meetings.filter(({ cancelled }) => !cancelled);
  return arranged.find((each) => isBefore(context.now, endOf(each))) ?? arranged.at(-1);
}
