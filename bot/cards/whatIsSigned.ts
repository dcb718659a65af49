import { beginningOf, headOf } from '#domain/review/signed/textOf.ts';
import type { Signable } from '#domain/review/signed/signable.ts';
import { type CardElement, facts, quiet, quotation } from './layout.ts';

/** What somebody signs on a card: whose it is and under which policy, how it begins, and its check value. */
export function whatIsSigned({ text, sections, textHash }: Signable): CardElement[] {
  return [
    ...(text === null ? [facts(headOf(sections))] : []),
    quotation('How it begins', text ?? beginningOf(sections)),
    quiet(`Check value: ${textHash.slice(0, 12)}`),
  ];
}
