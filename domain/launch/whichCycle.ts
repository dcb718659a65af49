import { addDays } from '../calendar/workingDays.ts';
import type { Person } from '../people/person.ts';
import { type AdoptedPolicy, policyFor } from '../policies/adoption.ts';
import { type Cycle, cycleOn, ownCycle } from '../policies/cycles.ts';
import type { PolicyPack, RuleRef } from '../policies/policyPack.ts';
import type { LaunchSelection } from './launchSelection.ts';

type RunningReview = { revieweeOid: string; cycle: Cycle };

type DateOfLaunchArgs = {
  person: Person;
  cycle: LaunchSelection['cycle'];
  school: { adopted: readonly AdoptedPolicy[]; today: string; reviews: readonly RunningReview[] };
};

/**
 * The date for which a launch looks up one person's policy and cycle. For the running cycle it is today. For the next
 * cycle it is the day after the running one ends, as its review has it (KM-09), or if none runs the first day of a
 * coming policy.
 */
export function dateOfLaunch({ person, cycle, school: { adopted, today, reviews } }: DateOfLaunchArgs): string {
  if (cycle === 'running') return today;
  const now = policyFor({ adopted, person, date: today });
  const open = reviews.find(
    (each) => each.revieweeOid === person.oid && each.cycle.start <= today && today <= each.cycle.end,
  );
  const running = open?.cycle ?? (now && ownCycle({ pack: now.pack, person, date: today }));
  if (running) return addDays(running.end, 1);
  const coming = adopted
    .filter(({ from, staffGroups }) => from > today && staffGroups.includes(person.staffGroup ?? ''))
    .map(({ from }) => from)
    .toSorted();
  return coming[0] ?? today;
}

type WhyOwnCycleArgs = {
  pack: PolicyPack;
  person: Pick<Person, 'staffGroup' | 'site' | 'posts' | 'employment'>;
  cycle: Cycle;
};

/**
 * Why somebody's cycle differs from the usual one, in the policy's words: a contract sets its length (KM-05, TA-05), or
 * it starts part-way (KM-09). Undefined for the usual cycle.
 */
export function whyOwnCycle({ pack, person, cycle }: WhyOwnCycleArgs): (RuleRef & { text: string }) | undefined {
  const usual = cycleOn({ pack, whose: person, date: cycle.start });
  if (usual?.start === cycle.start && usual.end === cycle.end) return undefined;
  const { start, end } = person.employment;
  const isContract = start === cycle.start && end === cycle.end;
  return pack.cycleCases.find((each) => each.case === (isContract ? 'shortContract' : 'startsPartWay'));
}
