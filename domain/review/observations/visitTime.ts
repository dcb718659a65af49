import type { ReviewNow } from '../situation.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import { Temporal } from 'temporal-polyfill';
import { breakOn } from '../../calendar/breakOn.ts';
import { dateInWords, minutesInWords, momentInWords } from '../../calendar/inWords.ts';
import { furtherObservation } from '../../limits/furtherObservation.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { Situation } from '../situation.ts';
import { atSchool, type Context } from '../context.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { futureSchoolMoment } from '../when.ts';
import { firstTime } from './firstTime.ts';
import { agreedByBoth } from './furtherAgreement.ts';
import { observationMinutes } from './observationHours.ts';

/** The visit that somebody wants. `movedId` is the observation that it replaces. */
type VisitSlot = { start: string; minutes: number; observerOid: string; movedId: string | undefined };

/** When a visit can be: in the school day, with the policy's notice (KM-65) and within its hours (KM-63, KM-73). */
export function visitMoment(
  { start: local, minutes, observerOid, movedId }: VisitSlot,
  { review, context }: Pick<Situation, 'review' | 'context'>,
): Temporal.ZonedDateTime | Refusal {
  const start = futureSchoolMoment({ local, held: { minutes, people: [review.revieweeOid, observerOid] }, context });
  if (isRefusal(start)) return start;
  const on = start.toPlainDate().toString();
  if (on > review.cycle.end) {
    const message = `This is after the cycle’s end on ${dateInWords(review.cycle.end)}.`;
    return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'start', message }] });
  }
  return (
    refusalOfNotice(start, { review, context }) ??
    refusalOfHours({ minutes, on, movedId }, { review, context }) ??
    start
  );
}

/** The shortest visit possible. It fits if any does. */
export const SHORTEST_VISIT = 5;

/**
 * The first time in the cycle, after the notice, at which somebody can visit the person observed, and who that is. It
 * does not ask whether the hours have room: they have room at any time or at none.
 */
export function firstVisit(
  { observers, movedId }: { observers: readonly string[]; movedId: string | undefined },
  { review, context }: Pick<Situation, 'review' | 'context'>,
): { start: string; observerOid: string } | undefined {
  const from = earliestVisit(review, context) ?? atSchool(context.now, context).add({ minutes: 1 });
  const moved = review.observations.find(({ id }) => id === movedId);
  const [first] = observers;
  let observerOid = first;
  const canMeet = (local: string, ...people: string[]) => {
    const moment = futureSchoolMoment({ local, held: { minutes: SHORTEST_VISIT, people }, context });
    return !isRefusal(moment) && moment.toInstant().toString() !== moved?.start;
  };
  const start = firstTime({ from, context }, (local) => {
    if (local.slice(0, 10) > review.cycle.end || !canMeet(local, review.revieweeOid)) return false;
    observerOid = observers.find((oid) => canMeet(local, oid));
    return observerOid !== undefined;
  });
  const otherwise = from.toPlainDateTime().toString({ smallestUnit: 'minute' });
  return first === undefined ? undefined : { start: start ?? otherwise, observerOid: observerOid ?? first };
}

/** The first day on which the reviewer can visit, with the policy's notice and on a day on which both are there. */
export function earliestVisitDay(now: ReviewNow): string {
  const today = atSchool(now.context.now, now.context).toPlainDate().toString();
  return firstVisit({ observers: [now.review.reviewerOid], movedId: undefined }, now)?.start.slice(0, 10) ?? today;
}

/** The break in which the notice ends, if it ends in one: then the first day for a visit is the first one after it. */
export function breakAfterNotice({ review, context }: ReviewNow): string | undefined {
  const earliest = earliestVisit(review, context);
  return earliest && breakOn(earliest.toPlainDate().toString(), context.calendar);
}

/** The first moment for a visit that the policy's notice allows (KM-65); undefined if the policy asks for none. */
function earliestVisit(review: Review, context: Context): Temporal.ZonedDateTime | undefined {
  const [limit] = limitsOf({ pack: context.pack, kind: 'visitNotice', staffGroup: review.staffGroup });
  return limit && atSchool(context.now, context).add({ weeks: limit.weeks });
}

function refusalOfNotice(start: Temporal.ZonedDateTime, { review, context }: ReviewNow): Refusal | undefined {
  const [limit] = limitsOf({ pack: context.pack, kind: 'visitNotice', staffGroup: review.staffGroup });
  const earliest = earliestVisit(review, context);
  if (!limit || !earliest || Temporal.ZonedDateTime.compare(earliest, start) <= 0) return undefined;
  const when = momentInWords({ moment: earliest.toInstant(), timeZone: context.calendar.timeZone });
  const message = `${limit.text} The earliest visit is ${when}.`;
  return refuse({ refused: 'noticeTooShort', message, ref: limit, fields: [{ field: 'start', message }] });
}

function refusalOfHours(
  { minutes, on, movedId }: { minutes: number; on: string; movedId: string | undefined },
  { review, context }: ReviewNow,
): Refusal | undefined {
  const hours = observationMinutes({ review, context, except: movedId });
  if (!hours || hours.used + minutes <= hours.allowed) return undefined;
  const agreed = agreedByBoth(review.furtherObservation);
  const visit = { on, withThisOne: hours.used + minutes, planned: hours.allowed, agreed };
  const [beyond] = limitsOf({ pack: context.pack, kind: 'furtherObservation', staffGroup: review.staffGroup });
  const found = beyond && furtherObservation(beyond, visit);
  if (beyond && !found) return undefined;
  const atField = (message: string, ref: RuleRef) =>
    refuse({ refused: 'overLimit', message, ref, fields: [{ field: 'minutes', message }] });
  if (found && agreed.length > 0) return atField(found.message, found);
  const left =
    hours.left === 0 ? 'None of it is left' : `${minutesInWords(hours.left)} ${hours.left === 1 ? 'is' : 'are'} left`;
  const message = `${hours.limit.text} ${left} of ${minutesInWords(hours.allowed)}.${beyond ? ` ${beyond.text}` : ''}`;
  return atField(message, hours.limit);
}
