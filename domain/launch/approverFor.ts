import { hasRole, type Person } from '../people/person.ts';

/** Who confirms and is next in line: the headteacher; for the headteacher's own review the chair of governors. */
export function approverFor(reviewee: Person, people: ReadonlyMap<string, Person>): Person | undefined {
  const role = hasRole(reviewee, 'headteacher') ? 'chairOfGovernors' : 'headteacher';
  return [...people.values()].find((person) => hasRole(person, role));
}
