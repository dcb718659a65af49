import type { Finding } from '../finding.ts';
import { type Gap, gapsOf, isDecided } from '../gap.ts';
import { groupsFor, type PolicyProposal } from './proposal.ts';
import { rulesOf } from './wording.ts';

/**
 * What the checks found, with what the policy itself names as contradiction or gap. Where a check works one out,
 * its finding and the school's choices about it are one: KM-43 and KM-46, which end together, can be decided in three
 * ways. A gap that is decided stays, and says so.
 */
export function withGaps(calculated: readonly Finding[], proposal: PolicyProposal): Finding[] {
  const { pack } = proposal;
  const shown = gapsOf(pack)
    .filter((gap) => groupsFor(gap, proposal).length > 0)
    .map((gap) => ({ gap, worked: calculated.filter((finding) => isAbout(gap, finding)) }))
    .filter(({ gap, worked }) => gap.check === undefined || worked.length > 0 || isDecided(gap, pack));
  const told = new Set(shown.flatMap(({ worked }) => worked));
  return [
    ...shown.map(({ gap, worked }) => findingOf({ gap, worked, proposal })),
    ...calculated.filter((finding) => !told.has(finding)),
  ];
}

function isAbout(gap: Gap, { check, rules }: Finding): boolean {
  return check === gap.check && rules.some(({ rule }) => rule === gap.rule);
}

function findingOf({ gap, worked, proposal }: { gap: Gap; worked: Finding[]; proposal: PolicyProposal }): Finding {
  const { also = [], settings = [], see } = gap;
  const decided = isDecided(gap, proposal.pack);
  return {
    kind: gap.kind,
    check: gap.check ?? gap.id,
    title: gap.title,
    text: [...worked.map(({ text }) => text), gap.text, ...(decided ? [] : [gap.without])].join(' '),
    rules: rulesOf([gap, ...also, ...worked.flatMap(({ rules }) => rules)]),
    ...(settings.length > 0 && { decides: settings, isDecided: decided }),
    ...(see && { see }),
  };
}
