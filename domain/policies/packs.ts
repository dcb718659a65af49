import { z } from 'zod';
import kentModel from './packs/kent-model.json' with { type: 'json' };
import trustAssociateStaff from './packs/trust-associate-staff.json' with { type: 'json' };
import { type PolicyPack, policyPackSchema } from './policyPack.ts';

/**
 * Reads a policy file. Throws with the file's name and, for each fault, the place and what is expected there.
 */
export function parsePolicyPack(name: string, data: unknown): PolicyPack {
  const parsed = policyPackSchema.safeParse(data);
  if (!parsed.success) throw new Error(`The policy file ${name} is not right:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The policies that ship with the app. */
export const packs: readonly PolicyPack[] = [
  parsePolicyPack('kent-model.json', kentModel),
  parsePolicyPack('trust-associate-staff.json', trustAssociateStaff),
];

/** The shipped policy with this id, or undefined. */
export function findPack(id: string): PolicyPack | undefined {
  return packs.find((pack) => pack.id === id);
}

/** The policy that covers a staff group among those a school uses, or undefined where nobody is covered. */
export function packFor(staffGroup: string, used: readonly PolicyPack[]): PolicyPack | undefined {
  return used.find((pack) => pack.covers.staffGroups.includes(staffGroup));
}

/** The pack's own terms in a text: `{statement}` becomes "planning and review statement". */
export function inWordsOf(pack: PolicyPack, text: string): string {
  return text.replace(/\{(\w+)\}/g, (whole, term: string) => (pack.wording as Record<string, string>)[term] ?? whole);
}
