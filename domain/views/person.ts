import type { Context } from '../review/context.ts';

/** A person as a screen shows one. */
export type PersonView = { oid: string; name: string; jobTitle: string };

/** Somebody's name and job title. A person who is no longer in the school's register is shown as such. */
export function viewPerson(oid: string, { person }: Pick<Context, 'person'>): PersonView {
  const known = person(oid);
  return { oid, name: known?.displayName ?? 'Somebody who has left', jobTitle: known?.jobTitle ?? '' };
}
