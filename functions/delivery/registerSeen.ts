import { z } from 'zod';
import type { Person } from '#domain/people/person.ts';
import type { Context } from '#domain/review/context.ts';
import { sha256 } from '../storage/hash.ts';

/** For each person who was looked up, a fingerprint of name and roles; for each role, who holds it. */
type PrintsSeen = Record<string, string>;

type Watched = { context: Context; seen: () => string };

const WATCHED = new WeakMap<Context, Watched>();

/**
 * The same context, and what has been looked up in the school's register through it. Whoever asks for it again gets the
 * same one: what was worked out for one card of a review holds for its others, with all that was looked up for it.
 */
export function watched(context: Context): Watched {
  const known = WATCHED.get(context) ?? watchedAnew(context);
  WATCHED.set(context, known);
  return known;
}

function watchedAnew(context: Context): Watched {
  const people = new Set<string>();
  const roles = new Set<Parameters<Context['holdersOf']>[0]>();
  return {
    context: {
      ...context,
      person: (oid) => {
        people.add(oid);
        return context.person(oid);
      },
      holderOf: (role) => {
        roles.add(role);
        return context.holderOf(role);
      },
      holdersOf: (role) => {
        roles.add(role);
        return context.holdersOf(role);
      },
    },
    seen: () => {
      const ofPeople = [...people].map((oid) => [oid, ofPerson(context.person(oid))] as const);
      const ofRoles = [...roles].map((role) => [role, ofRole(context.holdersOf(role))] as const);
      return JSON.stringify(Object.fromEntries<string>([...ofPeople, ...ofRoles]) satisfies PrintsSeen);
    },
  };
}

const seenSchema = z.record(z.string(), z.string());

/**
 * Whether everybody who was looked up then has the same name and roles now. People who are looked up only now do not
 * count: the app's version accounts for those. For a card from before this was kept nothing is known, and nothing
 * counts as changed.
 */
export function isRegisterAsSeen(seen: string, context: Pick<Context, 'person' | 'holdersOf'>): boolean {
  if (seen === '') return true;
  return Object.entries(seenSchema.parse(JSON.parse(seen))).every(
    ([who, then]) => then === (isRole(who) ? ofRole(context.holdersOf(who)) : ofPerson(context.person(who))),
  );
}

type HeldRole = Parameters<Context['holdersOf']>[0];

/** Lookups use a role's name or a person's id, and ids have hyphens. */
const isRole = (who: string): who is HeldRole => !who.includes('-');

function ofPerson(person: Person | undefined): string {
  return person ? short([person.displayName, ...person.roles.toSorted()]) : '';
}

const ofRole = (holders: readonly Person[]): string => short(holders.map(({ oid }) => oid).toSorted());

const short = (parts: readonly string[]) => sha256(JSON.stringify(parts)).slice(0, 12);
