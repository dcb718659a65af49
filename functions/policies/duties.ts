import { inForceOn } from '#domain/policies/adoption.ts';
import { type PolicyDuty, policyDuties } from '#domain/policies/policyDuties.ts';
import type { App } from '../app.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { todayAt } from './known.ts';

/** Everything owed about the policies in force themselves, with what has been done and read so far. */
export async function loadPolicyDuties(app: Pick<App, 'policies'>, school: SchoolNow): Promise<PolicyDuty[]> {
  const ids = inForceOn(school.adopted, todayAt(school)).map(({ id }) => id);
  const records = new Map(
    await Promise.all(
      ids.map(async (id) => [id, await Promise.all([app.policies.done(id), app.policies.readings(id)])] as const),
    ),
  );
  return policyDuties(school, {
    lastDone: (policy, obligation) =>
      records
        .get(policy)?.[0]
        .filter((each) => each.obligation === obligation)
        .map(({ on }) => on)
        .toSorted()
        .at(-1),
    readAt: (policy, oid) => records.get(policy)?.[1].get(oid)?.at,
  });
}
