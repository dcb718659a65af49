import type { Temporal } from 'temporal-polyfill';
import type { ProtectedTime } from './person.ts';

const NAMES: Record<ProtectedTime['kind'], string> = { ppa: 'PPA time', break: 'break', lunch: 'lunch' };

type ProtectedTimeDuringArgs = {
  start: Temporal.ZonedDateTime;
  minutes: number;
  protectedTime: readonly ProtectedTime[];
};

/** The protected time that a meeting would run into, in words ("PPA time"); undefined if there is none (KM-69). */
export function protectedTimeDuring({ start, minutes, protectedTime }: ProtectedTimeDuringArgs): string | undefined {
  const from = start.toPlainTime().toString({ smallestUnit: 'minute' });
  const to = start.add({ minutes }).toPlainTime().toString({ smallestUnit: 'minute' });
  const hit = protectedTime.find((time) => time.weekday === start.dayOfWeek && time.start < to && from < time.end);
  return hit && NAMES[hit.kind];
}
