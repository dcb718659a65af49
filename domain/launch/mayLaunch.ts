import { isLeader, leads, ledUnder } from '../people/leadership.ts';
import { hasRole, type Person, type Role } from '../people/person.ts';
import type { PolicyPack } from '../policies/policyPack.ts';

/** Who opens everybody's. */
const LAUNCH_FOR_ALL = ['administrator', 'businessManager'] as const;

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
  return launchesAs(actor, reviewee, pack) !== undefined;
}

/** As what somebody opens the review of one person: by which role; undefined for whoever may not. */
export function launchesAs(
  actor: Pick<Person, 'roles' | 'site'>,
  reviewee: Person,
  pack: Pick<PolicyPack, 'leadership'>,
): Role | undefined {
  const led = ledUnder(pack, reviewee);
  return leads(actor, led) ? led.by : LAUNCH_FOR_ALL.find((role) => hasRole(actor, role));
}

function launchesForAll(person: Pick<Person, 'roles'>): boolean {
  return LAUNCH_FOR_ALL.some((role) => hasRole(person, role));
}
