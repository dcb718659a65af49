import type { PolicyPack } from './policyPack.ts';

/** The policy's names of staff groups: "Teachers". */
export function groupNames({ staffGroups }: Pick<PolicyPack, 'staffGroups'>, ids: readonly string[]): string[] {
  return ids.map((id) => staffGroups.find((group) => group.id === id)?.name ?? id);
}
