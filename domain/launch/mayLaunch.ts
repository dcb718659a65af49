import { hasRole, type Person } from '../people/person.ts';

/** Whether somebody opens reviews for the school. Launching a review gives no sight of it. */
export function mayLaunch(person: Pick<Person, 'roles'>): boolean {
  return (['administrator', 'headteacher', 'businessManager'] as const).some((role) => hasRole(person, role));
}
