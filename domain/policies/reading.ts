import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import { isoWithOffset, startOfDay } from '../calendar/moments.ts';
import type { Person } from '../people/person.ts';
import type { AdoptedPolicy } from './adoption.ts';
import { dueMoment } from './dueMoment.ts';

/**
 * Whether somebody is asked to confirm having read a policy (KM-59), until when (ISO with offset), and under which
 * clause.
 */
export type ReadingAsked = { asked: boolean; due: string | null; rule: string | null; clause: string | null };

type ReadingAskedArgs = {
  policy: Pick<AdoptedPolicy, 'id' | 'pack'>;
  viewer: Pick<Person, 'employment' | 'staffGroup' | 'workingPattern'>;
  school: { calendar: SchoolCalendar; adopted: readonly AdoptedPolicy[] };
};

/**
 * New staff read the policy at their induction and confirm it (KM-59): people who joined since the school has had it.
 * Everybody else may confirm and is not asked. The deadline is the policy's, counted from the first day.
 */
export function readingAsked({
  policy: { id, pack },
  viewer: { employment, staffGroup, workingPattern },
  school: { calendar, adopted },
}: ReadingAskedArgs): ReadingAsked {
  const duty = pack.obligations.find(({ starts }) => starts.includes('joined'));
  if (!duty) return { asked: false, due: null, rule: null, clause: null };
  const ref = { rule: duty.rule, clause: duty.clause };
  const first = adopted
    .filter((each) => each.id === id)
    .map(({ from }) => from)
    .toSorted()[0];
  if (employment.start === null || first === undefined || employment.start < first)
    return { asked: false, due: null, ...ref };
  const start = startOfDay(employment.start, calendar.timeZone);
  const days = { calendar, staffGroup: staffGroup ?? '', pattern: workingPattern };
  return {
    asked: true,
    due: isoWithOffset(dueMoment({ due: duty.due, counted: { start, end: start }, days })),
    ...ref,
  };
}
