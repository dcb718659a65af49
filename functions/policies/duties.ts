import { inForceOn } from '#domain/policies/adoption.ts';
import { type PolicyDuty, policyDuties } from '#domain/policies/policyDuties.ts';
import type { App } from '../app.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../reviews/context.ts';

/**
 * Which duties: with `policy`, only those about that policy; with `doneBy`, as though nothing had been recorded after
 * that day.
 */
type Which = { policy?: string; doneBy?: string };

type LoadPolicyDutiesArgs = { app: Pick<App, 'policies'>; school: SchoolNow; which?: Which | undefined };

/** Everything owed about the policies in force themselves, with what has been done and read so far. */
export function loadPolicyDuties({ app, school, which = {} }: LoadPolicyDutiesArgs): Promise<PolicyDuty[]> {
  return load({ app, school, given: { ...which, readingsOf: app.policies.readings } });
}

type LoadPolicyDutiesOfArgs = { app: Pick<App, 'policies'>; oid: string; school: SchoolNow; which?: Which | undefined };

/**
 * The same as far as it concerns one person: what they owe, or are next in line for. A person with a role in the school
 * may be next in line for everybody; for anybody else only their own readings are read. As of an earlier day, a
 * recurring duty is the one before the next.
 */
export async function loadPolicyDutiesOf({
  app,
  oid,
  school,
  which = {},
}: LoadPolicyDutiesOfArgs): Promise<PolicyDuty[]> {
  const person = school.person(oid);
  if (!person) return [];
  if (person.roles.length > 0)
    return (await loadPolicyDuties({ app, school, which })).filter(
      ({ owedByOid, escalatesTo }) => owedByOid === oid || escalatesTo === oid,
    );
  const readingsOf = async (policy: string) => {
    const reading = await app.policies.readingOf(policy, oid);
    return new Map(reading && [[oid, reading]]);
  };
  return load({ app, school: { ...school, people: new Map([[oid, person]]) }, given: { ...which, readingsOf } });
}

type LoadArgs = {
  app: Pick<App, 'policies'>;
  school: SchoolNow;
  given: Which & { readingsOf: (policy: string) => Promise<ReadonlyMap<string, { at: string }>> };
};

async function load({
  app: { policies },
  school,
  given: { policy, doneBy, readingsOf },
}: LoadArgs): Promise<PolicyDuty[]> {
  const inForce = inForceOn(school.adopted, todayAt(school)).map(({ id }) => id);
  const ids = policy === undefined ? inForce : inForce.filter((id) => id === policy);
  const records = new Map(
    await Promise.all(ids.map(async (id) => [id, await Promise.all([policies.done(id), readingsOf(id)])] as const)),
  );
  return policyDuties(school, {
    policies: ids,
    lastDone: (policy, obligation) =>
      records
        .get(policy)?.[0]
        .filter((each) => each.obligation === obligation && (doneBy === undefined || each.on <= doneBy))
        .map(({ on }) => on)
        .toSorted()
        .at(-1),
    readAt: (policy, oid) => records.get(policy)?.[1].get(oid)?.at,
  });
}
