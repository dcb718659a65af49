import { hasRole, type Person } from '../people/person.ts';

/** Whether somebody adopts and amends policies and edits the school's forms: the headteacher, or an administrator of the app. */
export function mayAdopt(person: Pick<Person, 'roles'>): boolean {
  return hasRole(person, 'administrator') || hasRole(person, 'headteacher');
}
