import { shareOfFullTime } from '../../calendar/workingPattern.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { LimitOf } from '../../policies/limit.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';

type HoursLimit = LimitOf<'observationHours'>;

/** Minutes of observation in a cycle: allowed (pro rata for part-timers), planned or used, and left. */
export type ObservationMinutes = { limit: HoursLimit; allowed: number; used: number; left: number };

/**
 * How much observation a cycle still has room for (KM-63), or undefined where the policy sets no limit. Full time:
 * 180 minutes; three days a week: 108. `except` leaves out one that is being moved.
 */
export function observationMinutes(
  review: Review,
  { pack }: Pick<Context, 'pack'>,
  except?: string,
): ObservationMinutes | undefined {
  const limit = limitsOf(pack, 'observationHours', review.staffGroup)[0];
  if (!limit) return undefined;
  const share = limit.proRata ? shareOfFullTime(review.workingPattern) : 1;
  const allowed = Math.round(limit.hours * 60 * share);
  const used = review.observations
    .filter((observation) => !observation.cancelled && observation.id !== except)
    .reduce((sum, observation) => sum + observation.minutes, 0);
  return { limit, allowed, used, left: Math.max(0, allowed - used) };
}
