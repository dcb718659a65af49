import type { Finding } from '../finding.ts';
import { groupName, otherPolicies, type PolicyProposal } from './proposal.ts';
import { cite, peopleInWords, rulesOf } from './wording.ts';

/**
 * People with a staff group for whom neither this policy nor another in force would be (X-01, X-03). They are counted
 * by group and school and never named: "Associate staff: 16 people".
 */
export function leftOut(proposal: PolicyProposal): Finding[] {
  const { pack, people } = proposal;
  const inForce = [{ staffGroups: proposal.staffGroups, site: proposal.site }, ...otherPolicies(proposal)];
  const left = people.filter(
    ({ staffGroup, site }) =>
      staffGroup !== null &&
      !inForce.some(
        (policy) => policy.staffGroups.includes(staffGroup) && (policy.site === null || policy.site === site),
      ),
  );
  if (left.length === 0) return [];
  const places = Map.groupBy(
    left,
    ({ staffGroup, site }) => `“${groupName(staffGroup ?? '', proposal)}”${site === null ? '' : ` at ${site}`}`,
  );
  const counted = [...places].map(([place, those]) => `${place}: ${peopleInWords(those.length)}`).toSorted();
  const open = left.some(({ staffGroup }) => staffGroup !== null && pack.covers.staffGroups.includes(staffGroup));
  return [
    {
      kind: 'gap',
      check: 'leftOut',
      title: `${peopleInWords(left.length)} would be under no policy`,
      text: `With this policy and the others in force these are under none: ${counted.join('; ')}. ${open ? `This policy can cover some of them (${cite(pack.covers)}): choose their staff group and school too, or` : `This policy does not cover them (${cite(pack.covers)}):`} adopt another policy for them, or correct their staff group in the list of people.`,
      rules: rulesOf([pack.covers]),
    },
  ];
}
