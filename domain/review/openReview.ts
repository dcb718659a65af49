import { dateInWords } from '../calendar/inWords.ts';
import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import { mayLaunchFor, WHO_OPENS } from '../launch/mayLaunch.ts';
import { ledUnder } from '../people/leadership.ts';
import type { Person } from '../people/person.ts';
import { notCoveredBy } from '../policies/coverage.ts';
import { type Cycle, cycleOn, ownCycle } from '../policies/cycles.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import type { OpeningEvent } from './events.ts';
import type { Review } from './review.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { isTheApp } from './theApp.ts';

type ReviewToOpen = {
  reviewee: Person;
  reviewer: Person;
  /** Who confirms objectives and is next in line: the headteacher, or for the headteacher the chair of governors. */
  approver: Person;
  pack: PolicyPack;
  today: string;
  calendar: Pick<SchoolCalendar, 'terms'>;
  /** The last day of the person’s last cycle, if there was one: a first cycle may have been fixed (KM-09). */
  lastEnd: string | undefined;
};

/**
 * Opens somebody's review in the cycle that today falls in. It is refused, with the reason, for people whom the policy
 * does not cover (KM-02, TA-01), and for a review of oneself. Only those who launch reviews for the school may open
 * one, and the app itself once the last cycle is closed.
 */
export function openReview(
  actor: Person,
  { reviewee, reviewer, approver, pack, today, calendar, lastEnd }: ReviewToOpen,
): OpeningEvent | Refusal {
  const refusal = refusalToOpen({ actor, reviewee, pack });
  if (refusal) return refusal;
  const covered = coverageOf({ reviewee, pack, date: today, calendar, lastEnd });
  if (isRefusal(covered))
    return refuse({ refused: 'notCovered', message: `${reviewee.displayName}: ${covered.message}`, ref: covered });
  if (reviewee.oid === reviewer.oid)
    return refuse({
      refused: 'invalid',
      message: 'Nobody reviews him- or herself.',
      ref: null,
      fields: [{ field: 'reviewerOid', message: 'Choose somebody else.' }],
    });
  return {
    type: 'reviewOpened',
    revieweeOid: reviewee.oid,
    reviewerOid: reviewer.oid,
    approverOid: approver.oid,
    staffGroup: covered.staffGroup,
    workingPattern: reviewee.workingPattern,
    policy: { pack: pack.id, version: pack.version },
    cycle: covered.cycle,
    ...leadership(pack, reviewee),
  };
}

type RefusalToOpenArgs = { actor: Person; reviewee: Person | undefined; pack: PolicyPack };

/** Refuses the opening of somebody's review, unless the actor launches reviews or is the app itself. */
export function refusalToOpen({ actor, reviewee, pack }: RefusalToOpenArgs): Refusal | undefined {
  if (isTheApp(actor) || (reviewee && mayLaunchFor({ actor, reviewee, pack }))) return undefined;
  return refuse({ refused: 'notAllowed', message: WHO_OPENS });
}

type BegunAgain = {
  reviewee: Person;
  approverOid: string;
  staffGroup: string;
  pack: PolicyPack;
  cycle: Cycle;
};

/** Opens the review in which a cycle begins again with a new post. The present reviewer reviews (KM-10). */
export function openAgain(
  { reviewerOid }: Review,
  { reviewee, approverOid, staffGroup, pack, cycle }: BegunAgain,
): OpeningEvent {
  return {
    type: 'reviewOpened',
    revieweeOid: reviewee.oid,
    reviewerOid,
    approverOid,
    staffGroup,
    workingPattern: reviewee.workingPattern,
    policy: { pack: pack.id, version: pack.version },
    cycle,
    ...leadership(pack, reviewee),
  };
}

/** Who leads the review, if it is not simply the headteacher (TA-02). */
function leadership(pack: PolicyPack, reviewee: Person): Pick<OpeningEvent, 'led'> {
  const led = ledUnder(pack, reviewee);
  return led.by === 'headteacher' && led.site === null ? {} : { led };
}

type CoverageOfArgs = {
  reviewee: Person;
  pack: PolicyPack;
  date: string;
  calendar: Pick<SchoolCalendar, 'terms'>;
  lastEnd?: string | undefined;
};

/**
 * The staff group and cycle under which a policy covers somebody on a date, or the reason why it does not (KM-02,
 * TA-01). If the last cycle was fixed otherwise than proposed (KM-09), a cycle of the person's own could begin before
 * its end. Then the policy's running cycle counts instead.
 */
export function coverageOf({
  reviewee,
  pack,
  date,
  calendar,
  lastEnd,
}: CoverageOfArgs): { staffGroup: string; cycle: Cycle } | Refusal {
  const reason = notCoveredBy({ pack, person: reviewee, date, calendar });
  if (reason) return refuse({ refused: 'notCovered', message: reason.reason, ref: reason });
  const { staffGroup, employment } = reviewee;
  if (employment.end !== null && employment.end < date)
    return refuse({
      refused: 'notCovered',
      message: `The contract ends on ${dateInWords(employment.end)}.`,
      ref: pack.covers,
    });
  const own = ownCycle({ pack, person: reviewee, date });
  const cycle = own && lastEnd !== undefined && own.start <= lastEnd ? cycleOn({ pack, whose: reviewee, date }) : own;
  if (!staffGroup || !cycle)
    return refuse({
      refused: 'notCovered',
      message: `“${pack.title}” has no cycle for this person then.`,
      ref: pack.covers,
    });
  return { staffGroup, cycle };
}

/**
 * The opening with the objectives of the last cycle, if Fairview has one: the new cycle's meeting may assess them
 * (KM-30).
 */
export function withLastObjectives(event: OpeningEvent, [last]: readonly Review[]): OpeningEvent {
  return last && last.objectives.list.length > 0 ? { ...event, lastObjectives: last.objectives.list } : event;
}
