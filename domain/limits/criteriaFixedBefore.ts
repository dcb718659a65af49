import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type Criteria = {
  /** The criteria by which overall performance is assessed now. */
  used: readonly string[];
  /** Those that the planning meeting before fixed. */
  fixed: readonly string[];
};

/**
 * Flags criteria that the planning meeting before did not fix (KM-29), naming each. Capital letters and spaces make no
 * difference.
 */
export function criteriaFixedBefore(
  limit: LimitOf<'criteriaFixedBefore'>,
  { used, fixed }: Criteria,
): Flag | undefined {
  const known = new Set(fixed.map(plain));
  const others = used.filter((criterion) => plain(criterion) !== '' && !known.has(plain(criterion)));
  if (others.length === 0) return undefined;
  return flag({ limit, reasons: `Not fixed then: ${others.map((criterion) => `“${criterion.trim()}”`).join(', ')}.` });
}

const plain = (criterion: string) => criterion.trim().replaceAll(/\s+/g, ' ').toLowerCase();
