import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

/** Flags an assessment without evidence: it names no record, feedback or other evidence (KC-06). */
export function assessmentNeedsEvidence(
  limit: LimitOf<'assessmentNeedsEvidence'>,
  { evidence }: { evidence: readonly string[] },
): Flag | undefined {
  if (evidence.some((each) => each.trim() !== '')) return undefined;
  const hint = 'None is named. Name at least one piece of evidence.';
  return flag({ limit, reasons: hint, fields: [{ field: 'evidence', message: hint }] });
}
