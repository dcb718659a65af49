import type { LimitKind, LimitOf } from '../policies/limit.ts';
import type { PolicyPack } from '../policies/policyPack.ts';

/** The limits of one kind that a policy has for a staff group. Limits without a group are for everybody. */
export function limitsOf<Kind extends LimitKind>({
  pack,
  kind,
  staffGroup,
}: {
  pack: Pick<PolicyPack, 'limits'>;
  kind: Kind;
  staffGroup: string | null;
}): LimitOf<Kind>[] {
  return pack.limits.filter(
    (limit): limit is LimitOf<Kind> =>
      limit.kind === kind && (!limit.staffGroups || (staffGroup !== null && limit.staffGroups.includes(staffGroup))),
  );
}
