import { z } from 'zod';
import { hasRole, type Person } from '../../people/person.ts';
import { inOrder } from '../../inOrder.ts';
import { type AdoptedPolicy, byVersion, inForceOn } from '../../policies/adoption.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import { tag } from '../fields.ts';
import { groupTargetSchema } from './groupTarget.ts';
import { nameOfGroup } from './targets.ts';

/** Achievement targets for one school year, as somebody enters them: each group and subject once (KS-07). */
export const yearTargetsSchema = z.strictObject({
  /** The saved state that was on the screen; null if there was none. */
  basedOn: tag.nullable(),
  targets: z
    .array(groupTargetSchema)
    .max(500, 'At most 500 groups fit.')
    .superRefine((targets, context) => {
      const seen = new Set<string>();
      targets.forEach((each, index) => {
        const name = nameOfGroup(each).toLowerCase();
        if (seen.has(name))
          context.addIssue({
            code: 'custom',
            message: `“${nameOfGroup(each)}” is there twice.`,
            path: [index, 'group'],
          });
        if (each.outstanding !== null && each.outstanding < each.good)
          context.addIssue({
            code: 'custom',
            message: `“${nameOfGroup(each)}”: outstanding is less than good.`,
            path: [index, 'outstanding'],
          });
        seen.add(name);
      });
    }),
});

type TargetGroups = NonNullable<PolicyPack['objectives']['kinds'][number]['groups']>;

/** What the school's policies say of centrally set targets on a day; undefined if none has any. */
export function targetsSetBy(adopted: readonly AdoptedPolicy[], today: string): TargetGroups | undefined {
  return packsInTurn(adopted, today).flatMap(groupsIn)[0];
}

/** The year whose targets count on a day: the year in which the policy's cycle began. Null if no policy has targets. */
export function targetsYearOn(adopted: readonly AdoptedPolicy[], today: string): number | null {
  const pack = packsInTurn(adopted, today).find((each) => groupsIn(each).length > 0);
  const starts = pack?.cycles[0]?.starts;
  if (starts === undefined) return null;
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= starts ? year : year - 1;
}

const groupsIn = ({ objectives }: PolicyPack) => objectives.kinds.flatMap(({ groups }) => groups ?? []);

/**
 * The policies in force, then every other version, the newest of each first. The order in which they are listed does
 * not matter.
 */
function packsInTurn(adopted: readonly AdoptedPolicy[], today: string): PolicyPack[] {
  const every = adopted.toSorted((a, b) => inOrder(a.id, b.id) || byVersion(b, a));
  return [...inForceOn(adopted, today), ...every].map(({ pack }) => pack);
}

/** Whether somebody is one of those who set the targets (KS-07). */
export function maySetTargets(person: Pick<Person, 'roles'>, { setBy }: Pick<TargetGroups, 'setBy'>): boolean {
  return setBy.some((role) => hasRole(person, role));
}
