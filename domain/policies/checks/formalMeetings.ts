import { dateInWords } from '../../calendar/inWords.ts';
import type { Finding } from '../finding.ts';
import { MEETING_KINDS, type MeetingKind } from '../vocabulary.ts';
import { daysOf, dueDateFrom, exampleDate, exampleGroup } from './example.ts';
import { isAboutMeeting } from './meetings.ts';
import { dutiesIn, groupsFor, type PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { cite, rulesOf } from './wording.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** The text names a different number of formal meetings than it lists: KS speaks of two and lists three. */
export function formalMeetings(proposal: PolicyProposal): Finding[] {
  const { pack } = proposal;
  const said = pack.saysFormalMeetings;
  const listed = MEETING_KINDS.filter((kind) => pack.meetings[kind] && !pack.meetings[kind].repeats);
  if (!said || said.count === listed.length) return [];
  return [
    {
      kind: 'conflict',
      check: 'formalMeetings',
      title: `The policy speaks of ${inWords(said.count)} formal meetings and lists ${inWords(listed.length)}`,
      text: `The text has ${inWords(said.count)} formal meeting${said.count === 1 ? '' : 's'} a year (${cite(said)}), and names ${inWords(listed.length)}: ${inRow(listed.map((kind) => meetingInWords(kind, proposal)))}. All ${inWords(listed.length)} are arranged and reminded of here. If some belong together, or one is not meant as formal, say so in an edited copy of the policy.`,
      rules: rulesOf([said, ...listed.flatMap((kind) => pack.meetings[kind] ?? [])]),
    },
  ];
}

/** A meeting with its last date: "the end of year review, by Thursday 30 September 2027". */
function meetingInWords(kind: MeetingKind, proposal: PolicyProposal): string {
  const { pack } = proposal;
  const name = `“${pack.meetings[kind]?.name ?? kind}”`;
  const held = dutiesIn(proposal).find((duty) => isAboutMeeting(duty, kind) && duty.starts.includes('cycleStart'));
  const group = held && exampleGroup(groupsFor(held, proposal), proposal);
  if (!held || group === undefined) return name;
  const date = dueDateFrom({
    date: exampleDate({ trigger: 'cycleStart', group, proposal }),
    due: held.due,
    days: daysOf(group, proposal),
  });
  return `${name} (by ${dateInWords(date)})`;
}

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
