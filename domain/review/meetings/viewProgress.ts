import { inOrderOfTime, isBefore, isoIn } from '../../calendar/moments.ts';
import { workingDaysBetween } from '../../calendar/workingDays.ts';
import { MEETING_KINDS, type MeetingKind } from '../../policies/vocabulary.ts';
import { type Context, daysCountedFor } from '../context.ts';
import { endOf, isStanding, meetingFor } from './meeting.ts';
import { type Duty, isLateDuty, obligations } from '../obligations.ts';
import type { Review } from '../review.ts';
import { todayAt } from '../today.ts';

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
  /** By how many working days it is late; null where it is not. */
  workingDaysLate: number | null;
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
    const late = duties.filter((duty) => duty.meeting === kind && isLateDuty(duty, context));
    const held = own.filter((each) => isBefore(endOf(each), context.now));
    return [
      {
        kind,
        name: meeting.name,
        held: held.length,
        last: local(held.at(-1)?.start),
        next: local(own.find((each) => isBefore(context.now, endOf(each)))?.start),
        workingDaysLate: late.length === 0 ? null : Math.max(...late.map((duty) => daysLate(duty, context))),
      },
    ];
  });
}

function daysLate({ dueLocal, owedByOid }: Duty, context: Context): number {
  const [from, to] = [dueLocal.slice(0, 10), todayAt(context)];
  return workingDaysBetween({ from, to, days: daysCountedFor(owedByOid, context) });
}
