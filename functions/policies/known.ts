import { byVersion, type AdoptedPolicy, versionOn } from '#domain/policies/adoption.ts';
import { findPack, shippedPacks } from '#domain/policies/packs.ts';
import { type PolicyFile, readPolicyFile } from '#domain/policies/policyFile.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { type Refusal, refuse } from '#domain/review/refusal.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../reviews/context.ts';

/** A policy that the school has adopted, or one that ships with the app, with its defaults. */
export type KnownPolicy = { pack: PolicyPack; adopted: AdoptedPolicy | undefined };

type FindPolicyArgs = { id: string; school: SchoolNow; given?: { version?: string | null; date?: string } | undefined };

/**
 * The policy with an id: the version asked for; else the one in force on a date (by default today); else the one that
 * comes first; else a shipped one. Undefined for an unknown id.
 */
export function findPolicy({ id, school, given: { version, date } = {} }: FindPolicyArgs): KnownPolicy | undefined {
  const versions = school.adopted.filter((each) => each.id === id);
  const wanted = version
    ? versions.find((each) => each.version === version)
    : (versionOn({ adopted: versions, id, date: date ?? todayAt(school) }) ?? versions.toSorted(byVersion)[0]);
  if (wanted) return { pack: wanted.pack, adopted: wanted };
  const shipped = version ? undefined : findPack(id);
  return shipped && { pack: shipped, adopted: undefined };
}

/** The refusal of an unknown id. It lists the known ones. */
export function unknownPolicy(school: SchoolNow): Refusal {
  const ids = new Set([...shippedPacks(), ...school.adopted].map(({ id }) => id));
  const message = `There is no such policy. There are: ${[...ids].join(', ')}.`;
  return refuse({ refused: 'notFound', message, ref: null, fields: [{ field: 'pack', message }] });
}

/**
 * The file of an adopted version, so that it can be filled in again. Throws where the file, which was readable when it
 * was adopted, no longer reads.
 */
export function fileOf({ id, file }: AdoptedPolicy): PolicyFile {
  const read = readPolicyFile(file);
  if (!read.file) throw new Error(`The file of the adopted policy ${id} cannot be read.`);
  return read.file;
}
