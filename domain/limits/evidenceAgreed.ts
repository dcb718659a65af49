import { dateInWords } from '../calendar/inWords.ts';
import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type OtherEvidence = {
  /** What it is, in a few words: "Parents’ survey". */
  what: string;
  /** The day of the planning meeting that agreed to it; null if none did. */
  agreedOn: string | null;
  collectedOn: string;
  /** The day on which the reviewee was shown it; null if that has not happened. */
  sharedOn: string | null;
  /** The day of the review meeting that uses it; null while none is arranged. */
  usedOn: string | null;
};

/**
 * Flags other evidence that does not count (KM-27): the last planning meeting did not agree to it, or it was not shared
 * with the reviewee before the meeting. What the review meeting itself agrees to counts for the next one.
 */
export function evidenceAgreed(limit: LimitOf<'evidenceAgreed'>, evidence: OtherEvidence): Flag | undefined {
  const reasons = [...notAgreed(evidence), ...notShared(evidence)];
  return reasons.length === 0 ? undefined : flag({ limit, reasons });
}

function notAgreed({ what, agreedOn, usedOn }: OtherEvidence): string[] {
  if (agreedOn === null) return [`“${what}” was not agreed at the planning meeting before.`];
  if (usedOn === null || agreedOn < usedOn) return [];
  return [`“${what}” was agreed only on ${dateInWords(agreedOn)}; the review meeting is on ${dateInWords(usedOn)}.`];
}

function notShared({ what, collectedOn, sharedOn, usedOn }: OtherEvidence): string[] {
  const collected = `“${what}” was collected on ${dateInWords(collectedOn)}`;
  if (sharedOn === null) return [`${collected} and has not been shared.`];
  if (usedOn === null || sharedOn < usedOn) return [];
  return [
    `${collected} and shared only on ${dateInWords(sharedOn)}, not before the meeting on ${dateInWords(usedOn)}.`,
  ];
}
