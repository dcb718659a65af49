import { shareOfFullTime } from '../../calendar/workingPattern.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { LimitOf } from '../../policies/limit.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import { agreedByBoth } from './furtherAgreement.ts';

type HoursLimit = LimitOf<'observationHours'>;

/**
 * Minutes of observation in a cycle: allowed (pro rata for part-timers), added by a revision meeting (KM-73), planned
 * or used, and left.
 */
export type ObservationMinutes = { limit: HoursLimit; allowed: number; further: number; used: number; left: number };

type ObservationMinutesArgs = { review: Review; context: Pick<Context, 'pack'>; except?: string | undefined };

/**
 * The room for observation that a cycle still has (KM-63); undefined if the policy sets no limit. Full time: 180
 * minutes; three days a week: 108. Drop-ins count only if the limit says so (KM-67). `except` leaves out an observation
 * that is being moved.
 */
export function observationMinutes({
  review,
  context: { pack },
  except,
}: ObservationMinutesArgs): ObservationMinutes | undefined {
  const limit = limitsOf({ pack, kind: 'observationHours', staffGroup: review.staffGroup })[0];
  if (!limit) return undefined;
  const share = limit.proRata ? shareOfFullTime(review.workingPattern) : 1;
  const allowed = Math.round(limit.hours * 60 * share);
  const further = agreedByBoth(review.furtherObservation).reduce((sum, { minutes }) => sum + minutes, 0);
  const used = review.observations
    .filter(({ kind, cancelled, id }) => !cancelled && id !== except && (kind === 'planned' || limit.dropInsCount))
    .reduce((sum, { minutes }) => sum + minutes, 0);
  return { limit, allowed, further, used, left: Math.max(0, allowed + further - used) };
}
