import type { Finding } from '../finding.ts';
import type { RuleRef } from '../policyPack.ts';
import { dutiesIn, groupsFor, type PolicyProposal } from './proposal.ts';
import { NAMED_ROLES, type NamedRole, ROLES } from '../../people/roles.ts';
import { cite, dutyInWords, rulesOf } from './wording.ts';

/** How many of a role's tasks a finding names. */
const NAMED = 3;

type TaskOfRole = RuleRef & { text: string };

/**
 * Duties of a role that nobody in the register has. Without a chair of governors, nobody owes the check of the
 * headteacher's statement (KM-48).
 */
export function dutyOfNobody(proposal: PolicyProposal): Finding[] {
  const held = new Set(proposal.people.flatMap(({ roles }) => roles));
  return NAMED_ROLES.filter((role) => !held.has(role)).flatMap((role) => {
    const tasks = tasksOf(role, proposal);
    return tasks.length === 0 ? [] : [missing(role, tasks)];
  });
}

function missing(role: NamedRole, tasks: readonly TaskOfRole[]): Finding {
  const { words: name } = ROLES[role];
  const more = tasks.length > NAMED ? `; and ${tasks.length - NAMED} more` : '';
  return {
    kind: 'gap',
    check: 'dutyOfNobody',
    title: `Nobody in the school is ${name}`,
    text: `The policy counts on the ${name}: ${tasks
      .slice(0, NAMED)
      .map(({ text }) => text)
      .join(
        '; ',
      )}${more}. Nobody in the list of people has this role, so this would fall to the person who approves the review. Give somebody the role before adopting, or name another role in an edited copy of the policy.`,
    rules: rulesOf(tasks),
  };
}

function tasksOf(role: NamedRole, proposal: PolicyProposal): TaskOfRole[] {
  const { pack } = proposal;
  const duties = dutiesIn(proposal);
  return [
    ...duties.filter(({ owedBy }) => owedBy === role).map((duty) => task(duty, dutyInWords(pack, duty))),
    ...duties
      .filter(({ nextInLine, ladder, optional }) => nextInLine === role && ladder !== 'none' && !optional)
      .map((duty) => task(duty, `being told when ${dutyInWords(pack, duty)} is overdue`)),
    ...pack.cycleCases
      .filter((decided) => decided.decidedBy === role && groupsFor(decided, proposal).length > 0)
      .map((decided) => task(decided, `a decision on the cycle (${cite(decided)})`)),
    ...(pack.retention?.owedBy === role && groupsFor({}, proposal).length > 0
      ? [task(pack.retention, `keeping the records (${cite(pack.retention)})`)]
      : []),
  ];
}

const task = ({ rule, clause }: RuleRef, text: string): TaskOfRole => ({ rule, clause, text });
