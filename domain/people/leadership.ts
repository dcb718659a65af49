import type { PolicyPack } from '../policies/policyPack.ts';
import { firstOf } from './order.ts';
import { hasRole, type Person } from './person.ts';
import { ABOVE_LEADERS, type LeadRole, type Role, ROLES, roleThat } from './roles.ts';

/** Who leads a review: the role, and the school if a headteacher leads one of several. */
export type Led = { by: LeadRole; site: string | null };

type Policy = Pick<PolicyPack, 'leadership'>;

/**
 * Who leads somebody under a policy: the operations director, if the trust has central services and the person works
 * there; otherwise the headteacher.
 */
export function ledUnder({ leadership }: Policy, { central, site }: Pick<Person, 'central' | 'site'>): Led {
  return leadership?.central && central ? { by: 'operationsDirector', site: null } : { by: 'headteacher', site };
}

/**
 * Whether somebody leads people with this leader. A headteacher without a school of his or her own leads the only one.
 */
export function leads(person: Pick<Person, 'roles' | 'site'>, { by, site }: Led): boolean {
  if (!hasRole(person, by)) return false;
  return ROLES[by].heldAt === 'trust' || site === null || person.site === null || person.site === site;
}

/** Whether somebody leads a school or central services. */
export function isLeader(person: Pick<Person, 'roles'>): boolean {
  return roleThat('leads', person) !== undefined;
}

/**
 * The roles above the leaders, the nearest first: the executive headteacher and the chair of the board if the policy is
 * a trust's (TA-02), otherwise the chair of governors.
 */
export function rolesAbove({ leadership }: Policy): readonly Role[] {
  return leadership?.above ?? ABOVE_LEADERS;
}

type LeaderOfArgs = { reviewee: Person; people: readonly Person[]; policy: Policy };

/**
 * Who confirms somebody's review and is next in line: the leader of the place where he or she works, or for a leader
 * the next above. For somebody in central services it is the operations director, for the operations director the
 * executive headteacher, for the executive headteacher the chair of the board.
 */
export function leaderOf({ reviewee, people, policy }: LeaderOfArgs): Person | undefined {
  const others = people.filter(({ oid }) => oid !== reviewee.oid);
  const above = rolesAbove(policy);
  const own = above.findIndex((role) => hasRole(reviewee, role));
  const isAbove = own >= 0 && reviewee.staffGroup !== null;
  const lead = ledUnder(policy, reviewee);
  const direct = isAbove || isLeader(reviewee) ? undefined : firstOf(others, (person) => leads(person, lead));
  return direct ?? firstWith(isAbove ? above.slice(own + 1) : above, others);
}

function firstWith(roles: readonly Role[], people: readonly Person[]): Person | undefined {
  for (const role of roles) {
    const holder = firstOf(people, (person) => hasRole(person, role));
    if (holder) return holder;
  }
  return undefined;
}
