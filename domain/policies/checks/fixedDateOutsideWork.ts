import { dateInWords } from '../../calendar/inWords.ts';
import { workingDayOnOrBefore } from '../../calendar/workingDays.ts';
import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import { cyclesOf, daysOf, dueDateFrom, exampleGroup, runningStart, yearsLater } from './example.ts';
import { meetingBefore } from './lateFinish.ts';
import { dutiesIn, groupsFor, type PolicyProposal } from './proposal.ts';
import { dutyInWords, rulesOf } from './wording.ts';

type Late = { duty: Obligation; due: string; last: string };

/**
 * Fixed dates on a day without work, with the last working day before them (X-04). A final review by Saturday 31 July
 * 2027 must be held by Wednesday 21 July, the last day of term.
 */
export function fixedDateOutsideWork(proposal: PolicyProposal): Finding[] {
  const late = dutiesIn(proposal)
    .filter(
      (duty) => duty.starts.includes('cycleStart') && !('amount' in duty.due) && !('noticeForMeetingOn' in duty.due),
    )
    .filter((duty) => !duty.optional && duty.doneWhen !== 'meetingArranged' && !meetingBefore(duty, proposal))
    .flatMap((duty) => onDayOff(duty, proposal));
  if (late.length === 0) return [];
  return [
    {
      kind: 'note',
      check: 'fixedDateOutsideWork',
      title: `${late.length === 1 ? 'A date falls' : `${late.length} dates fall`} on a day without work`,
      text: `${late.map(({ duty, due, last }) => `${dutyInWords(proposal.pack, duty)} ends on ${dateInWords(due)}, and the last working day before it is ${dateInWords(last, due)}`).join('; ')}. The policy’s date stays the deadline; plan for the working day.`,
      rules: rulesOf(late.map(({ duty }) => duty)),
    },
  ];
}

function onDayOff(duty: Obligation, proposal: PolicyProposal): Late[] {
  const group = exampleGroup(groupsFor(duty, proposal), proposal);
  if (group === undefined) return [];
  const days = daysOf(group, proposal);
  return cyclesOf([group], proposal).flatMap((cycle) => {
    const running = runningStart(cycle, proposal.from);
    const first = dueDateFrom({ date: running, due: duty.due, days });
    const due = first >= proposal.from ? first : dueDateFrom({ date: yearsLater(running, 1), due: duty.due, days });
    const last = workingDayOnOrBefore(due, days);
    return last === due ? [] : [{ duty, due, last }];
  });
}
