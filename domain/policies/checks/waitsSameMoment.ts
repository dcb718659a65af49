import { sentence } from '../../sentence.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import { daysOf, dueFrom, exampleDate, exampleGroup } from './example.ts';
import { commonTrigger } from './meetings.ts';
import { dutiesIn, groupsForBoth, type PolicyProposal } from './proposal.ts';
import { partyInWords } from '../partyInWords.ts';
import { cite, anEvent, dutyInWords, rulesOf } from './wording.ts';

/**
 * Duties that wait for somebody else's step and leave no time after it (X-03). KM-43: the reviewee signs what the
 * reviewer has signed, and both have until the tenth working day.
 */
export function waitsSameMoment(proposal: PolicyProposal): Finding[] {
  const duties = dutiesIn(proposal);
  return duties
    .filter(({ optional, needs, onceTrue }) => !optional && needs === undefined && onceTrue !== undefined)
    .flatMap((waiting) =>
      duties
        .filter(({ doneWhen, owedBy }) => doneWhen === waiting.onceTrue && owedBy !== waiting.owedBy)
        .flatMap((first) => noTimeAfter({ waiting, first, proposal })),
    );
}

type NoTimeAfterArgs = { waiting: Obligation; first: Obligation; proposal: PolicyProposal };

function noTimeAfter({ waiting, first, proposal }: NoTimeAfterArgs): Finding[] {
  const { pack } = proposal;
  const trigger = commonTrigger({ a: waiting, b: first, pack });
  const group = exampleGroup(groupsForBoth({ a: waiting, b: first, proposal }), proposal);
  if (!trigger || !group) return [];
  const date = exampleDate({ trigger, group, proposal });
  const days = daysOf(group, proposal);
  const [ends, endsFirst] = [dueFrom({ date, due: waiting.due, days }), dueFrom({ date, due: first.due, days })];
  if (ends.epochMilliseconds > endsFirst.epochMilliseconds) return [];
  const [last, lastFirst] = [ends, endsFirst].map((moment) => dateInWords(moment.toPlainDate().toString(), date));
  const together = ends.equals(endsFirst);
  return [
    {
      kind: together ? 'note' : 'conflict',
      check: 'waitsSameMoment',
      title: together
        ? `The ${partyInWords(pack, waiting.owedBy)} may have no time left under ${cite(waiting)}`
        : `${sentence(cite(waiting))} ends before the step that it waits for`,
      text: `${dutyInWords(pack, waiting)} can be done only after ${dutyInWords(pack, first)}, which is for the ${partyInWords(pack, first.owedBy)} to do. ${anEvent(pack, trigger)} on ${dateInWords(date)}: ${together ? `both end on ${last}` : `what it waits for ends on ${lastFirst}, and it ends itself on ${last} already`}. Do the earlier step some days before the end, so that there is time for the other.`,
      rules: rulesOf([waiting, first]),
    },
  ];
}
