import { sentence } from '../../sentence.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import { daysOf, dueFrom, exampleDate, exampleGroup } from './example.ts';
import { commonTrigger } from './meetings.ts';
import { dutiesIn, groupsForBoth, type PolicyProposal } from './proposal.ts';
import { cite, anEvent, dutyInWords, rulesOf } from './wording.ts';

/**
 * Duties that need the outcome of another and are not due after it. KM-43 and KM-46 after a planning meeting on
 * Monday 5 October 2026: both end on Monday 19 October, and moderation needs the final statement.
 */
export function needsSameMoment(proposal: PolicyProposal): Finding[] {
  const duties = dutiesIn(proposal);
  return duties
    .filter(({ optional }) => !optional)
    .flatMap((later) =>
      duties.filter(({ id }) => id === later.needs).flatMap((needed) => clash({ later, needed, proposal })),
    );
}

type ClashArgs = { later: Obligation; needed: Obligation; proposal: PolicyProposal };

function clash({ later, needed, proposal }: ClashArgs): Finding[] {
  const { pack } = proposal;
  const trigger = commonTrigger({ a: later, b: needed, pack });
  const group = exampleGroup(groupsForBoth({ a: later, b: needed, proposal }), proposal);
  if (!trigger || !group) return [];
  const date = exampleDate({ trigger, group, proposal });
  const days = daysOf(group, proposal);
  const [ends, endsNeeded] = [dueFrom({ date, due: later.due, days }), dueFrom({ date, due: needed.due, days })];
  if (ends.epochMilliseconds > endsNeeded.epochMilliseconds) return [];
  const together = ends.equals(endsNeeded);
  const [last, lastNeeded] = [ends, endsNeeded].map((moment) => dateInWords(moment.toPlainDate().toString(), date));
  const outcome = together
    ? `both end on ${last}`
    : `${cite(later)} ends on ${last} and ${cite(needed)} only on ${lastNeeded}`;
  return [
    {
      kind: 'conflict',
      check: 'needsSameMoment',
      title: `${sentence(cite(later))} needs what ${cite(needed)} brings, and ends ${together ? 'with it' : 'before it'}`,
      text: `${dutyInWords(pack, later)} needs what comes of ${dutyInWords(pack, needed)}. ${anEvent(pack, trigger)} on ${dateInWords(date)}: ${outcome}. Whoever takes all the time that ${cite(needed)} gives leaves none for ${cite(later)}. Agree in the school to finish ${cite(needed)} some days earlier, or give ${cite(later)} a later deadline in an edited copy of the policy.`,
      rules: rulesOf([later, needed]),
    },
  ];
}
