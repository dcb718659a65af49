import { inOrder } from '../../inOrder.ts';
import { canonicalJson } from '../canonicalJson.ts';
import type { SignedDocument } from './document.ts';

/** The hash under which a document is agreed and signed: SHA-256 of its canonical JSON (RFC 8785). */
export function hashOf(document: SignedDocument, { sha256 }: { sha256: (text: string) => string }): string {
  return sha256(canonicalJson(document));
}

/**
 * Whether two documents say the same about the same person, with the same reviewers, under the same version of policy
 * and form. Names, titles and the words that show them do not count, so that none of them undoes an agreement.
 */
export function saysTheSame(one: SignedDocument, other: SignedDocument): boolean {
  return canonicalJson(factsOf(one)) === canonicalJson(factsOf(other));
}

function factsOf({ kind, review, of, reviewers, policy, form, cycle, version, content }: SignedDocument) {
  return {
    kind,
    review,
    of: of.oid,
    // The order in which a panel was named does not matter.
    reviewers: reviewers.map(({ oid, capacity }) => ({ oid, capacity })).toSorted((a, b) => inOrder(a.oid, b.oid)),
    policy: { id: policy.id, version: policy.version },
    form: form && { id: form.id, version: form.version },
    cycle,
    version,
    content,
  };
}
