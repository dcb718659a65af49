import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../../calendar/inWords.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import { atSchool, type Context } from '../context.ts';
import { isClosed } from '../closing/state.ts';
import type { Review } from '../review.ts';
import { standingHold } from './state.ts';

type Kept = NonNullable<PolicyPack['retention']>;

/** Why nothing is destroyed although the time is up: the cycle is not closed, an appeal is open, or somebody holds it. */
export type Stop = 'cycle' | 'appeal' | 'hold';

/** How the records of a review stand. */
export type RecordsStanding = {
  /** The last day on which they must be there. */
  until: string;
  because: string;
  rule: Kept;
  /** That day has passed. */
  isOver: boolean;
  stops: Stop[];
  /** The policy has them kept "at least": somebody agrees before they are destroyed, and nobody has. */
  needsAgreement: boolean;
  /** The time is up, nothing stands against it, and the policy or a person wants it: destroyed next night. */
  isReady: boolean;
};

/**
 * Until when a review's records are kept and what becomes of them then (KM-55, TA-32, PA-12); undefined under a policy
 * that names no period: then nothing is ever destroyed. A cycle that ended on 31 August 2027, kept for six years: to the
 * end of 31 August 2033. A cycle that ended on 29 February: to the 28th.
 */
export function recordsOf(review: Review, context: Context): RecordsStanding | undefined {
  const rule = context.pack.retention;
  if (!rule) return undefined;
  const { from, why } = lastEnd(review, context);
  const until = addYears(from, rule.years);
  const isOver = atSchool(context.now, context).toPlainDate().toString() > until;
  const stops: Stop[] = [
    ...(isClosed(review) ? [] : ['cycle' as const]),
    ...(review.appeals.some(({ state }) => state !== 'ended') ? ['appeal' as const] : []),
    ...(standingHold(review) ? ['hold' as const] : []),
  ];
  const needsAgreement = rule.destroy === 'mayAfter' && !isAgreed(review);
  return {
    until,
    because: `${why} on ${dateInWords(from)} + ${rule.years} years`,
    rule,
    isOver,
    stops,
    needsAgreement,
    isReady: isOver && stops.length === 0 && !needsAgreement,
  };
}

/**
 * The day from which the years are counted: the cycle's last, as it came to be where it was fixed anew or began again
 * (KM-09, KM-10); or the day on which a review that had been opened again was closed once more, where that was later.
 */
function lastEnd({ cycle, closing }: Review, context: Context): { from: string; why: string } {
  const { closed, reopened } = closing;
  const again = closed && reopened.length > 0 ? atSchool(closed.at, context).toPlainDate().toString() : '';
  return again > cycle.end
    ? { from: again, why: 'closed again after it had been opened again' }
    : { from: cycle.end, why: 'end of the cycle' };
}

/** Agreed after the review was last closed: what was opened again since is agreed anew. */
function isAgreed({ retention: { agreed }, closing: { closed } }: Review): boolean {
  return agreed !== null && closed !== null && Temporal.Instant.compare(agreed.at, closed.at) >= 0;
}

/** The same day some years on; 29 February becomes the 28th where there is none. */
function addYears(date: string, years: number): string {
  return Temporal.PlainDate.from(date).add({ years }).toString();
}
