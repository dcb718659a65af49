import { command } from '../command.ts';
import { id } from '../fields.ts';
import { isRefusal } from '../refusal.ts';
import { futureSchoolMoment } from '../when.ts';
import { meetingMeant, withArranged } from './arranged.ts';
import { refusalOfHeld } from './isWrittenUp.ts';
import { noticeOf } from './notice.ts';
import { earliestStart, whenAndWhere } from './whenAndWhere.ts';

/**
 * The reviewer moves a meeting to another time, length or place, with the notice that the policy asks for (KM-22,
 * TA-08).
 */
export const moveMeeting = command('moveMeeting', {
  fields: { meetingId: id, ...whenAndWhere },
  ids: { meetingId: 'existing' },
  by: ['reviewer'],
  decide: (said, situation) =>
    withArranged({
      meetingId: said.meetingId,
      situation,
      decide: (meeting) => {
        const { review, context } = situation;
        const { minutes, place } = said;
        const held = refusalOfHeld(meeting, { review, context });
        if (held) return held;
        const people = [review.revieweeOid, review.reviewerOid];
        const start = futureSchoolMoment({ local: said.start, held: { minutes, people }, context });
        if (isRefusal(start)) return start;
        const at = start.toInstant().toString();
        if (at === meeting.start && minutes === meeting.minutes && place === meeting.place) return [];
        const notice = noticeOf({ kind: meeting.kind, start, said }, { review, context });
        if (isRefusal(notice)) return notice;
        return [
          {
            type: 'meetingMoved',
            meetingId: meeting.id,
            start: at,
            minutes,
            place,
            ...notice,
            inOutlook: false,
          },
        ];
      },
    }),
  example: (about, situation) => {
    const meeting = meetingMeant(about.meetingId, situation);
    if (!meeting) return undefined;
    const { id: meetingId, kind, minutes, place, start: but } = meeting;
    const start = about.start ?? earliestStart({ kind, minutes: about.minutes ?? minutes, but }, situation);
    return start === undefined ? undefined : { minutes, place, askToWaiveNotice: false, ...about, meetingId, start };
  },
});
