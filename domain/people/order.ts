import { asRead, inOrder } from '../inOrder.ts';

type Listed = { oid: string } & ({ name: string } | { displayName: string });

const nameOf = (person: Listed) => ('name' in person ? person.name : person.displayName);

/** The order of people in a list that is read: by name, and two of the same name always the same way. Nothing is decided by it. */
export function byName(a: Listed, b: Listed): number {
  return asRead(nameOf(a), nameOf(b)) || inOrder(a.oid, b.oid);
}

/**
 * The order that decides who comes first where several could: by name, letter by letter in code units, then by oid. A to Z
 * count as a to z, and all else as it stands, so that no machine's language and no version of Unicode has a say.
 */
export function inDecidingOrder(a: Listed, b: Listed): number {
  return inOrder(fixed(nameOf(a)), fixed(nameOf(b))) || inOrder(a.oid, b.oid);
}

function fixed(name: string): string {
  return name.normalize('NFC').replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The first of those who are something, in the order that decides, however they are listed. */
export function firstOf<Each extends Listed>(
  people: Iterable<Each>,
  is: (person: Each) => boolean = () => true,
): Each | undefined {
  let first: Each | undefined;
  for (const person of people) if (is(person) && (!first || inDecidingOrder(person, first) < 0)) first = person;
  return first;
}
