import { dateInWords } from '../calendar/inWords.ts';
import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type Recommendation = {
  /** Whether the recommendation withholds an increment. */
  withheld: boolean;
  /** The day of the recommendation. */
  on: string;
  /** The day on which the concerns were made known; null if that is not on record. */
  concernsMadeKnownOn: string | null;
  /** The day from which support was given; null if that is not on record. */
  supportGivenFrom: string | null;
};

/**
 * Flags a recommendation to withhold an increment, unless an earlier record shows that the concerns were made known and
 * that support was given (TA-27).
 */
export function withholdingNeedsRecord(
  limit: LimitOf<'withholdingNeedsRecord'>,
  { withheld, on, concernsMadeKnownOn, supportGivenFrom }: Recommendation,
): Flag | undefined {
  if (!withheld) return undefined;
  const reasons = [
    ...notBefore({ on, what: 'the concerns were made known', recorded: concernsMadeKnownOn }),
    ...notBefore({ on, what: 'support was given', recorded: supportGivenFrom }),
  ];
  return reasons.length === 0 ? undefined : flag({ limit, reasons });
}

function notBefore({ on, what, recorded }: { on: string; what: string; recorded: string | null }): string[] {
  if (recorded === null) return [`No record says that ${what}.`];
  if (recorded < on) return [];
  return [`The record says that ${what} on ${dateInWords(recorded)}, not before ${dateInWords(on)}.`];
}
