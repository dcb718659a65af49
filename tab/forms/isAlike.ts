import { hashKey } from '@tanstack/react-query';

/** Whether two values say the same, whatever the order of their keys: what is typed here may be no whole text yet. */
export function isAlike(one: unknown, other: unknown): boolean {
  return hashKey([one]) === hashKey([other]);
}
