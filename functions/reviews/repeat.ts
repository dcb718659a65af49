import { canonicalJson } from '#domain/review/canonicalJson.ts';
import { sha256 } from '../storage/hash.ts';
import type { Mark } from '../storage/reviewStore.ts';

/** Who asked, and what: a person's command, or what a deed without one is about. */
type RepeatedRequest = { by: string; what: unknown };

/** SHA-256 of who asked and what, as the mark of what was carried out keeps it. */
export function hashOfAsking({ by, what }: RepeatedRequest): string {
  return sha256(canonicalJson({ by, what }));
}

/** Whether what is asked under an id is what was carried out under it. One from before that was kept counts as the same. */
export function isRepeat(mark: Mark, hash: string): boolean {
  return mark.sha256 === '' || mark.sha256 === hash;
}
