import { isLeader, leads, ledUnder } from '../people/leadership.ts';
import type { Person } from '../people/person.ts';
import { type Role, roleThat, thoseThat } from '../people/roles.ts';
import type { PolicyPack } from '../policies/policyPack.ts';

/** What people who may not open a review are told. */
export const WHO_OPENS = `Reviews are opened by whoever leads the place where somebody works, and by ${thoseThat('opensReviews')}.`;

/** Whether somebody opens reviews for the school. Launching a review does not let that person see it. */
export function mayLaunch(person: Pick<Person, 'roles'>): boolean {
  return roleThat('opensReviews', person) !== undefined || isLeader(person);
}

type LaunchFor = {
  actor: Pick<Person, 'roles' | 'site'>;
  reviewee: Person;
  pack: Pick<PolicyPack, 'leadership'>;
};

/** Whether somebody opens the review of one person. Leaders do so only for people whom they lead (TA-02). */
export function mayLaunchFor({ actor, reviewee, pack }: LaunchFor): boolean {
  return launchesAs({ actor, reviewee, pack }) !== undefined;
}

/** The role by which somebody opens the review of one person; undefined if he or she may not. */
export function launchesAs({ actor, reviewee, pack }: LaunchFor): Role | undefined {
  const led = ledUnder(pack, reviewee);
  return leads(actor, led) ? led.by : roleThat('opensReviews', actor);
}
