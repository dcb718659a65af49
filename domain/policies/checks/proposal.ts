import type { SchoolCalendar } from '../../calendar/schoolCalendar.ts';
import type { Person } from '../../people/person.ts';
import type { AdoptedPolicy } from '../adoption.ts';
import type { Finding } from '../finding.ts';
import { shippedPacks } from '../packs.ts';
import type { Obligation, PolicyPack } from '../policyPack.ts';
import type { Post } from '../vocabulary.ts';

/** A policy that a school is about to adopt: from which day, for whom, beside which others, by which calendar. */
export type PolicyProposal = {
  pack: PolicyPack;
  /** The day from which it would be in force. */
  from: string;
  /** The staff groups chosen, some or all of those that the policy covers. */
  staffGroups: readonly string[];
  /** The school of the trust that it is for; null for all. */
  site: string | null;
  calendar: SchoolCalendar;
  /** The school's register. */
  people: readonly Person[];
  /** The versions of policies in force on that day. */
  others: readonly AdoptedPolicy[];
};

/** One check before a policy is adopted. */
export type PolicyCheck = (proposal: PolicyProposal) => Finding[];

type ForSomeStaff = { staffGroups?: readonly string[] | undefined; posts?: readonly Post[] | undefined };

/** The chosen staff groups that an entry of the policy is for. */
export function groupsFor(
  { staffGroups }: ForSomeStaff,
  { staffGroups: chosen }: Pick<PolicyProposal, 'staffGroups'>,
): string[] {
  return chosen.filter((group) => !staffGroups || staffGroups.includes(group));
}

type GroupsForBothArgs = { a: ForSomeStaff; b: ForSomeStaff; proposal: Pick<PolicyProposal, 'staffGroups'> };

/** The chosen staff groups that two entries are both for; none if no post falls under both. */
export function groupsForBoth({ a, b, proposal }: GroupsForBothArgs): string[] {
  const isForOnePost = !a.posts || !b.posts || a.posts.some((post) => b.posts?.includes(post));
  if (!isForOnePost) return [];
  return groupsFor(a, proposal).filter((group) => groupsFor(b, proposal).includes(group));
}

/** The obligations of people in the chosen staff groups. */
export function dutiesIn(proposal: PolicyProposal): Obligation[] {
  return proposal.pack.obligations.filter((obligation) => groupsFor(obligation, proposal).length > 0);
}

/** The people in the register whom the policy would be for: those in the chosen staff groups, at the chosen school. */
export function peopleUnder({ people, staffGroups, site }: Omit<PolicyProposal, 'pack'>): Person[] {
  return people.filter(
    (person) =>
      person.staffGroup !== null && staffGroups.includes(person.staffGroup) && (site === null || person.site === site),
  );
}

/** The other policies in force. This policy replaces an earlier version of itself, so that one is left out. */
export function otherPolicies({ pack, others }: PolicyProposal): AdoptedPolicy[] {
  return others.filter(({ id }) => id !== pack.id);
}

/**
 * The name of a staff group in this policy, in another policy in force or in one that ships; its id if none names it.
 */
export function groupName(id: string, proposal: PolicyProposal): string {
  const known = [proposal.pack, ...proposal.others.map(({ pack }) => pack), ...shippedPacks()];
  return known.flatMap(({ staffGroups }) => staffGroups).find((group) => group.id === id)?.name ?? id;
}
