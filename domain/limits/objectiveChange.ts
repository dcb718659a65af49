import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

/** Flags an objective that is changed in-year without one of the policy's reasons, and lists them (KS-19). */
export function objectiveChange(
  limit: LimitOf<'objectiveChange'>,
  { reason }: { reason: string | null },
): Flag | undefined {
  if (limit.reasons.some(({ id }) => id === reason)) return undefined;
  const hint = `Choose the reason: ${limit.reasons.map(({ label }) => label).join('; ')}.`;
  return flag({ limit, reasons: hint, fields: [{ field: 'reason', message: hint }] });
}
