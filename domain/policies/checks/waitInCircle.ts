import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import { dutiesIn, groupsForBoth, type PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { dutyInWords, rulesOf } from './wording.ts';

/** Duties that wait for each other in a circle, so that none of them can begin. */
export function waitInCircle(proposal: PolicyProposal): Finding[] {
  const duties = dutiesIn(proposal);
  const circles = duties.flatMap((duty) => {
    const circle = circleFrom({ first: duty, path: [duty], duties, proposal });
    return circle ? [circle] : [];
  });
  const distinct = new Map(
    circles.toReversed().map((circle) => [
      circle
        .map(({ id }) => id)
        .toSorted()
        .join(' '),
      circle,
    ]),
  );
  return [...distinct.values()].map((circle) => ({
    kind: 'conflict' as const,
    check: 'waitInCircle',
    title: `${inRow([...new Set(circle.map(({ rule }) => rule))])} wait for each other`,
    text: `${inRow(circle.map((duty) => dutyInWords(proposal.pack, duty)))} each wait for the next, and the last for the first. So none of them ever opens. Let one of them begin without waiting, in an edited copy of the policy.`,
    rules: rulesOf(circle),
  }));
}

type CircleFromArgs = {
  first: Obligation;
  path: readonly Obligation[];
  duties: readonly Obligation[];
  proposal: PolicyProposal;
};

/** The way back to a duty through what each waits for; undefined if there is none. */
function circleFrom({ first, path, duties, proposal }: CircleFromArgs): Obligation[] | undefined {
  const last = path.at(-1) ?? first;
  const next = duties.filter((duty) => waitsFor({ duty: last, other: duty, duties, proposal }));
  if (next.some(({ id }) => id === first.id)) return [...path];
  for (const duty of next) {
    const circle = path.includes(duty) ? undefined : circleFrom({ first, path: [...path, duty], duties, proposal });
    if (circle) return circle;
  }
  return undefined;
}

type WaitsForArgs = { duty: Obligation; other: Obligation; duties: readonly Obligation[]; proposal: PolicyProposal };

/** Whether a duty can open only through another: it needs that one, or nothing else fulfils what it waits for. */
function waitsFor({ duty, other, duties, proposal }: WaitsForArgs): boolean {
  if (groupsForBoth({ a: duty, b: other, proposal }).length === 0) return false;
  if (duty.needs === other.id) return true;
  if (duty.onceTrue === undefined || other.doneWhen !== duty.onceTrue) return false;
  return duties.filter(({ doneWhen }) => doneWhen === duty.onceTrue).length === 1;
}
