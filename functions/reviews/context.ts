import type { Temporal } from 'temporal-polyfill';
import type { Person } from '#domain/people/person.ts';
import { findPack, packs } from '#domain/policies/packs.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import type { Context } from '#domain/review/context.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { sha256 } from '../storage/hash.ts';

/** The school at a moment: what every review's rules are seen in. */
export type SchoolNow = Omit<Context, 'pack'> & {
  people: ReadonlyMap<string, Person>;
  policies: readonly PolicyPack[];
  name: string;
};

/** The school has not been set up: no calendar, no policies. */
export class SchoolNotSetUp extends Error {}

/** The school's register and settings, and the time. Throws `SchoolNotSetUp`. */
export async function schoolNow(
  { school, clock }: Pick<App, 'school' | 'clock'>,
  now: Temporal.Instant = clock.now(),
): Promise<SchoolNow> {
  const { school: settings, people } = await school.current();
  if (!settings) throw new SchoolNotSetUp('The school has not been set up yet.');
  return {
    now,
    calendar: settings.calendar,
    person: (oid) => people.get(oid),
    people,
    policies: packs.filter((pack) => settings.policies.includes(pack.id)),
    name: settings.name,
    sha256,
  };
}

/** The context of one review: the school now, and the policy under which the review began. */
export function contextOf(review: Pick<Review, 'id' | 'policy'>, school: SchoolNow): Context {
  const pack = findPack(review.policy.pack);
  if (!pack) throw new Error(`Review ${review.id} began under an unknown policy.`);
  return { ...school, pack };
}
