import { inOrderOfTime, isBefore, isoIn } from '../../calendar/moments.ts';
import { MEETING_KINDS, type MeetingKind } from '../../policies/vocabulary.ts';
import type { Context } from '../context.ts';
import { endOf, isStanding, meetingFor } from './meeting.ts';
import { obligations } from '../obligations.ts';
import type { Review } from '../review.ts';

/**
 * Whether the meetings of a review happen: how many, when the last was and when the next is. It shows nothing of what
 * was said.
 */
export type ProgressView = {
  kind: MeetingKind;
  name: string;
  held: number;
  last: string | null;
  next: string | null;
  overdue: boolean;
}[];

export function viewProgress(review: Review, context: Context): ProgressView {
  const duties = obligations(review, context);
  const local = (moment: string | undefined) => (moment ? isoIn(moment, context.calendar.timeZone) : null);
  return MEETING_KINDS.flatMap((kind) => {
    const meeting = meetingFor({ review, kind, context });
    if (!meeting) return [];
    const own = review.meetings
      .filter((each) => each.kind === kind && isStanding(each))
      .toSorted((a, b) => inOrderOfTime(a.start, b.start));
    const held = own.filter((each) => isBefore(endOf(each), context.now));
    return [
      {
        kind,
        name: meeting.name,
        held: held.length,
        last: local(held.at(-1)?.start),
        next: local(own.find((each) => isBefore(context.now, endOf(each)))?.start),
        overdue: duties.some((duty) => duty.meeting === kind && duty.state === 'overdue'),
      },
    ];
  });
}
