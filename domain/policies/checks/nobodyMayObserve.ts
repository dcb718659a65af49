import type { Finding } from '../finding.ts';
import type { LimitOf } from '../limit.ts';
import { groupsFor, peopleUnder, type PolicyProposal } from './proposal.ts';
import { cite, rulesOf } from './wording.ts';

/**
 * Only qualified teachers may observe (KM-64), and the register has none, or only one, who cannot observe himself or
 * herself.
 */
export function nobodyMayObserve(proposal: PolicyProposal): Finding[] {
  const limit = proposal.pack.limits.find(
    (each): each is LimitOf<'qualifiedObserver'> => each.kind === 'qualifiedObserver',
  );
  if (!limit) return [];
  const observed = peopleUnder({ ...proposal, staffGroups: groupsFor(limit, proposal) });
  const may = proposal.people.filter(({ qualifiedTeacher }) => qualifiedTeacher);
  if (!observed.some(({ oid }) => may.every((person) => person.oid === oid))) return [];
  return [
    {
      kind: 'gap',
      check: 'nobodyMayObserve',
      title: 'There is nobody who may observe',
      text: `Only a qualified teacher may observe (${cite(limit)}). The list of people has ${may.length === 0 ? 'none' : 'one, who cannot be observed by anybody else'}, so every visit would be refused. Mark the qualified teachers in the list of people.`,
      rules: rulesOf([limit]),
    },
  ];
}
