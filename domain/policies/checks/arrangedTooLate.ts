import { firstOnOrAfter } from '../../calendar/fixedDates.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import { workingDayOnOrBefore } from '../../calendar/workingDays.ts';
import { eventName } from '../deadlines.ts';
import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import { cyclesOf, daysOf, dueDateFrom, exampleGroup } from './example.ts';
import { earliestMeeting, lastDayForNotice, noticeFor, noticeInWords } from './notice.ts';
import { dutiesIn, groupsForBoth, type PolicyProposal } from './proposal.ts';
import { cite, dutyInWords, rulesOf } from './wording.ts';

/**
 * A meeting that may be arranged so late that it can no longer be held in time (X-03): arranged by 31 January, with two
 * weeks' notice, and held by 31 January (TA-07, TA-08).
 */
export function arrangedTooLate(proposal: PolicyProposal): Finding[] {
  const duties = dutiesIn(proposal).filter(({ starts }) => starts.includes('cycleStart'));
  return duties
    .filter(({ doneWhen }) => doneWhen === 'meetingArranged')
    .flatMap((arrange) =>
      duties
        .filter(({ doneWhen, meeting }) => doneWhen === 'meetingHeld' && meeting === arrange.meeting)
        .flatMap((hold) => tooLate({ arrange, hold, proposal })),
    );
}

type TooLateArgs = { arrange: Obligation; hold: Obligation; proposal: PolicyProposal };

function tooLate({ arrange, hold, proposal }: TooLateArgs): Finding[] {
  const { pack, from } = proposal;
  const group = exampleGroup(groupsForBoth({ a: arrange, b: hold, proposal }), proposal);
  const [cycle] = group === undefined ? [] : cyclesOf([group], proposal);
  if (group === undefined || !cycle || !arrange.meeting) return [];
  const days = daysOf(group, proposal);
  const begins = firstOnOrAfter(cycle.starts, from);
  const [arranged, held] = [
    dueDateFrom({ date: begins, due: arrange.due, days }),
    dueDateFrom({ date: begins, due: hold.due, days }),
  ];
  const notice = noticeFor({ kind: arrange.meeting, group, proposal });
  const earliest = notice ? earliestMeeting({ noticeOn: arranged, notice, days }) : arranged;
  if (earliest <= held) return [];
  const arrangeBy = workingDayOnOrBefore(notice ? lastDayForNotice({ meetingOn: held, notice, days }) : held, days);
  const isFirm = !notice || (notice.force === 'must' && !notice.waivedBy);
  const name = eventName(pack, arrange.meeting);
  return [
    {
      kind: isFirm ? 'conflict' : 'note',
      check: 'arrangedTooLate',
      title: `Arranged on the last day, the ${name} comes too late`,
      text: `${dutyInWords(pack, arrange)} may wait until ${dateInWords(arranged)}. ${notice ? `With ${noticeInWords(notice)} (${cite(notice)})` : 'Arranged that day,'} the meeting is then on ${dateInWords(earliest)} at the earliest, and ${dutyInWords(pack, hold)} ends on ${dateInWords(held)}. Arrange it by ${dateInWords(arrangeBy, arranged)}${isFirm ? ', or change one of the two dates in an edited copy of the policy' : notice.waivedBy ? ', or agree to do with less notice' : ', or give less notice and say why'}.`,
      rules: rulesOf([arrange, hold, ...(notice ? [notice] : [])]),
    },
  ];
}
