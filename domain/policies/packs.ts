import conversations from './packs/conversations.json' with { type: 'json' };
import kentModel from './packs/kent-model.json' with { type: 'json' };
import mathsSchool from './packs/maths-school.json' with { type: 'json' };
import supportStaff from './packs/support-staff.json' with { type: 'json' };
import trustAssociateStaff from './packs/trust-associate-staff.json' with { type: 'json' };
import { type PolicyFile, resolvePolicy, trustedPolicyFile } from './policyFile.ts';
import type { PolicyPack } from './policyPack.ts';

/** The policies that ship with the app, as their files. They are read when they are first asked for. */
export function shippedFiles(): readonly PolicyFile[] {
  return (files ??= [kentModel, trustAssociateStaff, supportStaff, mathsSchool, conversations].map(trustedPolicyFile));
}

let files: readonly PolicyFile[] | undefined;

/** The shipped policies with every setting at its default. */
export function shippedPacks(): readonly PolicyPack[] {
  return (packs ??= shippedFiles().map((file) => resolvePolicy(file, {})));
}

let packs: readonly PolicyPack[] | undefined;

/** The shipped file with this id, or undefined. */
export function findPolicyFile(id: string): PolicyFile | undefined {
  return shippedFiles().find((file) => file.id === id);
}

/** The shipped policy with this id and its defaults, or undefined. */
export function findPack(id: string): PolicyPack | undefined {
  return shippedPacks().find((pack) => pack.id === id);
}

/** A text with the pack's own terms and settings filled in: `{statement}` becomes "planning and review statement". */
export function inWordsOf(pack: Pick<PolicyPack, 'wording' | 'values'>, text: string): string {
  const wording: Readonly<Record<string, string | undefined>> = pack.wording;
  return text.replace(/\{(\w+)\}/g, (whole, term: string) => String(wording[term] ?? pack.values[term] ?? whole));
}
