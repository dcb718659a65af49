import { isLeader, leads, ledUnder } from '../people/leadership.ts';
import { hasRole, type Person } from '../people/person.ts';
import type { PolicyPack } from '../policies/policyPack.ts';

/** Whether somebody opens reviews for the school. Launching a review gives no sight of it. */
export function mayLaunch(person: Pick<Person, 'roles'>): boolean {
  return launchesForAll(person) || isLeader(person);
}

/** Whether somebody opens the review of one person: those who lead only for whom they lead (TA-02). */
export function mayLaunchFor(
  actor: Pick<Person, 'roles' | 'site'>,
  reviewee: Person,
  pack: Pick<PolicyPack, 'leadership'>,
): boolean {
  return launchesForAll(actor) || leads(actor, ledUnder(pack, reviewee));
}

function launchesForAll(person: Pick<Person, 'roles'>): boolean {
  return hasRole(person, 'administrator') || hasRole(person, 'businessManager');
}
