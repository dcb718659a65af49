import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

type Criteria = {
  /** The criteria by which overall performance is assessed now. */
  used: readonly string[];
  /** The criteria that the last planning meeting fixed. */
  fixed: readonly string[];
};

/**
 * Flags criteria that the last planning meeting did not fix (KM-29), and names each. Capital letters and spaces make no
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
