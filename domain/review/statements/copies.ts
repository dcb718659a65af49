import type { ReviewNow } from '../situation.ts';
import { accessTo } from '../access/accessTo.ts';
import { giveAccess } from '../access/give.ts';
import type { ReviewEvent } from '../events.ts';
import { whoReceives } from '../objectives/whoApproves.ts';
import type { Copy } from './statement.ts';

/**
 * A finished statement goes where the policy says: a copy to the reviewee, the original to the headteacher, one to the
 * personnel file (KM-44, TA-13, KS-13). Somebody who would not see it otherwise gets access, and the reviewee is told
 * (KM-54).
 */
export function passOn(version: number, { review, context }: ReviewNow): ReviewEvent[] {
  const receiverOf = ({ to }: (typeof context.pack.copies)[number]) => whoReceives({ review, party: to, context });
  const own = context.pack.copies.filter(({ staffGroups }) => !staffGroups || staffGroups.includes(review.staffGroup));
  // One copy is enough for somebody who should get two, such as the chair of governors and of the committee (KM-51).
  const due = own.filter((copy) => own.find((each) => receiverOf(each) === receiverOf(copy)) === copy);
  if (due.length === 0) return [];
  const copies = due.map(({ to, as, rule, clause }): Copy => ({
    to: whoReceives({ review, party: to, context }),
    as,
    rule,
    clause,
  }));
  const letIn = due.flatMap(({ to, sees, text, rule, clause }): ReviewEvent[] => {
    const oid = whoReceives({ review, party: to, context });
    const person = context.person(oid);
    const known = person ? accessTo({ review, person, context }) : new Set();
    if (oid === review.revieweeOid || known.has('whole') || known.has(sees)) return [];
    return [giveAccess({ oid, sees, purpose: text, ref: { rule, clause } }, context)];
  });
  return [{ type: 'statementCopied', version, copies }, ...letIn];
}
