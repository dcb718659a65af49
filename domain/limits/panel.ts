import { hasRole, type Person } from '../people/person.ts';
import { roleThat } from '../people/roles.ts';
import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type Member = Pick<Person, 'oid' | 'displayName' | 'roles'>;

type PanelOfReview = { members: readonly Member[]; revieweeOid: string };

/**
 * Flags a panel of reviewers that the policy does not allow, with each reason (KM-12, KS-14): a member is no governor,
 * is named twice or is the reviewee, the number of members is wrong, or there are too few foundation governors for that
 * number. Voluntary aided, three members: at least two foundation governors.
 */
export function panel(limit: LimitOf<'panel'>, { members, revieweeOid }: PanelOfReview): Flag | undefined {
  const reasons = [...wrongMembers(members, revieweeOid), ...wrongSize(limit, members)];
  return reasons.length === 0 ? undefined : flag({ limit, reasons });
}

function wrongMembers(members: readonly Member[], revieweeOid: string): string[] {
  return members.flatMap((member, index) => {
    if (members.findIndex(({ oid }) => oid === member.oid) < index) return `${member.displayName} is named twice.`;
    if (member.oid === revieweeOid) return `${member.displayName} is the person who is reviewed.`;
    return roleThat('governs', member) ? [] : `${member.displayName} is not recorded as a governor.`;
  });
}

function wrongSize(limit: LimitOf<'panel'>, members: readonly Member[]): string[] {
  const size = members.length;
  if (!limit.sizes.includes(size)) return [`This panel has ${size}; it has to have ${eitherOf(limit.sizes)}.`];
  const least = limit.foundation?.[size] ?? 0;
  const foundation = members.filter((member) => hasRole(member, 'foundationGovernor')).length;
  if (foundation >= least) return [];
  const governors = `foundation governor${least === 1 ? '' : 's'}`;
  return [
    `A panel of ${size} has at least ${least} ${governors}; this one has ${foundation === 0 ? 'none' : foundation}.`,
  ];
}

function eitherOf(sizes: readonly number[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(sizes.map(String));
}
