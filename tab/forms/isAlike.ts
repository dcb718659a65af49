import { hashKey } from '@tanstack/react-query';

/** Whether two values are equal, whatever the order of their keys. Typed text may be incomplete here. */
export function isAlike(one: unknown, other: unknown): boolean {
  return hashKey([one]) === hashKey([other]);
}
