import { dateInWords, momentInWords } from '../../calendar/inWords.ts';
import { offsetInWords } from '../../calendar/deadline.ts';
import { isWorkingDay, workingDayOnOrBefore } from '../../calendar/workingDays.ts';
import type { Finding } from '../finding.ts';
import { countedOn, daysOf, dueFrom, exampleGroup, firstWorking } from './example.ts';
import { dutiesIn, groupsFor, type PolicyProposal } from './proposal.ts';
import { cite, anEvent, dutyInWords, rulesOf } from './wording.ts';

/**
 * Deadlines in clock hours that end when nobody works. TA-21, a visit on Friday afternoon: 48 hours end on Sunday
 * afternoon.
 */
export function hoursOutsideWork(proposal: PolicyProposal): Finding[] {
  const { pack, from, calendar } = proposal;
  return dutiesIn(proposal).flatMap((duty): Finding[] => {
    const { due } = duty;
    const [trigger] = duty.starts;
    const group = exampleGroup(groupsFor(duty, proposal), proposal);
    if (!('amount' in due) || due.unit !== 'clockHours' || due.direction !== 'after' || !trigger || group === undefined)
      return [];
    const days = daysOf(group, proposal);
    const friday = firstWorking({ weekday: 5, from, days });
    const ends = dueFrom({ date: friday, due, days });
    const endDate = ends.toPlainDate().toString();
    if (isWorkingDay(endDate, days)) return [];
    const begins = momentInWords({ moment: countedOn(friday, calendar).end.toInstant(), timeZone: calendar.timeZone });
    return [
      {
        kind: 'note',
        check: 'hoursOutsideWork',
        title: `${offsetInWords(due).replace(/ after$/, '')} can end when nobody works (${cite(duty)})`,
        text: `${dutyInWords(pack, duty)} is counted in clock hours. ${anEvent(pack, trigger)} on ${begins}: the time ends on ${momentInWords({ moment: ends.toInstant(), timeZone: calendar.timeZone, now: friday })}, when nobody works. Reminders come in working hours before that, on ${dateInWords(workingDayOnOrBefore(endDate, days), friday)} at the latest. Plan it for the beginning of the week, or do what follows on the same day.`,
        rules: rulesOf([duty]),
      },
    ];
  });
}
