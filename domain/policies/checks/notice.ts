import { addDays, addWorkingDays, latestDayForNotice, type WorkingDays } from '../../calendar/workingDays.ts';
import type { LimitOf } from '../limit.ts';
import type { MeetingKind } from '../vocabulary.ts';
import { groupsFor, type PolicyProposal } from './proposal.ts';

type NoticeForArgs = { kind: MeetingKind; group: string; proposal: PolicyProposal };

/** The notice that a meeting of a kind needs for a staff group, if the policy says so. */
export function noticeFor({
  kind,
  group,
  proposal: { pack, staffGroups },
}: NoticeForArgs): LimitOf<'meetingNotice'> | undefined {
  return pack.limits.find(
    (limit): limit is LimitOf<'meetingNotice'> =>
      limit.kind === 'meetingNotice' &&
      limit.meetings.includes(kind) &&
      groupsFor(limit, { staffGroups }).includes(group),
  );
}

type EarliestMeetingArgs = { noticeOn: string; notice: LimitOf<'meetingNotice'>; days: WorkingDays };

/** The first possible date of a meeting if notice is given on a date. */
export function earliestMeeting({ noticeOn, notice: { amount, unit }, days }: EarliestMeetingArgs): string {
  return unit === 'weeks' ? addDays(noticeOn, amount * 7) : addWorkingDays({ date: noticeOn, count: amount, days });
}

type LastDayForNoticeArgs = { meetingOn: string; notice: LimitOf<'meetingNotice'>; days: WorkingDays };

/** The last day on which notice can be given of a meeting on a date. */
export function lastDayForNotice({ meetingOn, notice: { amount, unit }, days }: LastDayForNoticeArgs): string {
  return unit === 'weeks'
    ? addDays(meetingOn, -7 * amount)
    : latestDayForNotice({ meetingDate: meetingOn, count: amount, days });
}

/** Notice in words: "5 working days’ notice". */
export function noticeInWords({ amount, unit }: LimitOf<'meetingNotice'>): string {
  const noun = unit === 'weeks' ? 'week' : 'working day';
  return amount === 1 ? `1 ${noun}’s notice` : `${amount} ${noun}s’ notice`;
}
