import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../../calendar/inWords.ts';
import { workingDayOnOrBefore } from '../../calendar/workingDays.ts';
import type { Finding } from '../finding.ts';
import { daysOf, dueDateFrom, exampleGroup } from './example.ts';
import { dutiesIn, groupsFor, type PolicyProposal } from './proposal.ts';
import { cite, anEvent, dutyInWords, rulesOf } from './wording.ts';

/** The number of days from which a deadline of one working day is worth mentioning. */
const LONG = 7;

/**
 * Deadlines of one working day that stretch over a school holiday. KM-69, a lesson observed on the last day
 * before half-term, Friday 23 October 2026: the meeting may be held until Monday 2 November.
 */
export function dayOverHoliday(proposal: PolicyProposal): Finding[] {
  const { pack, from, calendar } = proposal;
  const term = calendar.terms
    .map(({ end }) => end)
    .toSorted()
    .find((end) => end >= from);
  if (term === undefined) return [];
  return dutiesIn(proposal).flatMap((duty): Finding[] => {
    const { due } = duty;
    const [trigger] = duty.starts;
    const group = exampleGroup(groupsFor(duty, proposal), proposal);
    if (!('amount' in due) || due.unit !== 'workingDays' || due.direction !== 'after' || due.amount !== 1) return [];
    if (!trigger || group === undefined) return [];
    const days = daysOf(group, proposal);
    const last = workingDayOnOrBefore(term, days);
    const ends = dueDateFrom({ date: last, due, days });
    const length = Temporal.PlainDate.from(last).until(ends, { largestUnit: 'days' }).days;
    if (length < LONG) return [];
    return [
      {
        kind: 'note',
        check: 'dayOverHoliday',
        title: `One working day can be ${length} days under ${cite(duty)}`,
        text: `${dutyInWords(pack, duty)} has one working day, and school holidays have none. ${anEvent(pack, trigger)} on ${dateInWords(last)}, the last day before a holiday: the time ends only on ${dateInWords(ends)}. To keep it prompt, plan none for the last day before a holiday.`,
        rules: rulesOf([duty]),
      },
    ];
  });
}
