import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

/**
 * Flags more formal observations in a cycle than the policy's usual number, including the new one (TA-20). One is
 * usual: a second is flagged.
 */
export function observationsEachCycle(
  limit: LimitOf<'observationsEachCycle'>,
  { withThisOne }: { withThisOne: number },
): Flag | undefined {
  if (withThisOne <= limit.count) return undefined;
  return flag({ limit, reasons: `With this one there would be ${withThisOne} in the cycle; ${limit.count} is usual.` });
}
