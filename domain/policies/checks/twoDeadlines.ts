import { sentence } from '../../sentence.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import { daysOf, dueFrom, exampleDate, exampleGroup } from './example.ts';
import { commonTrigger } from './meetings.ts';
import { dutiesIn, groupsForBoth, type PolicyProposal } from './proposal.ts';
import { cite, anEvent, dutyInWords, rulesOf } from './wording.ts';
import { isSame } from '../../review/canonicalJson.ts';

/** Two deadlines for the same step of the same person after the same event. The later one could never count. */
export function twoDeadlines(proposal: PolicyProposal): Finding[] {
  const duties = dutiesIn(proposal).filter(({ optional, doneWhen }) => !optional && doneWhen !== 'recorded');
  return duties.flatMap((one, index) =>
    duties
      .slice(index + 1)
      .filter(
        (other) =>
          other.doneWhen === one.doneWhen &&
          other.owedBy === one.owedBy &&
          other.meeting === one.meeting &&
          isSameWindow(one, other),
      )
      .flatMap((other) => differing({ one, other, proposal })),
  );
}

/**
 * Whether two duties have the same window. With different windows they are different steps, such as a meeting each term
 * (TA-19).
 */
function isSameWindow(one: Obligation, other: Obligation): boolean {
  return isSame(one.notBefore ?? null, other.notBefore ?? null);
}

type DifferingArgs = { one: Obligation; other: Obligation; proposal: PolicyProposal };

function differing({ one, other, proposal }: DifferingArgs): Finding[] {
  const { pack } = proposal;
  const trigger = commonTrigger({ a: one, b: other, pack });
  const group = exampleGroup(groupsForBoth({ a: one, b: other, proposal }), proposal);
  if (!trigger || group === undefined) return [];
  const date = exampleDate({ trigger, group, proposal });
  const days = daysOf(group, proposal);
  const [ends, endsOther] = [dueFrom({ date, due: one.due, days }), dueFrom({ date, due: other.due, days })];
  if (ends.equals(endsOther)) return [];
  const [first, second] = [ends, endsOther].map((moment) => dateInWords(moment.toPlainDate().toString()));
  return [
    {
      kind: 'conflict',
      check: 'twoDeadlines',
      title:
        one.clause === other.clause
          ? `${sentence(cite(one))} has two deadlines for one step`
          : `${sentence(cite(one))} and ${cite(other)} have two deadlines for one step`,
      text: `${dutyInWords(pack, one)} and ${dutyInWords(pack, other)} ask the same of the same person. ${anEvent(pack, trigger)} on ${dateInWords(date)}: one ends on ${first} and the other on ${second}. Keep one of them in an edited copy of the policy; until then the earlier one counts.`,
      rules: rulesOf([one, other]),
    },
  ];
}
