import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../../calendar/inWords.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import { atSchool, type Context } from '../context.ts';
import { todayAt } from '../today.ts';
import { isClosed } from '../closing/state.ts';
import type { Review } from '../review.ts';
import { standingHold } from './state.ts';

type Kept = NonNullable<PolicyPack['retention']>;

/**
 * Why nothing is destroyed although the time is up: the cycle is not closed, an appeal is open, or somebody holds the
 * records.
 */
export type Stop = 'cycle' | 'appeal' | 'hold';

/** The standing of a review's records. */
export type RecordsStanding = {
  /** The last day on which they must still exist. */
  until: string;
  because: string;
  rule: Kept;
  /** That day has passed. */
  isOver: boolean;
  stops: Stop[];
  /** The policy keeps them "at least" so long: somebody must agree before they are destroyed, and nobody has. */
  needsAgreement: boolean;
  /** The time is up, nothing prevents it, and the policy or a person wants it: the records are destroyed next night. */
  isReady: boolean;
};

/**
 * Until when a review's records are kept and what happens then (KM-55, TA-32, PA-12). Undefined if the policy names no
 * period: then nothing is ever destroyed. A cycle that ended on 31 August 2027, kept for six years: to the end of 31
 * August 2033. A cycle that ended on 29 February: to the 28th.
 */
export function recordsOf(review: Review, context: Context): RecordsStanding | undefined {
  const rule = context.pack.retention;
  if (!rule) return undefined;
  const { from, why } = lastEnd(review, context);
  const until = addYears(from, rule.years);
  const isOver = todayAt(context) > until;
  const stops: Stop[] = [
    ...(isClosed(review) ? [] : ['cycle' as const]),
    ...(review.appeals.some(({ state }) => state !== 'ended') ? ['appeal' as const] : []),
    ...(standingHold(review) ? ['hold' as const] : []),
  ];
  const needsAgreement = rule.destroy === 'mayAfter' && !isAgreed(review);
  return {
    until,
    because: `${rule.years} years after ${why} on ${dateInWords(from)}`,
    rule,
    isOver,
    stops,
    needsAgreement,
    isReady: isOver && stops.length === 0 && !needsAgreement,
  };
}

/**
 * The day from which the years are counted. It is the last day of the cycle, as fixed or begun again (KM-09, KM-10). If
 * a reopened review was closed again later than that, it is the day of that closing.
 */
function lastEnd({ cycle, closing }: Review, context: Context): { from: string; why: string } {
  const { closed, reopened } = closing;
  const again = closed && reopened.length > 0 ? atSchool(closed.at, context).toPlainDate().toString() : '';
  return again > cycle.end
    ? { from: again, why: 'the review was closed again' }
    : { from: cycle.end, why: 'the end of the cycle' };
}

/** Whether somebody agreed after the review was last closed. A review that was reopened since needs a new agreement. */
function isAgreed({ retention: { agreed }, closing: { closed } }: Review): boolean {
  return agreed !== null && closed !== null && Temporal.Instant.compare(agreed.at, closed.at) >= 0;
}

/** The same day some years on; 29 February becomes the 28th in other years. */
function addYears(date: string, years: number): string {
  return Temporal.PlainDate.from(date).add({ years }).toString();
}
