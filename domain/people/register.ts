import { inDecidingOrder } from './order.ts';
import { hasRole, type Person } from './person.ts';
import type { Role } from './roles.ts';

/** Everybody in the school, as the rules ask for them. */
export type PeopleRegister = ReturnType<typeof registerOf>;

/** Everybody in the school, always in the order that decides, however the register was read. */
export function registerOf(read: Iterable<Person>) {
  const everybody: readonly Person[] = [...read].toSorted(inDecidingOrder);
  const people: ReadonlyMap<string, Person> = new Map(everybody.map((person) => [person.oid, person]));
  const holdersOf = (role: Role): readonly Person[] => everybody.filter((person) => hasRole(person, role));
  return {
    people,
    person: (oid: string) => people.get(oid),
    everybody: () => everybody,
    holdersOf,
    holderOf: (role: Role) => holdersOf(role)[0],
  };
}
