import { inForceOn } from '#domain/policies/adoption.ts';
import { type PolicyDuty, policyDuties } from '#domain/policies/policyDuties.ts';
import type { App } from '../app.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { todayAt } from './known.ts';

/** Everything owed about the policies in force themselves, with what has been done and read so far. */
export function loadPolicyDuties(app: Pick<App, 'policies'>, school: SchoolNow): Promise<PolicyDuty[]> {
  return load(app, school, (policy) => app.policies.readings(policy));
}

/**
 * The same as far as it concerns one person: what he or she owes, or is next in line for. Whoever has a role in the school
 * may be next in line for everybody's; for all others no more is read than their own. With a day, what was recorded as
 * done after it is left out: a duty that comes round is then the one before the next.
 */
export async function loadPolicyDutiesOf(
  app: Pick<App, 'policies'>,
  oid: string,
  school: SchoolNow,
  doneBy?: string,
): Promise<PolicyDuty[]> {
  const person = school.person(oid);
  if (!person) return [];
  if (person.roles.length > 0)
    return (await load(app, school, (policy) => app.policies.readings(policy), doneBy)).filter(
      ({ owedByOid, nextInLineOid }) => owedByOid === oid || nextInLineOid === oid,
    );
  const ownReading = async (policy: string) => {
    const reading = await app.policies.readingOf(policy, oid);
    return new Map(reading && [[oid, reading]]);
  };
  return load(app, { ...school, people: new Map([[oid, person]]) }, ownReading, doneBy);
}

async function load(
  { policies }: Pick<App, 'policies'>,
  school: SchoolNow,
  readingsOf: (policy: string) => Promise<ReadonlyMap<string, { at: string }>>,
  doneBy?: string,
): Promise<PolicyDuty[]> {
  const ids = inForceOn(school.adopted, todayAt(school)).map(({ id }) => id);
  const records = new Map(
    await Promise.all(ids.map(async (id) => [id, await Promise.all([policies.done(id), readingsOf(id)])] as const)),
  );
  return policyDuties(school, {
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
