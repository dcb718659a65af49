import type { PolicyPack } from './policyPack.ts';

/** Names of staff groups as the policy has them: "Teachers". */
export function groupNames({ staffGroups }: Pick<PolicyPack, 'staffGroups'>, ids: readonly string[]): string[] {
  return ids.map((id) => staffGroups.find((group) => group.id === id)?.name ?? id);
}
