import { hasRole, type Person } from '../../people/person.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Situation } from '../situation.ts';
import type { Meeting } from './meeting.ts';

type JoinRule = NonNullable<NonNullable<PolicyPack['meetings'][Meeting['kind']]>['mayJoin']>;

/** Whether somebody has one of the roles of which the policy lets one join (KS-20). */
export function hasRoleToJoin(person: Person, { roles }: JoinRule): boolean {
  return roles.some((role) => hasRole(person, role));
}

/** Whom the two can still ask to join a meeting: neither of them, and nobody who was asked already. */
export function whoMayJoin(
  { kind, joining }: Pick<Meeting, 'kind' | 'joining'>,
  { review, context }: Pick<Situation, 'review' | 'context'>,
): Person[] {
  const rule = context.pack.meetings[kind]?.mayJoin;
  if (!rule) return [];
  const present = [review.revieweeOid, review.reviewerOid, ...joining.map(({ oid }) => oid)];
  return context.everybody().filter((person) => hasRoleToJoin(person, rule) && !present.includes(person.oid));
}
