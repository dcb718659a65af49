import { asRead, inOrder } from '../inOrder.ts';

type Listed = { oid: string } & ({ name: string } | { displayName: string });

const nameOf = (person: Listed) => ('name' in person ? person.name : person.displayName);

/**
 * The order of people in a list that people read: by name, and two with the same name always in the same order. It
 * decides nothing.
 */
export function byName(a: Listed, b: Listed): number {
  return asRead(nameOf(a), nameOf(b)) || inOrder(a.oid, b.oid);
}

/**
 * The order that decides who comes first if several could: by name, letter by letter in code units, then by oid. A to Z
 * count as a to z, and everything else as it is, so that no machine's language and no version of Unicode matters.
 */
export function inDecidingOrder(a: Listed, b: Listed): number {
  return inOrder(fixed(nameOf(a)), fixed(nameOf(b))) || inOrder(a.oid, b.oid);
}

function fixed(name: string): string {
  return name.normalize('NFC').replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The first of several people in the order that decides, however they are listed. */
export function firstOf<Each extends Listed>(
  people: Iterable<Each>,
  is: (person: Each) => boolean = () => true,
): Each | undefined {
  let first: Each | undefined;
  for (const person of people) if (is(person) && (!first || inDecidingOrder(person, first) < 0)) first = person;
  return first;
}
