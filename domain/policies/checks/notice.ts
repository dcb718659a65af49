import { addDays, addWorkingDays, latestDayForNotice, type WorkingDays } from '../../calendar/workingDays.ts';
import type { LimitOf } from '../limit.ts';
import type { MeetingKind } from '../vocabulary.ts';
import { groupsFor, type Proposal } from './proposal.ts';

/** The notice that a meeting of a kind needs for a staff group, where the policy says so. */
export function noticeFor(
  kind: MeetingKind,
  group: string,
  { pack, staffGroups }: Proposal,
): LimitOf<'meetingNotice'> | undefined {
  return pack.limits.find(
    (limit): limit is LimitOf<'meetingNotice'> =>
      limit.kind === 'meetingNotice' &&
      limit.meetings.includes(kind) &&
      groupsFor(limit, { staffGroups }).includes(group),
  );
}

/** The first date for a meeting of which notice is given on a date. */
export function earliestMeeting(
  noticeOn: string,
  { amount, unit }: LimitOf<'meetingNotice'>,
  days: WorkingDays,
): string {
  return unit === 'weeks' ? addDays(noticeOn, amount * 7) : addWorkingDays(noticeOn, amount, days);
}

/** The last day on which notice can be given of a meeting on a date. */
export function lastDayForNotice(
  meetingOn: string,
  { amount, unit }: LimitOf<'meetingNotice'>,
  days: WorkingDays,
): string {
  return unit === 'weeks' ? addDays(meetingOn, -7 * amount) : latestDayForNotice(meetingOn, amount, days);
}

/** Notice in words: "5 working days’ notice". */
export function noticeInWords({ amount, unit }: LimitOf<'meetingNotice'>): string {
  const noun = unit === 'weeks' ? 'week' : 'working day';
  return amount === 1 ? `1 ${noun}’s notice` : `${amount} ${noun}s’ notice`;
}
