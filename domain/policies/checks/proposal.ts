import type { SchoolCalendar } from '../../calendar/schoolCalendar.ts';
import type { Person } from '../../people/person.ts';
import type { AdoptedPolicy } from '../adoption.ts';
import type { Finding } from '../finding.ts';
import { packs } from '../packs.ts';
import type { Obligation, PolicyPack } from '../policyPack.ts';
import type { Post } from '../vocabulary.ts';

/** A policy as a school is about to adopt it: from which day, for whom, beside which others, by which calendar. */
export type PolicyProposal = {
  pack: PolicyPack;
  /** The day from which it is to be in force. */
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

/** One thing that is looked into before a policy is adopted. */
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

/** The chosen staff groups that two entries are both for; none where no post falls under both. */
export function groupsForBoth({ a, b, proposal }: GroupsForBothArgs): string[] {
  const isForOnePost = !a.posts || !b.posts || a.posts.some((post) => b.posts?.includes(post));
  if (!isForOnePost) return [];
  return groupsFor(a, proposal).filter((group) => groupsFor(b, proposal).includes(group));
}

/** The obligations that somebody of the chosen staff groups is under. */
export function dutiesIn(proposal: PolicyProposal): Obligation[] {
  return proposal.pack.obligations.filter((obligation) => groupsFor(obligation, proposal).length > 0);
}

/** The people of the register whom the policy would be for: of the chosen staff groups, at the chosen school. */
export function peopleUnder({ people, staffGroups, site }: Omit<PolicyProposal, 'pack'>): Person[] {
  return people.filter(
    (person) =>
      person.staffGroup !== null && staffGroups.includes(person.staffGroup) && (site === null || person.site === site),
  );
}

/** The other policies in force. An earlier version of the same one is replaced, so it is none. */
export function otherPolicies({ pack, others }: PolicyProposal): AdoptedPolicy[] {
  return others.filter(({ id }) => id !== pack.id);
}

/** What a staff group is called, here, in another policy in force or in one that ships; its own id where none names it. */
export function groupName(id: string, proposal: PolicyProposal): string {
  const known = [proposal.pack, ...proposal.others.map(({ pack }) => pack), ...packs];
  return known.flatMap(({ staffGroups }) => staffGroups).find((group) => group.id === id)?.name ?? id;
}
