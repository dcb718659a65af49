import { sentence } from '../../sentence.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import { addDays } from '../../calendar/workingDays.ts';
import { eventName } from '../deadlines.ts';
import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import type { MeetingKind } from '../vocabulary.ts';
import { daysOf, dueDateFrom, exampleGroup, firstWorking } from './example.ts';
import { lastDayForNotice, noticeFor, noticeInWords } from './notice.ts';
import { canHappen, isMeeting } from './meetings.ts';
import { dutiesIn, groupsFor, type PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { cite, dutyInWords, rulesOf } from './wording.ts';

/** An example meeting is this many days after adoption, so that duties before it are due after adoption too. */
const DAYS_AHEAD = 28;

type Preparing = { duty: Obligation; kind: MeetingKind; group: string };

/**
 * Duties due some days before a meeting that needs shorter notice or none. KS-11 wants the record before the
 * review, and KS names no notice: a review arranged for tomorrow makes the record overdue at once.
 */
export function dueBeforeNotice(proposal: PolicyProposal): Finding[] {
  const preparing = dutiesIn(proposal)
    .filter(({ due, optional }) => 'amount' in due && due.direction === 'before' && due.amount > 0 && !optional)
    .flatMap((duty): Preparing[] => {
      const kind = duty.starts.find((trigger) => isMeeting(trigger) && canHappen(trigger, proposal.pack));
      const group = exampleGroup(groupsFor(duty, proposal), proposal);
      return kind !== undefined && isMeeting(kind) && group !== undefined ? [{ duty, kind, group }] : [];
    });
  const without = preparing.filter(({ kind, group }) => !noticeFor({ kind, group, proposal }));
  return [
    ...preparing.flatMap((each) => shorterNotice(each, proposal)),
    ...(without.length > 0 ? [noNotice(without, proposal)] : []),
  ];
}

function shorterNotice({ duty, kind, group }: Preparing, proposal: PolicyProposal): Finding[] {
  const { pack, from } = proposal;
  const notice = noticeFor({ kind, group, proposal });
  if (!notice) return [];
  const days = daysOf(group, proposal);
  const held = firstWorking({ weekday: 1, from: addDays(from, DAYS_AHEAD), days });
  const told = lastDayForNotice({ meetingOn: held, notice, days });
  const due = dueDateFrom({ date: held, due: duty.due, days });
  if (due >= told) return [];
  const name = eventName(pack, kind);
  return [
    {
      kind: 'conflict',
      check: 'dueBeforeNotice',
      title: `${sentence(cite(duty))} falls due before notice of the ${name} has to be given`,
      text: `${dutyInWords(pack, duty)} is due before the ${name}, and the meeting needs only ${noticeInWords(notice)} (${cite(notice)}). A ${name} on ${dateInWords(held)}: notice may come on ${dateInWords(told)}, and the duty was due on ${dateInWords(due)}. Give longer notice, or set the duty nearer to the meeting.`,
      rules: rulesOf([duty, notice]),
    },
  ];
}

function noNotice(without: readonly Preparing[], { pack }: PolicyProposal): Finding {
  const duties = without.map(({ duty }) => duty);
  const names = [...new Set(without.map(({ kind }) => eventName(pack, kind)))];
  return {
    kind: 'gap',
    check: 'noNotice',
    title: `No notice is laid down for the ${inRow(names)}`,
    text: `${inRow(duties.map((duty) => dutyInWords(pack, duty)))} ${duties.length === 1 ? 'is' : 'are'} due some days before the meeting, and the policy does not say how long before it the meeting has to be arranged. A meeting arranged for tomorrow makes such a duty overdue at once. Agree in the school on a notice at least as long.`,
    rules: rulesOf(duties),
  };
}
