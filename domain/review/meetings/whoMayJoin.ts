import { hasRole, type Person } from '../../people/person.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Situation } from '../situation.ts';
import type { Meeting } from './meeting.ts';

type JoinRule = NonNullable<NonNullable<PolicyPack['meetings'][Meeting['kind']]>['mayJoin']>;

/** Whether somebody has one of the roles that the policy lets join (KS-20). */
export function hasRoleToJoin(person: Person, { roles }: JoinRule): boolean {
  return roles.some((role) => hasRole(person, role));
}

/** People whom the two can still ask to join a meeting. The two themselves and everybody already asked are left out. */
export function whoMayJoin(
  { kind, joining }: Pick<Meeting, 'kind' | 'joining'>,
  { review, context }: Pick<Situation, 'review' | 'context'>,
): Person[] {
  const rule = context.pack.meetings[kind]?.mayJoin;
  if (!rule) return [];
  const present = [review.revieweeOid, review.reviewerOid, ...joining.map(({ oid }) => oid)];
  return context.everybody().filter((person) => hasRoleToJoin(person, rule) && !present.includes(person.oid));
}
