import { type Party, ROLES } from '../people/roles.ts';
import type { PolicyPack } from './policyPack.ts';

/** A party in a policy's own terms: "reviewer", "line manager". */
export function partyInWords({ wording }: Pick<PolicyPack, 'wording'>, party: Party): string {
  const own: Partial<Record<string, string>> = wording;
  return own[party] ?? ROLES[party].words;
}
