import type { Temporal } from 'temporal-polyfill';
import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import { isoWithOffset } from '../calendar/moments.ts';
import type { WorkingPattern } from '../calendar/workingPattern.ts';
import { dueMoment } from '../review/obligations.ts';
import { inWordsOf } from './packs.ts';
import type { PolicyPack } from './policyPack.ts';
import type { Party, Trigger } from './vocabulary.ts';

/** A deadline that a policy counts from an event. `due` is ISO with offset; for a duty before the event, its latest moment. */
export type PolicyDeadline = {
  rule: string;
  clause: string;
  duty: string;
  owedBy: Party;
  due: string;
  notBefore: string | null;
};

type Question = {
  event: Trigger;
  at: Temporal.ZonedDateTime;
  staffGroup: string;
  pattern: WorkingPattern;
  calendar: SchoolCalendar;
};

/**
 * What a policy makes due when something happens. The Kent model, a planning meeting on Monday 5 October 2026 at 15:30:
 * KM-41, the draft statement, by Monday 12 October, 23:59:59.
 */
export function policyDeadlines(
  pack: PolicyPack,
  { event, at, staffGroup, pattern, calendar }: Question,
): PolicyDeadline[] {
  const moment = at.toInstant().toString();
  const notice = pack.limits.flatMap((limit) => {
    if (limit.kind !== 'meetingNotice' || !limit.meetings.some((kind) => kind === event)) return [];
    const due = { amount: limit.amount, unit: limit.unit, direction: 'before' as const };
    const duty = `Give notice of the ${(pack.meetings[limit.meetings[0] ?? 'planningMeeting']?.name ?? 'meeting').toLowerCase()}`;
    return [{ rule: limit.rule, clause: limit.clause, duty, owedBy: 'reviewer' as const, due }];
  });
  const duties = pack.obligations
    .filter((obligation) => obligation.starts.includes(event))
    .filter((obligation) => !obligation.staffGroups || obligation.staffGroups.includes(staffGroup))
    .map(({ rule, clause, duty, owedBy, due }) => ({ rule, clause, duty: inWordsOf(pack, duty), owedBy, due }));
  return [...notice, ...duties].map(({ due, ...deadline }) => ({
    ...deadline,
    due: isoWithOffset(
      dueMoment({ due }, { start: moment, end: moment }, { staffGroup, workingPattern: pattern }, { calendar }),
    ),
    notBefore: null,
  }));
}
