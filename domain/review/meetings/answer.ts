import { isBefore } from '../../calendar/moments.ts';
import type { Situation } from '../situation.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import { meetingMeant, withArranged } from './arranged.ts';
import { endOf, type Meeting } from './meeting.ts';

type Answering = { meetingId: string; revision: number };

/** The notice that somebody answers must be the newest. */
export const noticeSeen = {
  now: ({ meetingId }: Answering, situation: Situation) => {
    const meeting = meetingMeant(meetingId, situation);
    return meeting?.cancelled ? undefined : meeting?.revision;
  },
  changed: 'The meeting has been moved since. Look at the new time before you answer.',
};

type WithNoticeArgs = { said: Answering; situation: Situation; decide: (meeting: Meeting) => Decision };

/** Decides about an answer to the notice of a meeting, which is possible until the meeting is over. */
export function withNotice({ said: { meetingId }, situation, decide }: WithNoticeArgs): Decision {
  return withArranged({
    meetingId,
    situation,
    decide: (meeting) => {
      if (!isBefore(situation.context.now, endOf(meeting)))
        return refuse({ refused: 'alreadyDone', message: 'This meeting is over.' });
      return decide(meeting);
    },
  });
}

/** The notice that an answer is about, in its present revision. */
export function noticeMeant({ meetingId, revision }: Partial<Answering>, situation: Situation): Answering | undefined {
  const meeting = meetingMeant(meetingId, situation);
  return meeting && { meetingId: meeting.id, revision: revision ?? meeting.revision };
}
