import type { Person } from '../people/person.ts';
import { roleThat } from '../people/roles.ts';

/** Whether somebody adopts and amends policies and edits the school's forms: the headteacher, or an administrator of the app. */
export function mayAdopt(person: Pick<Person, 'roles'>): boolean {
  return roleThat('adoptsPolicies', person) !== undefined;
}
