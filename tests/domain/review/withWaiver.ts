import type { Limit } from '#domain/policies/limit.ts';
import { findPack } from '#domain/policies/packs.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';

/** A shipped policy as it was adopted before: shorter notice of a meeting stands once the reviewee waives the rest. */
export function withWaiver(id: string): PolicyPack {
  const pack = findPack(id);
  if (!pack) throw new Error(`There is no policy ${id}.`);
  const limits = pack.limits.map((limit): Limit =>
    limit.kind === 'meetingNotice' ? { ...limit, waivedBy: 'reviewee' } : limit,
  );
  return { ...pack, limits };
}
