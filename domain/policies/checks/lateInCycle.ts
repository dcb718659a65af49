import { sentence } from '../../sentence.ts';
import { Temporal } from 'temporal-polyfill';
import { firstOnOrAfter } from '../../calendar/fixedDates.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { Finding } from '../finding.ts';
import type { Obligation, PolicyPack } from '../policyPack.ts';
import { cyclesOf, daysOf, dueDateFrom, exampleGroup } from './example.ts';
import { dutiesIn, groupsFor, type PolicyProposal } from './proposal.ts';
import { cite, dutyInWords, rulesOf } from './wording.ts';

/** The number of months into a cycle from which a fixed date for arranging the planning is late. */
const LATE = 6;

/**
 * Fixed dates that do not fit the cycle that the school chose (KM-06, KM-07). With a cycle from 1 January, a planning
 * meeting by 31 October is ten months into it. A duty after the cycle's last day belongs to no cycle.
 */
export function lateInCycle(proposal: PolicyProposal): Finding[] {
  return dutiesIn(proposal)
    .filter(({ starts, optional }) => starts.includes('cycleStart') && !optional)
    .flatMap((duty) => {
      const group = exampleGroup(groupsFor(duty, proposal), proposal);
      if (group === undefined) return [];
      return cyclesOf([group], proposal).flatMap((cycle) => late({ duty, where: { cycle, group }, proposal }));
    });
}

type Where = { cycle: PolicyPack['cycles'][number]; group: string };

type LateArgs = { duty: Obligation; where: Where; proposal: PolicyProposal };

function late({ duty, where: { cycle, group }, proposal }: LateArgs): Finding[] {
  const { pack } = proposal;
  const begins = firstOnOrAfter(cycle.starts, proposal.from);
  const ends = firstOnOrAfter(cycle.ends, begins);
  const due = dueDateFrom({ date: begins, due: duty.due, days: daysOf(group, proposal) });
  const rules = rulesOf([duty, cycle]);
  const facts = `The cycle runs from ${dateInWords(begins)} to ${dateInWords(ends)} (${cite(cycle)}), and ${dutyInWords(pack, duty)} ends on ${dateInWords(due)}`;
  if (due > ends)
    return [
      {
        kind: 'conflict',
        check: 'dueAfterCycle',
        title: `${sentence(cite(duty))} falls due after its cycle has ended`,
        text: `${facts}, after it. The next cycle has begun by then. Choose other days for the cycle, or another date in an edited copy of the policy.`,
        rules,
      },
    ];
  const months = Temporal.PlainDate.from(begins).until(due, { largestUnit: 'months' }).months;
  if (duty.meeting !== 'planningMeeting' || 'amount' in duty.due || months < LATE || due > closingFrom(ends)) return [];
  return [
    {
      kind: 'gap',
      check: 'lateInCycle',
      title: `${sentence(cite(duty))} comes ${months} months into the cycle`,
      text: `${facts}, ${months} months after it began. Until then nothing is planned for the year. Let the cycle begin shortly before that date, or change the date in an edited copy of the policy.`,
      rules,
    },
  ];
}

/** A meeting in a cycle's last two months closes the cycle and is meant to be late. The summer holiday is that long. */
function closingFrom(ends: string): string {
  return Temporal.PlainDate.from(ends).subtract({ months: 2 }).toString();
}
