import { firstOnOrAfter } from '../../calendar/fixedDates.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import { eventName } from '../deadlines.ts';
import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import { cyclesOf, daysOf, dueDateFrom, exampleGroup } from './example.ts';
import { earliestMeeting, noticeFor, noticeInWords } from './notice.ts';
import { dutiesIn, groupsFor, type PolicyProposal } from './proposal.ts';
import { cite, dutyInWords, rulesOf } from './wording.ts';

/**
 * Notice that is longer than the time from the start of the cycle to the date of the meeting (X-03): two weeks' notice
 * of a meeting by the tenth day of the cycle.
 */
export function impossibleNotice(proposal: PolicyProposal): Finding[] {
  return dutiesIn(proposal)
    .filter(({ starts, meeting }) => starts.includes('cycleStart') && meeting !== undefined)
    .flatMap((duty) => {
      const group = exampleGroup(groupsFor(duty, proposal), proposal);
      if (group === undefined) return [];
      return cyclesOf([group], proposal)
        .map((cycle) => firstOnOrAfter(cycle.starts, proposal.from))
        .flatMap((begins) => tooShort({ duty, given: { begins, group }, proposal }))
        .slice(0, 1);
    });
}

type TooShortArgs = { duty: Obligation; given: { begins: string; group: string }; proposal: PolicyProposal };

function tooShort({ duty, given: { begins, group }, proposal }: TooShortArgs): Finding[] {
  const { pack } = proposal;
  const days = daysOf(group, proposal);
  const due = dueDateFrom({ date: begins, due: duty.due, days });
  const name = duty.meeting ? eventName(pack, duty.meeting) : 'meeting';
  if (duty.doneWhen === 'meetingArranged' && due < begins)
    return [
      {
        kind: 'conflict',
        check: 'impossibleNotice',
        title: `Notice of the ${name} would be due before the cycle begins`,
        text: `${dutyInWords(pack, duty)} starts with the cycle on ${dateInWords(begins)}, and the last day for notice is ${dateInWords(due)}, before it. Begin the cycle earlier, or let the meeting be held later.`,
        rules: rulesOf([duty]),
      },
    ];
  const notice = duty.meeting && noticeFor({ kind: duty.meeting, group, proposal });
  if (duty.doneWhen !== 'meetingHeld' || !notice) return [];
  const earliest = earliestMeeting({ noticeOn: begins, notice, days });
  if (earliest <= due) return [];
  return [
    {
      kind: 'conflict',
      check: 'impossibleNotice',
      title: `There is no time for ${noticeInWords(notice)} of the ${name}`,
      text: `${dutyInWords(pack, duty)} has to be done by ${dateInWords(due)}. With ${noticeInWords(notice)} (${cite(notice)}) given on the first day of the cycle, ${dateInWords(begins)}, the ${name} can be held from ${dateInWords(earliest)} on. Shorten the notice, or let the meeting be held later.`,
      rules: rulesOf([duty, notice]),
    },
  ];
}
