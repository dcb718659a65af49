import { canonicalJson } from '#domain/review/canonicalJson.ts';
import { sha256 } from '../storage/hash.ts';
import type { Mark } from '../storage/reviewStore.ts';

/** Who asked, and for what: a person's command, or the subject of an act without a command. */
type RepeatedRequest = { by: string; what: unknown };

/** SHA-256 of who asked and for what, as kept in the mark of what was carried out. */
export function hashOfAsking({ by, what }: RepeatedRequest): string {
  return sha256(canonicalJson({ by, what }));
}

/**
 * Whether a request under an id is the one carried out under it. A request from before hashes were kept counts as the
 * same.
 */
export function isRepeat(mark: Mark, hash: string): boolean {
  return mark.sha256 === '' || mark.sha256 === hash;
}
