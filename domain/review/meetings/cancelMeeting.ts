import { isBefore } from '../../calendar/moments.ts';
import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { meetingMeant, refuseUnknownMeeting } from './arranged.ts';
import { refusalOfHeld } from './isWrittenUp.ts';
import { endOf } from './meeting.ts';

/**
 * The reviewer cancels a meeting that is not over, with the reason. A meeting cannot be cancelled once something was
 * written about it: it was held.
 */
export const cancelMeeting = command('cancelMeeting', {
  fields: { meetingId: id, reason: words('The reason', 2000) },
  ids: { meetingId: 'existing' },
  by: ['reviewer'],
  decide: ({ meetingId, reason }, { review, context }) => {
    const meeting = review.meetings.find((each) => each.id === meetingId);
    if (!meeting) return refuseUnknownMeeting();
    if (meeting.cancelled) return [];
    if (!isBefore(context.now, endOf(meeting)))
      return refuse({
        refused: 'notYet',
        message: 'This meeting lies in the past; if it was not held, move it to another time.',
      });
    const written = refusalOfHeld(meeting, { review, context });
    if (written) return written;
    return [{ type: 'meetingCancelled', meetingId, reason, inOutlook: false }];
  },
  example: ({ meetingId, reason = SOME_WORDS }, situation) => {
    const meeting = meetingMeant(meetingId, situation);
    return meeting && { meetingId: meeting.id, reason };
  },
});
